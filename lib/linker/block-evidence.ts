import type { Evidence } from './candidates.ts';

/** What one block says of an entity's names, each list in order of place. */
interface Said {
  all: Evidence[];
  /** Without what is only likely; the same list where nothing is. */
  firm: Evidence[];
}

/** What the page must know of it. */
export interface Summary {
  entity: number;
  /** Whom the block names last, as far as it is sure; nobody of the entity's circle. */
  last: Evidence | undefined;
  /** Is it the entity whom the block names first? */
  ownFirst: boolean;
  own: boolean;
  kin: boolean;
}

const NO_EVIDENCE: readonly Evidence[] = [];

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

/** Whom a block means by entities' names, as far as it tells. */
export class BlockEvidence {
  readonly #said = new Map<number, Said>();

  /** Evidence mostly comes in order. */
  add(item: Evidence): void {
    const said = this.#said.get(item.entity);
    if (!said) {
      const all = [item];
      this.#said.set(item.entity, { all, firm: item.likely ? [] : all });
      return;
    }
    if (item.likely && said.firm === said.all) said.firm = said.all.slice();
    said.all.splice(firstFrom(said.all, item.at), 0, item);
    if (!item.likely && said.firm !== said.all) said.firm.splice(firstFrom(said.firm, item.at), 0, item);
  }

  firm(entity: number): readonly Evidence[] {
    return this.#said.get(entity)?.firm ?? NO_EVIDENCE;
  }

  /** What was last said for sure of the entity's names before a place. */
  lastBefore(entity: number, at: number): Evidence | undefined {
    const list = this.firm(entity);
    return list[firstFrom(list, at) - 1];
  }

  /** Does any other bearer of the name stand in the block? */
  isDisputed(entity: number): boolean {
    return this.#said.get(entity)?.all.some(isOthers) ?? false;
  }

  summaries(): Summary[] {
    const summaries: Summary[] = [];
    this.#said.forEach(({ all, firm }, entity) => {
      summaries.push({
        entity,
        last: firm.findLast(isNoKin),
        ownFirst: (all[0] as Evidence).own,
        own: all.some(isOwn),
        kin: all.some(isKin),
      });
    });
    return summaries;
  }
}

const isOwn = ({ own }: Evidence): boolean => own;
const isOthers = ({ own }: Evidence): boolean => !own;
const isKin = ({ kin }: Evidence): boolean => kin;
const isNoKin = ({ kin }: Evidence): boolean => !kin;
