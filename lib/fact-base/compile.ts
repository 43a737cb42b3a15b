import type { EntityId } from '../linker/types.ts';
import { laterFirst } from './partial-date.ts';
import type { DisputeInput, EntityInput, FactInput, Localised, SourceInput } from './schema.ts';
import {
  CARD_LANGUAGES,
  type CardLanguage,
  type Dispute,
  type Entity,
  type Fact,
  type FactBase,
  type Role,
  type SearchEntry,
  type Source,
  type When,
} from './types.ts';

/** A fact base as its editors wrote it, checked. */
export interface FactSet {
  entities: EntityInput[];
  facts: (FactInput & { pack?: string })[];
  sources: SourceInput[];
  disputes: DisputeInput[];
  /** Names of the packs that facts come from, by id; the built-in base has none. */
  packs?: Record<string, { name: string }>;
}

/** A text in this language; where a pack lacks it, in the first card language that it has, and which. */
const textIn = (texts: Localised, lang: CardLanguage): { text: string; lang?: CardLanguage } => {
  const own = texts[lang];
  if (own !== undefined) return { text: own };
  const other = CARD_LANGUAGES.find((each) => texts[each] !== undefined);
  return other === undefined ? { text: '' } : { text: texts[other] ?? '', lang: other };
};

/** `when` as the card has it; optional keys are left out, so that the JSON is small. */
const when = (date: string | undefined, reason: Localised | undefined, lang: CardLanguage) =>
  date === undefined ? undefined : ({ date, ...(reason && { inferred: textIn(reason, lang).text }) } satisfies When);

type DateOf = (source: string) => When | undefined;

/** The newest date of the sources that are cited. */
const statedIn = (evidence: readonly { source: string }[], dateOf: DateOf): When | undefined =>
  evidence
    .map(({ source }) => dateOf(source))
    .sort((a, b) => laterFirst(a?.date, b?.date))
    .at(0);

const roleIn = (role: EntityInput['roles'][number], lang: CardLanguage, dateOf: DateOf): Role => {
  const { title, organisation, from, to, former, evidence } = role;
  const stated = statedIn(evidence, dateOf);
  return {
    title: textIn(title, lang).text,
    ...(organisation && { organisation }),
    ...(from && { from }),
    ...(to && { to }),
    ...(former && { former }),
    ...(stated && { stated }),
  };
};

const entityIn = (entity: EntityInput, lang: CardLanguage, dateOf: DateOf): Entity => {
  const name = textIn(entity.names, lang).text;
  const gloss = textIn(entity.gloss, lang);
  const { en = name, ar = name, zh = name } = entity.names;
  return {
    id: entity.id,
    kind: entity.kind,
    name,
    names: { en, ar, zh },
    gloss: gloss.text,
    roles: entity.roles.map((role) => roleIn(role, lang, dateOf)),
    ...(gloss.lang && { lang: gloss.lang }),
  };
};

const factIn = (fact: FactSet['facts'][number], lang: CardLanguage, nameOf: (id: EntityId) => string): Fact => {
  const date = when(fact.when, fact.whenInferred, lang);
  const { entity, group } = fact.claimant;
  const statement = textIn(fact.statement, lang);
  return {
    id: fact.id,
    about: fact.about,
    statement: statement.text,
    ...(statement.lang && { lang: statement.lang }),
    ...(date && { when: date }),
    status: fact.status,
    claimant: { ...(entity && { entity }), text: group ? textIn(group, lang).text : nameOf(entity ?? '') },
    ...(fact.reportedBy && { reportedBy: fact.reportedBy }),
    evidence: fact.evidence.map(({ source, paragraph }) => ({ source, paragraph })),
    ...(fact.dispute && { dispute: fact.dispute }),
    ...(fact.rule && { rule: fact.rule as NonNullable<Fact['rule']> }),
    ...(fact.pack && { pack: fact.pack }),
  };
};

const sourceIn = (source: SourceInput, lang: CardLanguage): Source => {
  const published = when(source.published, source.publishedInferred, lang);
  return {
    id: source.id,
    lang: source.lang,
    title: textIn(source.title, lang).text,
    ...(source.publisher && { publisher: source.publisher }),
    ...(published && { published }),
    ...(source.link && { link: source.link }),
  };
};

const disputeIn = (dispute: DisputeInput, lang: CardLanguage): Dispute => ({
  id: dispute.id,
  question: textIn(dispute.question, lang).text,
  sides: dispute.sides.map(({ id, label }) => ({ id, label: textIn(label, lang).text })),
});

export const compileFactBase = (set: FactSet, lang: CardLanguage): FactBase => {
  const names = new Map(set.entities.map(({ id, names: all }) => [id, textIn(all, lang).text]));
  const sources = set.sources.map((source) => sourceIn(source, lang));
  const dates = new Map(sources.map(({ id, published }) => [id, published]));
  const dateOf: DateOf = (id) => dates.get(id);
  return {
    version: 1,
    lang,
    entities: set.entities.map((entity) => entityIn(entity, lang, dateOf)),
    facts: set.facts.map((fact) => factIn(fact, lang, (id) => names.get(id) ?? id)),
    sources,
    disputes: set.disputes.map((dispute) => disputeIn(dispute, lang)),
    ...(set.packs && { packs: set.packs }),
  };
};

export const compileSearch = (set: FactSet): SearchEntry[] =>
  set.entities.map(({ id, kind, names: all, aliases }) => {
    const name = textIn(all, 'en').text;
    const { en = name, ar = name, zh = name } = all;
    const names = { en, ar, zh };
    const forms = Object.values(aliases).flatMap((list) =>
      list.map((alias) => (typeof alias === 'string' ? alias : alias.form)),
    );
    const known = new Set<string>(Object.values(names));
    return { id, kind, names, aliases: [...new Set(forms)].filter((form) => !known.has(form)) };
  });
