import { spawnSync } from 'node:child_process';

/** Builds the extension for Chromium into `.output/chrome-mv3`. Throws with the build's own words. */
export function buildExtension(say: (line: string) => void): void {
  say('Building the extension …');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}
