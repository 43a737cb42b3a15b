import type { EntityKind } from './types.ts';

/** "HSHG", little-endian. */
export const MAGIC = 0x47485348;
/** Goes up with every change of the layout, of the flags or of the matcher's bytes. */
export const VERSION = 1;

/** Order is part of the format: entities store the index. */
export const KINDS: readonly EntityKind[] = [
  'chip',
  'company',
  'official',
  'expert',
  'organisation',
  'policy',
  'material',
  'event',
];

/** Packs integers as the columns of the format. */
export function packColumn(values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const value of values) {
    const step = value - last;
    last = value;
    let rest = step < 0 ? -step * 2 - 1 : step * 2;
    while (rest > 0x7f) {
      bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Reads what `packColumn` wrote. */
export function unpackColumn(bytes: Uint8Array): Int32Array {
  let count = 0;
  // By index: an iterator costs several times as much in code that runs once.
  for (let from = 0; from < bytes.length; from++) if ((bytes[from] as number) < 0x80) count++;
  const values = new Int32Array(count);
  let last = 0;
  let at = 0;
  let rest = 0;
  let scale = 1;
  for (let from = 0; from < bytes.length; from++) {
    const byte = bytes[from] as number;
    rest += (byte & 0x7f) * scale;
    if (byte >= 0x80) {
      scale *= 0x80;
      continue;
    }
    last += rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2;
    values[at++] = last;
    rest = 0;
    scale = 1;
  }
  return values;
}

/** Running sum with a leading 0: lengths become starts. */
export function startsOf(lengths: Int32Array): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  return starts;
}
