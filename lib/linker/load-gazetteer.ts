import { KINDS, MAGIC, SECTIONS, type Section, startsOf, unpackColumn, VERSION } from './gazetteer-format.ts';
import { loadMatcher, type Matcher } from './matcher.ts';
import type { EntityId, EntityKind } from './types.ts';

/** Read access to a compiled gazetteer; entities, senses and lists are small integers. */
export interface Gazetteer {
  readonly matcher: Matcher;
  readonly entityCount: number;
  id(entity: number): EntityId;
  kind(entity: number): EntityKind;
  /** A name of the entity, to show. */
  name(entity: number): string;
  /** Normalised given names of a person. */
  given(entity: number): ReadonlySet<string>;
  /** List of forms and entities that speak for another bearer of the name. */
  against(entity: number): number;
  /** Entities whose acronym a form or entity spells out as somebody else's ("Bank for International Settlements"). */
  rivalled(value: number): readonly number[];
  /** Senses of a form; none for a form that is only a cue. */
  senses(form: number): Int32Array;
  isCue(form: number): boolean;
  senseEntity(sense: number): number;
  senseFlags(sense: number): number;
  /** Normalised contexts with `_` for the form; empty when any will do. */
  frames(sense: number): readonly string[];
  cues(sense: number): number;
  /** Whether a list holds a form (>= 0) or an entity (`~entity`). */
  listHas(list: number, value: number): boolean;
  listValues(list: number): Int32Array;
}

const NOBODY: readonly number[] = [];
const NO_SENSES = new Int32Array(0);

const lazy = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/**
 * Columns are unpacked when they are asked for: a page that names nothing asks for none. Throws a RangeError when the
 * bytes are no gazetteer of this version.
 */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  // Views need 4-byte alignment, which a slice of a larger buffer need not have.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const headerUnits = 2 + SECTIONS.length * 2;
  const header =
    aligned.byteLength >= headerUnits * 4
      ? new Uint32Array(aligned.buffer, aligned.byteOffset, headerUnits)
      : new Uint32Array(2);
  if (header[0] !== MAGIC || header[1] !== VERSION)
    throw new RangeError(`not a gazetteer of version ${VERSION}: compile it again from the fact base`);
  const octets = (name: Section): Uint8Array => {
    const at = 2 + SECTIONS.indexOf(name) * 2;
    return new Uint8Array(aligned.buffer, aligned.byteOffset + (header[at] as number), header[at + 1]);
  };
  const column = (name: Section): Int32Array => unpackColumn(octets(name));

  const formCounts = lazy(() => column('formCounts'));
  const senseStarts = lazy(() => startsOf(formCounts().map((count) => count >> 1)));
  const formSenses = lazy(() => column('formSenses'));
  const senseEntity = lazy(() => column('senseEntity'));
  const senseFlags = lazy(() => column('senseFlags'));
  const senseFrames = lazy(() => column('senseFrames'));
  const senseCues = lazy(() => column('senseCues'));
  const entityId = lazy(() => column('entityId'));
  const entityKind = lazy(() => column('entityKind'));
  const entityName = lazy(() => column('entityName'));
  const entityGiven = lazy(() => column('entityGiven'));
  const entityAgainst = lazy(() => column('entityAgainst'));
  const entityRivals = lazy(() => column('entityRivals'));
  const listStarts = lazy(() => startsOf(column('listLengths')));
  const listValues = lazy(() => column('listValues'));
  const stringStarts = lazy(() => startsOf(column('stringLengths')));
  const unitBytes = octets('stringUnits');
  const units = new Uint16Array(unitBytes.buffer, unitBytes.byteOffset, unitBytes.byteLength >> 1);
  const string = (index: number): string =>
    String.fromCharCode(...units.subarray(stringStarts()[index], stringStarts()[index + 1]));
  const lines = (index: number): string[] => (index === 0 ? [] : string(index).split('\n'));
  const valuesOf = (list: number): Int32Array => listValues().subarray(listStarts()[list], listStarts()[list + 1]);

  let rivals: Map<number, number[]> | undefined;
  const rivalMap = (): Map<number, number[]> => {
    const map = new Map<number, number[]>();
    entityRivals().forEach((list, entity) => {
      for (const value of valuesOf(list)) map.set(value, [...(map.get(value) ?? []), entity]);
    });
    return map;
  };
  const ids: EntityId[] = [];
  const frames = new Map<number, readonly string[]>();
  const given = new Map<number, ReadonlySet<string>>();
  return {
    matcher: loadMatcher(octets('matcher')),
    get entityCount() {
      return entityId().length;
    },
    id(entity) {
      let id = ids[entity];
      if (id === undefined) {
        id = string(entityId()[entity] ?? 0);
        ids[entity] = id;
      }
      return id;
    },
    kind: (entity) => KINDS[entityKind()[entity] ?? 0] as EntityKind,
    name: (entity) => string(entityName()[entity] ?? 0),
    given(entity) {
      let names = given.get(entity);
      if (!names) {
        names = new Set(lines(entityGiven()[entity] ?? 0));
        given.set(entity, names);
      }
      return names;
    },
    against: (entity) => entityAgainst()[entity] ?? 0,
    rivalled(value) {
      rivals ??= rivalMap();
      return rivals.get(value) ?? NOBODY;
    },
    senses(form) {
      const start = senseStarts()[form] ?? 0;
      const end = senseStarts()[form + 1] ?? 0;
      return start === end ? NO_SENSES : formSenses().subarray(start, end);
    },
    isCue: (form) => ((formCounts()[form] ?? 0) & 1) === 1,
    senseEntity: (sense) => senseEntity()[sense] ?? 0,
    senseFlags: (sense) => senseFlags()[sense] ?? 0,
    frames(sense) {
      let list = frames.get(sense);
      if (!list) {
        list = lines(senseFrames()[sense] ?? 0);
        frames.set(sense, list);
      }
      return list;
    },
    cues: (sense) => senseCues()[sense] ?? 0,
    listHas(list, value) {
      let low = listStarts()[list] ?? 0;
      let high = (listStarts()[list + 1] ?? 0) - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = listValues()[middle] ?? 0;
        if (found === value) return true;
        if (found < value) low = middle + 1;
        else high = middle - 1;
      }
      return false;
    },
    listValues: valuesOf,
  };
}
