import fingerprint from 'virtual:hashiya/fingerprint';
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { colourBadge, countNamed } from '../lib/background/badge.ts';
import { factBases } from '../lib/background/fact-bases.ts';
import { createGazetteers } from '../lib/background/gazetteers.ts';
import { joinOpenPages } from '../lib/background/join-open-pages.ts';
import { mute, unmute } from '../lib/background/mute.ts';
import { openBook } from '../lib/background/open-book.ts';
import { annotate, pageChanged, read, topFrame } from '../lib/background/page-scripts.ts';
import { heldBack } from '../lib/background/private-windows.ts';
import { listenForSites } from '../lib/background/site-events.ts';
import { restyleOpenPages } from '../lib/background/underlines.ts';
import { cardData } from '../lib/fact-base/card-data.ts';
import { ORPHANS_LEAVE } from '../lib/gate/orphans.ts';
import { onMessage } from '../lib/messages.ts';
import { loadBase } from '../lib/packs/bases.ts';
import { inExtension } from '../lib/packs/package.ts';
import { createShelf } from '../lib/packs/shelf.ts';
import { onPacksChanged, tellPacksChanged } from '../lib/packs/signal.ts';
import { inks } from '../lib/settings.ts';
import { keepAside } from '../lib/settings-storage.ts';

/** Keeps nothing that it could not find again: the browser stops it when it likes and starts it with the next event. */
export default defineBackground({
  persistent: false,
  main() {
    const factBase = factBases(loadBase);
    // Nothing is checked again, so the lists of common words stay with the worker that imports.
    const shelf = createShelf({ ...inExtension, fingerprint, commonRank: () => undefined });
    const refreshPacks = async () => {
      if (await shelf.refresh()) await tellPacksChanged();
    };
    const gazetteers = createGazetteers(refreshPacks);

    onMessage('annotate', async ({ sender }) => {
      if (!(await heldBack(sender))) await annotate(sender, gazetteers);
    });
    onMessage('read', ({ sender }) => read(sender));
    onMessage('named', ({ sender }) => countNamed(sender));
    onMessage('topFrame', ({ sender }) => topFrame(sender));
    onMessage('pageChanged', ({ sender, data }) => pageChanged(sender, data));
    onMessage('mute', ({ data, sender }) => mute(data, sender));
    onMessage('unmute', ({ data, sender }) => unmute(data, sender));
    onMessage('openBook', ({ data, sender }) => openBook(data, sender));
    onMessage('card', async ({ data }) => cardData(await factBase(data.lang), data));

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.storage.local.onChanged.addListener((changes) => {
      void keepAside();
      const { oldValue, newValue } = changes[inks.key] ?? {};
      void restyleOpenPages(inks.read(oldValue), inks.read(newValue));
    });
    onPacksChanged(() => {
      factBase.forget();
      void gazetteers.changed();
    });
    joinOpenPages(ORPHANS_LEAVE);
    listenForSites();
    void keepAside();
    void colourBadge();
  },
});
