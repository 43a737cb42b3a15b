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

/** The sections after the header, in file order; each starts at a multiple of 4 bytes. */
export const SECTIONS = [
  'matcher',
  /** Per form: where its aliases start; one more at the end. */
  'formAliases',
  /** Per form, a byte: 1 when it is a cue of some alias. */
  'formIsCue',
  'aliasEntity',
  'aliasFlags',
  'aliasText',
  'aliasFrames',
  'aliasCues',
  'entityId',
  'entityKind',
  'entityName',
  'entityGiven',
  'entityAgainst',
  /** Those of `entityAgainst` that name the other bearer in full. */
  'entityRivals',
  /** Per list: where its values start; one more at the end. List 0 is empty. */
  'listStarts',
  /** Sorted. A value >= 0 is a form, a value < 0 is the entity `~value`. */
  'listValues',
  /** Per string: where its UTF-16 units start; one more at the end. String 0 is empty. */
  'stringStarts',
  'stringUnits',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What the rules must know of an alias, found once at build time. */
export const Flag = {
  /** Enough alone. */
  strong: 1 << 0,
  /** Letter case must be the alias's own. */
  exactCase: 1 << 1,
  /** Names a person. */
  person: 1 << 2,
  /** One word of a person's name: somebody else may bear it. */
  surname: 1 << 3,
  /** A person with a Chinese name: the surname may stand first ("Huang Yiping"). */
  sinic: 1 << 4,
  /** Capital letters that stand for several words: other bodies may share them. */
  acronym: 1 << 5,
  /** A person's surname in a script with capitals: a small first letter is another word ("to trump"). */
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
} as const;
