import { blockAround } from './page-text.ts';
import { shadowRootOf } from './shadow.ts';

/** Points of the viewport that are looked at to find the blocks in view, across and down. */
const COLUMNS = [0.35, 0.65];
const ROWS = 8;

/** Containers of text that a reader sees now, from the top down. Cheap only where layout is clean. */
export function* containersInView(): Generator<Element> {
  for (let row = 0; row < ROWS; row++) {
    for (const column of COLUMNS) {
      const seen = elementAt(innerWidth * column, (innerHeight * (row + 0.5)) / ROWS);
      const container = seen && blockAround(seen);
      if (container) yield container;
    }
  }
}

/** Through shadow trees: each shows its host alone to the tree around it. */
const elementAt = (x: number, y: number): Element | null => {
  let seen = document.elementFromPoint(x, y);
  for (let root = seen && shadowRootOf(seen); root; ) {
    const inside: Element | null = root.elementFromPoint(x, y);
    if (!inside || inside === seen) break;
    seen = inside;
    root = shadowRootOf(inside);
  }
  return seen;
};

/**
 * Calls back in a moment when layout is clean, at most a frame later, or after `patience` milliseconds where nothing is
 * drawn, as in a tab in the background. Asking for places then costs the page no layout of its own.
 */
export const whenDrawn = (signal: AbortSignal, patience: number, run: () => void): void => {
  const done = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const observer = new IntersectionObserver(() => {
    done();
    run();
  });
  const timer = setTimeout(() => {
    done();
    run();
  }, patience);
  observer.observe(document.documentElement);
  signal.addEventListener('abort', done);
};
