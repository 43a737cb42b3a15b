import browser, { type Runtime, type Scripting } from 'webextension-polyfill';
import type { FrameWorld, TopPage } from '../frame-world.ts';
import { inFrame } from './frames.ts';
import type { Gazetteers } from './gazetteers.ts';
import { unlessGone } from './gone.ts';
import { insertUnderlines } from './underlines.ts';

export const GATE = '/content-scripts/gate.js';
const ANNOTATOR = '/content-scripts/annotator.js';
const READER = '/content-scripts/reader.js';

/** The tab's own page. */
const TOP = 0;

/** null for a message that no page sent. */
const frameOf = ({ tab, frameId }: Runtime.MessageSender): Scripting.InjectionTarget | null =>
  tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameIds: [frameId] };

const startAgain = (part: 'annotator' | 'reader'): boolean => {
  const handle = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')]?.[part];
  handle?.start();
  return handle !== undefined;
};

/** Starts the annotator in the sender's frame, and injects it with its style where it is not there yet. */
export const annotate = async (sender: Runtime.MessageSender, gazetteers: Gazetteers): Promise<void> => {
  const target = frameOf(sender);
  if (!target || (await inFrame(target, startAgain, 'annotator'))) return;
  await insertUnderlines(target);
  await gazetteers.bring(target);
  await unlessGone(browser.scripting.executeScript({ target, files: [ANNOTATOR] }));
};

/** Starts the reader in the sender's frame, and injects it where it is not there yet. */
export const read = async (sender: Runtime.MessageSender): Promise<void> => {
  const target = frameOf(sender);
  if (!target || (await inFrame(target, startAgain, 'reader'))) return;
  await unlessGone(browser.scripting.executeScript({ target, files: [READER] }));
};

/** What the gate of the sender's tab found out; null where none runs. Waits until the page's own gate has run. */
export const topFrame = async ({ tab }: Runtime.MessageSender): Promise<TopPage | null> => {
  if (tab?.id === undefined) return null;
  const page = await inFrame({ tabId: tab.id, frameIds: [TOP] }, () => {
    const world = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')];
    return world?.gate?.page() ?? null;
  });
  return page ?? null;
};

/** Has every frame of the sender's tab follow what its page has become. */
export const pageChanged = async ({ tab }: Runtime.MessageSender, page: TopPage): Promise<void> => {
  if (tab?.id === undefined) return;
  await inFrame(
    { tabId: tab.id, allFrames: true },
    (page) => {
      (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')]?.gate?.follow(page);
    },
    page,
  );
};
