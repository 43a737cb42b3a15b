import { breaksLine, roleOf } from './prose.ts';
import { shadowRootOf } from './shadow.ts';

/** A part of a long text node, in UTF-16 units of it. */
export interface Slice {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** What a run is made of; a string stands for something between two nodes that parts words, such as a `<br>`. */
export type Piece = Text | Slice | string;

/**
 * A run of text that a reader reads as one: the text between two block boundaries, inline elements crossed.
 * A paragraph with a list inside it is two runs of one container.
 */
export interface Run {
  readonly pieces: readonly Piece[];
}

/** What stands directly in a container: runs of its own, and blocks, which are containers in turn. */
export type Part = Run | Element;

export const isRun = (part: Part): part is Run => 'pieces' in part;

/** What else comes to light while a container is gone through. */
export interface Found {
  /** An element whose text is left out. */
  leftOut(element: Element): void;
  /** A custom element without a shadow root: it may get one later, and no mutation will tell. */
  rootless(element: Element): void;
}

const LINE_BREAK = '\n';
/** Stands for what is no text, as U+FFFC does in any text: parts words, is no space. */
const OBJECT = '\ufffc';

/** A run is cut behind this many UTF-16 units, at a word's end: a step of the reading must stay far under a slice. */
const RUN_LENGTH = 16_384;

export const nodeOf = (piece: Piece): Text | null =>
  typeof piece === 'string' ? null : 'node' in piece ? piece.node : piece;

/** Where in its node a piece begins. */
export const offsetOf = (piece: Piece): number => (typeof piece !== 'string' && 'node' in piece ? piece.from : 0);

export const dataOf = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  return 'node' in piece ? piece.node.data.slice(piece.from, piece.to) : piece.data;
};

/** The text of a run: what offsets of its mentions count in. */
export const textOf = (pieces: readonly Piece[]): string => {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? dataOf(only) : pieces.map(dataOf).join('');
};

const NO_LETTER = /[^\p{L}\p{N}\p{M}]/u;
const ends = (text: string): boolean => NO_LETTER.test(text.slice(-1));
const begins = (text: string): boolean => NO_LETTER.test(text.slice(0, 1));

/** Edges of inline elements between two letters that are asked for their style: more are nesting for its own sake. */
const EDGES = 8;

/** Goes through a container's shadow tree and its own, down to the blocks in it. No recursion: pages nest deeply. */
export const partsOf = (container: Element, found?: Found): Part[] => {
  const parts: Part[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  let hasProse = false;
  /** Whether the text so far ends in a letter that the next node may go on from. */
  let open = false;
  let edges: Element[] = [];

  const flush = () => {
    if (hasProse) parts.push({ pieces });
    pieces = [];
    edges = [];
    length = 0;
    hasProse = false;
    open = false;
  };
  const part = (mark: string) => {
    if (pieces.length === 0) return;
    pieces.push(mark);
    length += mark.length;
    open = false;
  };
  const edge = (element: Element) => {
    if (open && edges.length < EDGES) edges.push(element);
  };
  const text = (node: Text) => {
    const { data } = node;
    if (data === '') return;
    // "Technology" and "Nvidia" of two block-like spans with no space between them are two words
    if (open && edges.length > 0 && !begins(data) && edges.some(breaksLine)) part(LINE_BREAK);
    edges = [];
    hasProse ||= /\S/.test(data);
    if (data.length > RUN_LENGTH) {
      for (const { from, to } of cut(data)) {
        pieces.push({ node, from, to });
        if (to < data.length) {
          flush();
          hasProse = true;
        }
      }
    } else pieces.push(node);
    length += Math.min(data.length, RUN_LENGTH);
    open = !ends(data);
    if (length >= RUN_LENGTH && !open) flush();
  };

  const enter = (element: Element): Node | null => {
    switch (roleOf(element)) {
      case 'inline':
        if (element.localName.includes('-')) found?.rootless(element);
        edge(element);
        return element.firstChild;
      case 'apart':
        part(OBJECT);
        return element.firstChild;
      case 'break':
        part(LINE_BREAK);
        return null;
      case 'foreign':
        part(OBJECT);
        found?.leftOut(element);
        return null;
      case 'silent':
        found?.leftOut(element);
        return null;
      case 'block':
        flush();
        parts.push(element);
        return null;
    }
  };
  const leave = (element: Element) => {
    if (element.localName === 'sup' || element.localName === 'sub') part(OBJECT);
    else edge(element);
  };

  const through = (tree: Node) => {
    let node: Node | null = tree.firstChild;
    while (node) {
      let below: Node | null = null;
      if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) text(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) below = enter(node as Element);
      if (below) {
        node = below;
        continue;
      }
      while (node && !node.nextSibling) {
        node = node.parentNode;
        if (!node || node === tree) return;
        leave(node as Element);
      }
      node = node?.nextSibling ?? null;
    }
  };

  const shadow = shadowRootOf(container);
  if (shadow) {
    through(shadow);
    flush();
  } else if (container.localName.includes('-')) found?.rootless(container);
  through(container);
  flush();
  return parts;
};

/** Cuts a long text behind words; where there are none, anywhere. */
function* cut(data: string): Generator<{ from: number; to: number }> {
  for (let from = 0; from < data.length; ) {
    let to = Math.min(from + RUN_LENGTH, data.length);
    if (to < data.length) {
      const space = Math.max(data.lastIndexOf(' ', to), data.lastIndexOf('\n', to), data.lastIndexOf('。', to)) + 1;
      if (space > from) to = space;
    }
    yield { from, to };
    from = to;
  }
}
