import type { Cue } from './find-names.ts';
import { Flag } from './gazetteer-format.ts';
import { isOfOtherWorld } from './lexicon/trades.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import type { Candidate, Evidence } from './reading.ts';
import { definitionOf } from './rules/acronym.ts';
import { type Jurisdiction, jurisdiction } from './rules/jurisdiction.ts';
import { sameSentence } from './rules/surroundings.ts';
import type { Reason } from './types.ts';

/** Units between a cue and the name that it supports; a paragraph of a news text is two to three times that. */
const NEAR = 240;
/** The same for names of three letters and fewer, which are words or parts of words in some language. */
const NEAR_SLIGHT = 90;
/** Units between a name and a phrase that speaks for another bearer of it. */
const NEAR_AGAINST = 80;
/** Units between a full name and a word that makes it another's: "雅加达的…", "… in Jakarta". */
const JOINED = 4;
/** Units of the longest cue, for the search of cues that start before a window and reach into it. */
const LONGEST_CUE = 64;
/** Candidates on either side in which an acronym's own words are looked for; they stand right beside it. */
const BESIDE = 4;

interface Block {
  gazetteer: Gazetteer;
  text: string;
  candidates: readonly Candidate[];
  /** In order of `start`; those that a step adds count from the next step on. */
  cues: Cue[];
  /** By entity, in order of place. */
  evidence: Map<number, Evidence[]>;
  /** The same without what is only likely. */
  firm: Map<number, Evidence[]>;
  /** Entities whose name stood for another bearer so far. */
  foreign: Set<number>;
  /** Holds a name that strangers do not bear. */
  topical: boolean;
}

/**
 * Decides the candidates of a block as far as the block allows: what the name and the words beside it
 * say, then cues, then the country that is spoken of, then the other mentions. Returns what the block
 * says of each entity's names.
 * @param candidates in order of place; their `state`, `rule`, `because` and `later` are set
 */
export function judge(
  gazetteer: Gazetteer,
  text: string,
  candidates: readonly Candidate[],
  cues: readonly Cue[],
  others: readonly Evidence[],
): Map<number, Evidence[]> {
  const topical = candidates.some(({ flags }) => flags & Flag.strong && !(flags & Flag.shared));
  const block: Block = {
    gazetteer,
    text,
    candidates,
    cues: [...cues],
    evidence: new Map(),
    firm: new Map(),
    foreign: new Set(),
    topical,
  };
  for (const item of others) say(block, item);
  const step = (decide: (candidate: Candidate, at: number) => Cue | undefined): void => {
    const added: Cue[] = [];
    candidates.forEach((candidate, at) => {
      const cue = candidate.state === 'open' ? decide(candidate, at) : undefined;
      if (cue) added.push(cue);
    });
    if (added.length > 0) block.cues = block.cues.concat(added).sort((a, b) => a.start - b.start);
  };
  step((candidate, at) => judgeAlone(block, candidate, at));
  // Twice: a name that a cue has linked may be the cue of another.
  step((candidate) => judgeByCue(block, candidate));
  step((candidate) => judgeByCue(block, candidate));
  for (const { value, start, end } of cues)
    for (const entity of gazetteer.rivalled(value))
      say(block, { entity, at: start, own: false, likely: false, surface: text.slice(start, end) });
  const isDisputed = (entity: number): boolean => block.evidence.get(entity)?.some(({ own }) => !own) ?? false;
  const disputed = new Set([...block.evidence.keys()].filter(isDisputed));
  step((candidate) => (disputed.has(candidate.entity) ? undefined : judgeByCountry(block, candidate)));

  judgeByMentions(block);
  return block.evidence;
}

/** Index of the first item of an ordered list that stands at a place or behind it. */
function firstFrom(list: readonly Evidence[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Evidence).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds evidence, which mostly comes in order. */
function say({ evidence, firm }: Block, item: Evidence): void {
  for (const lists of item.likely ? [evidence] : [evidence, firm]) {
    const list = lists.get(item.entity);
    if (list) list.splice(firstFrom(list, item.at), 0, item);
    else lists.set(item.entity, [item]);
  }
}

/** What was last said for sure of the entity's names before a candidate. */
function lastBefore({ firm }: Block, { entity, start }: Candidate): Evidence | undefined {
  const list = firm.get(entity) ?? [];
  return list[firstFrom(list, start) - 1];
}

/** Is the name somebody else's where it last stood before a place? */
const isOthersBefore = (block: Block, candidate: Candidate): boolean => lastBefore(block, candidate)?.own === false;

function link(block: Block, candidate: Candidate, rule: Reason['rule'], because = ''): Cue {
  const { entity, start, end } = candidate;
  candidate.state = 'linked';
  candidate.rule = rule;
  candidate.because = because;
  say(block, { entity, at: start, own: true, likely: false, surface: block.text.slice(start, end) });
  return { value: ~entity, start, end };
}

function close(block: Block, candidate: Candidate): undefined {
  const { entity, start, end } = candidate;
  block.foreign.add(entity);
  candidate.state = 'closed';
  say(block, { entity, at: start, own: false, likely: false, surface: block.text.slice(start, end) });
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
    const last = lastBefore(block, candidate);
    if (last?.own === false && last.surface.includes(' ')) return close(block, candidate);
    if (!block.topical && isOfOtherWorld(text, start, end)) return close(block, candidate);
  }
  const rival = nearestRival(block, candidate);
  // Behind Ohio's Department of Commerce, one that is said to be nobody's is Ohio's.
  const shared = flags & Flag.state && !(flags & Flag.stated) && block.foreign.has(entity);
  if (!shared && !(flags & (Flag.acronym | Flag.surname)))
    return rival <= JOINED ? close(block, candidate) : link(block, candidate, 'strong');
  if (rival < NEAR_AGAINST) return undefined;
  // Enough alone, but another mention may say that it is somebody else's on this page.
  say(block, { entity, at: start, own: true, likely: true, surface: text.slice(start, end) });
  return { value: ~entity, start, end };
}

const countryOf = ({ text }: Block, { start, end, flags }: Candidate): Jurisdiction | undefined =>
  flags & Flag.state && !(flags & Flag.stated) ? jurisdiction(text, start, end) : undefined;

const distance = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(a.start, b.start) - Math.min(a.end, b.end);

/** The nearest cue of a list within `reach` units; one that overlaps the candidate only if `over` says so. */
function nearestCue(
  { gazetteer, cues }: Block,
  candidate: Candidate,
  list: number,
  reach: number,
  over = false,
): Cue | undefined {
  let low = 0;
  let high = cues.length;
  const from = candidate.start - reach - LONGEST_CUE;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Cue).start < from) low = middle + 1;
    else high = middle;
  }
  let best: Cue | undefined;
  let least = reach + 1;
  for (let at = low; at < cues.length; at++) {
    const cue = cues[at] as Cue;
    if (cue.start > candidate.end + reach) break;
    const gap = distance(cue, candidate);
    if (gap >= least || (gap < 0 && !over) || !gazetteer.listHas(list, cue.value)) continue;
    best = cue;
    least = gap;
  }
  return best;
}

/** Units to the nearest phrase of the sentence that speaks for another bearer of the name. */
function nearestRival(block: Block, candidate: Candidate): number {
  const { text } = block;
  const against = block.gazetteer.against(candidate.entity);
  const cue = against === 0 ? undefined : nearestCue(block, candidate, against, NEAR_AGAINST, true);
  if (!cue || !inSentence(block, cue, candidate)) return Number.POSITIVE_INFINITY;
  // A full name of the other body outdoes every cue of this sentence.
  if (block.gazetteer.rivalled(cue.value).includes(candidate.entity) && TITLE_CASE.test(text.slice(cue.start, cue.end)))
    return 0;
  // "the Jakarta-based think tank CSIS"
  return BASED.test(text.slice(cue.end, cue.end + 14)) ? 0 : distance(cue, candidate);
}

const TITLE_CASE = /^\p{Lu}(?:[^ ]| (?:of |for |and )*(?=\p{Lu}))+$/u;
const BASED = /^[-\u2010\u2011](?:based|headquartered)(?!\p{L})/u;

const inSentence = ({ text }: Block, a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  sameSentence(text, Math.min(a.end, b.end), Math.max(a.start, b.start));

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
  if (candidate.flags & Flag.strong) return undefined;
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
function judgeByMentions({ text, candidates, firm }: Block): void {
  const places = new Map<number, { next: number; last?: Evidence; own?: Evidence; kin: number; list: Evidence[] }>();
  for (const candidate of candidates) {
    if (candidate.state !== 'open') continue;
    const { start, end, entity, flags } = candidate;
    let place = places.get(entity);
    if (!place) {
      const all = firm.get(entity) ?? [];
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
