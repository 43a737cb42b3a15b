import * as Flag from './flags.ts';
import { KINDS, MAGIC, packColumn, VERSION } from './gazetteer-format.ts';
import { statesItsCountry } from './lexicon/countries.ts';
import { compileMatcher, normalise } from './matcher.ts';
import * as Section from './sections.ts';
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
  names: Readonly<Record<string, string | undefined>>;
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

function flagsOf(entity: GazetteerEntity, alias: GazetteerAlias, weakSurnames: ReadonlySet<string>): number {
  const { form } = alias;
  const person = entity.kind === 'official' || entity.kind === 'expert';
  const strong = alias.strength !== 'weak';
  const oneWord = ONE_WORD.test(form);
  const capitals = mostlyCapitals(form);
  const acronym = oneWord && capitals && !person && /^\p{Lu}{2,}$/u.test(form.replaceAll('.', ''));
  const letters = form.match(/\p{L}/gu)?.length ?? 0;
  let flags = 0;
  if (strong) flags |= Flag.strong;
  if (capitals && alias.case !== false) flags |= Flag.capitals;
  if (person) flags |= Flag.person;
  if (person && oneWord && !(HAN_NAME.test(form) && strong && form === entity.names.zh)) flags |= Flag.surname;
  if (person && !oneWord && weakSurnames.has(form.split(' ').at(-1) ?? '')) flags |= Flag.shared;
  if (person && HAN_NAME.test(entity.names.zh ?? '')) flags |= Flag.sinic;
  if (acronym) flags |= Flag.acronym;
  if (CASED.test(form) && (alias.case ?? (person && oneWord))) flags |= Flag.capital;
  if (entity.state) flags |= Flag.state;
  if (entity.state && statesItsCountry(form)) flags |= Flag.stated;
  if (!strong && letters <= 3 && !CASED.test(form)) flags |= Flag.slight;
  if (!strong && entity.kind === 'organisation' && oneWord && !acronym) flags |= Flag.introduced;
  return flags;
}

/** Is a phrase the other body's full name, not just a word of its field: three words, or six Chinese characters? */
const isFullName = (phrase: string): boolean =>
  (HAN.test(phrase) ? phrase.length / 2 : phrase.split(/\s+/u).length) >= 3 &&
  (ARABIC.test(phrase) || HAN.test(phrase) || CASED.test(phrase));

interface Listed {
  lang: string;
  alias: GazetteerAlias;
}

/** An acronym as some papers write it too: "B.I.S.". */
const withDotted = (listed: Listed): Listed[] => {
  const { lang, alias } = listed;
  if (!/^[A-Z]{2,4}$/.test(alias.form)) return [listed];
  return [listed, { lang, alias: { ...alias, form: `${[...alias.form].join('.')}.` } }];
};

/** Given names: the first word of each name whose last word is an alias by itself; and the suffix of a namesake's son. */
function givenNames(entity: GazetteerEntity, forms: readonly string[]): string[] {
  if (entity.kind !== 'official' && entity.kind !== 'expert') return [];
  const alone = new Set(forms.filter((form) => ONE_WORD.test(form)).map(normalise));
  const given = new Set<string>();
  for (const form of forms) {
    const parts = form.split(/[\s·•・‧]+/u);
    if (parts.at(-1) === 'Jr') given.add('jr');
    if (parts.length > 1 && alone.has(normalise(parts.at(-1) ?? ''))) given.add(normalise(parts[0] ?? ''));
  }
  return [...given].sort();
}

/** Things numbered in the order in which they first come, equal ones once. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();
  add(thing: T, key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.all.push(thing) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

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
      if (form !== undefined && !seen.has(normalise(form))) listed.push({ lang, alias: { form } });
    const weakSurnames = new Set(
      listed.flatMap(({ alias }) => (alias.strength === 'weak' && CASED.test(alias.form) ? [alias.form] : [])),
    );
    for (const { lang, alias } of entity.kind === 'organisation' ? listed.flatMap(withDotted) : listed) {
      entries.push({
        form: alias.form,
        lang,
        // "H20s": a chip's name is used as a common noun.
        plural: entity.kind === 'chip',
        entity: index,
        flags: flagsOf(entity, alias, weakSurnames),
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

  const byForm: Entry[][] = Array.from({ length: formCount }, () => []);
  // A cue that is itself a strong name stands for all names of that entity.
  const owners = new Map<number, Set<number>>();
  entries.forEach((entry, i) => {
    const form = forms[i] ?? -1;
    const twins = byForm[form];
    if (!twins) return;
    if (entry.flags & Flag.strong && entry.frames.length === 0)
      owners.set(form, (owners.get(form) ?? new Set()).add(entry.entity));
    const twin = twins.findIndex(
      ({ entity, frames }) => entity === entry.entity && frames.join() === entry.frames.join(),
    );
    // The same form in two languages of one entity is one alias; the stronger reading holds.
    if (twin < 0) twins.push(entry);
    else if (entry.flags & Flag.strong) twins[twin] = entry;
  });
  swallowed.forEach((phrase, i) => {
    const senses = byForm[forms[entries.length + i] ?? -1];
    if (senses?.length === 0) senses.push({ ...phrase, entity: -1, flags: Flag.swallow, cues: [], frames: [] });
  });
  const phraseForm = new Map(phrases.map((phrase, i) => [phrase, forms[entries.length + swallowed.length + i] ?? -1]));
  const isCue = new Set<number>();
  const lists = new Numbered<number[]>();
  const strings = new Numbered<string>();
  const string = (text: string): number => strings.add(text, text);
  const list = (texts: readonly string[] = []): number => {
    const values = texts.flatMap((text) => {
      const form = phraseForm.get(text) ?? -1;
      if (form < 0) return [];
      const named = owners.get(form);
      if (named) return [...named].map((entity) => ~entity);
      isCue.add(form);
      return [form];
    });
    const sorted = [...new Set(values)].sort((a, b) => a - b);
    return lists.add(sorted, sorted.join());
  };
  list();
  string('');

  const senses = new Numbered<{ entity: number; flags: number; frames: number; cues: number }>();
  const formSenses = byForm.map((entriesOfForm) =>
    entriesOfForm.map((entry) => {
      const frames = string(entry.frames.map(normaliseFrame).join('\n'));
      const sense = { entity: entry.entity, flags: entry.flags, frames, cues: list(entry.cues) };
      return senses.add(sense, Object.values(sense).join());
    }),
  );
  const against = entities.map((entity) => list(entity.against));
  const rivals = entities.map((entity) => list(entity.against?.filter(isFullName)));
  const ids = entities.map((entity) => string(entity.id));
  const shown = entities.map((entity) =>
    string(entity.names.en ?? Object.values(entity.names).find(Boolean) ?? entity.id),
  );
  const givens = given.map((names) => string(names.join('\n')));
  return assemble({
    [Section.matcher]: matcher,
    [Section.formCounts]: packColumn(formSenses.map((numbers, form) => numbers.length * 2 + (isCue.has(form) ? 1 : 0))),
    [Section.formSenses]: packColumn(formSenses.flat()),
    [Section.senseEntity]: packColumn(senses.all.map(({ entity }) => entity)),
    [Section.senseFlags]: packColumn(senses.all.map(({ flags }) => flags)),
    [Section.senseFrames]: packColumn(senses.all.map(({ frames }) => frames)),
    [Section.senseCues]: packColumn(senses.all.map(({ cues }) => cues)),
    [Section.entityId]: packColumn(ids),
    [Section.entityKind]: packColumn(entities.map((entity) => KINDS.indexOf(entity.kind))),
    [Section.entityName]: packColumn(shown),
    [Section.entityGiven]: packColumn(givens),
    [Section.entityAgainst]: packColumn(against),
    [Section.entityRivals]: packColumn(rivals),
    [Section.listLengths]: packColumn(lists.all.map((values) => values.length)),
    [Section.listValues]: packColumn(lists.all.flat()),
    [Section.stringLengths]: packColumn(strings.all.map((text) => text.length)),
    [Section.stringUnits]: new Uint8Array(Uint16Array.from(strings.all.join(''), (unit) => unit.charCodeAt(0)).buffer),
  });
}

/** `قال _` → the normalised text on each side of the place. */
function normaliseFrame(frame: string): string {
  const [left = '', right = ''] = frame.split('_');
  return `${normalise(left)}_${normalise(right)}`;
}

function assemble(sections: Record<number, Uint8Array>): Uint8Array {
  const all = Array.from({ length: Section.count }, (_, section) => sections[section] as Uint8Array);
  const header = new Uint32Array(2 + Section.count * 2);
  header.set([MAGIC, VERSION]);
  let offset = header.byteLength;
  all.forEach(({ byteLength }, section) => {
    header.set([offset, byteLength], 2 + section * 2);
    offset += (byteLength + 3) & ~3;
  });
  const bytes = new Uint8Array(offset);
  bytes.set(new Uint8Array(header.buffer));
  all.forEach((section, at) => {
    bytes.set(section, header[2 + at * 2]);
  });
  return bytes;
}
