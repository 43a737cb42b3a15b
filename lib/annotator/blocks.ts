import { isInline, isNoProse } from './prose.ts';
import { shadowRootOf } from './shadow.ts';

/** A text node of a run, or null for a `<br>`. */
export type Piece = Text | null;

/**
 * A run of text that a reader reads as one: the text between two block boundaries, inline elements crossed.
 * A paragraph with a list inside it is two runs of one container.
 */
export interface Run {
  /** The nearest element that is no inline element. */
  container: Element;
  pieces: Piece[];
}

export interface Visitor {
  run(run: Run): void;
  /** A shadow root that was entered, before its runs. */
  shadow(root: ShadowRoot): void;
}

/** A `<br>` parts words and sentences, not the block. */
const LINE_BREAK = '\n';

/** The text of a run: what offsets of its mentions count in. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? (pieces[0]?.data ?? LINE_BREAK) : pieces.map((piece) => piece?.data ?? LINE_BREAK).join('');

/** Visits the runs at and below `root` in document order; `deep` false: only those whose container is `root`. */
export const visitRuns = (root: Element, visitor: Visitor, deep = true): void => {
  let pieces: Piece[] = [];
  let container = root;

  const flush = () => {
    if (pieces.some((piece) => piece && /\S/.test(piece.data))) visitor.run({ container, pieces });
    pieces = [];
  };

  const children = (parent: Node, block: Element) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        container = block;
        pieces.push(child as Text);
      } else if (child.nodeType === Node.ELEMENT_NODE) element(child as Element, block);
    }
  };

  const block = (each: Element) => {
    const shadow = shadowRootOf(each);
    if (shadow) {
      visitor.shadow(shadow);
      children(shadow, each);
      flush();
    }
    children(each, each);
    flush();
  };

  const element = (each: Element, within: Element) => {
    if (each.tagName === 'BR') pieces.push(null);
    else if (isNoProse(each)) return;
    else if (isInline(each)) children(each, within);
    else {
      flush();
      if (deep) block(each);
    }
  };

  if (isNoProse(root)) return;
  if (deep) block(root);
  else {
    const shadow = shadowRootOf(root);
    if (shadow) children(shadow, root);
    flush();
    children(root, root);
    flush();
  }
};
