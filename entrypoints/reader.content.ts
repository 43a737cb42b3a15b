import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import tokens from '../assets/tokens.css?inline';
import card from '../components/card/card.css?inline';
import note from '../components/note.css?inline';
import { frameWorld } from '../lib/frame-world.ts';
import { sendMessage } from '../lib/messages.ts';
import hostStyle from '../lib/reader/card-host.css?inline';
import { createCardHost } from '../lib/reader/card-host.ts';
import { place } from '../lib/reader/placement.ts';
import { createReader } from '../lib/reader/reader.ts';
import { readSetting, settings } from '../lib/settings.ts';
import { versionKey } from '../lib/stored.ts';

/** Injected early in the first dwell on a mention of this frame. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const world = frameWorld();
    if (!world.annotator) return;
    world.reader?.stop();

    const { dwell, cardLanguage } = settings;
    const wishes = { dwell: dwell.fallback, cardLanguage: cardLanguage.fallback };
    // Straight from the browser: the storage library would be an eighth of this script.
    const stored = browser.storage.local;
    const readWishes = async () => {
      const raw = await stored.get([dwell, cardLanguage].flatMap((setting) => [setting.key, versionKey(setting)]));
      wishes.dwell = readSetting(dwell, raw);
      wishes.cardLanguage = readSetting(cardLanguage, raw);
    };

    const reader = createReader({
      annotator: world.annotator,
      host: createCardHost([tokens, hostStyle, note, card].join('\n')),
      place,
      // A worker that was stopped amid the question starts again with the next.
      fetchCard: (query) => sendMessage('card', query).catch(() => sendMessage('card', query)),
      wishes: () => wishes,
      browserLanguage: browser.i18n.getUILanguage(),
    });
    world.reader = reader;
    reader.start();
    // The dwell that brought this script here runs on while the settings are read; until then, and where they
    // cannot be read, the fallbacks are in force.
    const changed = () => void readWishes().catch(() => undefined);
    stored.onChanged.addListener(changed);
    ctx.onInvalidated(() => {
      reader.stop();
      stored.onChanged.removeListener(changed);
    });
    changed();
  },
});
