import browser from 'webextension-polyfill';
import type { FrameWorld } from '../frame-world.ts';
import { inFrame, inFrames } from './frames.ts';
import { unlessGone } from './gone.ts';
import { route } from './walk-route.ts';

const READER = '/content-scripts/reader.js';

interface FrameState {
  /** Whether the reader is there. */
  reader: boolean;
  walking: boolean;
}

/** null where nothing is annotated. */
const look = (): FrameState | null => {
  const world = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')];
  return world?.annotator?.running() ? { reader: !!world.reader, walking: world.reader?.walking() ?? false } : null;
};

const go = (step: 1 | -1, edge: boolean): boolean => {
  const world = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')];
  return world?.reader?.walk(step, edge) ?? false;
};

/** Goes on to the next or the previous mention of a tab, through its frames in order and round at the end. */
export const walkMentions = async (tabId: number, step: 1 | -1): Promise<void> => {
  const frames = (await inFrames({ tabId, allFrames: true }, look))
    .flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []))
    .sort((a, b) => a.frameId - b.frameId);
  const bare = frames.filter(({ reader }) => !reader).map(({ frameId }) => frameId);
  if (bare.length > 0) {
    await unlessGone(browser.scripting.executeScript({ target: { tabId, frameIds: bare }, files: [READER] }));
  }
  const from = frames.find(({ walking }) => walking)?.frameId;
  for (const [frame, edge] of route(
    frames.map(({ frameId }) => frameId),
    from,
    step,
  )) {
    if (await inFrame({ tabId, frameIds: [frame] }, go, step, edge)) return;
  }
};
