import type { Summary } from './block-evidence.ts';
import type { Candidate, Cue, Evidence, FoundName } from './candidates.ts';
import { createNameFinder, type Found } from './find-names.ts';
import * as Flag from './flags.ts';
import { judge } from './judge.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { bearerOf } from './rules/bearer.ts';
import { inFrame } from './rules/frames.ts';

/** What one block holds, decided as far as the block alone allows. */
export interface Reading {
  candidates: readonly Candidate[];
  /** By entity. */
  said: readonly Summary[];
}

/** Of a block that says nothing of any name. */
export const NOTHING: Reading = { candidates: [], said: [] };

/** Both take time linear in the length of the text, whatever it holds. */
export interface BlockReader {
  /** Does the text say anything of a name? Where not, `read` gives `NOTHING`. */
  says(text: string): boolean;
  read(text: string, lang: string | undefined): Reading;
}

export function createBlockReader(gazetteer: Gazetteer): BlockReader {
  const names = createNameFinder(gazetteer);
  // whoever is told that a text says something has it read next
  let asked: string | undefined;
  let found: Found | undefined;
  const isRival = ({ value }: Cue): boolean => gazetteer.rivalled(value).length > 0;
  const speaks = ({ names, kin, cues }: Found): boolean => names.length + kin.length > 0 || cues.some(isRival);
  /** What the text holds, if that says anything of a name. */
  const find = (text: string): Found | undefined => {
    if (text !== asked) {
      const all = names(text);
      found = speaks(all) ? all : undefined;
      asked = text;
    }
    return found;
  };
  return {
    says: (text) => find(text) !== undefined,
    read(text, lang) {
      const found = find(text);
      return found ? readBlock(gazetteer, text, lang, found) : NOTHING;
    },
  };
}

function readBlock(gazetteer: Gazetteer, text: string, lang: string | undefined, { names, kin, cues }: Found): Reading {
  const candidates: Candidate[] = [];
  const others: Evidence[] = [];
  const another = ({ sense, start, end }: FoundName, kin: boolean): void => {
    const entity = gazetteer.senseEntity(sense);
    others.push({ entity, at: start, own: false, likely: false, kin, surface: text.slice(start, end) });
  };
  for (const name of kin) another(name, true);
  names.forEach((name) => {
    const { sense, start, end, outerStart, outerEnd } = name;
    const flags = gazetteer.senseFlags(sense);
    const entity = gazetteer.senseEntity(sense);
    const frames = gazetteer.frames(sense);
    if (frames.length > 0 && !(outerStart === start && inFrame(text, start, outerEnd, frames))) return;
    const given = gazetteer.given(entity);
    const firm = gazetteer.kind(entity) === 'company';
    const bearer = bearerOf({ text, lang, start, end, outerStart, outerEnd, flags, given, firm });
    if (bearer.who === 'other') another(name, false);
    if (bearer.who === 'other' || bearer.who === 'thing') return;
    const own = bearer.who === 'own';
    const framed = frames.length > 0 && (flags & Flag.strong) !== 0;
    const from = own ? bearer.start : start;
    candidates.push({
      start: from,
      end,
      entity,
      sense,
      // With its given name it is a full name: enough alone, and nobody else's.
      // So is a surname that its frame says is theirs: "Vice Premier He".
      flags: own ? (flags | Flag.strong) & ~Flag.surname : framed ? flags & ~Flag.surname : flags,
      surface: text.slice(from, end),
      clitic: text.slice(outerStart, start),
      state: 'open',
      rule: 'strong',
      because: '',
      later: undefined,
      behindKin: false,
    });
  });
  return { candidates, said: judge(gazetteer, text, candidates, cues, others).summaries() };
}
