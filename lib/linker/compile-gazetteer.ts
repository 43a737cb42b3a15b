import { Flag, KINDS, MAGIC, SECTIONS, type Section, VERSION } from './gazetteer-format.ts';
import { statesItsCountry } from './lexicon/countries.ts';
import { compileMatcher, normalise } from './matcher.ts';
import type { EntityId, EntityKind } from './types.ts';

export interface GazetteerAlias {
  form: string;
  strength?: 'strong' | 'weak' | undefined;
  case?: boolean | undefined;
  cues?: readonly string[] | undefined;
  not?: readonly string[] | undefined;
  frames?: readonly string[] | undefined;
}

/** What the linker needs of an entity of the fact base; see the schema for what each key means. */
export interface GazetteerEntity {
  id: EntityId;
  kind: EntityKind;
  names: Readonly<Record<string, string>>;
  aliases: Readonly<Record<string, readonly (string | GazetteerAlias)[]>>;
  cues?: readonly string[] | undefined;
  not?: readonly string[] | undefined;
  against?: readonly string[] | undefined;
  state?: 'us' | undefined;
}

interface Pattern {
  form: string;
  lang: string;
  plural?: boolean;
}
interface Entry extends Pattern {
  entity: number;
  flags: number;
  cues: readonly string[];
  frames: readonly string[];
}

const ARABIC = /\p{Script=Arabic}/u;
const HAN = /\p{Script=Han}/u;
const CASED = /\p{Lu}/u;
const ONE_WORD = /^[^\s·•・‧]+$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/** Phrases carry no language of their own; the affixes that may hang on them follow from their script. */
const languageOf = (phrase: string): string => (ARABIC.test(phrase) ? 'ar' : HAN.test(phrase) ? 'zh' : 'any');

const mostlyCapitals = (form: string): boolean => {
  const letters = form.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.filter((letter) => CASED.test(letter)).length * 2 > letters.length;
};

function flagsOf(entity: GazetteerEntity, alias: GazetteerAlias): number {
  const { form } = alias;
  const person = entity.kind === 'official' || entity.kind === 'expert';
  const strong = alias.strength !== 'weak';
  const oneWord = ONE_WORD.test(form);
  const capitals = mostlyCapitals(form);
  const acronym = oneWord && capitals && !person && /^\p{Lu}{2,}$/u.test(form);
  const letters = form.match(/\p{L}/gu)?.length ?? 0;
  let flags = 0;
  if (strong) flags |= Flag.strong;
  if (alias.case ?? capitals) flags |= Flag.exactCase;
  if (person) flags |= Flag.person;
  if (person && oneWord && !(HAN_NAME.test(form) && strong && form === entity.names.zh)) flags |= Flag.surname;
  if (person && HAN_NAME.test(entity.names.zh ?? '')) flags |= Flag.sinic;
  if (acronym) flags |= Flag.acronym;
  if (person && oneWord && CASED.test(form)) flags |= Flag.capital;
  if (entity.state) flags |= Flag.state;
  if (entity.state && statesItsCountry(normalise(form))) flags |= Flag.stated;
  if (!strong && letters <= 3 && !CASED.test(form)) flags |= Flag.slight;
  if (!strong && entity.kind === 'organisation' && oneWord && !acronym) flags |= Flag.introduced;
  return flags;
}

/** Is a phrase the other body's full name, not just a word of its field: three words, or six Chinese characters? */
const isFullName = (phrase: string): boolean =>
  (HAN.test(phrase) ? phrase.length / 2 : phrase.split(/\s+/u).length) >= 3 &&
  (ARABIC.test(phrase) || HAN.test(phrase) || CASED.test(phrase));

/** Given names: the first word of each name whose last word is an alias by itself. */
function givenNames(entity: GazetteerEntity, forms: readonly string[]): string[] {
  if (entity.kind !== 'official' && entity.kind !== 'expert') return [];
  const alone = new Set(forms.filter((form) => ONE_WORD.test(form)).map(normalise));
  const given = new Set<string>();
  for (const form of forms) {
    const parts = form.split(/[\s·•・‧]+/u);
    if (parts.length > 1 && alone.has(normalise(parts.at(-1) ?? ''))) given.add(normalise(parts[0] ?? ''));
  }
  return [...given].sort();
}

/** Lists, deduplicated; list 0 is empty. */
class Lists {
  readonly #index = new Map<string, number>([['', 0]]);
  readonly #lists: number[][] = [[]];
  add(values: Iterable<number>): number {
    const list = [...new Set(values)].sort((a, b) => a - b);
    const key = list.join();
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.#lists.push(list) - 1;
      this.#index.set(key, index);
    }
    return index;
  }
  starts(): number[] {
    return runningSum(this.#lists.map((list) => list.length));
  }
  values(): number[] {
    return this.#lists.flat();
  }
}

/** Strings, deduplicated; string 0 is empty. */
class Strings {
  readonly #index = new Map<string, number>([['', 0]]);
  add(text: string): number {
    let index = this.#index.get(text);
    if (index === undefined) {
      index = this.#index.size;
      this.#index.set(text, index);
    }
    return index;
  }
  starts(): number[] {
    return runningSum([...this.#index.keys()].map((text) => text.length));
  }
  units(): Uint8Array {
    const units = Uint16Array.from([...this.#index.keys()].join(''), (unit) => unit.charCodeAt(0));
    return new Uint8Array(units.buffer);
  }
}

const runningSum = (lengths: readonly number[]): number[] => {
  const sums = [0];
  for (const length of lengths) sums.push((sums.at(-1) ?? 0) + length);
  return sums;
};

const words = (values: readonly number[]): Uint8Array => new Uint8Array(Int32Array.from(values).buffer);

export function compileGazetteer(entities: readonly GazetteerEntity[]): Uint8Array {
  const entries: Entry[] = [];
  const swallowed: Pattern[] = [];
  const given: string[][] = [];
  entities.forEach((entity, index) => {
    const listed = Object.entries(entity.aliases).flatMap(([lang, list]) =>
      list.map((alias) => ({ lang, alias: typeof alias === 'string' ? { form: alias } : alias })),
    );
    const seen = new Set(listed.map(({ alias }) => normalise(alias.form)));
    for (const [lang, form] of Object.entries(entity.names))
      if (!seen.has(normalise(form))) listed.push({ lang, alias: { form } });
    for (const { lang, alias } of listed) {
      entries.push({
        form: alias.form,
        lang,
        // "H20s": a chip's name is used as a common noun.
        plural: entity.kind === 'chip',
        entity: index,
        flags: flagsOf(entity, alias),
        cues: [...(entity.cues ?? []), ...(alias.cues ?? [])],
        frames: alias.frames ?? [],
      });
      for (const phrase of alias.not ?? []) swallowed.push({ form: phrase, lang });
    }
    for (const phrase of entity.not ?? []) swallowed.push({ form: phrase, lang: languageOf(phrase) });
    given.push(
      givenNames(
        entity,
        listed.map(({ alias }) => alias.form),
      ),
    );
  });

  const phrases = [...new Set([...entries.flatMap((e) => e.cues), ...entities.flatMap((e) => e.against ?? [])])];
  const patterns: Pattern[] = [...entries, ...swallowed, ...phrases.map((form) => ({ form, lang: languageOf(form) }))];
  const { bytes: matcher, forms } = compileMatcher(
    patterns.map(({ form, lang, plural = false }) => ({ form, lang, plural })),
  );
  const formCount = forms.reduce((most, form) => Math.max(most, form), -1) + 1;

  // A cue that is itself a strong name stands for all names of that entity.
  const strongNames = new Map<number, Set<number>>();
  const byForm: { entity: number; flags: number; entry?: Entry; text: string }[][] = Array.from(
    { length: formCount },
    () => [],
  );
  entries.forEach((entry, i) => {
    const form = forms[i] ?? 0;
    const twin = byForm[form]?.find(
      (other) => other.entity === entry.entity && other.entry?.frames.join() === entry.frames.join(),
    );
    // The same form in two languages of one entity is one alias; the stronger reading holds.
    if (twin && (twin.flags & Flag.strong || !(entry.flags & Flag.strong))) return;
    const record = { entity: entry.entity, flags: entry.flags, entry, text: entry.form };
    if (twin) Object.assign(twin, record);
    else byForm[form]?.push(record);
    if (entry.flags & Flag.strong) {
      const owners = strongNames.get(form) ?? new Set();
      strongNames.set(form, owners.add(entry.entity));
    }
  });
  swallowed.forEach(({ form: text }, i) => {
    const form = forms[entries.length + i] ?? 0;
    if (byForm[form]?.length === 0) byForm[form]?.push({ entity: -1, flags: Flag.swallow, text });
  });
  const phraseForm = new Map(phrases.map((phrase, i) => [phrase, forms[entries.length + swallowed.length + i] ?? 0]));
  const formIsCue = new Uint8Array(formCount);
  const evidence = (texts: readonly string[]): number[] =>
    texts.flatMap((text) => {
      const form = phraseForm.get(text) ?? 0;
      const owners = strongNames.get(form);
      if (owners) return [...owners].map((entity) => ~entity);
      formIsCue[form] = 1;
      return [form];
    });

  const lists = new Lists();
  const strings = new Strings();
  const records = byForm.flat();
  const sections: Record<Section, Uint8Array> = {
    matcher,
    formAliases: words(runningSum(byForm.map((list) => list.length))),
    aliasEntity: words(records.map((record) => record.entity)),
    aliasFlags: words(records.map((record) => record.flags)),
    aliasText: words(records.map((record) => strings.add(record.text))),
    aliasFrames: words(records.map(({ entry }) => strings.add((entry?.frames ?? []).map(normaliseFrame).join('\n')))),
    aliasCues: words(records.map(({ entry }) => lists.add(evidence(entry?.cues ?? [])))),
    entityId: words(entities.map((entity) => strings.add(entity.id))),
    entityKind: Uint8Array.from(entities, (entity) => KINDS.indexOf(entity.kind)),
    entityName: words(entities.map((entity) => strings.add(entity.names.en ?? entity.id))),
    entityGiven: words(given.map((names) => strings.add(names.join('\n')))),
    entityAgainst: words(entities.map((entity) => lists.add(evidence(entity.against ?? [])))),
    entityRivals: words(entities.map((entity) => lists.add(evidence((entity.against ?? []).filter(isFullName))))),
    formIsCue,
    listStarts: words(lists.starts()),
    listValues: words(lists.values()),
    stringStarts: words(strings.starts()),
    stringUnits: strings.units(),
  };
  return assemble(sections);
}

/** `قال _` → the normalised text on each side of the place. */
function normaliseFrame(frame: string): string {
  const [left = '', right = ''] = frame.split('_');
  return `${normalise(left)}_${normalise(right)}`;
}

function assemble(sections: Record<Section, Uint8Array>): Uint8Array {
  const header = new Uint32Array(2 + SECTIONS.length * 2);
  header.set([MAGIC, VERSION]);
  let offset = header.byteLength;
  SECTIONS.forEach((name, i) => {
    header.set([offset, sections[name].byteLength], 2 + i * 2);
    offset += (sections[name].byteLength + 3) & ~3;
  });
  const bytes = new Uint8Array(offset);
  bytes.set(new Uint8Array(header.buffer));
  SECTIONS.forEach((name, i) => {
    bytes.set(sections[name], header[2 + i * 2]);
  });
  return bytes;
}
