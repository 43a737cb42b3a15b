import { KINDS, MAGIC, SECTIONS, type Section, VERSION } from './gazetteer-format.ts';
import { loadMatcher, type Matcher } from './matcher.ts';
import type { EntityId, EntityKind } from './types.ts';

/** Read access to a compiled gazetteer; entities, aliases and lists are small integers. */
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
  /** Aliases of a form: `from` inclusive, `aliasesEnd(form)` exclusive. */
  aliasesStart(form: number): number;
  aliasesEnd(form: number): number;
  isCue(form: number): boolean;
  aliasEntity(alias: number): number;
  aliasFlags(alias: number): number;
  /** As the fact base spells it. */
  aliasText(alias: number): string;
  /** Normalised contexts with `_` for the form; empty when any will do. */
  frames(alias: number): readonly string[];
  cues(alias: number): number;
  /** Whether a list holds a form (>= 0) or an entity (`~entity`). */
  listHas(list: number, value: number): boolean;
  listValues(list: number): Int32Array;
}

const NOBODY: readonly number[] = [];

/** Throws a RangeError when the bytes are no gazetteer of this version. */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  // Views need 4-byte alignment, which a slice of a larger buffer need not have.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, 2 + SECTIONS.length * 2);
  if (header[0] !== MAGIC || header[1] !== VERSION)
    throw new RangeError(`not a gazetteer of version ${VERSION}: compile it again from the fact base`);
  const place = (name: Section): [offset: number, length: number] => {
    const at = 2 + SECTIONS.indexOf(name) * 2;
    return [aligned.byteOffset + (header[at] ?? 0), header[at + 1] ?? 0];
  };
  const octets = (name: Section): Uint8Array => new Uint8Array(aligned.buffer, ...place(name));
  const words = (name: Section): Int32Array => {
    const [offset, length] = place(name);
    return new Int32Array(aligned.buffer, offset, length >> 2);
  };

  const formAliases = words('formAliases');
  const formIsCue = octets('formIsCue');
  const aliasEntity = words('aliasEntity');
  const aliasFlags = words('aliasFlags');
  const aliasText = words('aliasText');
  const aliasFrames = words('aliasFrames');
  const aliasCues = words('aliasCues');
  const entityId = words('entityId');
  const entityKind = octets('entityKind');
  const entityName = words('entityName');
  const entityGiven = words('entityGiven');
  const entityAgainst = words('entityAgainst');
  const entityRivals = words('entityRivals');
  const listStarts = words('listStarts');
  const listValues = words('listValues');
  const stringStarts = words('stringStarts');
  const [unitsOffset, unitsLength] = place('stringUnits');
  const units = new Uint16Array(aligned.buffer, unitsOffset, unitsLength >> 1);
  const string = (index: number): string =>
    String.fromCharCode(...units.subarray(stringStarts[index], stringStarts[index + 1]));
  const lines = (index: number): string[] => (index === 0 ? [] : string(index).split('\n'));

  let rivals: Map<number, number[]> | undefined;
  const listValuesOf = (list: number): Int32Array => listValues.subarray(listStarts[list], listStarts[list + 1]);
  const rivalMap = (): Map<number, number[]> => {
    const map = new Map<number, number[]>();
    entityRivals.forEach((list, entity) => {
      for (const value of listValuesOf(list)) map.set(value, [...(map.get(value) ?? []), entity]);
    });
    return map;
  };
  const frames = new Map<number, readonly string[]>();
  const given = new Map<number, ReadonlySet<string>>();
  return {
    matcher: loadMatcher(octets('matcher')),
    entityCount: entityId.length,
    id: (entity) => string(entityId[entity] ?? 0),
    kind: (entity) => KINDS[entityKind[entity] ?? 0] as EntityKind,
    name: (entity) => string(entityName[entity] ?? 0),
    given(entity) {
      let names = given.get(entity);
      if (!names) {
        names = new Set(lines(entityGiven[entity] ?? 0));
        given.set(entity, names);
      }
      return names;
    },
    against: (entity) => entityAgainst[entity] ?? 0,
    rivalled(value) {
      rivals ??= rivalMap();
      return rivals.get(value) ?? NOBODY;
    },
    aliasesStart: (form) => formAliases[form] ?? 0,
    aliasesEnd: (form) => formAliases[form + 1] ?? 0,
    isCue: (form) => formIsCue[form] === 1,
    aliasEntity: (alias) => aliasEntity[alias] ?? 0,
    aliasFlags: (alias) => aliasFlags[alias] ?? 0,
    aliasText: (alias) => string(aliasText[alias] ?? 0),
    frames(alias) {
      let list = frames.get(alias);
      if (!list) {
        list = lines(aliasFrames[alias] ?? 0);
        frames.set(alias, list);
      }
      return list;
    },
    cues: (alias) => aliasCues[alias] ?? 0,
    listHas(list, value) {
      let low = listStarts[list] ?? 0;
      let high = (listStarts[list + 1] ?? 0) - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = listValues[middle] ?? 0;
        if (found === value) return true;
        if (found < value) low = middle + 1;
        else high = middle - 1;
      }
      return false;
    },
    listValues: listValuesOf,
  };
}
