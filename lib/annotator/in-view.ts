import { blockAround } from './page-text.ts';
import { roleOf } from './prose.ts';
import { shadowRootOf } from './shadow.ts';
import { nextOf } from './tree.ts';

/**
 * Points of the viewport at which the blocks in view are looked for, across and at most so many down. Each costs a
 * millisecond among ten thousand siblings.
 */
const COLUMNS = [0.35, 0.65];
const ROWS = 8;
/** Nodes between the blocks of two points, one below the other, that are gone through instead of asking for more. */
const BETWEEN = 128;

/** Containers of text that a reader sees now, from the top down, some of them twice. Cheap only where layout is clean. */
export function* containersInView(): Generator<Element> {
  for (const column of COLUMNS) {
    const at = (row: number): Element | null => {
      const seen = elementAt(innerWidth * column, (innerHeight * (row + 0.5)) / ROWS);
      return seen && blockAround(seen);
    };
    yield* downFrom(0, at(0), ROWS - 1, at(ROWS - 1), at);
  }
}

/** Containers from the one of a row to that of another. */
function* downFrom(
  top: number,
  first: Element | null,
  bottom: number,
  last: Element | null,
  at: (row: number) => Element | null,
): Generator<Element> {
  const between = first && last && blocksBetween(first, last);
  const middle = (top + bottom) >> 1;
  if (between || middle === top) {
    if (first) yield first;
    if (between) yield* between;
    if (last) yield last;
    return;
  }
  const here = at(middle);
  yield* downFrom(top, first, middle, here, at);
  yield* downFrom(middle, here, bottom, last, at);
}

/** The blocks between two that are siblings; null where they are not, or far from each other. */
const blocksBetween = (first: Element, last: Element): Element[] | null => {
  const blocks: Element[] = [];
  let node: Node | null = first;
  for (let count = 0; node && count < BETWEEN; count++) {
    if (node === last) return blocks;
    if (node !== first && node.nodeType === Node.ELEMENT_NODE && roleOf(node as Element) === 'block')
      blocks.push(node as Element);
    node = nextOf(node);
  }
  return null;
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
