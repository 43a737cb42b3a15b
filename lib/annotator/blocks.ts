import { characterTable, classOf, entryIn, MARK } from '../linker/characters.ts';
import { breaksLine, roleOf } from './prose.ts';
import { shadowRootOf } from './shadow.ts';
import { nextOf, parentOf } from './tree.ts';

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
export const RUN_LENGTH = 16_384;

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

/** Long runs of space are left to whoever reads them. */
const isBlank = (data: string): boolean => data.length < 64 && !/\S/.test(data);
/** Whether a unit stands in a word: asked of the linker's table, since an expression has all letters to be compiled. */
const isOfWord = (unit: number): boolean => classOf(entryIn(characterTable(), unit)) >= MARK;
const ends = (text: string): boolean => !isOfWord(text.charCodeAt(text.length - 1));
const begins = (text: string): boolean => !isOfWord(text.charCodeAt(0));

/** Edges of inline elements between two letters that are asked for their style: more are nesting for its own sake. */
const EDGES = 8;

/** Goes through a container's shadow tree and its own, down to the blocks in it. No recursion: pages nest deeply. */
export const partsOf = (container: Element, shadow = shadowRootOf(container), found?: Found): Part[] => {
  const parts = new Parts(found);
  if (shadow) parts.through(shadow);
  else if (container.localName.includes('-')) found?.rootless(container);
  parts.through(container);
  return parts.list;
};

class Parts {
  readonly list: Part[] = [];
  readonly #found: Found | undefined;
  #pieces: Piece[] = [];
  #length = 0;
  #hasProse = false;
  /** Whether the text so far ends in a letter that the next node may go on from. */
  #open = false;
  /** Edges of inline elements since then. */
  #edges: Element[] | null = null;

  constructor(found: Found | undefined) {
    this.#found = found;
  }

  through(tree: Node): void {
    let node: Node | null = tree.firstChild;
    while (node) {
      let below: Node | null = null;
      const type = node.nodeType;
      if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) this.#text(node as Text);
      else if (type === Node.ELEMENT_NODE) below = this.#enter(node as Element);
      if (below) {
        node = below;
        continue;
      }
      let next = nextOf(node);
      while (!next) {
        node = parentOf(node);
        if (!node || node === tree) break;
        this.#leave(node as Element);
        next = nextOf(node);
      }
      node = next;
    }
    this.#flush();
  }

  #text(node: Text): void {
    const { data } = node;
    // space between two blocks, as in most pages behind each, belongs to no run
    if (data === '' || (this.#pieces.length === 0 && isBlank(data))) return;
    if (this.#edges) {
      // "Technology" and "Nvidia" of two block-like spans with no space between them are two words
      if (this.#open && !begins(data) && this.#edges.some(breaksLine)) this.#part(LINE_BREAK);
      this.#edges = null;
    }
    this.#hasProse ||= /\S/.test(data);
    if (data.length > RUN_LENGTH) {
      for (const { from, to } of cut(data)) {
        this.#pieces.push({ node, from, to });
        if (to === data.length) break;
        this.#flush();
        this.#hasProse = true;
      }
    } else this.#pieces.push(node);
    this.#length += Math.min(data.length, RUN_LENGTH);
    this.#open = !ends(data);
    if (this.#length >= RUN_LENGTH && !this.#open) this.#flush();
  }

  /** The node to go on with inside the element, if its text is to be read here. */
  #enter(element: Element): Node | null {
    switch (roleOf(element)) {
      case 'inline':
        if (element.localName.includes('-')) this.#found?.rootless(element);
        this.#edge(element);
        return element.firstChild;
      case 'apart':
        this.#part(OBJECT);
        return element.firstChild;
      case 'break':
        this.#part(LINE_BREAK);
        return null;
      case 'foreign':
        this.#part(OBJECT);
        this.#found?.leftOut(element);
        return null;
      case 'silent':
        this.#found?.leftOut(element);
        return null;
      case 'block':
        this.#flush();
        this.list.push(element);
        return null;
    }
  }

  #leave(element: Element): void {
    if (element.localName === 'sup' || element.localName === 'sub') this.#part(OBJECT);
    else this.#edge(element);
  }

  #edge(element: Element): void {
    if (!this.#open) return;
    this.#edges ??= [];
    if (this.#edges.length < EDGES) this.#edges.push(element);
  }

  /** Something stands here that parts words. */
  #part(mark: string): void {
    this.#edges = null;
    if (this.#pieces.length === 0) return;
    this.#pieces.push(mark);
    this.#length += mark.length;
    this.#open = false;
  }

  #flush(): void {
    this.#edges = null;
    this.#open = false;
    if (this.#pieces.length === 0) return;
    if (this.#hasProse) this.list.push({ pieces: this.#pieces });
    this.#pieces = [];
    this.#length = 0;
    this.#hasProse = false;
  }
}

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
