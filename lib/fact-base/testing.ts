import type { Entity, Fact, FactBase } from './types.ts';

/** Small facts and entities for the tables of tests. */
export const factOf = (id: string, about: string[], date?: string, more: Partial<Fact> = {}): Fact => ({
  id,
  about,
  statement: `${id}.`,
  ...(date === undefined ? {} : { when: { date } }),
  status: 'reported',
  claimant: { text: 'The article' },
  evidence: [{ source: 'article', paragraph: 1 }],
  ...more,
});

export const entityOf = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'company',
  name: id.toUpperCase(),
  names: { en: id, ar: id, zh: id },
  gloss: `${id}.`,
  roles: [],
  ...more,
});

export const baseOf = (entities: Entity[], facts: Fact[], more: Partial<FactBase> = {}): FactBase => ({
  version: 1,
  lang: 'en',
  entities,
  facts,
  sources: [{ id: 'article', lang: 'en', title: 'An article' }],
  disputes: [],
  ...more,
});

/** Dates near each other, of every length: they meet, overlap and touch. */
export const DATES: readonly string[] = [
  ...['2023', '2024', '2025', '2026'],
  ...['2024-12', '2025-01', '2025-02', '2025-07', '2025-08', '2025-12'],
  ...['2024-02-29', '2024-12-31', '2025-01-01', '2025-07-01', '2025-07-28', '2025-07-31', '2025-08-01', '2025-12-31'],
];

/** What stands where a date should. */
export const ODD_DATES: readonly (string | undefined)[] = [
  undefined,
  ...['', '2025-02-30', '2025-13', 'soon', '0000', '٢٠٢٥', '2025-07-28T10:00:00Z'],
];
