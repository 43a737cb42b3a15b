/**
 * Speed of the matcher beside what npm has, in one run: `npm run bench`, or `npm run -s bench -- --json`
 * for an array of `Result`. Options: `--quick` (fewer rounds), `--only NAME,NAME`.
 */
import { bare, type Contender, hashiya, others } from './contenders.ts';
import { gazetteerOf } from './gazetteer.ts';
import { chunksOf, LANGUAGES, type TextLanguage } from './texts.ts';

export interface Result {
  aliases: number;
  lang: TextLanguage;
  contender: string;
  /** Million UTF-16 units a second, median of the rounds. */
  mchars: number;
  /** To the bare loop over the same chunks in the same round, median. */
  ratioToBare: number;
  /** Found in all chunks. */
  mentions: number;
}

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1]?.split(',') : undefined;
const SIZES = [300, 100_000];
const CHUNKS = 50;
const ROUNDS = quick ? 7 : 25;
/** Milliseconds that a contender may take in a round; a slow one reads fewer chunks, at least one. */
const SHARE = 60;

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
const log = (line: string): void => {
  if (!args.includes('--json')) console.error(line);
};

interface Runner {
  contender: Contender;
  size: number;
  count: (text: string) => number;
}
const built = (contender: Contender, size: number): Runner => {
  const from = performance.now();
  const count = contender.build(gazetteerOf(size));
  log(`${contender.name}: ${size} aliases in ${(performance.now() - from).toFixed(0)} ms`);
  return { contender, size, count };
};

const runners = SIZES.flatMap((size) =>
  [bare, hashiya, ...others]
    .filter(({ name, most = Infinity }) => size <= most && (!only || only.includes(name) || name === 'bare'))
    .map((contender) => built(contender, size)),
);
// Every text uses the names of the small gazetteer, so that both sizes read the same.
const names = gazetteerOf(SIZES[0] as number);
const texts = new Map(LANGUAGES.map((lang) => [lang, chunksOf(lang, CHUNKS, names)]));

/** Every runner reads every language first: they are measured as they run on a page of any language. */
const speeds = new Map(runners.map((runner) => [runner, new Map<TextLanguage, number[]>()]));
const ratios = new Map(runners.map((runner) => [runner, new Map<TextLanguage, number[]>()]));
const WARM_UP = 2;
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const [lang, chunks] of texts) {
    const bareSpeed = new Map<number, number>();
    for (const runner of runners) {
      const from = performance.now();
      let units = 0;
      let spent = 0;
      for (const chunk of chunks) {
        runner.count(chunk);
        units += chunk.length;
        spent = performance.now() - from;
        if (spent > SHARE) break;
      }
      const speed = units / spent / 1000;
      if (runner.contender === bare) bareSpeed.set(runner.size, speed);
      if (round < 0) continue;
      const keep = (kept: Map<TextLanguage, number[]>, value: number): void => {
        kept.set(lang, [...(kept.get(lang) ?? []), value]);
      };
      keep(speeds.get(runner) as Map<TextLanguage, number[]>, speed);
      keep(ratios.get(runner) as Map<TextLanguage, number[]>, speed / (bareSpeed.get(runner.size) as number));
    }
  }
}

const results: Result[] = runners.flatMap((runner) =>
  LANGUAGES.map((lang) => ({
    aliases: runner.size,
    lang,
    contender: runner.contender.name,
    mchars: Number(median(speeds.get(runner)?.get(lang) ?? []).toFixed(2)),
    ratioToBare: Number(median(ratios.get(runner)?.get(lang) ?? []).toFixed(4)),
    mentions: (texts.get(lang) ?? []).reduce((sum, chunk) => sum + runner.count(chunk), 0),
  })),
);
if (args.includes('--json')) console.log(JSON.stringify(results));
else {
  for (const size of SIZES) {
    console.log(`\n${size.toLocaleString('en')} aliases: million units a second (ratio to the bare loop; mentions)`);
    console.log(`| contender | ${LANGUAGES.join(' | ')} |\n| --- |${' --- |'.repeat(LANGUAGES.length)}`);
    for (const name of new Set(
      runners.filter((runner) => runner.size === size).map(({ contender }) => contender.name),
    )) {
      const cells = LANGUAGES.map((lang) => {
        const result = results.find((one) => one.aliases === size && one.lang === lang && one.contender === name);
        return result ? `${result.mchars.toFixed(1)} (${result.ratioToBare.toFixed(3)}; ${result.mentions})` : '';
      });
      console.log(`| ${name} | ${cells.join(' | ')} |`);
    }
  }
}
