import type { FactSet } from '../fact-base/compile.ts';
import type { EntityInput, FactInput } from '../fact-base/schema.ts';
import { normalise } from '../linker/matcher.ts';
import type { EntityKind } from '../linker/types.ts';
import { type Fault, Faults, type Refusal } from './fault.ts';
import { formsOf } from './forms.ts';
import { BUILT_IN, type Pack } from './pack.ts';
import { type Path, placeOf, shown } from './place.ts';

export interface Known {
  /** The built-in base: packs may speak of its entities and disputes. */
  builtIn: FactSet;
  /** Kinds of the entities of the other packs that are there. */
  kinds: ReadonlyMap<string, EntityKind>;
  /**
   * Place of a folded form among the most frequent words of a language, from 1; of `any`, among those of every
   * language that has a list. undefined where it is none of them.
   */
  commonRank: (lang: string, folded: string) => number | undefined;
}

/** Of the first of its words a language makes its sentences: near one of them is everything. */
const EVERYWHERE = 50;
/** Capitals alone set a form apart from a word: WHO is not who. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
/** Scripts in which one character can be a name; where it is enough alone it still stands everywhere. */
const WHOLE_NAME = /[\p{Script=Han}\p{Script=Hangul}]/u;
/** Digits alone stand everywhere, and one letter does. */
const matchesAll = (folded: string, alone: boolean): boolean =>
  !/\p{L}/u.test(folded) || ((folded.match(/[\p{L}\p{N}]/gu) ?? []).length < 2 && (alone || !WHOLE_NAME.test(folded)));
const DAYS_IN = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isTag = (tag: string): boolean => {
  try {
    return tag === 'any' || Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const isRealDate = (date: string): boolean => {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined || day <= DAYS_IN(year as number, month as number);
};

/**
 * Holds a pack that was read against itself and against what is there.
 * @returns null where it can be taken as it stands
 */
export const checkPack = (pack: Pack, { builtIn, kinds, commonRank }: Known): Refusal | null => {
  const faults = new Faults();
  const add = (path: Path, of: (at: string) => Fault): void => faults.add(of(placeOf(pack, path)));
  const entities = new Set([...builtIn.entities, ...pack.entities].map(({ id }) => id));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const disputes = new Map([...builtIn.disputes, ...pack.disputes].map((dispute) => [dispute.id, dispute]));

  const known = (path: Path, id: string | undefined, ids: { has(id: string): boolean }): void => {
    if (id !== undefined && !ids.has(id)) add(path, (at) => ({ code: 'unknownId', at, id }));
  };
  const real = (path: Path, date: string | undefined): void => {
    if (date !== undefined && !isRealDate(date)) add(path, (at) => ({ code: 'badDate', at, value: date }));
  };
  const unique = (path: Path, list: readonly { id: string }[]): void => {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id)) add([...path, index, 'id'], (at) => ({ code: 'twice', at, id }));
      seen.add(id);
    });
  };

  if (pack.pack.id === BUILT_IN) faults.add({ code: 'builtIn', id: BUILT_IN });
  real(['pack', 'date'], pack.pack.date);
  for (const list of ['entities', 'facts', 'sources', 'disputes'] as const) unique([list], pack[list]);

  const here = new Map<string, EntityKind>([...kinds, ...builtIn.entities.map(({ id, kind }) => [id, kind] as const)]);
  const strong = new Map<string, string>();
  const checkEntity = (entity: EntityInput, index: number): void => {
    const path = ['entities', index];
    const other = here.get(entity.id);
    if (other !== undefined && other !== entity.kind)
      add(path, (at) => ({ code: 'otherKind', at, kind: entity.kind, here: other }));
    for (const tag of Object.keys(entity.aliases))
      if (!isTag(tag)) add([...path, 'aliases', tag], (at) => ({ code: 'badLanguage', at, value: shown(tag) }));
    entity.roles.forEach(({ organisation, from, to, evidence }, role) => {
      known([...path, 'roles', role, 'organisation'], organisation, entities);
      real([...path, 'roles', role, 'from'], from);
      real([...path, 'roles', role, 'to'], to);
      evidence.forEach(({ source }, cited) => {
        known([...path, 'roles', role, 'evidence', cited, 'source'], source, sources);
      });
    });
    for (const { form, folded, lang, alone, common, cues, path: where } of formsOf(entity)) {
      const at = [...path, ...where];
      const isCommon = commonRank(lang, folded) !== undefined;
      const isEverywhere = (cue: string): boolean => (commonRank(lang, normalise(cue)) ?? EVERYWHERE + 1) <= EVERYWHERE;
      if (matchesAll(folded, alone)) add(at, (at) => ({ code: 'matchesAll', at, form: shown(form) }));
      else if (alone && !common && !ACRONYM.test(form) && isCommon)
        add(at, (at) => ({ code: 'commonWord', at, form: shown(form) }));
      // A word that needs support finds it anywhere where the support is a word that stands everywhere.
      else if (isCommon && cues.some(isEverywhere)) add(at, (at) => ({ code: 'commonWord', at, form: shown(form) }));
      if (!alone) continue;
      const owner = strong.get(folded);
      if (owner !== undefined && owner !== entity.id)
        add(at, (at) => ({ code: 'strongTwice', at, form: shown(form), other: owner }));
      else strong.set(folded, entity.id);
    }
  };
  pack.entities.forEach(checkEntity);

  pack.sources.forEach(({ published }, index) => {
    real(['sources', index, 'published'], published);
  });
  pack.disputes.forEach(({ sides }, index) => {
    unique(['disputes', index, 'sides'], sides);
  });

  const checkFact = (fact: FactInput, index: number): void => {
    const path = ['facts', index];
    const { about, claimant, reportedBy, when, evidence, dispute, rule } = fact;
    about.forEach((id, place) => {
      known([...path, 'about', place], id, entities);
    });
    known([...path, 'claimant', 'entity'], claimant.entity, entities);
    if (claimant.entity === undefined && Object.values(claimant.group ?? {}).length === 0)
      add([...path, 'claimant'], (at) => ({ code: 'nobody', at }));
    known([...path, 'reportedBy'], reportedBy, entities);
    real([...path, 'when'], when);
    evidence.forEach(({ source, paragraph }, place) => {
      known([...path, 'evidence', place, 'source'], source, sources);
      if (paragraph > (sources.get(source)?.paragraphs ?? Number.POSITIVE_INFINITY))
        add([...path, 'evidence', place, 'paragraph'], (at) => ({ code: 'badValue', at, value: String(paragraph) }));
    });
    if (dispute) {
      known([...path, 'dispute', 'id'], dispute.id, disputes);
      const sides = disputes.get(dispute.id)?.sides.map(({ id }) => id);
      if (sides) known([...path, 'dispute', 'side'], dispute.side, new Set(sides));
    }
    if (rule) {
      known([...path, 'rule', 'chip'], rule.chip, new Set(about));
      known([...path, 'rule', 'by'], rule.by, entities);
      real([...path, 'rule', 'from'], rule.from);
    }
  };
  pack.facts.forEach(checkFact);
  return faults.refusal();
};
