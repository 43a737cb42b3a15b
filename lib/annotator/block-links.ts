import type { EntityId, EntityKind, PageLinker } from '../linker/types.ts';
import type { Block } from './block-store.ts';
import { isShown } from './prose.ts';
import { type Wishes, wish } from './wished-links.ts';

interface Options {
  page: PageLinker;
  kindOf: (entity: EntityId) => EntityKind;
  wishes: () => Wishes;
  /** The block names something, seen or not. */
  onNamed: (block: Block) => void;
}

/** What the linker of a page decides about its blocks, kept in them as their links. */
export class BlockLinks {
  readonly #options: Options;
  readonly #byId = new Map<number, Block>();
  #changed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether links are others than when that was last told. */
  get changed(): boolean {
    return this.#changed;
  }

  told(): void {
    this.#changed = false;
  }

  read(block: Block, text: string): void {
    const { id, order, lang } = block;
    this.#byId.set(id, block);
    block.hidden = false;
    this.#options.page.read(id, { text, order, ...(lang && { lang }) });
  }

  /** False where it is not known. */
  forget({ id }: Block): boolean {
    if (!this.#byId.delete(id)) return false;
    this.#options.page.forget(id);
    return true;
  }

  /** Takes over what was decided since: a later block may have brought support to earlier ones. */
  take(): void {
    const { page } = this.#options;
    for (let ids = page.drain(); ids.length > 0; ids = page.drain()) for (const id of ids) this.#take(id);
  }

  /** Takes all anew: the wishes have changed. */
  takeAgain(): void {
    for (const id of this.#byId.keys()) this.#take(id);
  }

  clear(): void {
    this.#byId.clear();
  }

  #take(id: number): void {
    const block = this.#byId.get(id);
    if (block && !block.hidden && this.#isNew(block)) this.#changed = true;
  }

  /** Gives the block its links, and tells whether they are others than before. */
  #isNew(block: Block): boolean {
    const { page, kindOf, wishes, onNamed } = this.#options;
    const found = page.links(block.id);
    if (found.length === 0) {
      const named = block.links.length > 0;
      block.links = found;
      block.marked = found;
      block.pieces = null;
      return named;
    }
    onNamed(block);
    if (isShown(block.container)) return wish(block, found, wishes(), kindOf);
    // what is hidden lends no support either; it is read again when it comes into view
    block.hidden = true;
    block.links = [];
    block.marked = [];
    page.forget(block.id);
    return true;
  }
}
