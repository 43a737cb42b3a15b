// The door of `npm start`, `npm test` and the other commands in TypeScript on a machine that has nothing but Node and npm:
//   node tools/setup/bootstrap.mjs SCRIPT.ts [ARG...]
// Puts the packages in place when they are absent or the lock file has moved on, then runs SCRIPT with the Node that
// is among them. Plain JavaScript and no packages, because nothing is there before it has run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that the packages' own install steps work with. */
const OLDEST_NODE = 20;
/** Enough for a first install over a slow line; past it the network is rather not there. */
const INSTALL_WITHIN_MS = 20 * 60_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const ownNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

function give(up) {
  console.error(`\n${up}\n`);
  process.exit(1);
}

function json(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Whether what npm has written down as installed is what the lock file asks for. */
function installed() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const has = json(record).packages;
  return Object.entries(json(join(root, 'package-lock.json')).packages).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || has[path]?.version === version || (!has[path] && (optional || devOptional)),
  );
}

/** npm as it called us, or the one on PATH. */
function npm(args) {
  const through = process.env.npm_execpath;
  const [program, first] = through?.endsWith('.js') ? [process.execPath, [through]] : ['npm', []];
  return spawnSync(program, [...first, ...args], {
    cwd: root,
    // what a script prints on standard output may be data
    stdio: ['ignore', 2, 2],
    timeout: INSTALL_WITHIN_MS,
    shell: windows && program === 'npm',
  });
}

function install() {
  console.error('Installing packages (npm ci) …');
  // whatever NODE_ENV says: all that is needed here is of that kind
  const { error, status } = npm(['ci', '--include=dev']);
  if (error?.code === 'ENOENT') give('npm is not on PATH. It comes with Node: https://nodejs.org');
  if (error?.code === 'ETIMEDOUT')
    give(`npm ci had no end within ${INSTALL_WITHIN_MS / 60_000} minutes. Is the package registry within reach?`);
  if (status !== 0)
    give(
      'npm ci failed; its own words are above. ENOTFOUND, ETIMEDOUT or ECONNREFUSED there mean that the package\n' +
        'registry is out of reach: connect, or set npm’s proxy, and run this again.',
    );
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
  give(`This needs Node ${OLDEST_NODE} or newer; here is ${process.versions.node}. Get one at https://nodejs.org`);
if (!installed()) install();
if (!existsSync(ownNode)) npm(['rebuild', 'node']);
if (!existsSync(ownNode))
  give(
    'The package `node` is there but its program is not: its install step did not run.\n' +
      'Allow it (package.json names it in allowScripts; npm config get ignore-scripts must say false), then: npm ci',
  );

const [script, ...args] = process.argv.slice(2);
if (!script) give('usage: node tools/setup/bootstrap.mjs SCRIPT.ts [ARG...]');
const { status, signal } = spawnSync(ownNode, [script, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter) },
});
process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
