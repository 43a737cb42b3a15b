import type * as v from 'valibot';
import { packMetaSchema, schemasIn } from '../fact-base/schema.ts';
import { type Fault, Faults, type Refusal } from './fault.ts';
import { jsonFault } from './json-fault.ts';
import { countAliases, FORMAT, MOST, type Pack, VERSION } from './pack.ts';
import { placeOf, shown } from './place.ts';
import { checked } from './schema-faults.ts';

export type Read = { pack: Pack } | { refusal: Refusal };

/**
 * Control characters, what ends a line, lone halves of a pair, what overrides or isolates the direction of what
 * follows, and what is never seen. Marks and joiners that languages are spelt with are none of these.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\u{e0000}-\u{e0fff}]/u;
/** Keys and ids that every JavaScript object answers to. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Maps in lists in maps: a pack has seven levels. */
const DEEPEST = 12;

const LISTS = ['entities', 'facts', 'sources', 'disputes'] as const;
const TOP = new Set<string>(['format', 'version', 'pack', ...LISTS]);

const only = (fault: Fault): Read => ({ refusal: { faults: [fault], more: 0 } });

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What no text of a pack may hold, whatever it is there for. */
const signFaults = (root: unknown, faults: Faults): void => {
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const sign = FORBIDDEN.exec(value)?.[0];
      if (sign !== undefined) faults.add({ code: 'sign', at: placeOf(root, path), sign: shown(sign) });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (path.length >= DEEPEST) {
      faults.add({ code: 'tooDeep', at: placeOf(root, path.slice(0, 4)) });
      return;
    }
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value)) {
      path.push(isList ? Number(key) : key);
      const bad = !isList && (FORBIDDEN_KEYS.has(key) || FORBIDDEN.test(key));
      const named = key === 'id' && FORBIDDEN_KEYS.has(child as string);
      if (bad) faults.add({ code: 'unknownKey', at: placeOf(root, path.slice(0, -1)), key: shown(key) });
      else if (named) faults.add({ code: 'badId', at: placeOf(root, path), value: shown(child) });
      else visit(child);
      path.pop();
    }
  };
  visit(root);
};

const parse = (bytes: Uint8Array): { value: unknown } | { fault: Fault } => {
  if (bytes.byteLength > MOST.bytes) return { fault: { code: 'tooLarge', bytes: bytes.byteLength, limit: MOST.bytes } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: { code: 'notText' } };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: jsonFault(text) };
  }
};

/**
 * Reads a pack's file as far as it can be judged by itself; `check-pack.ts` holds it against what is there. Never
 * throws, and what it returns is new: nothing of the file's own objects is kept.
 */
export const readPack = (bytes: Uint8Array): Read => {
  const parsed = parse(bytes);
  if ('fault' in parsed) return only(parsed.fault);
  const root = parsed.value;
  if (!isMapping(root) || root.format !== FORMAT) return only({ code: 'notPack' });
  if (typeof root.version !== 'number' || !Number.isInteger(root.version) || root.version < 1)
    return only({ code: 'notPack' });
  if (root.version > VERSION) return only({ code: 'newer', version: String(root.version), reads: VERSION });

  const faults = new Faults();
  signFaults(root, faults);
  const early = faults.refusal();
  if (early) return { refusal: early };
  for (const key of Object.keys(root)) if (!TOP.has(key)) faults.add({ code: 'unknownKey', at: '', key: shown(key) });
  for (const list of LISTS) {
    const value = root[list];
    if (value === undefined) faults.add({ code: 'missing', at: '', key: list });
    else if (!Array.isArray(value)) faults.add({ code: 'wrongType', at: list, wanted: 'list' });
    else if (value.length > MOST[list])
      faults.add({ code: 'tooMany', at: list, count: value.length, limit: MOST[list] });
  }
  const meta =
    root.pack === undefined
      ? void faults.add({ code: 'missing', at: '', key: 'pack' })
      : checked(packMetaSchema, root.pack, root, ['pack'], faults);
  const shape = faults.refusal();
  if (shape || !meta) return { refusal: shape ?? { faults: [], more: 0 } };

  const schemas = schemasIn(meta.languages);
  const all = <S extends v.GenericSchema>(list: (typeof LISTS)[number], schema: S): v.InferOutput<S>[] =>
    (root[list] as unknown[]).flatMap((value, index) => checked(schema, value, root, [list, index], faults) ?? []);
  const pack: Pack = {
    format: FORMAT,
    version: VERSION,
    pack: meta,
    entities: all('entities', schemas.entitySchema),
    facts: all('facts', schemas.factSchema),
    sources: all('sources', schemas.sourceSchema),
    disputes: all('disputes', schemas.disputeSchema),
  };
  const aliases = countAliases(pack);
  if (aliases > MOST.aliases) faults.add({ code: 'tooMany', at: 'aliases', count: aliases, limit: MOST.aliases });
  const refusal = faults.refusal();
  return refusal ? { refusal } : { pack };
};
