import type { EntityId } from '../linker/types.ts';
import { type AsOf, asOf } from './as-of.ts';
import type { LadderStep } from './ladder.ts';
import { byNewest } from './rank.ts';
import { ruleState } from './rule-state.ts';
import { entityWeights, tiedBy } from './ties.ts';
import type { Dispute, Fact, FactBase } from './types.ts';

/** A fact that joins entities of a page with something that the page does not name. */
export interface OmittedFact {
  fact: Fact;
  /** What the page names of it, and what it does not, in the fact's own order. */
  present: EntityId[];
  absent: EntityId[];
  /** Whether it is surely later than the page, which then could not know it. */
  since: boolean;
}

/** One side of a dispute that touches a page. */
export interface SideOnPage {
  id: string;
  label: string;
  /** Newest first. */
  facts: Fact[];
  /** Entities that vouch for this side and for no other; those of them that the page names. */
  voices: EntityId[];
  named: EntityId[];
}

export interface DisputeOnPage {
  dispute: Dispute;
  sides: SideOnPage[];
  /** The page names voices of one side, and of another side that has voices none. */
  oneSided: boolean;
}

/** A step of a chip's rules that the page could not know, or may not have known. */
export interface RuleChange {
  chip: EntityId;
  step: LadderStep;
  /** False where the dates do not tell whether it came before the page or after it. */
  certain: boolean;
}

export interface LeftOut {
  facts: OmittedFact[];
  disputes: DisputeOnPage[];
  rules: RuleChange[];
}

/** Two make a tie; a page that names one entity is about that one. */
const enough = (onPage: ReadonlySet<EntityId>): number => Math.min(2, onPage.size);

/**
 * Best first: each next fact brings, where there is one, something absent that those before it did not bring; of these
 * the one whose names on the page weigh most, then the newer one, then the order of the fact base.
 */
const omittedFacts = (facts: readonly Fact[], onPage: ReadonlySet<EntityId>, lens: AsOf, limit: number) => {
  const weight = entityWeights({ facts });
  const since = new Set(lens.after);
  const left = facts
    .map((fact): OmittedFact & { weight: number } => {
      const present = tiedBy(fact).filter((id) => onPage.has(id));
      const absent = tiedBy(fact).filter((id) => !onPage.has(id));
      return {
        fact,
        present,
        absent,
        since: since.has(fact),
        weight: present.reduce((sum, id) => sum + weight(id), 0),
      };
    })
    .filter(({ present, absent }) => present.length > 0 && present.length >= enough(onPage) && absent.length > 0)
    .sort((a, b) => b.weight - a.weight || byNewest(a.fact, b.fact));
  const brought = new Set<EntityId>();
  const best: OmittedFact[] = [];
  while (best.length < limit && left.length > 0) {
    const fresh = left.findIndex(({ absent }) => absent.some((id) => !brought.has(id)));
    for (const { weight: _, ...omitted } of left.splice(Math.max(0, fresh), 1)) {
      best.push(omitted);
      for (const id of omitted.absent) brought.add(id);
    }
  }
  return best;
};

/**
 * A page touches a dispute when it names what is disputed, and something else of it unless it names nothing else. What is
 * disputed: what facts of every side, and half of all its facts, are about.
 */
const disputesOnPage = (
  { facts, disputes }: Pick<FactBase, 'facts' | 'disputes'>,
  onPage: ReadonlySet<EntityId>,
): DisputeOnPage[] =>
  disputes.flatMap((dispute) => {
    const own = facts.filter((fact) => fact.dispute?.id === dispute.id).sort(byNewest);
    const bySide = dispute.sides.map(({ id }) => own.filter((fact) => fact.dispute?.side === id));
    const all = [...new Set(own.flatMap(tiedBy))];
    const disputed = all.filter(
      (id) =>
        bySide.every((side) => side.some(({ about }) => about.includes(id))) &&
        2 * own.filter(({ about }) => about.includes(id)).length >= own.length,
    );
    if (!disputed.some((id) => onPage.has(id)) || all.filter((id) => onPage.has(id)).length < enough(onPage)) return [];
    const claimants = bySide.map((side) => new Set(side.flatMap(({ claimant }) => claimant.entity ?? [])));
    const sides = dispute.sides.map(({ id, label }, index): SideOnPage => {
      const voices = [...(claimants[index] ?? [])].filter(
        (voice) => !claimants.some((others, other) => other !== index && others.has(voice)),
      );
      return { id, label, facts: bySide[index] ?? [], voices, named: voices.filter((voice) => onPage.has(voice)) };
    });
    const heard = sides.filter(({ named }) => named.length > 0).length;
    const unheard = sides.some(({ voices, named }) => voices.length > 0 && named.length === 0);
    return [{ dispute, sides, oneSided: heard === 1 && unheard }];
  });

/** Rule changes of the page's chips after its date: the certain ones first, then in the order of the page. */
const rulesSince = (facts: readonly Fact[], onPage: ReadonlySet<EntityId>, page: string | null): RuleChange[] =>
  page === null
    ? []
    : [...onPage]
        .flatMap((chip) => {
          const { later, unsure } = ruleState(facts, chip, page);
          return [
            ...later.map((step): RuleChange => ({ chip, step, certain: true })),
            ...unsure.filter(({ from }) => from !== undefined).map((step) => ({ chip, step, certain: false })),
          ];
        })
        .sort((a, b) => Number(b.certain) - Number(a.certain));

/**
 * What the fact base knows of the entities of a page and the page does not say: as far as names tell, for no text is
 * understood. No verdict on the page: it may be older, or about something else.
 * @param pageDate as the page's markup gives it, ISO with or without a time
 * @param limit of `facts`
 */
export const leftOut = (
  base: Pick<FactBase, 'facts' | 'disputes'>,
  pageEntities: readonly EntityId[],
  pageDate?: string,
  limit = Number.POSITIVE_INFINITY,
): LeftOut => {
  const onPage = new Set(pageEntities);
  const lens = asOf(base.facts, pageDate);
  return {
    facts: omittedFacts(base.facts, onPage, lens, limit),
    disputes: disputesOnPage(base, onPage),
    rules: rulesSince(base.facts, onPage, lens.page),
  };
};
