import { type Cue, createNameFinder, type Found } from './find-names.ts';
import { Flag } from './gazetteer-format.ts';
import { judge } from './judge.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { bearerOf } from './rules/bearer.ts';
import { inFrame } from './rules/frames.ts';
import type { Reason } from './types.ts';

/** A name at a place of a block, with what its block says of it. */
export interface Candidate {
  start: number;
  end: number;
  entity: number;
  sense: number;
  flags: number;
  /** As `Reason.alias`. */
  name: string;
  /** Clitic chain before the form; '' for none. */
  clitic: string;
  /** `linked` and `closed` are final; `open` waits for the rest of the page. */
  state: 'linked' | 'open' | 'closed';
  rule: Reason['rule'];
  /** What supports it: a cue, or the surface of another mention. */
  because: string;
  /** For `open`: the first word on the entity later in the block. */
  later?: Evidence | undefined;
  /** For `open`: somebody of the entity's circle bore the name before, in this block. */
  behindKin?: boolean;
}

/** What a place says about whom a name on this page means: the entity, or another bearer of the name. */
export interface Evidence {
  entity: number;
  at: number;
  own: boolean;
  /** Only likely: a name that is enough alone, with nothing around it that says whose it is. */
  likely: boolean;
  /** Somebody of the entity's own circle ("Hunter Biden"), whom pages on the entity name as well. */
  kin?: boolean;
  surface: string;
}

/** What one block holds, decided as far as the block alone allows. */
export interface Reading {
  candidates: Candidate[];
  /** By entity, in order of place. */
  evidence: Map<number, Evidence[]>;
}

/** Vowel marks and tatweel of Arabic, and every invisible sign but the joiners that spell a word. */
const DECORATION =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const plainName = (surface: string): string => surface.replace(DECORATION, '').replace(/\s+/gu, ' ');

/** Of a block that says nothing of any name. */
export const NOTHING: Reading = { candidates: [], evidence: new Map() };

/** Both take time linear in the length of the text, whatever it holds. */
export interface BlockReader {
  /** Does the text say anything of a name? Where not, `read` gives `NOTHING`. */
  says(text: string): boolean;
  read(text: string, lang: string | undefined): Reading;
}

export function createBlockReader(gazetteer: Gazetteer): BlockReader {
  const names = createNameFinder(gazetteer);
  // whoever is told that a text says something has it read next
  let asked: { text: string; found: Found } | undefined;
  const find = (text: string): Found => {
    if (text !== asked?.text) asked = { text, found: names(text) };
    return asked.found;
  };
  const isRival = ({ value }: Cue): boolean => gazetteer.rivalled(value).length > 0;
  const speaks = ({ names, kin, cues }: Found): boolean => names.length + kin.length > 0 || cues.some(isRival);
  return {
    says: (text) => speaks(find(text)),
    read(text, lang) {
      const found = find(text);
      return speaks(found) ? readBlock(gazetteer, text, lang, found) : NOTHING;
    },
  };
}

function readBlock(gazetteer: Gazetteer, text: string, lang: string | undefined, { names, kin, cues }: Found): Reading {
  const candidates: Candidate[] = [];
  const others: Evidence[] = [];
  for (const { sense, start, end } of kin)
    others.push({
      entity: gazetteer.senseEntity(sense),
      at: start,
      own: false,
      kin: true,
      likely: false,
      surface: text.slice(start, end),
    });
  for (const { sense, start, end, outerStart, outerEnd } of names) {
    const flags = gazetteer.senseFlags(sense);
    const entity = gazetteer.senseEntity(sense);
    const frames = gazetteer.frames(sense);
    if (frames.length > 0 && !(outerStart === start && inFrame(text, start, outerEnd, frames))) continue;
    const given = gazetteer.given(entity);
    const firm = gazetteer.kind(entity) === 'company';
    const bearer = bearerOf({ text, lang, start, end, outerStart, outerEnd, flags, given, firm });
    if (bearer.who === 'other')
      others.push({ entity, at: start, own: false, likely: false, surface: text.slice(start, end) });
    if (bearer.who === 'other' || bearer.who === 'thing') continue;
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
      name: plainName(text.slice(from, end)),
      clitic: text.slice(outerStart, start),
      state: 'open',
      rule: 'strong',
      because: '',
    });
  }
  return { candidates, evidence: judge(gazetteer, text, candidates, cues, others) };
}
