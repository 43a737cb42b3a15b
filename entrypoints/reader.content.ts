import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import tokens from '../assets/tokens.css?inline';
import card from '../components/card/card.css?inline';
import note from '../components/note.css?inline';
import { frameWorld } from '../lib/frame-world.ts';
import { sendMessage } from '../lib/messages.ts';
import hostStyle from '../lib/reader/card-host.css?inline';
import { createCardHost } from '../lib/reader/card-host.ts';
import { createReader } from '../lib/reader/reader.ts';
import { cardLanguage, dwell, readItem, versionKey } from '../lib/stored.ts';

/** Injected early in the first dwell on a mention of this frame. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const world = frameWorld();
    if (!world.annotator) return;
    world.reader?.stop();

    const wishes = { dwell: dwell.fallback, cardLanguage: cardLanguage.fallback };
    const readWishes = async () => {
      const raw = await browser.storage.local.get([dwell, cardLanguage].flatMap(({ key }) => [key, versionKey(key)]));
      wishes.dwell = readItem(dwell, raw);
      wishes.cardLanguage = readItem(cardLanguage, raw);
    };

    const reader = createReader({
      annotator: world.annotator,
      host: createCardHost([tokens, hostStyle, note, card].join('\n')),
      fetchCard: (query) => sendMessage('card', query),
      wishes: () => wishes,
      browserLanguage: browser.i18n.getUILanguage(),
    });
    world.reader = reader;
    reader.start();
    // The dwell that brought this script here runs on while the settings are read.
    const stored = browser.storage.onChanged;
    const changed = () => void readWishes();
    stored.addListener(changed);
    ctx.onInvalidated(() => {
      stored.removeListener(changed);
      reader.stop();
    });
    changed();
  },
});
