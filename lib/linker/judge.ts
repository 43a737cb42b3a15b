import type { Cue } from './find-names.ts';
import { Flag } from './gazetteer-format.ts';
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
  evidence: Evidence[];
  /** Entities whose name stood for another bearer so far. */
  foreign: Set<number>;
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
  const block: Block = { gazetteer, text, candidates, cues: [...cues], evidence: [...others], foreign: new Set() };
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
      block.evidence.push({ entity, at: start, own: false, likely: false, surface: text.slice(start, end) });
  const disputed = new Set(block.evidence.filter(({ own }) => !own).map(({ entity }) => entity));
  step((candidate) => (disputed.has(candidate.entity) ? undefined : judgeByCountry(block, candidate)));

  const evidence = new Map<number, Evidence[]>();
  for (const item of block.evidence.sort((a, b) => a.at - b.at)) {
    const list = evidence.get(item.entity);
    if (list) list.push(item);
    else evidence.set(item.entity, [item]);
  }
  judgeByMentions(text, candidates, evidence);
  return evidence;
}

function link({ text, evidence }: Block, candidate: Candidate, rule: Reason['rule'], because = ''): Cue {
  const { entity, start, end } = candidate;
  candidate.state = 'linked';
  candidate.rule = rule;
  candidate.because = because;
  evidence.push({ entity, at: start, own: true, likely: false, surface: text.slice(start, end) });
  return { value: ~entity, start, end };
}

function close({ text, evidence, foreign }: Block, candidate: Candidate): undefined {
  const { entity, start, end } = candidate;
  foreign.add(entity);
  candidate.state = 'closed';
  evidence.push({ entity, at: start, own: false, likely: false, surface: text.slice(start, end) });
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
  const rival = nearestRival(block, candidate);
  // Behind Ohio's Department of Commerce, one that is said to be nobody's is Ohio's.
  const shared = flags & Flag.state && !(flags & Flag.stated) && block.foreign.has(entity);
  if (!shared && !(flags & (Flag.acronym | Flag.surname)))
    return rival <= JOINED ? close(block, candidate) : link(block, candidate, 'strong');
  if (rival < NEAR_AGAINST) return undefined;
  // Enough alone, but another mention may say that it is somebody else's on this page.
  block.evidence.push({ entity, at: start, own: true, likely: true, surface: text.slice(start, end) });
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
  const against = block.gazetteer.against(candidate.entity);
  const cue = against === 0 ? undefined : nearestCue(block, candidate, against, NEAR_AGAINST, true);
  if (!cue) return Number.POSITIVE_INFINITY;
  const inSentence = sameSentence(block.text, Math.min(cue.end, candidate.end), Math.max(cue.start, candidate.start));
  return inSentence ? distance(cue, candidate) : Number.POSITIVE_INFINITY;
}

function judgeByCue(block: Block, candidate: Candidate): Cue | undefined {
  const list = block.gazetteer.cues(candidate.sense);
  const cue = nearestCue(block, candidate, list, candidate.flags & Flag.slight ? NEAR_SLIGHT : NEAR);
  const rival = nearestRival(block, candidate);
  // A cue may be a word of the rival: 智库 in 印尼智库.
  if (Number.isFinite(rival) && rival <= (cue ? distance(cue, candidate) : rival)) return close(block, candidate);
  if (!cue) return undefined;
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

/** The other mentions of the block decide what is open, one pass from each end. */
function judgeByMentions(
  text: string,
  candidates: readonly Candidate[],
  evidence: ReadonlyMap<number, Evidence[]>,
): void {
  const places = new Map<number, { next: number; last?: Evidence; own?: Evidence; firm: Evidence[] }>();
  for (const candidate of candidates) {
    if (candidate.state !== 'open') continue;
    const { start, end, entity, flags } = candidate;
    let place = places.get(entity);
    if (!place) {
      place = { next: 0, firm: (evidence.get(entity) ?? []).filter(({ likely }) => !likely) };
      places.set(entity, place);
    }
    for (; (place.firm[place.next]?.at ?? start) < start; place.next++) {
      place.last = place.firm[place.next] as Evidence;
      if (place.last.own) place.own = place.last;
    }
    // Two bearers of a surname in one block: a reader takes it for the one that the page is about.
    const before = flags & Flag.person ? place.own : place.last?.own ? place.last : undefined;
    const next = place.firm[place.next];
    const apposition =
      next?.own && !(flags & Flag.introduced) && next.at - end < APPOSITION && sameSentence(text, end, next.at);
    const support = before ?? (apposition ? next : undefined);
    if (support) {
      candidate.state = 'linked';
      candidate.rule = flags & Flag.strong ? 'strong' : 'support';
      candidate.because = flags & Flag.strong ? '' : support.surface;
    } else if (place.last) candidate.state = 'closed';
    else candidate.later = next;
  }
}
