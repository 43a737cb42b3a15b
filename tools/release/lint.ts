import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../check/steps.ts';

/** A package of its own, so that `npm ci` of the project does not fetch it. */
const FOLDER = 'tools/release/web-ext';
const PROGRAM = join(FOLDER, 'node_modules/web-ext/bin/web-ext.js');

interface Message {
  _type: string;
  code: string;
  message: string;
  file?: string;
}
export interface LintReport {
  errors: Message[];
  warnings: Message[];
  notices: Message[];
}

/** All that the linter has to say, as sentences: there is none that we let pass. */
export const lintFaults = ({ errors, warnings, notices }: LintReport): string[] =>
  [...errors, ...warnings, ...notices].map(
    ({ _type, code, message, file }) => `${_type} ${code}${file ? ` in ${file}` : ''}: ${message}`,
  );

function installed(): boolean {
  if (!existsSync(PROGRAM)) return false;
  const { version } = JSON.parse(readFileSync(join(FOLDER, 'node_modules/web-ext/package.json'), 'utf8')) as {
    version: string;
  };
  const { dependencies } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies['web-ext'] === version;
}

/** `web-ext lint` of a built package. Installs web-ext first where it is not there; linting itself needs no network. */
export async function lint(build: string): Promise<string[]> {
  if (!installed()) {
    const { status, output } = await finish('npm', ['ci', '--prefix', FOLDER]);
    if (status !== 0) return [`web-ext could not be installed:\n${output}`];
  }
  const args = [PROGRAM, 'lint', '--source-dir', build, '--output', 'json', '--no-config-discovery'];
  const { output } = await finish(process.execPath, args, { env: { NO_UPDATE_NOTIFIER: '1' } });
  const json = output.split('\n').find((line) => line.startsWith('{'));
  return json ? lintFaults(JSON.parse(json) as LintReport) : [`web-ext lint said nothing that can be read:\n${output}`];
}
