/** `node tools/release/notes.ts v1.2.3`: what the changelog says of that version, for the page of the release. */
import { readFileSync } from 'node:fs';
import { notesOf } from './version.ts';

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const notes = notesOf(readFileSync('CHANGELOG.md', 'utf8'), version);
if (tag !== `v${version}` || notes === undefined) {
  console.error(
    tag === `v${version}`
      ? `CHANGELOG.md has no section ${version}: make releases with npm run release`
      : `the tag is ${tag || 'missing'}, package.json says ${version}: make releases with npm run release`,
  );
  process.exitCode = 1;
} else console.log(notes);
