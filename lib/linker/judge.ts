import { BlockEvidence } from './block-evidence.ts';
import type { Candidate, Cue, Evidence } from './candidates.ts';
import * as Flag from './flags.ts';
import { isOfOtherWorld } from './lexicon/trades.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { type Block, distance, inSentence, NEAR_AGAINST, nearestCue, nearestRival } from './near-cues.ts';
import { definitionOf } from './rules/acronym.ts';
import { type Jurisdiction, jurisdiction } from './rules/jurisdiction.ts';
import { sameSentence } from './rules/surroundings.ts';
import type { Reason } from './types.ts';

/** Units between a cue and the name that it supports; a paragraph of a news text is two to three times that. */
const NEAR = 240;
/** The same for names of three letters and fewer, which are words or parts of words in some language. */
const NEAR_SLIGHT = 90;
/** Units between a full name and a word that makes it another's: "雅加达的…", "… in Jakarta". */
const JOINED = 4;
/** Candidates on either side in which an acronym's own words are looked for; they stand right beside it. */
const BESIDE = 4;

/**
 * Decides the candidates of a block as far as the block allows: what the name and the words beside it
 * say, then cues, then the country that is spoken of, then the other mentions. Returns what the block
 * says of each entity's names.
 * @param candidates in order of place; their `state`, `rule`, `because`, `later` and `behindKin` are set
 */
export function judge(
  gazetteer: Gazetteer,
  text: string,
  candidates: readonly Candidate[],
  cues: readonly Cue[],
  others: readonly Evidence[],
): BlockEvidence {
  const evidence = new BlockEvidence();
  const block: Block = { gazetteer, text, candidates, cues, evidence, foreign: undefined };
  others.forEach((item) => {
    evidence.add(item);
  });
  const isUndecided = judgeEach(block, judgeAlone);
  if (isUndecided) {
    // Twice: a name that a cue has linked may be the cue of another.
    judgeEach(block, judgeByCue);
    judgeEach(block, judgeByCue);
  }
  cues.forEach(({ value, start, end }) => {
    gazetteer.rivalled(value).forEach((entity) => {
      say(block, entity, start, end, false);
    });
  });
  if (isUndecided) {
    judgeEach(block, judgeByCountry);
    judgeByMentions(block);
  }
  return evidence;
}

/** Takes the open candidates through a step; the cues that it finds count from the next one on. Is any still open? */
function judgeEach(block: Block, step: (block: Block, candidate: Candidate, at: number) => Cue | undefined): boolean {
  let added: Cue[] | undefined;
  let isOpen = false;
  for (let at = 0; at < block.candidates.length; at++) {
    const candidate = block.candidates[at] as Candidate;
    if (candidate.state !== 'open') continue;
    const cue = step(block, candidate, at);
    if (cue) {
      added ??= [];
      added.push(cue);
    }
    isOpen ||= (candidate.state as Candidate['state']) === 'open';
  }
  if (added) block.cues = block.cues.concat(added).sort((a, b) => a.start - b.start);
  return isOpen;
}

function say(
  { evidence, text }: Block,
  entity: number,
  start: number,
  end: number,
  own: boolean,
  likely = false,
): void {
  evidence.add({ entity, at: start, own, likely, kin: false, surface: text.slice(start, end) });
}

/** Is the name somebody else's where it last stood before a place? */
const isOthersBefore = ({ evidence }: Block, { entity, start }: Candidate): boolean =>
  evidence.lastBefore(entity, start)?.own === false;

/** Does the block hold a name that strangers do not bear? */
const isTopical = ({ candidates }: Block): boolean =>
  candidates.some(({ flags }) => flags & Flag.strong && !(flags & Flag.shared));

function link(block: Block, candidate: Candidate, rule: Reason['rule'], because = ''): Cue {
  const { entity, start, end } = candidate;
  candidate.state = 'linked';
  candidate.rule = rule;
  candidate.because = because;
  say(block, entity, start, end, true);
  return { value: ~entity, start, end };
}

function close(block: Block, candidate: Candidate): undefined {
  const { entity, start, end } = candidate;
  block.foreign ??= new Set();
  block.foreign.add(entity);
  candidate.state = 'closed';
  say(block, entity, start, end, false);
}

/** What the name itself and the words right beside it decide. */
function judgeAlone(block: Block, candidate: Candidate, at: number): Cue | undefined {
  const { text } = block;
  const { start, end, flags, entity } = candidate;
  if (flags & Flag.acronym) {
    const definition = definitionOf(text, start, end);
    const words =
      definition &&
      block.candidates.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).find((other) => {
        if (other.entity !== entity || other === candidate) return false;
        if (definition.side === 'inside') return Math.abs(other.start - definition.at) <= 6;
        return other.end <= definition.at && definition.at - other.end <= 3;
      });
    if (words?.state === 'linked') return link(block, candidate, 'strong');
    if (words?.state === 'closed' || (definition?.spelt && !words)) return close(block, candidate);
    if (words) return undefined;
  }
  const whose = countryOf(block, candidate);
  if (whose?.sure) return whose.country === 'us' ? link(block, candidate, 'strong') : close(block, candidate);
  if (!(flags & Flag.strong)) return undefined;
  if (flags & Flag.shared) {
    // A stranger of the whole name, here or before in the block.
    const last = block.evidence.lastBefore(entity, start);
    if (last?.own === false && last.surface.includes(' ')) return close(block, candidate);
    if (!isTopical(block) && isOfOtherWorld(text, start, end)) return close(block, candidate);
  }
  const rival = nearestRival(block, candidate);
  // Behind Ohio's Department of Commerce, one that is said to be nobody's is Ohio's.
  const shared = flags & Flag.state && !(flags & Flag.stated) && block.foreign?.has(entity);
  if (!shared && !(flags & (Flag.acronym | Flag.surname)))
    return rival <= JOINED ? close(block, candidate) : link(block, candidate, 'strong');
  if (rival < NEAR_AGAINST) return undefined;
  // Enough alone, but another mention may say that it is somebody else's on this page.
  say(block, entity, start, end, true, true);
  return { value: ~entity, start, end };
}

const countryOf = ({ text }: Block, { start, end, flags }: Candidate): Jurisdiction | undefined =>
  flags & Flag.state && !(flags & Flag.stated) ? jurisdiction(text, start, end) : undefined;

function judgeByCue(block: Block, candidate: Candidate): Cue | undefined {
  const list = block.gazetteer.cues(candidate.sense);
  const cue = nearestCue(block, candidate, list, candidate.flags & Flag.slight ? NEAR_SLIGHT : NEAR);
  const rival = nearestRival(block, candidate);
  // A cue may be a word of the rival: 智库 in 印尼智库.
  const support = cue && inSentence(block, cue, candidate) ? distance(cue, candidate) : Number.POSITIVE_INFINITY;
  if (Number.isFinite(rival) && rival <= support) return close(block, candidate);
  if (!cue) return undefined;
  // After another bearer of the name, only a cue of the same sentence tells that it is not still theirs.
  if (isOthersBefore(block, candidate) && !Number.isFinite(support)) return undefined;
  if (candidate.flags & Flag.strong) return link(block, candidate, 'strong');
  return link(block, candidate, 'cue', block.text.slice(cue.start, cue.end));
}

/** Failing all else, the country that the text around a body's name is about. */
function judgeByCountry(block: Block, candidate: Candidate): Cue | undefined {
  if (candidate.flags & Flag.strong || block.evidence.isDisputed(candidate.entity)) return undefined;
  const whose = countryOf(block, candidate);
  if (whose?.country === 'us') return link(block, candidate, 'cue', whose.word);
  // The US Treasury's sanctions are on others: only that it was named before can make it the one that is meant.
  if (whose) candidate.flags |= Flag.introduced;
  return undefined;
}

/** Units behind a short form in which its full name may stand: "Tobin, who is Liza Tobin, …". */
const APPOSITION = 240;
/** The same where the name has stood for another: "Tobin — Liza Tobin, that is — …". */
const BESIDE_DASH = 5;

/** The other mentions of the block decide what is open, one pass from each end. */
function judgeByMentions({ text, candidates, evidence }: Block): void {
  const places = new Map<number, { next: number; last?: Evidence; own?: Evidence; kin: number; list: Evidence[] }>();
  for (const candidate of candidates) {
    if (candidate.state !== 'open') continue;
    const { start, end, entity, flags } = candidate;
    let place = places.get(entity);
    if (!place) {
      const all = evidence.firm(entity);
      const kin = all.find((item) => item.kin)?.at ?? Number.POSITIVE_INFINITY;
      place = { next: 0, kin, list: all.filter((item) => !item.kin) };
      places.set(entity, place);
    }
    for (; (place.list[place.next]?.at ?? start) < start; place.next++) {
      place.last = place.list[place.next] as Evidence;
      if (place.last.own) place.own = place.last;
    }
    // Two bearers of a surname in one block: a reader takes it for the one that the page is about.
    const before = flags & Flag.person ? place.own : place.last?.own ? place.last : undefined;
    const next = place.list[place.next];
    // After another bearer, only one that stands right behind: "Lutnick took over from his father, Howard Lutnick".
    const reach = place.last ? BESIDE_DASH : APPOSITION;
    const apposition =
      next?.own && !(flags & Flag.introduced) && next.at - end < reach && sameSentence(text, end, next.at);
    const support = before ?? (apposition ? next : undefined);
    if (support) {
      candidate.state = 'linked';
      candidate.rule = flags & Flag.strong ? 'strong' : 'support';
      candidate.because = flags & Flag.strong ? '' : support.surface;
    } else if (place.last) candidate.state = 'closed';
    else {
      candidate.later = next;
      candidate.behindKin = place.kin < start;
    }
  }
}
