import type { Link } from '../linker/types.ts';
import type { Piece } from './blocks.ts';
import { precedes } from './precedes.ts';
import { shadowRootOf } from './shadow.ts';

/** A run that was found on the page. Its text is not kept: nodes are looked up again where they are needed. */
export interface Block {
  readonly id: number;
  readonly container: Element;
  /** Its first text node: where it stands. */
  readonly first: Text;
  /** Which of the container's runs. */
  readonly index: number;
  /** Place in reading order. */
  order: number;
  /** Declared by the page, or empty. */
  readonly lang: string;
  links: readonly Link[];
  /** Set until the block was read. */
  unread: readonly Piece[] | null;
}

/** Room between the blocks of a fresh page for those that are put between them later. */
const GAP = 2 ** 32;
/** Step where blocks are added one after another, as endless pages do before their footer. */
const STEP = 1024;

/** The blocks of a frame, in reading order and by container. */
export class BlockStore {
  #ordered: Block[] = [];
  readonly #own = new WeakMap<Element, Block[]>();
  #nextId = 1;
  #lastAdded: Block | undefined;
  #gone = 0;

  /** Live blocks in reading order. */
  get ordered(): readonly Block[] {
    if (this.#gone > 0) {
      this.#ordered = this.#ordered.filter((block) => this.#isLive(block));
      this.#gone = 0;
    }
    return this.#ordered;
  }

  own(container: Element): readonly Block[] {
    return this.#own.get(container) ?? [];
  }

  /** Adds a run with text; those of one container come in document order, after `forgetOwn` of it. */
  add(container: Element, pieces: readonly Piece[], lang: string): Block {
    const siblings = this.#own.get(container) ?? [];
    const first = pieces.find((piece) => piece !== null) as Text;
    const block: Block = {
      id: this.#nextId++,
      container,
      first,
      index: siblings.length,
      order: 0,
      lang,
      links: [],
      unread: pieces,
    };
    siblings.push(block);
    this.#own.set(container, siblings);
    const place = this.#placeOf(first);
    block.order = this.#orderAt(place);
    this.#ordered.splice(place, 0, block);
    this.#lastAdded = block;
    return block;
  }

  /** Forgets the runs of one container and returns them. */
  forgetOwn(container: Element): readonly Block[] {
    const blocks = this.#own.get(container) ?? [];
    this.#own.delete(container);
    this.#gone += blocks.length;
    return blocks;
  }

  /** Forgets the runs of an element, of all below it and of their shadow trees, and returns them. */
  forgetWithin(root: Element): Block[] {
    const blocks = [...this.forgetOwn(root)];
    const below = (parent: ParentNode) => {
      for (const element of parent.querySelectorAll('*')) {
        blocks.push(...this.forgetOwn(element));
        const shadow = shadowRootOf(element);
        if (shadow) below(shadow);
      }
    };
    below(root);
    const shadow = shadowRootOf(root);
    if (shadow) below(shadow);
    return blocks;
  }

  #isLive(block: Block): boolean {
    return this.#own.get(block.container)?.[block.index] === block;
  }

  /** Index of the first block that stands after `node`; a fresh page is appended to without a search. */
  #placeOf(node: Node): number {
    const blocks = this.ordered;
    let low = 0;
    let high = blocks.length;
    const last = blocks.at(-1);
    if (!last || precedes(last.first, node)) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes((blocks[middle] as Block).first, node)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #orderAt(place: number): number {
    const before = this.#ordered[place - 1];
    const after = this.#ordered[place];
    if (!before) return after ? after.order - GAP : 0;
    if (!after) return before.order + GAP;
    const room = (after.order - before.order) / 2;
    const step = Math.min(room, STEP);
    return before === this.#lastAdded ? before.order + step : after.order - step;
  }
}
