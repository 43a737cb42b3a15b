import type { DisputeInput, EntityInput, FactInput, SourceInput } from '../../lib/fact-base/schema.ts';
import type {
  CardLanguage,
  Dispute,
  Entity,
  Fact,
  FactBase,
  SearchEntry,
  Source,
  When,
} from '../../lib/fact-base/types.ts';
import { ProblemsError } from '../yaml/document.ts';
import { readFacts } from './read.ts';
import { structureProblems } from './structure.ts';

/** The fact base as its editors wrote it, checked. */
export interface FactSet {
  entities: EntityInput[];
  facts: FactInput[];
  sources: SourceInput[];
  disputes: DisputeInput[];
}

/**
 * Reads and checks the fact base; the articles are not needed.
 * @throws {ProblemsError} with everything that is wrong in it
 */
export const loadFactSet = (dir: string, shown = 'facts'): FactSet => {
  const files = readFacts(dir, shown);
  const problems = structureProblems(files);
  if (problems.length > 0) throw new ProblemsError('fact base', problems);
  return {
    entities: files.entities.map(({ value }) => value),
    facts: files.facts.map(({ value }) => value),
    sources: files.sources.map(({ value }) => value),
    disputes: files.disputes.map(({ value }) => value),
  };
};

/** `when` as the card has it; optional keys are left out, so that the JSON is small. */
const when = (date: string | undefined, reason: Record<CardLanguage, string> | undefined, lang: CardLanguage) =>
  date === undefined ? undefined : ({ date, ...(reason && { inferred: reason[lang] }) } satisfies When);

const entityIn = (entity: EntityInput, lang: CardLanguage): Entity => ({
  id: entity.id,
  kind: entity.kind,
  name: entity.names[lang],
  names: entity.names,
  gloss: entity.gloss[lang],
  roles: entity.roles.map(({ title, organisation, from, to }) => ({
    title: title[lang],
    ...(organisation && { organisation }),
    ...(from && { from }),
    ...(to && { to }),
  })),
});

const factIn = (fact: FactInput, lang: CardLanguage, nameOf: (id: string) => string): Fact => {
  const date = when(fact.when, fact.whenInferred, lang);
  const { entity, group } = fact.claimant;
  return {
    id: fact.id,
    about: fact.about,
    statement: fact.statement[lang],
    ...(date && { when: date }),
    status: fact.status,
    claimant: { ...(entity && { entity }), text: group?.[lang] ?? nameOf(entity ?? '') },
    ...(fact.reportedBy && { reportedBy: fact.reportedBy }),
    evidence: fact.evidence.map(({ source, paragraph }) => ({ source, paragraph })),
    ...(fact.dispute && { dispute: fact.dispute }),
    ...(fact.rule && { rule: fact.rule as NonNullable<Fact['rule']> }),
  };
};

const sourceIn = (source: SourceInput, lang: CardLanguage): Source => {
  const published = when(source.published, source.publishedInferred, lang);
  return {
    id: source.id,
    lang: source.lang,
    title: source.title[lang],
    ...(source.publisher && { publisher: source.publisher }),
    ...(published && { published }),
    ...(source.link && { link: source.link }),
  };
};

const disputeIn = (dispute: DisputeInput, lang: CardLanguage): Dispute => ({
  id: dispute.id,
  question: dispute.question[lang],
  sides: dispute.sides.map(({ id, label }) => ({ id, label: label[lang] })),
});

export const compileFactBase = (set: FactSet, lang: CardLanguage): FactBase => {
  const names = new Map(set.entities.map(({ id, names: all }) => [id, all[lang]]));
  return {
    version: 1,
    lang,
    entities: set.entities.map((entity) => entityIn(entity, lang)),
    facts: set.facts.map((fact) => factIn(fact, lang, (id) => names.get(id) ?? id)),
    sources: set.sources.map((source) => sourceIn(source, lang)),
    disputes: set.disputes.map((dispute) => disputeIn(dispute, lang)),
  };
};

export const compileSearch = (set: FactSet): SearchEntry[] =>
  set.entities.map(({ id, kind, names, aliases }) => {
    const forms = Object.values(aliases).flatMap((list) =>
      list.map((alias) => (typeof alias === 'string' ? alias : alias.form)),
    );
    const known = new Set<string>(Object.values(names));
    return { id, kind, names, aliases: [...new Set(forms)].filter((form) => !known.has(form)) };
  });
