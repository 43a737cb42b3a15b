import type { PatternInput } from '../lib/linker/matcher.ts';
import { bare, type Contender, hashiya, others } from './contenders.ts';
import type { TextLanguage } from './texts.ts';

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

export interface Trial {
  patterns: readonly PatternInput[];
  texts: readonly (readonly [TextLanguage, readonly string[]])[];
  rounds: number;
  /** Names of contenders; without it all. */
  only?: readonly string[] | undefined;
}

/** Milliseconds of a turn: fast contenders read the chunks again and again, slow ones read fewer. */
const TURN = 15;

/** Million units a second over one turn. `now` gives milliseconds. */
const turn = (count: (text: string) => number, chunks: readonly string[], now: () => number): number => {
  const from = now();
  let units = 0;
  for (let at = 0; ; at = (at + 1) % chunks.length) {
    const chunk = chunks[at] as string;
    count(chunk);
    units += chunk.length;
    const spent = now() - from;
    if (spent > TURN) return units / spent / 1000;
  }
};

/** The contenders take turns, language by language, so that what disturbs the machine disturbs all of them. */
export const measure = ({ patterns, texts, rounds, only }: Trial, now: () => number): Result[] => {
  const size = patterns.length;
  const contenders: [Contender, (text: string) => number][] = [bare, hashiya, ...others]
    .filter(({ name, most = Number.POSITIVE_INFINITY }) => size <= most && (!only || [...only, 'bare'].includes(name)))
    .map((contender) => [contender, contender.build(patterns)]);
  return texts.flatMap(([lang, chunks]) => {
    const best = contenders.map(() => 0);
    for (let round = 0; round < rounds; round++) {
      for (const [at, [, count]] of contenders.entries())
        best[at] = Math.max(best[at] as number, turn(count, chunks, now));
    }
    return contenders.map(([contender, count], at) => ({
      aliases: size,
      lang,
      contender: contender.name,
      mchars: Number((best[at] as number).toFixed(2)),
      ratioToBare: Number(((best[at] as number) / (best[0] as number)).toFixed(4)),
      mentions: contender === bare ? 0 : chunks.reduce((sum, chunk) => sum + count(chunk), 0),
    }));
  });
};
