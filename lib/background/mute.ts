import type { Runtime } from 'webextension-polyfill';
import { normalise } from '../linker/matcher.ts';
import type { MuteRequest } from '../messages.ts';
import { withMute, withoutMute } from '../mutes.ts';
import { type Mute, mutes } from '../settings.ts';
import { update } from '../settings-storage.ts';

/** As it is stored: with the alias folded, so that every spelling of the name is meant. */
const muteOf = ({ entity, alias, site }: MuteRequest): Mute => ({
  entity,
  alias: normalise(alias),
  ...(site && { site }),
});

/** Longer than any name or host name; what is longer is no card's question. */
const LONGEST = 300;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= LONGEST;

/** Only a page asks, of a name, and a private window leaves no site behind. */
const isFair = ({ entity, alias, site }: MuteRequest, { tab }: Runtime.MessageSender): boolean =>
  tab !== undefined && isText(entity) && isText(alias) && (site === undefined || (isText(site) && !tab.incognito));

const asked =
  (next: (now: readonly Mute[], mute: Mute) => readonly Mute[]) =>
  (request: MuteRequest, sender: Runtime.MessageSender): Promise<void> =>
    isFair(request, sender)
      ? update(mutes, (now) => next(now, muteOf(request)))
      : Promise.reject(new TypeError('This is no name to mute'));

/** Both reject when it could not be stored, or is no fair request; then nothing has changed. */
export const mute = asked(withMute);
export const unmute = asked(withoutMute);
