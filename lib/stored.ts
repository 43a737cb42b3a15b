/**
 * Where something lies in `storage.local`: the value under `key`, its version under `key$` as `{ v }` (absent: 1), the
 * way WXT's storage keeps it.
 */
export interface Place {
  readonly key: string;
  readonly version: number;
  /** `migrations[n]` turns a value of version n - 1 into one of version n. Total: takes whatever it is given. */
  readonly migrations?: Readonly<Record<number, (value: unknown) => unknown>>;
}

/** Items as `storage.local` returns them, their versions among them. */
export type RawItems = Record<string, unknown>;

/** `news`: pages that are news by their own markup; `all`: every page; `off`: only sites switched on by hand. */
export type Mode = 'news' | 'all' | 'off';
/** By host name of the tab's page, `www.` as it stands; the rule wins over the mode. */
export type SiteRules = Record<string, 'on' | 'off'>;
/** The gate reads these two by itself, in every frame of every page. */
export const MODE = { key: 'mode', version: 1 } as const satisfies Place;
export const SITES = { key: 'sites', version: 1 } as const satisfies Place;

export const versionKey = ({ key }: Place): string => `${key}$`;

/** The stored value as of this version, null where there is none, undefined where a later version wrote it. */
export const storedValue = (place: Place, raw: RawItems): unknown => {
  let value = raw[place.key] ?? null;
  let version = Number((raw[versionKey(place)] as { v?: unknown } | null | undefined)?.v) || 1;
  if (value === null) return null;
  if (version > place.version) return undefined;
  while (version < place.version) value = place.migrations?.[++version]?.(value) ?? value;
  return value;
};
