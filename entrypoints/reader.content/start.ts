import type { browser } from 'wxt/browser';
import tokens from '../../assets/tokens.css?inline';
import card from '../../components/card/card.css?inline';
import note from '../../components/note.css?inline';
import { asking } from '../../lib/ask.ts';
import { frameWorld } from '../../lib/frame-world.ts';
import { inkProperties } from '../../lib/highlight-style.ts';
import hostStyle from '../../lib/reader/card-host.css?inline';
import { cardHosts } from '../../lib/reader/card-host.ts';
import { copyText } from '../../lib/reader/copy-text.ts';
import { place } from '../../lib/reader/placement.ts';
import { createReader } from '../../lib/reader/reader.ts';
import { cardLanguage, dwell, inks, modifier, readSetting } from '../../lib/settings.ts';
import { type RawItems, versionKey } from '../../lib/stored.ts';

type Extension = Pick<typeof browser, 'runtime' | 'storage' | 'i18n' | 'extension'>;

/** Makes the reader of this frame, in place of one from before. */
export const startReader = (extension: Extension): void => {
  const world = frameWorld();
  if (!world.annotator) return;
  world.reader?.stop();

  const ask = asking(extension);
  const read = [dwell, cardLanguage, modifier, inks];
  const wishesIn = (raw: RawItems) => ({
    dwell: readSetting(dwell, raw),
    cardLanguage: readSetting(cardLanguage, raw),
    modifier: readSetting(modifier, raw),
    inks: readSetting(inks, raw),
  });
  let wishes = wishesIn({});
  // Straight from the browser: the storage library would be an eighth of this script.
  const stored = extension.storage.local;
  const readWishes = async () => {
    wishes = wishesIn(await stored.get(read.flatMap((setting) => [setting.key, versionKey(setting)])));
  };

  const reader = createReader({
    annotator: world.annotator,
    newHost: cardHosts([tokens, hostStyle, note, card].join('\n'), () => inkProperties(wishes.inks)),
    place,
    fetchCard: (query) => ask('card', query),
    wishes: () => wishes,
    // A private window leaves no site behind.
    site: () => (extension.extension.inIncognitoContext ? '' : (world.gate?.state()?.site ?? '')),
    mute: (query) => ask('mute', query),
    unmute: (query) => ask('unmute', query),
    copy: copyText,
    // Where the extension is gone, so is its book.
    openBook: (entity) => void ask('openBook', { entity }).catch(() => undefined),
    browserLanguage: extension.i18n.getUILanguage(),
  });
  world.reader = reader;
  reader.start();
  // The dwell that brought this script here runs on while the settings are read; until then, and where they
  // cannot be read, the fallbacks are in force.
  const changed = () => void readWishes().catch(() => undefined);
  stored.onChanged.addListener(changed);
  changed();
};
