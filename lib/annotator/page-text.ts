import { type Block, BlockStore } from './block-store.ts';
import { type Found, isRun, type Part, partsOf, RUN_LENGTH, textOf } from './blocks.ts';
import type { Changes, Known } from './page-observer.ts';
import { inNoProse, parentAcross, roleOf } from './prose.ts';
import { RootWatch } from './root-watch.ts';
import { shadowRootOf } from './shadow.ts';

export interface TextListener {
  /** Whether a text says anything of a name. Of those that do not nothing is kept, not even their place. */
  says(text: string): boolean;
  /** A block is new, or its text may have changed. */
  read(block: Block, text: string): void;
  forget(block: Block): void;
  /** A shadow root was entered, before its text is read. */
  enter(root: ShadowRoot): void;
}

/** A container to be gone through or a block to be read. */
type Step = Element | Block;

const isBlock = (step: Step): step is Block => 'order' in step;

/** Runs of a container that are looked at in one step: each is at most `RUN_LENGTH` long. */
const FEW_RUNS = 4;

/**
 * The text of a frame as blocks, found and read in small steps and kept in step with the page. What is asked for first
 * and what has changed goes before the rest, which is read from the top down.
 */
export class PageText implements Known {
  readonly store = new BlockStore();
  readonly #listener: TextListener;
  /** Both are stacks. */
  readonly #queue: Step[] = [];
  readonly #ahead: Step[] = [];
  /** Containers whose text was read before their turn. */
  readonly #early = new Set<Element>();
  readonly #langs = new WeakMap<Element, string>();
  readonly #leftOut = new WeakSet<Element>();
  readonly #roots = new RootWatch();
  readonly #found: Found = {
    leftOut: (element) => this.#leftOut.add(element),
    rootless: (element) => this.#roots.awaits(element),
  };
  /** The page has changed while it was read from the top down: places are to be compared from now on. */
  #disturbed = false;

  constructor(listener: TextListener) {
    this.#listener = listener;
  }

  /** Steps that are known to be left; 0 when all is read. */
  get pending(): number {
    return this.#queue.length + this.#ahead.length;
  }

  get shadowRoots(): ShadowRoot[] {
    return this.#roots.all();
  }

  begin(root: Element): void {
    this.#queue.push(root);
  }

  /** Does the next step; false when none is left. */
  step(): boolean {
    const stack = this.#ahead.length > 0 ? this.#ahead : this.#queue;
    const next = stack.pop();
    if (!next) return false;
    const inTurn = stack === this.#queue;
    if (isBlock(next)) this.#read(next, inTurn);
    else if (inTurn && this.#early.delete(next)) this.#passEarly(next);
    else if (next.isConnected && !this.store.knows(next) && this.#isProse(next, inTurn)) this.#visit(next, stack);
    return this.pending > 0;
  }

  /** What waited for its turn may have come to stand in an editor meanwhile. */
  #isProse(container: Element, inTurn: boolean): boolean {
    return (inTurn && !this.#disturbed) || !inNoProse(container);
  }

  /** The next step if it is one that goes before the rest; false when no more such are left. */
  stepAhead(): boolean {
    if (this.#ahead.length > 0) this.step();
    return this.#ahead.length > 0;
  }

  /** Reads the container's own text at once, out of its turn; what is below it waits. */
  readEarly(container: Element): void {
    if (this.store.knows(container) || inNoProse(container)) return;
    for (const block of this.#take(container, this.#partsOf(container))) this.#read(block, false);
    if (this.#queue.length > 0) this.#early.add(container);
  }

  /** Follows what has changed. Blocks that are to be read again name nothing until they are. */
  apply({ removed, changed, added }: Changes): void {
    if (this.#queue.length > 0) this.#disturbed = true;
    for (const root of removed) {
      this.#leftOut.delete(root);
      for (const block of this.store.forgetWithin(root)) this.#listener.forget(block);
    }
    for (const element of added) if (element.isConnected && !inNoProse(element)) this.#ahead.push(element);
    for (const container of changed) if (this.store.knows(container)) this.again(container);
  }

  /** Goes through a container again. */
  again(container: Element): void {
    this.#early.delete(container);
    this.#visit(container, this.#ahead);
  }

  /** Custom elements that have got a shadow root since: no mutation tells. Returns whether there is something to read. */
  findRoots(): boolean {
    for (const element of this.#roots.grown()) {
      if (this.store.knows(element)) this.again(element);
      // it stood inside a line so far
      else {
        const container = this.containerOf(element);
        if (container) this.again(container);
      }
    }
    return this.pending > 0;
  }

  containerOf(node: Node): Element | null {
    let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    if (!element) element = node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? hostOf(node) : parentAcross(node);
    for (; element; element = parentAcross(element)) {
      if (this.#leftOut.has(element)) return null;
      if (this.store.knows(element)) return element;
    }
    return null;
  }

  hasText(container: Element): boolean {
    return this.store.hasText(container);
  }

  #partsOf(container: Element): Part[] {
    const shadow = shadowRootOf(container);
    if (shadow && this.#roots.add(shadow)) this.#listener.enter(shadow);
    return partsOf(container, shadow, this.#found);
  }

  #take(container: Element, parts: readonly Part[]): readonly Block[] {
    const lang = this.#langOf(container);
    this.#langs.set(container, lang);
    const { blocks, gone } = this.store.take(container, parts.filter(isRun), lang);
    for (const block of gone) this.#listener.forget(block);
    return blocks;
  }

  /** Declared by the nearest element that declares one; what was gone through before knows it. */
  #langOf(container: Element): string {
    for (let each: Element | null = container; each; each = parentAcross(each)) {
      const declared = each.getAttribute('lang');
      if (declared !== null) return declared;
      const known = each === container ? undefined : this.#langs.get(each);
      if (known !== undefined) return known;
    }
    return '';
  }

  #visit(container: Element, stack: Step[]): void {
    const isNew = this.store.own(container).length === 0;
    if (isNew && this.#isPlainAndSilent(container)) return;
    const parts = this.#partsOf(container);
    if (isNew && this.#areSilent(parts)) {
      this.store.pass(container, parts.some(isRun));
      for (let at = parts.length - 1; at >= 0; at--) this.#push(parts[at] as Element, stack);
      return;
    }
    const blocks = this.#take(container, parts);
    let run = blocks.length;
    for (let at = parts.length - 1; at >= 0; at--) {
      const part = parts[at];
      if (part && !isRun(part)) {
        this.#push(part, stack);
        continue;
      }
      const block = blocks[--run];
      if (!block) continue;
      block.links = [];
      block.marked = [];
      stack.push(block);
    }
  }

  #push(part: Part, stack: Step[]): void {
    if (!isRun(part) && (stack === this.#queue || !this.store.knows(part))) stack.push(part);
  }

  /** Passes by a container that holds text alone and names nothing, as most do, without a look at its nodes. */
  #isPlainAndSilent(container: Element): boolean {
    if (container.firstElementChild || container.localName.includes('-') || shadowRootOf(container)) return false;
    const text = container.textContent ?? '';
    if (text.length > RUN_LENGTH || this.#listener.says(text)) return false;
    this.store.pass(container, /\S/.test(text));
    return true;
  }

  #areSilent(parts: readonly Part[]): boolean {
    const runs = parts.filter(isRun);
    return runs.length <= FEW_RUNS && !runs.some(({ pieces }) => this.#listener.says(textOf(pieces)));
  }

  /** The turn of a container whose own text was read before it: passes that by, goes on below. */
  #passEarly(container: Element): void {
    if (!container.isConnected) return;
    const own = this.store.own(container);
    const parts = partsOf(container);
    let run = own.length;
    for (let at = parts.length - 1; at >= 0; at--) {
      const part = parts[at];
      const step = part && isRun(part) ? own[--run] : part;
      if (step && !('pieces' in step && step.gone)) this.#queue.push(step as Step);
    }
  }

  #read(block: Block, inTurn: boolean): void {
    if (block.gone) return;
    const wasEarly = inTurn && !Number.isNaN(block.order);
    this.store.place(block, inTurn && !this.#disturbed);
    if (wasEarly) return;
    const { pieces } = block;
    if (pieces) this.#listener.read(block, textOf(pieces));
  }
}

const hostOf = (node: Node): Element | null => (node as Partial<ShadowRoot>).host ?? null;

/** The container that an element's text would belong to; for elements that were not gone through. */
export const blockAround = (element: Element): Element | null => {
  let each: Element | null = element;
  while (each) {
    const role = roleOf(each);
    if (role === 'foreign' || role === 'silent') return null;
    if (role === 'block') return each;
    each = parentAcross(each);
  }
  return null;
};
