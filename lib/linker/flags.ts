/**
 * What the rules must know of a sense, found once at build time; part of the gazetteer's format. To be imported as a
 * whole, `Flag`: each is a number where it is used.
 */

/** Enough alone. */
export const strong = 0x1;
/** Mostly capitals: the surface must be so too. */
export const capitals = 0x2;
/** Names a person. */
export const person = 0x4;
/** One word of a person's name: somebody else may bear it. */
export const surname = 0x8;
/** A person with a Chinese name: the surname may stand first ("Huang Yiping"). */
export const sinic = 0x10;
/** Capital letters that stand for several words: other bodies may share them. */
export const acronym = 0x20;
/** The first letter must be a capital: a small one makes another word ("to trump", "a bass"). */
export const capital = 0x40;
/** A body of the United States whose name other states' bodies share. */
export const state = 0x80;
/** The form itself says whose body it is ("US Treasury"). */
export const stated = 0x100;
/** Too short a form, or too common a one, to be carried by company that is only somewhere on the page. */
export const slight = 0x200;
/** An organisation's short name: explained where it first stands, so support must come before it. */
export const introduced = 0x400;
/** Holds the form and means something else: swallows it. */
export const swallow = 0x800;
/** A person's full name with a surname that is not enough alone: strangers bear the whole of it too. */
export const shared = 0x1000;
