import browser, { type Scripting } from 'webextension-polyfill';
import type { FrameWorld } from '../frame-world.ts';
import { callsForAllLanguages } from '../linker/core-languages.ts';
import { packPart } from '../packs/bases.ts';
import { toBase64 } from './base64.ts';
import { inFrame, inFrames } from './frames.ts';
import { unlessGone } from './gone.ts';

const ALL_LANGUAGES = '/all-languages.js';

/** Units of text that tell a page's language. */
const SAMPLE_UNITS = 4000;

/** The declared language and the first headings and paragraphs. */
const sampleText = (units: number): { lang: string; sample: string } => {
  let sample = '';
  for (const { textContent } of document.querySelectorAll('h1, h2, h3, p')) {
    sample += textContent;
    if (sample.length >= units) break;
  }
  return { lang: document.documentElement.lang, sample: sample.slice(0, units) };
};

/** In a page: what its annotator is to find with from its next start; null for what it carries itself. */
const takeGazetteer = (base64: string | null): void => {
  const world = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')];
  if (!world) return;
  delete world.gazetteer;
  if (base64 === null) return;
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array };
  if (fromBase64) {
    world.gazetteer = fromBase64.call(Uint8Array, base64);
    return;
  }
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  world.gazetteer = bytes;
};

/** In a page: whether an annotator is there, at work or at rest. */
const hasAnnotator = (): boolean =>
  (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')]?.annotator !== undefined;

/** In a page: reads it again, where it is being read. */
const readAgain = (): void => {
  const annotator = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')]?.annotator;
  if (!annotator?.running()) return;
  annotator.stop();
  annotator.start();
};

export interface Gazetteers {
  /** Puts what the frame is to find with beside its annotator, before that is injected or started. */
  bring(target: Scripting.InjectionTarget): Promise<void>;
  /** The packs are others now: every open page is read with them at once. */
  changed(): Promise<void>;
}

/**
 * Which gazetteer a frame gets: that of the packs where some are on, else that of all languages where its text calls
 * for it, else none, and the annotator's own serves.
 * @param refresh has what an older version of the extension compiled made anew; calls `changed` when it is done
 */
export const createGazetteers = (refresh: () => Promise<void>): Gazetteers => {
  // As text, because Chromium carries arguments as JSON; held so that the frames of a page share one reading.
  let held: Promise<string | null> | undefined;

  const ofPacks = async (): Promise<string | null> => {
    const part = await packPart('gazetteer');
    // Until then pages do without packs, and with all that the extension brings.
    if (part.state === 'stale') void refresh();
    return part.state === 'ready' ? toBase64(part.value as Uint8Array) : null;
  };

  const bring: Gazetteers['bring'] = async (target) => {
    for (;;) {
      held ??= ofPacks();
      const mine = held;
      const base64 = await mine;
      await inFrame(target, takeGazetteer, base64);
      // Changed meanwhile: the frame may have come too late to be told.
      if (mine !== held) continue;
      if (base64 !== null) return;
      const text = await inFrame(target, sampleText, SAMPLE_UNITS);
      if (text && callsForAllLanguages(text.lang, text.sample))
        await unlessGone(browser.scripting.executeScript({ target, files: [ALL_LANGUAGES] }));
      return;
    }
  };

  const renew = async (tabId: number): Promise<void> => {
    const frames = await inFrames({ tabId, allFrames: true }, hasAnnotator);
    for (const { frameId } of frames.filter(({ result }) => result)) {
      const target = { tabId, frameIds: [frameId] };
      await bring(target);
      await inFrame(target, readAgain);
    }
  };

  return {
    bring,
    async changed() {
      held = undefined;
      const tabs = await browser.tabs.query({ discarded: false });
      // What is looked at first.
      const order = [...tabs.filter(({ active }) => active), ...tabs.filter(({ active }) => !active)];
      for (const { id } of order) if (id !== undefined) await renew(id);
    },
  };
};
