import { Flag } from './gazetteer-format.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { definitionOf } from './rules/acronym.ts';
import { bearerOf } from './rules/bearer.ts';
import { inFrame } from './rules/frames.ts';
import { gluedNames } from './rules/glued-names.ts';
import { jurisdiction } from './rules/jurisdiction.ts';
import { fitsCase } from './rules/letter-case.ts';
import { sameSentence } from './rules/surroundings.ts';
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
}

/** What a place says about whom a name on this page means: the entity, or another bearer of the name. */
export interface Evidence {
  entity: number;
  at: number;
  own: boolean;
  /** Only likely: a name that is enough alone, with nothing around it that says whose it is. */
  likely: boolean;
  surface: string;
}

/** What one block holds, decided as far as the block alone allows. */
export interface Reading {
  candidates: Candidate[];
  evidence: Evidence[];
}

/** Units between a cue and the name that it supports; a paragraph of a news text is two to three times that. */
const NEAR = 240;
/** The same for names of three letters and fewer, which are words or parts of words in some language. */
const NEAR_SLIGHT = 90;
/** Units between a name and a phrase that speaks for another bearer of it. */
const NEAR_AGAINST = 80;

interface Cue {
  /** A form, or `~entity`. */
  value: number;
  start: number;
  end: number;
}

export function readBlock(gazetteer: Gazetteer, text: string, lang: string | undefined): Reading {
  const candidates: Candidate[] = [];
  const evidence: Evidence[] = [];
  const cues: Cue[] = [];
  const swallowed: { start: number; end: number }[] = [];
  const found: { sense: number; start: number; end: number; outerStart: number; outerEnd: number }[] = [];

  const take = (form: number, start: number, end: number, outerStart: number, outerEnd: number): boolean => {
    if (gazetteer.isCue(form)) cues.push({ value: form, start, end });
    let taken = false;
    for (const sense of gazetteer.senses(form)) {
      const flags = gazetteer.senseFlags(sense);
      if (flags & Flag.swallow) {
        swallowed.push({ start: outerStart, end: outerEnd });
        return taken;
      }
      if (!fitsCase(text, start, end, flags)) continue;
      found.push({ sense, start, end, outerStart, outerEnd });
      taken = true;
    }
    return taken;
  };
  gazetteer.matcher.scan(text, take);
  for (const at of gluedNames(text)) {
    gazetteer.matcher.scan(text.slice(at, at + GLUED_REACH), (form, start, end, outerStart, outerEnd) => {
      if (start > 0) return false;
      if (end < GLUED_LEAST) return false;
      return isStrongName(gazetteer, form) && take(form, at, end + at, outerStart + at, outerEnd + at);
    });
  }
  found.sort((a, b) => a.start - b.start);
  if (found.length === 0 && cues.length === 0) return { candidates, evidence };

  for (const { sense, start, end, outerStart, outerEnd } of found) {
    // A phrase swallows the name inside it, not one that starts inside and goes on: 见习 in 会见习近平.
    if (swallowed.some((phrase) => phrase.start <= start && end <= phrase.end)) continue;
    const flags = gazetteer.senseFlags(sense);
    const entity = gazetteer.senseEntity(sense);
    const frames = gazetteer.frames(sense);
    if (frames.length > 0 && !(outerStart === start && inFrame(text, start, outerEnd, frames))) continue;
    const given = gazetteer.given(entity);
    const bearer = bearerOf({ text, lang, start, end, outerStart, outerEnd, flags, given });
    const surface = text.slice(start, end);
    if (bearer.who === 'other') evidence.push({ entity, at: start, own: false, likely: false, surface });
    if (bearer.who === 'other' || bearer.who === 'thing') continue;
    const own = bearer.who === 'own';
    candidates.push({
      start: own ? bearer.start : start,
      end,
      entity,
      sense,
      flags: own ? flags | Flag.strong : flags,
      name: plainName(text.slice(own ? bearer.start : start, end)),
      clitic: text.slice(outerStart, start),
      state: 'open',
      rule: 'strong',
      because: '',
    });
  }

  const block: Block = { gazetteer, text, cues, candidates, evidence };
  for (const candidate of candidates) judgeAlone(block, candidate);
  // Twice: a name that a cue has linked may be the cue of another.
  for (let round = 0; round < 2; round++) for (const candidate of candidates) judgeByCue(block, candidate);
  for (const candidate of candidates) judgeByCountry(block, candidate);
  for (const cue of cues)
    for (const entity of gazetteer.rivalled(cue.value))
      evidence.push({ entity, at: cue.start, own: false, likely: false, surface: text.slice(cue.start, cue.end) });
  evidence.sort((a, b) => a.at - b.at);
  for (const candidate of candidates) judgeByBlock(block, candidate);
  return { candidates, evidence };
}

/** Units behind a glued title in which its name stands. */
const GLUED_REACH = 48;
/** Letters of the shortest name that is believed without a space before it. */
const GLUED_LEAST = 5;

const isStrongName = (gazetteer: Gazetteer, form: number): boolean =>
  gazetteer.senses(form).some((sense) => (gazetteer.senseFlags(sense) & Flag.strong) !== 0);

/** Vowel marks and tatweel of Arabic, and every invisible sign but the joiners that spell a word. */
const DECORATION =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const plainName = (surface: string): string => surface.replace(DECORATION, '').replace(/\s+/gu, ' ');

interface Block {
  gazetteer: Gazetteer;
  text: string;
  cues: Cue[];
  candidates: Candidate[];
  evidence: Evidence[];
}

/** A name whose bearer another mention may contradict, although it is enough alone. */
const isShared = (flags: number): boolean => (flags & (Flag.acronym | Flag.surname)) !== 0;

function link({ text, cues, evidence }: Block, candidate: Candidate, rule: Reason['rule'], because = ''): void {
  const { entity, start, end } = candidate;
  candidate.state = 'linked';
  candidate.rule = rule;
  candidate.because = because;
  evidence.push({ entity, at: start, own: true, likely: false, surface: text.slice(start, end) });
  cues.push({ value: ~entity, start, end });
}

function close({ text, evidence }: Block, candidate: Candidate): void {
  const { entity, start, end } = candidate;
  candidate.state = 'closed';
  evidence.push({ entity, at: start, own: false, likely: false, surface: text.slice(start, end) });
}

/** What the name itself and the words right beside it decide. */
function judgeAlone(block: Block, candidate: Candidate): void {
  const { text } = block;
  const { start, end, flags, entity } = candidate;
  if (flags & Flag.acronym) {
    const definition = definitionOf(text, start, end);
    if (definition) {
      const expansion = block.candidates.find(
        (other) =>
          other.entity === entity &&
          other !== candidate &&
          (definition.side === 'before'
            ? other.end <= definition.at && definition.at - other.end <= 3
            : Math.abs(other.start - definition.at) <= 6),
      );
      if (expansion) {
        if (expansion.state === 'linked') link(block, candidate, 'strong');
        else if (expansion.state === 'closed') close(block, candidate);
        return;
      }
      if (definition.spelt) {
        close(block, candidate);
        return;
      }
    }
  }
  if (flags & Flag.state && !(flags & Flag.stated)) {
    const whose = jurisdiction(text, start, end);
    if (whose?.sure) {
      if (whose.country === 'us') link(block, candidate, 'strong');
      else close(block, candidate);
      return;
    }
  }
  if (!(flags & Flag.strong)) return;
  if (rival(block, candidate) < NEAR_AGAINST) close(block, candidate);
  else if (isShared(flags)) {
    block.evidence.push({ entity, at: start, own: true, likely: true, surface: text.slice(start, end) });
    block.cues.push({ value: ~entity, start, end });
  } else link(block, candidate, 'strong');
}

/** Units to the nearest phrase of the sentence that speaks for another bearer of the name. */
function rival({ gazetteer, text, cues }: Block, candidate: Candidate): number {
  const against = gazetteer.against(candidate.entity);
  let least = Number.POSITIVE_INFINITY;
  for (const cue of cues) {
    if (!gazetteer.listHas(against, cue.value)) continue;
    const gap = distance(cue, candidate);
    if (gap < least && sameSentence(text, Math.min(cue.end, candidate.end), Math.max(cue.start, candidate.start)))
      least = gap;
  }
  return least;
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(a.start, b.start) - Math.min(a.end, b.end);

function judgeByCue(block: Block, candidate: Candidate): void {
  if (candidate.state !== 'open' || candidate.flags & Flag.strong) return;
  const { gazetteer, text } = block;
  const list = gazetteer.cues(candidate.sense);
  const near = candidate.flags & Flag.slight ? NEAR_SLIGHT : NEAR;
  let best: Cue | undefined;
  for (const cue of block.cues) {
    const gap = distance(cue, candidate);
    if (gap < 0 || gap > near || (best && distance(best, candidate) <= gap)) continue;
    if (gazetteer.listHas(list, cue.value)) best = cue;
  }
  const gap = best ? distance(best, candidate) : Number.POSITIVE_INFINITY;
  const against = rival(block, candidate);
  if (against < NEAR_AGAINST && against < gap) close(block, candidate);
  else if (!best) return;
  else link(block, candidate, 'cue', text.slice(best.start, best.end));
}

/** Failing all else, the country that the text around a body's name is about. */
function judgeByCountry(block: Block, candidate: Candidate): void {
  const { start, end, flags, state } = candidate;
  if (state !== 'open' || !(flags & Flag.state) || flags & (Flag.strong | Flag.stated)) return;
  const whose = jurisdiction(block.text, start, end);
  if (whose?.country === 'us') link(block, candidate, 'cue', whose.word);
  else if (whose) close(block, candidate);
}

/** The other mentions of the block. */
function judgeByBlock(block: Block, candidate: Candidate): void {
  if (candidate.state !== 'open') return;
  const { start, end, entity, flags } = candidate;
  const mine = block.evidence.filter((item) => item.entity === entity && !item.likely);
  const before = mine.filter((item) => item.at < start);
  const after = mine.filter((item) => item.at >= end);
  const last = before.at(-1);
  // Two bearers of a surname in one block: a reader takes it for the one that the page is about.
  const own = flags & Flag.person ? before.findLast((item) => item.own) : last?.own ? last : undefined;
  // A full name right behind its short form ("Tobin, Liza Tobin, …"), an acronym before its words.
  const next =
    flags & Flag.introduced ? undefined : after.find((item) => item.own && sameSentence(block.text, end, item.at));
  const support = own ?? next;
  if (support) {
    candidate.state = 'linked';
    candidate.rule = flags & Flag.strong ? 'strong' : 'support';
    candidate.because = flags & Flag.strong ? '' : support.surface;
  } else if (last) candidate.state = 'closed';
  else candidate.later = after[0];
}
