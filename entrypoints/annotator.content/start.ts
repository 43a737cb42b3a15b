import gazetteer from 'virtual:hashiya/gazetteer';
import type { browser } from 'wxt/browser';
import { createAnnotator } from '../../lib/annotator/annotator.ts';
import type { Wishes } from '../../lib/annotator/wished-links.ts';
import { asking } from '../../lib/ask.ts';
import { frameWorld } from '../../lib/frame-world.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import { loadGazetteer } from '../../lib/linker/gazetteer.ts';
import { createLinker } from '../../lib/linker/linker.ts';
import type { Linker } from '../../lib/linker/types.ts';
import { mutedOn } from '../../lib/mutes.ts';
import { density, inks, mutes, readSetting } from '../../lib/settings.ts';
import { type RawItems, versionKey } from '../../lib/stored.ts';

type Extension = Pick<typeof browser, 'runtime' | 'storage'>;

/** Makes the annotator of this frame, or starts the one that is there; the gate stops it. */
export const startAnnotator = async (extension: Extension): Promise<void> => {
  const world = frameWorld();
  // The page that asked may have become another before this script came: a feed, or one that is no news.
  if (!world.gate?.state()?.on) return;
  if (world.annotator) {
    world.annotator.start();
    return;
  }
  let bytes: Uint8Array | undefined;
  let linker: Linker;
  const ready = (): Linker => {
    const now = world.gazetteer ?? gazetteer;
    if (now !== bytes) linker = createLinker(loadGazetteer(now));
    bytes = now;
    return linker;
  };
  const ask = asking(extension);
  // Where the extension is gone, the gate takes the rest away.
  const tell = (message: 'read' | 'named') => void ask(message).catch(() => {});
  const read = [density, mutes, inks];
  const wish = (stored: RawItems): Wishes => {
    const ink = readSetting(inks, stored);
    return {
      density: readSetting(density, stored),
      muted: mutedOn(world.gate?.state()?.site ?? '', readSetting(mutes, stored)),
      shown: (kind) => ink[INK_GROUP[kind]].shown,
    };
  };
  const { local } = extension.storage;
  // Without a storage there are still the defaults.
  const load = () =>
    local.get(read.flatMap((setting) => [setting.key, versionKey(setting)])).catch((): RawItems => ({}));
  let wishes = wish({});
  const annotator = createAnnotator({
    linker: ready,
    wishes: () => wishes,
    onDwell: () => world.reader || tell('read'),
    onNamed: () => tell('named'),
  });
  // At once: a second injection, on its way already, must find it.
  world.annotator = annotator;
  const loading = load();
  // while the storage answers, in a task of its own
  await new Promise((done) => setTimeout(() => done(ready())));
  wishes = wish(await loading);
  // the gate may have changed its mind meanwhile
  if (world.gate?.state()?.on) annotator.start();
  local.onChanged.addListener(async (changes) => {
    if (!read.some(({ key }) => key in changes)) return;
    wishes = wish(await load());
    annotator.refresh();
  });
  // The toolbar forgets what it said of a page that is left, and of one that is come back to.
  addEventListener('pageshow', ({ persisted }) => persisted && tell('named'));
};
