import type { AnnotatorTimings, MentionView } from '../frame-world.ts';
import type { Link, Linker } from '../linker/types.ts';
import { BlockLinks } from './block-links.ts';
import type { Block } from './block-store.ts';
import { Highlighter } from './highlighter.ts';
import { linkAt } from './hit-test.ts';
import { containersInView, isDrawn, whenDrawn } from './in-view.ts';
import { viewsOf } from './mention-view.ts';
import { nearViewport } from './near-viewport.ts';
import { PageObserver } from './page-observer.ts';
import { PageText } from './page-text.ts';
import { isShown } from './prose.ts';
import { inSlices, SLICE } from './slices.ts';
import { createUnderlining } from './underlining.ts';
import type { Wishes } from './wished-links.ts';

export interface Reading {
  /** Steps that are known to be left; 0 when the page is read. */
  pending(): number;
  /** Links of text that is shown, in reading order. */
  links(): Link[];
  mentions(): MentionView[];
  mentionAt(x: number, y: number): MentionView | null;
  /** Chooses anew what is underlined: the wishes have changed. */
  refresh(): void;
}

interface Options {
  linker: Linker;
  wishes: () => Wishes;
  signal: AbortSignal;
  /** Written to as the page is read. */
  timings: AnnotatorTimings;
  /** Something is underlined that was not, or no longer. */
  onChange: () => void;
  /** Something is named that was not, or no longer. */
  onNamed: () => void;
}

/** Time for a page to draw itself before it is read from the top instead of from the viewport, in milliseconds. */
const PATIENCE = 100;
/**
 * Steps between two looks at the clock and at what they brought: a look costs as much as a short step. Fewer in the
 * first slices, when everything runs for the first time and a step may take milliseconds.
 */
const STEPS = 8;
const FIRST_SLICES = 4;
/** How often what no event tells is looked at while the page is in front, in milliseconds. */
const WATCH = 1_000;
/** How often underlines follow what a page says further down while it is read, in milliseconds: each time costs a frame. */
const RENEWAL = 500;

/** Reads the document, what is in view first, underlines what is named, and follows its changes until `signal`. */
export const createReading = ({ linker, wishes, signal, timings, onChange, onNamed }: Options): Reading => {
  const started = performance.now();
  const page = linker.page();
  const highlighter = new Highlighter(linker.kind);
  let reading = false;

  const text = new PageText({
    says: page.says,
    read: (block, content) => links.read(block, content),
    forget(block) {
      if (!links.forget(block)) return;
      highlighter.unpaint(block);
      near.unobserve(block.container);
    },
    enter: (root) => observer.observe(root),
  });

  const blocksNear = function* (): Generator<Block> {
    for (const container of near.near) yield* text.store.own(container);
  };
  const underlining = createUnderlining(highlighter, blocksNear, (count) => {
    if (count > 0) timings.firstHighlight ??= performance.now() - started;
    onChange();
  });

  const links = new BlockLinks({
    page,
    kindOf: linker.kind,
    wishes,
    onNamed: ({ container }) => near.observe(container),
  });

  let renewedAt = started;
  const tell = () => {
    links.told();
    onNamed();
  };
  /** Has what was read underlined, when all is read or some of it for long enough. */
  const settle = () => {
    links.take();
    const done = text.pending === 0;
    const now = performance.now();
    if (done) timings.total ??= now - started;
    else if (now - renewedAt < RENEWAL) return;
    renewedAt = now;
    // what is new is underlined when the browser has told where it is, in one frame with the rest
    const asked = near.tell();
    if (!links.changed) return;
    if (!asked) underlining.renew();
    tell();
  };

  let slices = 0;
  /** Takes steps for as long as a slice may last, and tells whether there are more. */
  const slice = (step: () => boolean, then: (more: boolean) => void): boolean => {
    const begun = performance.now();
    const between = slices++ < FIRST_SLICES ? 1 : STEPS;
    let more = step();
    for (let steps = 1; more; steps++) {
      if (steps % between === 0) {
        // counts as reading does: a page full of names takes longer over them than over its text
        links.take();
        if (performance.now() - begun >= SLICE) break;
      }
      more = step();
    }
    then(more);
    timings.longestTask = Math.max(timings.longestTask, performance.now() - begun);
    return more;
  };

  const readOn = () => {
    if (reading || text.pending === 0) return;
    reading = true;
    inSlices(() => {
      reading = slice(() => text.step(), settle);
      return reading;
    }, signal);
  };

  const near = nearViewport((came) => {
    for (const container of came) {
      if (text.store.own(container).some(({ hidden }) => hidden)) text.again(container);
    }
    underlining.renew();
    readOn();
  });

  const observer = new PageObserver(text, (changes) => {
    text.apply(changes);
    // At once, so that no frame shows the old underlines; what takes longer waits for its slice. What only came has none:
    // asked before it is drawn, whether it is shown costs the page its style.
    if (changes.changed.size + changes.removed.size > 0) {
      slice(() => text.stepAhead(), settle);
      underlining.renew();
    }
    readOn();
  });

  observer.observe(document);
  if (document.documentElement && document.designMode !== 'on') text.begin(document.documentElement);
  /** What the reader sees is underlined in one frame; the rest is read when that is drawn. */
  const readInView = () => {
    const seen = [...new Set(containersInView())];
    const readNext = (): boolean => {
      const container = seen.shift();
      if (!container) return false;
      // the page may have changed since
      if (container.isConnected) {
        text.readEarly(container);
        near.assume(container);
      }
      return true;
    };
    const underlineSeen = (more: boolean) => {
      links.take();
      if (more) return;
      underlining.renew();
      if (links.changed) tell();
      whenDrawn(signal, PATIENCE, readOn);
    };
    inSlices(() => slice(readNext, underlineSeen), signal, 'user-visible');
  };
  if (isDrawn()) readInView();
  else whenDrawn(signal, PATIENCE, readInView);

  const watch = setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    highlighter.restore();
    if (text.findRoots()) readOn();
  }, WATCH);

  addEventListener('scroll', underlining.scrolled, { passive: true, capture: true, signal });

  signal.addEventListener('abort', () => {
    clearInterval(watch);
    underlining.stop();
    observer.stop();
    near.stop();
    highlighter.clear();
    links.clear();
  });

  const shown = (): Block[] => text.store.ordered.filter((block) => block.links.length > 0 && isShown(block.container));

  return {
    pending: () => text.pending,
    refresh() {
      links.takeAgain();
      underlining.renew();
      tell();
    },
    links: () => shown().flatMap(({ links }) => links),
    mentions: () => shown().flatMap((block) => viewsOf(block, linker.kind)),
    mentionAt(x, y) {
      const hit = linkAt(x, y, text, highlighter);
      return hit ? (viewsOf(hit.block, linker.kind)[hit.block.links.indexOf(hit.link)] ?? null) : null;
    },
  };
};
