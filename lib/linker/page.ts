import type { Candidate } from './candidates.ts';
import * as Flag from './flags.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { Ordered, Timeline } from './page-evidence.ts';
import { plainName } from './plain-name.ts';
import { createBlockReader, NOTHING, type Reading } from './reading.ts';
import type { BlockInput, Link, PageLinker, Reason } from './types.ts';

interface Block {
  order: number;
  reading: Reading;
  links: readonly Link[] | undefined;
}

/** Cue entities anywhere on the page that together support an acronym. */
const COMPANY_OF_ACRONYM = 2;

const NO_LINKS: readonly Link[] = [];
const NO_IDS: readonly number[] = [];

const newTimeline = (): Timeline => new Timeline();
const newList = (): Ordered<{ order: number; block: number }> => new Ordered();
const newSet = (): Set<number> => new Set();
/** What a map has at a key; made there if there is nothing yet. */
const obtain = <T>(map: Map<number, T>, key: number, make: () => T): T => {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
};

/** The linker of one page: blocks read so far, and what they say about each other's names. */
export function createPage(gazetteer: Gazetteer): PageLinker {
  const reader = createBlockReader(gazetteer);
  /** Those that say something of a name. */
  const blocks = new Map<number, Block>();
  const timelines = new Map<number, Timeline>();
  /** Per entity, the blocks that hold an open candidate of it. */
  const waiting = new Map<number, Ordered<{ order: number; block: number }>>();
  /** Per entity, the blocks whose open candidates its presence on the page would support. */
  const courted = new Map<number, Set<number>>();
  const changed = new Set<number>();

  const change = (id: number): void => {
    changed.add(id);
    const block = blocks.get(id);
    if (block) block.links = undefined;
  };

  /** After a change of what block `order` says of an entity: the blocks that look to it. */
  const spread = (entity: number, order: number): void => {
    const timeline = timelines.get(entity);
    const first = timeline?.before(order)?.order ?? Number.NEGATIVE_INFINITY;
    // Where somebody else of the circle is named, the first mention of the page tells on all.
    const last = (timeline?.hasKin ? undefined : timeline?.after(order)?.order) ?? Number.POSITIVE_INFINITY;
    for (const { block } of waiting.get(entity)?.between(first, last) ?? []) change(block);
  };

  const record = (id: number, { order, reading }: Block, adding: boolean): void => {
    for (const said of reading.said) {
      const { entity } = said;
      const timeline = obtain(timelines, entity, newTimeline);
      const { owned, hasKin } = timeline;
      if (adding) timeline.add(order, id, said);
      else timeline.remove(order, id, said);
      spread(entity, timeline.hasKin === hasKin ? order : Number.NEGATIVE_INFINITY);
      if (owned !== timeline.owned) for (const other of courted.get(entity) ?? NO_IDS) change(other);
    }
    for (const { state, sense, entity } of reading.candidates) {
      if (state !== 'open') continue;
      const list = obtain(waiting, entity, newList);
      if (adding) list.add({ order, block: id });
      else list.remove(order, id);
      for (const cue of gazetteer.cueEntities(sense)) {
        const suitors = obtain(courted, cue, newSet);
        if (adding) suitors.add(id);
        else suitors.delete(id);
      }
    }
  };

  const forget = (id: number): boolean => {
    const block = blocks.get(id);
    if (!block) return false;
    blocks.delete(id);
    record(id, block, false);
    return true;
  };

  const decide = (candidate: Candidate, order: number): Omit<Reason, 'alias' | 'clitic'> | undefined => {
    if (candidate.state === 'linked') return { rule: candidate.rule, because: candidate.because };
    if (candidate.state === 'closed') return undefined;
    const strong = (candidate.flags & Flag.strong) !== 0;
    const timeline = timelines.get(candidate.entity);
    const behind = timeline?.before(order)?.said.last;
    if (strong && !behind && timeline?.isAboutKin(order, candidate.behindKin)) return undefined;
    const ahead =
      candidate.flags & Flag.introduced ? undefined : (candidate.later ?? timeline?.after(order)?.said.last);
    const nearest = behind ?? ahead;
    if (nearest) {
      if (!nearest.own) return undefined;
      return strong ? { rule: 'strong' } : { rule: 'support', because: nearest.surface };
    }
    if (strong) return { rule: 'strong' };
    if (candidate.flags & (Flag.slight | Flag.introduced)) return undefined;
    // What an acronym stands for takes more company to tell than whom a name means.
    let missing = candidate.flags & Flag.acronym ? COMPANY_OF_ACRONYM : 1;
    for (const entity of gazetteer.cueEntities(candidate.sense))
      if (timelines.get(entity)?.owned && --missing === 0) return { rule: 'cue', because: gazetteer.name(entity) };
    return undefined;
  };

  const linksOf = (block: Block): readonly Link[] => {
    const links: Link[] = [];
    let end = 0;
    for (const candidate of block.reading.candidates) {
      if (candidate.start < end) continue;
      const decided = decide(candidate, block.order);
      if (!decided) continue;
      const reason: Reason = { rule: decided.rule, alias: plainName(candidate.surface) };
      if (candidate.clitic) reason.clitic = candidate.clitic;
      if (decided.because) reason.because = decided.because;
      links.push({
        start: candidate.start,
        end: candidate.end,
        entity: gazetteer.id(candidate.entity),
        reason,
      });
      end = candidate.end;
    }
    return links;
  };

  return {
    read(id, { text, lang, order }: BlockInput) {
      const wasKnown = forget(id);
      const reading = reader.read(text, lang);
      if (reading === NOTHING) {
        if (wasKnown) changed.add(id);
        return wasKnown;
      }
      const block: Block = { order, reading, links: undefined };
      blocks.set(id, block);
      record(id, block, true);
      changed.add(id);
      return true;
    },
    says: reader.says,
    forget(id) {
      if (forget(id)) changed.delete(id);
    },
    links(id) {
      const block = blocks.get(id);
      if (!block) return NO_LINKS;
      block.links ??= linksOf(block);
      return block.links;
    },
    drain() {
      if (changed.size === 0) return NO_IDS;
      const ids = [...changed];
      changed.clear();
      return ids;
    },
  };
}
