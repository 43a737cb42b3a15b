/** Vowel marks and tatweel of Arabic, and every invisible sign but the joiners that spell a word. */
const DECORATION =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What no plain name holds: the same, and space other than one between two words. */
const ODD = new RegExp(`${DECORATION.source}|[^\\S ]|  `);

/** A name as it stands in a text, without what only decorates it. */
export const plainName = (surface: string): string =>
  ODD.test(surface) ? surface.replace(DECORATION, '').replace(/\s+/g, ' ') : surface;
