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
