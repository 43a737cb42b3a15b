/**
 * Speed of the matcher beside what npm has: `npm run bench`, or `npm run -s bench -- --json` for an array
 * of `Result`. Options: `--chromium` (there instead of in Node), `--quick` (fewer rounds), `--only NAME,NAME`.
 *
 * Each size of gazetteer has a process of its own, as an extension has one matcher. In it the contenders
 * take turns, language by language; the best turn of each counts.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gazetteerOf } from './gazetteer.ts';
import { measureInChromium } from './in-chromium.ts';
import { measure, type Result } from './measure.ts';
import { chunksOf, LANGUAGES } from './texts.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const SIZES = [300, 100_000];
const CHUNKS = 50;
const ROUNDS = args.includes('--quick') ? 6 : 25;

/** Milliseconds that the processor spent on this process: other programs do not count. */
const spentMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const resultsOf = (size: number): Result[] | Promise<Result[]> => {
  // The same texts for each size, so that their results compare.
  const names = gazetteerOf(SIZES[0] as number);
  const trial = {
    patterns: gazetteerOf(size),
    texts: LANGUAGES.map((lang) => [lang, chunksOf(lang, CHUNKS, names)] as const),
    rounds: ROUNDS,
    only: option('--only')?.split(','),
  };
  return args.includes('--chromium') ? measureInChromium(trial) : measure(trial, spentMs);
};

const table = (results: readonly Result[], size: number): string => {
  const own = results.filter(({ aliases }) => aliases === size);
  const rows = [...new Set(own.map(({ contender }) => contender))].map((name) => {
    const cells = LANGUAGES.map((lang) => {
      const result = own.find((one) => one.lang === lang && one.contender === name);
      return result ? `${result.mchars.toFixed(1)} (${result.ratioToBare.toFixed(3)}; ${result.mentions})` : '';
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  const title = `${size.toLocaleString('en')} aliases: million units a second (ratio to the bare loop; mentions)`;
  return [
    title,
    `| contender | ${LANGUAGES.join(' | ')} |`,
    `| --- |${' --- |'.repeat(LANGUAGES.length)}`,
    ...rows,
  ].join('\n');
};

const size = option('--size');
if (size) console.log(JSON.stringify(await resultsOf(Number(size))));
else {
  const results = SIZES.flatMap((own): Result[] => {
    const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...args, '--size', String(own)], {
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    });
    return JSON.parse(output) as Result[];
  });
  if (args.includes('--json')) console.log(JSON.stringify(results));
  else console.log(SIZES.map((own) => table(results, own)).join('\n\n'));
}
