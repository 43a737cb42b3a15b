import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserName } from '../browser/driver.ts';

/** The oldest that the manifests of `wxt.config.ts` admit; `npm test` holds the two together. */
export const OLDEST: Record<BrowserName, number> = { chromium: 128, firefox: 147 };

/** A slow mirror may take minutes over a browser; past this the network is rather not there. */
const INSTALL_WITHIN_MS = 8 * 60_000;

interface Wanted {
  variable: string;
  programs: string[];
  /** Places that are not on PATH. */
  places: string[];
  debianPackage: string;
}

const WANTED: Record<BrowserName, Wanted> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    programs: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debianPackage: 'firefox-esr',
  },
};

export class MissingBrowser extends Error {}

/** The program of a browser that is there already, or undefined. Throws where the variable names one that is not. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, programs, places } = WANTED[name];
  const told = process.env[variable];
  if (told) {
    if (!runnable(told)) throw new MissingBrowser(`${variable} is ${told}, which is no program.`);
    return told;
  }
  const own = name === 'chromium' ? [chromium.executablePath()] : [];
  const onPath = programs.flatMap((program) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program)),
  );
  return [...own, ...onPath, ...places].find((path) => runnable(path) && young(name, path));
}

/** As `findBrowser`, but installs one where that can be done unasked. Throws `MissingBrowser` saying what to do. */
export function ensureBrowser(name: BrowserName, say: (line: string) => void): string {
  const found = findBrowser(name);
  if (found) return found;
  const { variable, debianPackage } = WANTED[name];
  const tried: string[] = [];
  if (name === 'chromium') {
    say('No Chromium here yet: fetching Playwright’s own …');
    tried.push(attempt(process.execPath, [playwrightCli(), 'install', 'chromium']));
  }
  if (!findBrowser(name) && debianAsRoot()) {
    say(`Installing ${debianPackage} with apt-get …`);
    tried.push(aptInstall([debianPackage]));
  }
  const now = findBrowser(name);
  if (now) return now;
  throw new MissingBrowser(
    [
      `No ${name === 'chromium' ? 'Chromium' : 'Firefox'} ${OLDEST[name]} or newer was found, and none could be installed.`,
      ...tried.filter(Boolean).map((line) => `  tried: ${line}`),
      `Install one (Debian and Ubuntu: apt-get install ${debianPackage}), or set ${variable} to its program, and run this again.`,
    ].join('\n'),
  );
}

/** Pictures of Arabic and Chinese pages need their fonts. Never fails: without them the pictures show boxes. */
export function ensureFonts(say: (line: string) => void): void {
  const lacking = ['ar', 'zh-cn'].filter((lang) => {
    const listed = spawnSync('fc-list', [`:lang=${lang}`, 'family'], { encoding: 'utf8' });
    return listed.status === 0 && listed.stdout.trim() === '';
  });
  if (lacking.length === 0) return;
  if (debianAsRoot()) {
    say('Installing fonts for Arabic and Chinese …');
    const trouble = aptInstall(['fonts-noto-core', 'fonts-noto-cjk']);
    if (!trouble) return;
  }
  say(`No font for ${lacking.join(', ')}: pictures will show boxes (Debian: fonts-noto-core, fonts-noto-cjk).`);
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** False for a browser that says it is too old; one that does not tell is taken at its word. */
function young(name: BrowserName, path: string): boolean {
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = /\b(\d+)\.\d/.exec(stdout ?? '')?.[1];
  return major === undefined || Number(major) >= OLDEST[name];
}

function debianAsRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && runnable('/usr/bin/apt-get');
}

let listsAreFresh = false;

/** Empty when it worked, else one line of what went wrong. */
function aptInstall(packages: string[]): string {
  if (!listsAreFresh) {
    const trouble = attempt('apt-get', ['update', '-qq']);
    if (trouble) return trouble;
    listsAreFresh = true;
  }
  return attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function attempt(program: string, args: string[]): string {
  try {
    execFileSync(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      timeout: INSTALL_WITHIN_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return '';
  } catch (error) {
    const { stderr, code } = error as { stderr?: string; code?: string };
    const said = code === 'ETIMEDOUT' ? `no end within ${INSTALL_WITHIN_MS / 60_000} minutes` : firstLine(stderr);
    return `${[program === process.execPath ? 'playwright' : program, ...args.slice(program === process.execPath ? 1 : 0)].join(' ')}: ${said}`;
  }
}

const firstLine = (text: string | undefined): string =>
  text?.split('\n').find((line) => /error|fail|unable|not /i.test(line)) ?? text?.split('\n')[0] ?? 'failed';

function playwrightCli(): string {
  const manifest = new URL('../../node_modules/@playwright/test/package.json', import.meta.url);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { playwright: string } };
  return new URL(bin.playwright, manifest).pathname;
}
