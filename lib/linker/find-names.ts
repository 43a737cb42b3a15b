import type { Cue, FoundName } from './candidates.ts';
import * as Flag from './flags.ts';
import { isLetter, isMark } from './letters.ts';
import { isGivenName } from './lexicon/given-names.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { normalise } from './matcher.ts';
import { gluedNames } from './rules/glued-names.ts';
import { fitsCase } from './rules/letter-case.ts';

/** Letters of the shortest name that is believed without a space before it. */
const GLUED_LEAST = 4;

export interface Found {
  names: FoundName[];
  /** Surnames at the end of a phrase that swallows them: other people, "Hunter Biden". */
  kin: FoundName[];
  cues: Cue[];
}

const NOTHING: Found = { names: [], kin: [], cues: [] };

/**
 * Makes the function that finds the names and cues of a block, each list in order of `start`; names inside a swallowing
 * phrase are left out. For a block that holds none, as most do, it allocates nothing.
 */
export function createNameFinder(gazetteer: Gazetteer): (text: string) => Found {
  const { matcher } = gazetteer;
  let text = '';
  let names: FoundName[] = [];
  let cues: Cue[] = [];
  let swallowed: { start: number; end: number }[] = [];

  const take = (form: number, start: number, end: number, outerStart: number, outerEnd: number): boolean => {
    if (gazetteer.isCue(form)) cues.push({ value: form, start, end });
    let taken = false;
    const senses = gazetteer.senses(form);
    // By index, here and wherever each block comes by: an iterator allocates for each step.
    for (let at = 0; at < senses.length; at++) {
      const sense = senses[at] as number;
      const flags = gazetteer.senseFlags(sense);
      if (flags & Flag.swallow) swallowed.push({ start: outerStart, end: outerEnd });
      else if (fitsCase(text, start, end, flags)) {
        names.push({ sense, start, end, outerStart, outerEnd });
        taken = true;
      }
    }
    return taken;
  };
  const takeGlued: typeof take = (form, start, end, outerStart, outerEnd) =>
    end - start >= GLUED_LEAST && isStrongName(gazetteer, form) && take(form, start, end, outerStart, outerEnd);
  const lookBehindTitle = (at: number): void => matcher.offerAt(text, at, takeGlued);

  return (block) => {
    text = block;
    if (matcher.scan(text, take)) gluedNames(text, lookBehindTitle);
    if (names.length + cues.length + swallowed.length === 0) return NOTHING;
    inOrder(cues);
    inOrder(names);
    const found: Found = { names, kin: NOTHING.kin, cues };
    // A phrase matters to the names around it.
    if (names.length > 0 && swallowed.length > 0) {
      const people = new Set(swallowed.filter(({ start }) => startsWithGivenName(text, start)).map(({ end }) => end));
      const outer = outside(names, inOrder(swallowed));
      found.kin = names.filter(
        (name) => people.has(name.outerEnd) && isSurname(gazetteer, name) && !outer.includes(name),
      );
      found.names = outer;
    }
    names = [];
    cues = [];
    swallowed = [];
    text = '';
    return found;
  };
}

/** Sorts what mostly comes in order. */
function inOrder<T extends { start: number }>(list: T[]): T[] {
  for (let at = 1; at < list.length; at++)
    if ((list[at] as T).start < (list[at - 1] as T).start) return list.sort((a, b) => a.start - b.start);
  return list;
}

const startsWithGivenName = (text: string, start: number): boolean => {
  let end = start;
  while (end < start + LONGEST_GIVEN && (isLetter(text, end) || isMark(text, end))) end++;
  return isGivenName(normalise(text.slice(start, end)));
};
const LONGEST_GIVEN = 16;

const KIN = Flag.surname | Flag.strong | Flag.capital;
const isSurname = (gazetteer: Gazetteer, { sense }: FoundName): boolean =>
  (gazetteer.senseFlags(sense) & KIN) === KIN && gazetteer.frames(sense).length === 0;

const isStrongName = (gazetteer: Gazetteer, form: number): boolean =>
  gazetteer.senses(form).some((sense) => (gazetteer.senseFlags(sense) & Flag.strong) !== 0);

/**
 * The names that no phrase holds. A phrase swallows the name inside it, not one that starts inside and
 * goes on: 见习 in 会见习近平.
 */
function outside(names: readonly FoundName[], phrases: readonly { start: number; end: number }[]): FoundName[] {
  let next = 0;
  let reach = -1;
  return names.filter(({ start, end }) => {
    for (; next < phrases.length && (phrases[next]?.start ?? 0) <= start; next++)
      reach = Math.max(reach, phrases[next]?.end ?? 0);
    return end > reach;
  });
}
