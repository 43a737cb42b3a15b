import { KINDS, MAGIC, startsOf, unpackColumn, VERSION } from './gazetteer-format.ts';
import { loadMatcher } from './matcher.ts';
import type { Matcher } from './matching.ts';
import * as Section from './sections.ts';
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
  /** Entities that serve as cues of a sense. */
  cueEntities(sense: number): readonly number[];
}

const NOBODY: readonly number[] = [];
const NO_SENSES = new Int32Array(0);

/**
 * Columns are unpacked when they are asked for: a page that names nothing asks for none. Throws a RangeError when the
 * bytes are no gazetteer of this version.
 */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  // Views need 4-byte alignment, which a slice of a larger buffer need not have.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const headerUnits = 2 + Section.count * 2;
  const header =
    aligned.byteLength >= headerUnits * 4
      ? new Uint32Array(aligned.buffer, aligned.byteOffset, headerUnits)
      : new Uint32Array(2);
  if (header[0] !== MAGIC || header[1] !== VERSION) throw new RangeError(`not a gazetteer of version ${VERSION}`);
  const octets = (section: number): Uint8Array => {
    const at = 2 + section * 2;
    return new Uint8Array(aligned.buffer, aligned.byteOffset + (header[at] as number), header[at + 1]);
  };
  const columns: Int32Array[] = [];
  const column = (section: number): Int32Array => {
    columns[section] ??= unpackColumn(octets(section));
    return columns[section];
  };
  /** What a column says of an item; 0, the empty string or list, where it says nothing. */
  const valueIn = (section: number, item: number): number => column(section)[item] ?? 0;
  const allStarts: Int32Array[] = [];
  /** Of a column of lengths, where each begins; `shift` takes other bits off them. */
  const startIn = (section: number, item: number, shift = 0): number => {
    allStarts[section] ??= startsOf(column(section).map((length) => length >> shift));
    return allStarts[section][item] ?? 0;
  };
  const string = (index: number): string => {
    const units = octets(Section.stringUnits);
    const from = startIn(Section.stringLengths, index);
    const length = startIn(Section.stringLengths, index + 1) - from;
    return String.fromCharCode(...new Uint16Array(units.buffer, units.byteOffset + from * 2, length));
  };
  const lines = (index: number): string[] => (index === 0 ? [] : string(index).split('\n'));
  const valuesOf = (list: number): Int32Array =>
    column(Section.listValues).subarray(startIn(Section.listLengths, list), startIn(Section.listLengths, list + 1));

  let rivals: Map<number, number[]> | undefined;
  const rivalMap = (): Map<number, number[]> => {
    const map = new Map<number, number[]>();
    column(Section.entityRivals).forEach((list, entity) => {
      for (const value of valuesOf(list)) map.set(value, [...(map.get(value) ?? []), entity]);
    });
    return map;
  };
  const ids: EntityId[] = [];
  const frames: (readonly string[])[] = [];
  const given: ReadonlySet<string>[] = [];
  /** By list. */
  const cueEntities: (readonly number[])[] = [];
  return {
    matcher: loadMatcher(octets(Section.matcher)),
    get entityCount() {
      return column(Section.entityId).length;
    },
    id(entity) {
      ids[entity] ??= string(valueIn(Section.entityId, entity));
      return ids[entity];
    },
    kind: (entity) => KINDS[valueIn(Section.entityKind, entity)] as EntityKind,
    name: (entity) => string(valueIn(Section.entityName, entity)),
    given(entity) {
      given[entity] ??= new Set(lines(valueIn(Section.entityGiven, entity)));
      return given[entity];
    },
    against: (entity) => valueIn(Section.entityAgainst, entity),
    rivalled(value) {
      rivals ??= rivalMap();
      return rivals.get(value) ?? NOBODY;
    },
    senses(form) {
      const start = startIn(Section.formCounts, form, 1);
      const end = startIn(Section.formCounts, form + 1, 1);
      return start === end ? NO_SENSES : column(Section.formSenses).subarray(start, end);
    },
    isCue: (form) => (valueIn(Section.formCounts, form) & 1) === 1,
    senseEntity: (sense) => valueIn(Section.senseEntity, sense),
    senseFlags: (sense) => valueIn(Section.senseFlags, sense),
    frames(sense) {
      frames[sense] ??= lines(valueIn(Section.senseFrames, sense));
      return frames[sense];
    },
    cues: (sense) => valueIn(Section.senseCues, sense),
    listHas(list, value) {
      const values = column(Section.listValues);
      let low = startIn(Section.listLengths, list);
      let high = startIn(Section.listLengths, list + 1) - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = values[middle] ?? 0;
        if (found === value) return true;
        if (found < value) low = middle + 1;
        else high = middle - 1;
      }
      return false;
    },
    cueEntities(sense) {
      const list = valueIn(Section.senseCues, sense);
      cueEntities[list] ??= Array.from(valuesOf(list))
        .filter((value) => value < 0)
        .map((value) => ~value);
      return cueEntities[list];
    },
  };
}
