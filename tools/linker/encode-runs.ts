import { RUN_ALPHABET } from '../../lib/linker/characters.ts';

const digits = (value: number): string => {
  let text = '';
  let rest = value;
  do {
    const low = rest & 31;
    rest >>>= 5;
    text += RUN_ALPHABET[rest ? low | 32 : low];
  } while (rest);
  return text;
};
const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

/** The run-length encoding that `lib/linker/characters.ts` decodes. */
export const encodeRuns = (table: Uint32Array): string => {
  let text = '';
  for (let at = 0; at < table.length; ) {
    const cls = (table[at] as number) >> 16;
    const runWhile = (test: (unit: number) => boolean): number => {
      let end = at + 1;
      while (end < table.length && (table[end] as number) >> 16 === cls && test(end)) end++;
      return end - at;
    };
    const fold = (unit: number): number => (table[unit] as number) & 0xffff;
    const distance = (unit: number): number => ((fold(unit) - unit) << 16) >> 16;
    const same = runWhile((unit) => fold(unit) === fold(at));
    const shifted = runWhile((unit) => distance(unit) === distance(at));
    text +=
      shifted >= same
        ? digits(cls << 1) + digits(shifted) + digits(zigzag(distance(at)))
        : digits((cls << 1) | 1) + digits(same) + digits(zigzag(fold(at)));
    at += Math.max(same, shifted);
  }
  return text;
};
