import { Flag } from './gazetteer-format.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { definitionOf } from './rules/acronym.ts';
import { bearerOf } from './rules/bearer.ts';
import { inFrame } from './rules/frames.ts';
import { jurisdiction } from './rules/jurisdiction.ts';
import { fitsCase } from './rules/letter-case.ts';
import { sameSentence } from './rules/surroundings.ts';
import type { Reason } from './types.ts';

/** A name at a place of a block, with what its block says of it. */
export interface Candidate {
  start: number;
  end: number;
  entity: number;
  alias: number;
  flags: number;
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
  weak: boolean;
}

export function readBlock(gazetteer: Gazetteer, text: string, lang: string | undefined): Reading {
  const candidates: Candidate[] = [];
  const evidence: Evidence[] = [];
  const cues: Cue[] = [];
  const found: { alias: number; start: number; end: number; outerStart: number; outerEnd: number }[] = [];

  gazetteer.matcher.scan(text, (form, start, end, outerStart, outerEnd) => {
    if (gazetteer.isCue(form)) cues.push({ value: form, start, end, weak: false });
    let taken = false;
    for (let alias = gazetteer.aliasesStart(form); alias < gazetteer.aliasesEnd(form); alias++) {
      const flags = gazetteer.aliasFlags(alias);
      if (flags & Flag.swallow) return true;
      if (!fitsCase(text, start, end, flags, gazetteer.aliasText(alias))) continue;
      found.push({ alias, start, end, outerStart, outerEnd });
      taken = true;
    }
    return taken;
  });
  if (found.length === 0) return { candidates, evidence };

  for (const { alias, start, end, outerStart, outerEnd } of found) {
    const flags = gazetteer.aliasFlags(alias);
    const entity = gazetteer.aliasEntity(alias);
    const frames = gazetteer.frames(alias);
    if (frames.length > 0 && !(outerStart === start && inFrame(text, start, outerEnd, frames))) continue;
    const given = gazetteer.given(entity);
    const bearer = bearerOf({ text, lang, start, end, outerStart, outerEnd, flags, given });
    const surface = text.slice(start, end);
    if (bearer.who === 'other') evidence.push({ entity, at: start, own: false, surface });
    if (bearer.who === 'other' || bearer.who === 'thing') continue;
    const own = bearer.who === 'own';
    candidates.push({
      start: own ? bearer.start : start,
      end,
      entity,
      alias,
      flags: own ? flags | Flag.strong : flags,
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
  evidence.sort((a, b) => a.at - b.at);
  for (const candidate of candidates) judgeByBlock(block, candidate);
  return { candidates, evidence };
}

interface Block {
  gazetteer: Gazetteer;
  text: string;
  cues: Cue[];
  candidates: Candidate[];
  evidence: Evidence[];
}

function link({ text, cues, evidence }: Block, candidate: Candidate, rule: Reason['rule'], because = ''): void {
  const { entity, start, end } = candidate;
  candidate.state = 'linked';
  candidate.rule = rule;
  candidate.because = because;
  evidence.push({ entity, at: start, own: true, surface: text.slice(start, end) });
  cues.push({ value: ~entity, start, end, weak: rule !== 'strong' });
}

function close({ text, evidence }: Block, candidate: Candidate): void {
  const { entity, start, end } = candidate;
  candidate.state = 'closed';
  evidence.push({ entity, at: start, own: false, surface: text.slice(start, end) });
}

/** What the name itself and the words right beside it decide. */
function judgeAlone(block: Block, candidate: Candidate): void {
  const { gazetteer, text } = block;
  const { start, end, flags, entity } = candidate;
  const against = gazetteer.against(entity);
  const strong = (flags & Flag.strong) !== 0;
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
        if (expansion.state === 'linked') return link(block, candidate, 'strong');
        if (expansion.state === 'closed') return close(block, candidate);
        return;
      }
      if (definition.spelt) return close(block, candidate);
    }
  }
  for (const cue of block.cues) {
    if (!gazetteer.listHas(against, cue.value)) continue;
    const gap = distance(cue, candidate);
    if (gap > NEAR_AGAINST || !sameSentence(text, Math.min(cue.end, end), Math.max(cue.start, start))) continue;
    return close(block, candidate);
  }
  if (flags & Flag.state && !(flags & Flag.stated)) {
    const whose = jurisdiction(text, start, end);
    if (whose?.sure) return whose.country === 'us' ? link(block, candidate, 'strong') : close(block, candidate);
    if (whose && !strong)
      return whose.country === 'us' ? link(block, candidate, 'cue', whose.word) : close(block, candidate);
  }
  if (strong && !(flags & Flag.acronym)) link(block, candidate, 'strong');
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(a.start, b.start) - Math.min(a.end, b.end);

function judgeByCue(block: Block, candidate: Candidate): void {
  if (candidate.state !== 'open' || candidate.flags & Flag.strong) return;
  const { gazetteer, text } = block;
  const list = gazetteer.cues(candidate.alias);
  const near = candidate.flags & Flag.slight ? NEAR_SLIGHT : NEAR;
  let best: Cue | undefined;
  for (const cue of block.cues) {
    const gap = distance(cue, candidate);
    if (gap < 0 || gap > near || (best && distance(best, candidate) <= gap)) continue;
    if (gazetteer.listHas(list, cue.value)) best = cue;
  }
  if (best) link(block, candidate, 'cue', text.slice(best.start, best.end));
}

/** The other mentions of the block. */
function judgeByBlock(block: Block, candidate: Candidate): void {
  if (candidate.state !== 'open') return;
  const { text, evidence } = block;
  const { start, end, entity, flags } = candidate;
  const mine = evidence.filter((item) => item.entity === entity);
  const before = mine.filter((item) => item.at < start);
  const after = mine.filter((item) => item.at >= end);
  const support = (item: Evidence): void => {
    candidate.state = 'linked';
    candidate.rule = flags & Flag.strong ? 'strong' : 'support';
    candidate.because = flags & Flag.strong ? '' : item.surface;
  };
  // A full name right behind its short form ("Tobin, Liza Tobin, …") and an acronym with its words.
  const close = after.find((item) => item.own && sameSentence(text, end, item.at));
  const last = before.at(-1);
  if (flags & Flag.person) {
    // Two bearers in one block: a reader takes the shorter name for the one that the page is about.
    const own = before.findLast((item) => item.own);
    if (own) return support(own);
  } else if (last?.own) return support(last);
  if (close && !(flags & Flag.introduced)) return support(close);
  if (last) {
    candidate.state = 'closed';
    return;
  }
  candidate.later = after[0];
}
