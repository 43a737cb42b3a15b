import { normalise } from './linker/matcher.ts';
import type { Link } from './linker/types.ts';
import type { Mute } from './settings.ts';

/** Tells which links are muted on the pages of a site. */
export const mutedOn = (site: string, mutes: readonly Mute[]): ((link: Pick<Link, 'entity' | 'reason'>) => boolean) => {
  const here = Map.groupBy(
    mutes.filter((mute) => (mute.site ?? site) === site),
    ({ entity }) => entity,
  );
  return ({ entity, reason }) =>
    here.get(entity)?.some(({ alias }) => alias === undefined || alias === normalise(reason.alias)) ?? false;
};

export const isSameMute = (a: Mute, b: Mute): boolean =>
  a.entity === b.entity && a.alias === b.alias && a.site === b.site;

export const withoutMute = (mutes: readonly Mute[], gone: Mute): readonly Mute[] =>
  mutes.filter((mute) => !isSameMute(mute, gone));

/** Last in the list, once. */
export const withMute = (mutes: readonly Mute[], added: Mute): readonly Mute[] => [...withoutMute(mutes, added), added];
