import './style.css';
import gazetteer from 'virtual:hashiya/gazetteer';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createAnnotator } from '../../lib/annotator/annotator.ts';
import { frameWorld } from '../../lib/frame-world.ts';
import { loadGazetteer } from '../../lib/linker/gazetteer.ts';
import { createLinker } from '../../lib/linker/linker.ts';
import type { Linker } from '../../lib/linker/types.ts';
import { sendMessage } from '../../lib/messages.ts';
import { readSetting, settings } from '../../lib/settings.ts';
import type { RawItems } from '../../lib/stored.ts';

export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const world = frameWorld();
    // The page that asked may have become another before this script came: a feed, or one that is no news.
    if (!world.gate?.state()?.on) return;
    if (world.annotator) {
      world.annotator.start();
      return;
    }
    let stored: RawItems = {};
    let bytes: Uint8Array | undefined;
    let linker: Linker;
    const annotator = createAnnotator({
      linker: () => {
        const now = world.gazetteer ?? gazetteer;
        if (now !== bytes) linker = createLinker(loadGazetteer(now));
        bytes = now;
        return linker;
      },
      density: () => readSetting(settings.density, stored),
      onDwell: () => {
        // The worker may be gone with the extension; then there is no card, and the gate takes the rest away.
        if (!world.reader && browser.runtime?.id) sendMessage('read', undefined).catch(() => {});
      },
    });
    // At once: a second injection, on its way already, must find it.
    world.annotator = annotator;
    // Without a storage there are still the defaults. Short: what is awaited here delays the page's load event.
    stored = await browser.storage.local.get().catch(() => ({}));
    annotator.start();
    browser.storage.local.onChanged.addListener(async (changes) => {
      if (!(settings.density.key in changes)) return;
      stored = await browser.storage.local.get();
      if (!annotator.running()) return;
      annotator.stop();
      annotator.start();
    });
    ctx.onInvalidated(() => annotator.stop());
  },
});
