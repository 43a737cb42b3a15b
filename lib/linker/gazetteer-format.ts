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

/**
 * The sections after the header, in file order; each starts at a multiple of 4 bytes. But for the
 * matcher and the strings they are columns of integers: differences of neighbours, zigzag, LEB128,
 * because the annotator is shipped compressed and most columns run in steps of nought or one.
 *
 * A *sense* is one way to mean something by a form: an entity with the conditions under which the form
 * names it. The many spellings of a name share one sense.
 */
export const SECTIONS = [
  'matcher',
  /** Per form: twice the number of its senses, plus one when it is a cue. */
  'formCounts',
  /** Senses of the forms, form by form. */
  'formSenses',
  'senseEntity',
  'senseFlags',
  'senseFrames',
  'senseCues',
  'entityId',
  'entityKind',
  'entityName',
  'entityGiven',
  'entityAgainst',
  /** Those of `entityAgainst` that name the other bearer in full. */
  'entityRivals',
  /** List 0 is empty. */
  'listLengths',
  /** Sorted within a list. A value >= 0 is a form, a value < 0 is the entity `~value`. */
  'listValues',
  /** String 0 is empty. */
  'stringLengths',
  /** UTF-16 units of all strings, little-endian. */
  'stringUnits',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What the rules must know of a sense, found once at build time. */
export const Flag = {
  /** Enough alone. */
  strong: 1 << 0,
  /** Mostly capitals: the surface must be so too. */
  capitals: 1 << 1,
  /** Names a person. */
  person: 1 << 2,
  /** One word of a person's name: somebody else may bear it. */
  surname: 1 << 3,
  /** A person with a Chinese name: the surname may stand first ("Huang Yiping"). */
  sinic: 1 << 4,
  /** Capital letters that stand for several words: other bodies may share them. */
  acronym: 1 << 5,
  /** The first letter must be a capital: a small one makes another word ("to trump", "a bass"). */
  capital: 1 << 6,
  /** A body of the United States whose name other states' bodies share. */
  state: 1 << 7,
  /** The form itself says whose body it is ("US Treasury"). */
  stated: 1 << 8,
  /** Too short a form, or too common a one, to be carried by company that is only somewhere on the page. */
  slight: 1 << 9,
  /** An organisation's short name: explained where it first stands, so support must come before it. */
  introduced: 1 << 10,
  /** Holds the form and means something else: swallows it. */
  swallow: 1 << 11,
  /** A person's full name with a surname that is not enough alone: strangers bear the whole of it too. */
  shared: 1 << 12,
} as const;

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
