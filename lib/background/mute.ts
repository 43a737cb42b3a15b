import { normalise } from '../linker/matcher.ts';
import type { MuteRequest } from '../messages.ts';
import { withMute, withoutMute } from '../mutes.ts';
import { type Mute, mutes } from '../settings.ts';
import { get, set } from '../settings-storage.ts';

/** As it is stored: with the alias folded, so that every spelling of the name is meant. */
const muteOf = ({ entity, alias, site }: MuteRequest): Mute => ({
  entity,
  alias: normalise(alias),
  ...(site && { site }),
});

/** One after the other: each writes the whole list. */
let last: Promise<void> = Promise.resolve();
const change = (next: (now: readonly Mute[]) => readonly Mute[]): Promise<void> => {
  const done = last.then(async () => set(mutes, next(await get(mutes))));
  last = done.catch(() => undefined);
  return done;
};

/** Rejects when it could not be stored; then nothing has changed. */
export const mute = (request: MuteRequest): Promise<void> => change((now) => withMute(now, muteOf(request)));

export const unmute = (request: MuteRequest): Promise<void> => change((now) => withoutMute(now, muteOf(request)));
