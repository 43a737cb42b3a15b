import { blockAround } from './page-text.ts';
import { roleOf } from './prose.ts';
import { shadowRootOf } from './shadow.ts';
import { nextOf } from './tree.ts';

/** Points of the viewport that are looked at to find the blocks in view, across and down. */
const COLUMNS = [0.35, 0.65];
const ROWS = 8;
/** Nodes between the blocks of two points, one below the other, that are looked at for lines which no point has met. */
const BETWEEN = 32;

/** Containers of text that a reader sees now, from the top down, some of them twice. Cheap only where layout is clean. */
export function* containersInView(): Generator<Element> {
  const above: (Element | null)[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (const [column, part] of COLUMNS.entries()) {
      const seen = elementAt(innerWidth * part, (innerHeight * (row + 0.5)) / ROWS);
      const container = seen && blockAround(seen);
      if (!container) continue;
      yield* between(above[column] ?? container, container);
      yield container;
      above[column] = container;
    }
  }
}

/** The blocks between two that are siblings. */
const between = (first: Element, last: Element): Element[] => {
  const blocks: Element[] = [];
  let node = nextOf(first);
  for (let count = 0; node && count < BETWEEN; count++) {
    if (node === last) return blocks;
    if (node.nodeType === Node.ELEMENT_NODE && roleOf(node as Element) === 'block') blocks.push(node as Element);
    node = nextOf(node);
  }
  return [];
};

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
 * Whether the page has been drawn already and is seen: then it has its layout, most likely, and asking for places costs
 * it none of its own.
 */
export const isDrawn = (): boolean =>
  document.visibilityState === 'visible' && performance.getEntriesByType('paint').length > 0;

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
