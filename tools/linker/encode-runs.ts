import { engineFolds, RUN_ALPHABET } from '../../lib/linker/characters.ts';

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
  const known = engineFolds();
  let text = '';
  for (let at = 0; at < table.length; ) {
    const cls = (table[at] as number) >> 16;
    const runWhile = (test: (unit: number) => boolean): number => {
      let end = at + 1;
      while (end < table.length && (table[end] as number) >> 16 === cls && test(end)) end++;
      return end - at;
    };
    const fold = (unit: number): number => (table[unit] as number) & 0xffff;
    const distance = (unit: number): number => ((fold(unit) - unit - (known[unit] as number)) << 16) >> 16;
    const same = runWhile((unit) => fold(unit) === fold(at));
    const shifted = runWhile((unit) => distance(unit) === distance(at));
    const length = Math.max(same, shifted);
    const number = shifted >= same ? distance(at) : (fold(at) << 16) >> 16;
    const head = (cls << 2) | (number === 0 ? 0 : 2) | (shifted >= same ? 0 : 1);
    text += digits(head) + digits(length) + (number === 0 ? '' : digits(zigzag(number)));
    at += length;
  }
  return text;
};
