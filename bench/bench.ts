/**
 * Speed of the matcher beside what npm has: `npm run bench`, or `npm run -s bench -- --json` for an array
 * of `Result`. Options: `--quick` (fewer rounds), `--only NAME,NAME`.
 *
 * Each size of gazetteer has a process of its own, as an extension has one matcher. In it the contenders
 * take turns, language by language, so that what disturbs the machine disturbs all of them; the best turn
 * of each counts.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bare, type Contender, hashiya, others } from './contenders.ts';
import { gazetteerOf } from './gazetteer.ts';
import { chunksOf, LANGUAGES, type TextLanguage } from './texts.ts';

export interface Result {
  aliases: number;
  lang: TextLanguage;
  contender: string;
  /** Million UTF-16 units a second in the best turn. */
  mchars: number;
  /** To the bare loop over the same chunks. */
  ratioToBare: number;
  /** Found in all chunks; 0 for the bare loop. */
  mentions: number;
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const only = option('--only')?.split(',');
const SIZES = [300, 100_000];
const CHUNKS = 50;
const ROUNDS = args.includes('--quick') ? 6 : 25;
/** Milliseconds of a turn: fast contenders read the chunks again and again, slow ones read fewer. */
const TURN = 15;

/** Milliseconds that the processor spent on this process: other programs do not count. */
const spentMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Million units a second over one turn. */
const turn = (count: (text: string) => number, chunks: readonly string[]): number => {
  const from = spentMs();
  let units = 0;
  for (let at = 0; ; at = (at + 1) % chunks.length) {
    const chunk = chunks[at] as string;
    count(chunk);
    units += chunk.length;
    const spent = spentMs() - from;
    if (spent > TURN) return units / spent / 1000;
  }
};

const measure = (size: number): Result[] => {
  const patterns = gazetteerOf(size);
  const contenders: [Contender, (text: string) => number][] = [bare, hashiya, ...others]
    .filter(({ name, most = Number.POSITIVE_INFINITY }) => size <= most && (!only || [...only, 'bare'].includes(name)))
    .map((contender) => [contender, contender.build(patterns)]);
  // The same texts for each size, so that their results compare.
  const names = gazetteerOf(SIZES[0] as number);
  const results: Result[] = [];
  for (const lang of LANGUAGES) {
    const chunks = chunksOf(lang, CHUNKS, names);
    const best = contenders.map(() => 0);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, [, count]] of contenders.entries()) best[at] = Math.max(best[at] as number, turn(count, chunks));
    }
    for (const [at, [contender, count]] of contenders.entries()) {
      results.push({
        aliases: size,
        lang,
        contender: contender.name,
        mchars: Number((best[at] as number).toFixed(2)),
        ratioToBare: Number(((best[at] as number) / (best[0] as number)).toFixed(4)),
        mentions: contender === bare ? 0 : chunks.reduce((sum, chunk) => sum + count(chunk), 0),
      });
    }
  }
  return results;
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
if (size) console.log(JSON.stringify(measure(Number(size))));
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
