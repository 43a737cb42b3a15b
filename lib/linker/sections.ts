/**
 * The sections after the header, in file order; each starts at a multiple of 4 bytes. But for the
 * matcher and the strings they are columns of integers: differences of neighbours, zigzag, LEB128,
 * because the annotator is shipped compressed and most columns run in steps of nought or one.
 *
 * A *sense* is one way to mean something by a form: an entity with the conditions under which the form
 * names it. The many spellings of a name share one sense.
 * To be imported as a whole, `Section`: places in the header.
 */

export const matcher = 0;
/** Per form: twice the number of its senses, plus one when it is a cue. */
export const formCounts = 1;
/** Senses of the forms, form by form. */
export const formSenses = 2;
export const senseEntity = 3;
export const senseFlags = 4;
export const senseFrames = 5;
export const senseCues = 6;
export const entityId = 7;
export const entityKind = 8;
export const entityName = 9;
export const entityGiven = 10;
export const entityAgainst = 11;
/** Those of `entityAgainst` that name the other bearer in full. */
export const entityRivals = 12;
/** List 0 is empty. */
export const listLengths = 13;
/** Sorted within a list. A value >= 0 is a form, a value < 0 is the entity `~value`. */
export const listValues = 14;
/** String 0 is empty. */
export const stringLengths = 15;
/** UTF-16 units of all strings, little-endian. */
export const stringUnits = 16;

export const count = 17;
