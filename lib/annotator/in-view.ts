import { containerOf } from './page-observer.ts';

/** Points of the viewport that are looked at to find the blocks in view, across and down. */
const COLUMNS = [0.25, 0.5, 0.75];
const ROWS = 12;

/** Containers of the text that a reader sees now, from the top down. Asks for layout once. */
export const containersInView = (): Set<Element> => {
  const found = new Set<Element>();
  for (let row = 0; row < ROWS; row++) {
    for (const column of COLUMNS) {
      const seen = document.elementFromPoint(innerWidth * column, (innerHeight * (row + 0.5)) / ROWS);
      const container = seen && containerOf(seen);
      if (container) found.add(container);
    }
  }
  return found;
};
