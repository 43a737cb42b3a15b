import type { CardData, Dispute, Fact } from './types.ts';

export interface DisputeSide {
  id: string;
  label: string;
  facts: Fact[];
}

/** A line of a card: a fact, or a dispute with the facts of each side. */
export type CardItem = { type: 'fact'; fact: Fact } | { type: 'dispute'; dispute: Dispute; sides: DisputeSide[] };

/** Every side of a dispute with those of the facts that take it, in their order; a side without facts too. */
export const sidesOf = ({ id, sides }: Dispute, facts: readonly Fact[]): DisputeSide[] =>
  sides.map((side) => ({
    ...side,
    facts: facts.filter(({ dispute }) => dispute?.id === id && dispute.side === side.id),
  }));

/**
 * The facts of a card with each dispute gathered into one item, which stands where its highest ranked fact stood. A
 * fact of a dispute that the card does not describe stays a fact. Every side is listed, one without facts too, so that
 * no question is shown as settled by what is missing.
 */
export function cardItems({ facts, disputes }: Pick<CardData, 'facts' | 'disputes'>): CardItem[] {
  const items: CardItem[] = [];
  const seen = new Set<string>();
  for (const fact of facts) {
    const dispute = fact.dispute && disputes[fact.dispute.id];
    if (!dispute) items.push({ type: 'fact', fact });
    else if (!seen.has(dispute.id)) {
      seen.add(dispute.id);
      items.push({ type: 'dispute', dispute, sides: sidesOf(dispute, facts) });
    }
  }
  return items;
}
