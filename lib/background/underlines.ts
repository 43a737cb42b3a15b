import browser, { type Scripting } from 'webextension-polyfill';
import type { FrameWorld } from '../frame-world.ts';
import { highlightStyle } from '../highlight-style.ts';
import { type Inks, inks } from '../settings.ts';
import { get } from '../settings-storage.ts';
import { inFrames } from './frames.ts';
import { unlessGone } from './gone.ts';

// as the user's own style: no element of the page's document is touched
const insert = (target: Scripting.InjectionTarget, css: string) =>
  unlessGone(browser.scripting.insertCSS({ target, css, origin: 'USER' }));

/** Puts the style of the underlines into a frame, in the inks that are chosen when it is there. */
export const insertUnderlines = async (target: Scripting.InjectionTarget): Promise<void> => {
  for (let css: string | undefined; ; ) {
    const chosen = highlightStyle(await get(inks));
    // of two styles the later one wins
    if (chosen === css) return;
    await insert(target, chosen);
    css = chosen;
  }
};

/** Exchanges the style in every frame where an annotator is. */
export const restyleOpenPages = async (before: Inks, after: Inks): Promise<void> => {
  const [old, css] = [highlightStyle(before), highlightStyle(after)];
  if (old === css) return;
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      const frames = await inFrames({ tabId, allFrames: true }, () => {
        const world = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')];
        return world?.annotator !== undefined;
      });
      const frameIds = frames.filter(({ result }) => result).map(({ frameId }) => frameId);
      if (frameIds.length === 0) return;
      const target = { tabId, frameIds };
      await insert(target, css);
      await unlessGone(browser.scripting.removeCSS({ target, css: old, origin: 'USER' }));
    }),
  );
};
