import type { Link } from '../linker/types.ts';
import { isRun, nodeOf, type Piece, partsOf, type Run } from './blocks.ts';
import { precedes } from './precedes.ts';
import { shadowRootOf } from './shadow.ts';

/** A run that was found on the page. Its text is not kept, and its nodes only where they are needed. */
export interface Block {
  /** Stays while the page changes the run's text. */
  readonly id: number;
  readonly container: Element;
  /** Which of the container's runs. */
  index: number;
  /** Its first text node: where it stands. */
  first: Text;
  /** Looked up again where null. */
  pieces: readonly Piece[] | null;
  /** Place in reading order; NaN until it has one. */
  order: number;
  /** Declared by the page, or empty. */
  readonly lang: string;
  /** Mentions of shown text. */
  links: readonly Link[];
  /** Those of `links` that are underlined when they are near the viewport. */
  marked: readonly Link[];
  /** Named something while it was hidden: read again when it comes into view. */
  hidden: boolean;
  gone: boolean;
}

const NO_BLOCKS: readonly Block[] = [];
/** Of a container with text that names nothing. */
const SILENT: readonly Block[] = [];
const NO_LINKS: readonly Link[] = [];

/** Room between the blocks of a fresh page for those that are put between them later. */
const GAP = 2 ** 32;
/** Step where blocks are added one after another, as endless pages do before their footer. */
const STEP = 1024;

/** The blocks of a frame, in reading order and by container. */
export class BlockStore {
  #ordered: Block[] = [];
  readonly #own = new WeakMap<Element, readonly Block[]>();
  #nextId = 1;
  #lastPlaced: Block | undefined;
  /** Index of the block that the first reading of the page, from the top down, came to last. */
  #reached = -1;
  #gone = 0;

  /** Live blocks that have a place, in reading order. */
  get ordered(): readonly Block[] {
    if (this.#gone > 0) {
      const last = this.#ordered[this.#reached];
      this.#ordered = this.#ordered.filter((block) => !block.gone);
      this.#gone = 0;
      this.#reached = last ? this.#ordered.indexOf(last) : -1;
    }
    return this.#ordered;
  }

  /** Whether the element is a container that was gone through, with text of its own or not. */
  knows(element: Element): boolean {
    return this.#own.has(element);
  }

  /** Whether the container has runs of its own, with a name in them or not. */
  hasText(container: Element): boolean {
    const own = this.#own.get(container);
    return own === SILENT || (own !== undefined && own.length > 0);
  }

  /** Takes note of a container in which no block is to be kept. */
  pass(container: Element, hasText: boolean): void {
    this.#own.set(container, hasText ? SILENT : NO_BLOCKS);
  }

  /** Its blocks, but for those of containers that were passed. */
  own(container: Element): readonly Block[] {
    return this.#own.get(container) ?? NO_BLOCKS;
  }

  /** Takes a container's runs over, its own from before where they are the same ones with other text. */
  take(container: Element, runs: readonly Run[], lang: string): { blocks: readonly Block[]; gone: Block[] } {
    const before = this.own(container);
    if (runs.length === 0) {
      this.#own.set(container, NO_BLOCKS);
      return { blocks: NO_BLOCKS, gone: this.#drop(before) };
    }
    if (before.length === 0) {
      const blocks = runs.map(({ pieces }, index) => this.#make(container, index, pieces, lang));
      this.#own.set(container, blocks);
      return { blocks, gone: [] };
    }
    const same = (old: Block | undefined, run: Run | undefined) => old && run && old.first === firstOf(run);
    let head = 0;
    while (same(before[head], runs[head])) head++;
    let tail = 0;
    const most = Math.min(before.length, runs.length) - head;
    while (tail < most && same(before[before.length - 1 - tail], runs[runs.length - 1 - tail])) tail++;
    // where as many runs came as went, the page has exchanged their nodes
    const kept = before.length === runs.length ? runs.length : head;
    const blocks = runs.map(({ pieces }, index) => {
      const old =
        index < kept
          ? before[index]
          : index >= runs.length - tail
            ? before[index - runs.length + before.length]
            : undefined;
      if (!old) return this.#make(container, index, pieces, lang);
      old.index = index;
      old.pieces = pieces;
      old.first = firstOf({ pieces });
      return old;
    });
    const left = new Set(blocks);
    const gone = this.#drop(before.filter((block) => !left.has(block)));
    this.#own.set(container, blocks);
    return { blocks, gone };
  }

  /**
   * Gives a block its place in reading order. `reached`: the page is read from the top down, and nothing changed
   * since: the block follows the one before it, and no node is compared.
   */
  place(block: Block, reached: boolean): void {
    const blocks = this.ordered;
    if (!Number.isNaN(block.order)) {
      const at = this.#indexOf(block);
      if (reached) {
        this.#reached = at;
        return;
      }
      if (this.#fits(block, at)) return;
      this.#ordered.splice(at, 1);
      if (at <= this.#reached) this.#reached--;
    }
    const at = reached ? this.#reached + 1 : this.#placeOf(block.first);
    block.order = this.#orderAt(blocks, at);
    this.#ordered.splice(at, 0, block);
    if (reached || at <= this.#reached) this.#reached++;
    this.#lastPlaced = block;
  }

  /** Forgets the runs of an element, of all below it and of their shadow trees, and returns them. */
  forgetWithin(root: Element): Block[] {
    const blocks: Block[] = [];
    const forget = (element: Element) => {
      const own = this.#own.get(element);
      if (own) {
        this.#own.delete(element);
        if (own.length > 0) blocks.push(...this.#drop(own));
      }
      const shadow = shadowRootOf(element);
      if (shadow) below(shadow);
    };
    const below = (parent: ParentNode) => {
      for (const element of parent.querySelectorAll('*')) forget(element);
    };
    forget(root);
    below(root);
    return blocks;
  }

  #make(container: Element, index: number, pieces: readonly Piece[], lang: string): Block {
    return {
      id: this.#nextId++,
      container,
      index,
      first: firstOf({ pieces }),
      pieces,
      order: Number.NaN,
      lang,
      links: NO_LINKS,
      marked: NO_LINKS,
      hidden: false,
      gone: false,
    };
  }

  #drop(blocks: readonly Block[]): Block[] {
    for (const block of blocks) {
      block.gone = true;
      block.links = NO_LINKS;
      block.marked = NO_LINKS;
      if (!Number.isNaN(block.order)) this.#gone++;
    }
    return [...blocks];
  }

  #indexOf({ order }: Block): number {
    let low = 0;
    let high = this.#ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ordered[middle] as Block).order < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #fits({ first }: Block, at: number): boolean {
    const before = this.#ordered[at - 1];
    const after = this.#ordered[at + 1];
    return (!before || precedes(before.first, first)) && (!after || precedes(first, after.first));
  }

  /** Index of the first block that stands after `node`. */
  #placeOf(node: Node): number {
    const blocks = this.#ordered;
    const last = blocks.at(-1);
    let low = 0;
    let high = blocks.length;
    if (!last || precedes(last.first, node)) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes((blocks[middle] as Block).first, node)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #orderAt(blocks: readonly Block[], place: number): number {
    const before = blocks[place - 1];
    const after = blocks[place];
    if (!before) return after ? after.order - GAP : 0;
    if (!after) return before.order + GAP;
    const step = Math.min((after.order - before.order) / 2, STEP);
    return before === this.#lastPlaced ? before.order + step : after.order - step;
  }
}

const firstOf = ({ pieces }: Run): Text => {
  for (const piece of pieces) {
    const node = nodeOf(piece);
    if (node) return node;
  }
  throw new Error('a run without text');
};

/** The nodes of a block, as the page was when its container was last gone through. */
export const piecesOf = (block: Block): readonly Piece[] => {
  block.pieces ??= partsOf(block.container).filter(isRun)[block.index]?.pieces ?? [];
  return block.pieces;
};
