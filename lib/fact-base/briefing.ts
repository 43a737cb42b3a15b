import type { EntityId } from '../linker/types.ts';
import { type AsOf, asOf } from './as-of.ts';
import { type DisputeOnPage, leftOut, type OmittedFact } from './left-out.ts';
import { type RuleStateAt, ruleState } from './rule-state.ts';
import { tieFacts } from './tie-facts.ts';
import { tiedBy } from './ties.ts';
import type { Fact, FactBase } from './types.ts';

/** The export rules of a chip that the page names. */
export interface ChipRules {
  chip: EntityId;
  now: RuleStateAt;
  /** As they stood on the page's day; null where the page gives no date. */
  atPage: RuleStateAt | null;
}

/** What the fact base has to say of a page, by the names in it. */
export interface Briefing {
  /** Facts that touch the page, by its date. */
  asOf: AsOf;
  /** Facts that tie the page's entities together, best first. */
  ties: Fact[];
  disputes: DisputeOnPage[];
  /** In the order of the page. */
  rules: ChipRules[];
  /** What the page leaves out, best first; none of `ties`. */
  leftOut: OmittedFact[];
}

export interface BriefingPage {
  /** In order of first mention. */
  entities: readonly EntityId[];
  /** The page's own date, ISO with or without a time. */
  published?: string;
}

/** @param most of `ties` and of `leftOut` */
export const briefingOf = (base: FactBase, { entities, published }: BriefingPage, most: number): Briefing => {
  const onPage = new Set(entities);
  const lens = asOf(
    base.facts.filter((fact) => tiedBy(fact).some((id) => onPage.has(id))),
    published,
  );
  const ties = tieFacts(base, entities, most);
  // As many more as ties may take away.
  const left = leftOut(base, entities, published, most + ties.length);
  return {
    asOf: lens,
    ties,
    disputes: left.disputes,
    rules: entities.flatMap((chip): ChipRules[] => {
      const now = ruleState(base.facts, chip);
      if (now.ladder.length === 0) return [];
      return [{ chip, now, atPage: lens.page === null ? null : ruleState(base.facts, chip, lens.page) }];
    }),
    leftOut: left.facts.filter(({ fact }) => !ties.includes(fact)).slice(0, most),
  };
};
