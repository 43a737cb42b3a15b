import { shadowRootOf } from './shadow.ts';

/** How often a custom element is asked for a shadow root, once a second: what is defined later is rare. */
const TIMES = 30;

/** The shadow roots of a frame, and the custom elements that may yet get one. */
export class RootWatch {
  readonly #roots = new Set<ShadowRoot>();
  readonly #awaited = new Map<Element, number>();

  /** False where the root was known. */
  add(root: ShadowRoot): boolean {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    return true;
  }

  /** Those of hosts that stand in the page. */
  all(): ShadowRoot[] {
    return [...this.#roots].filter(({ isConnected }) => isConnected);
  }

  awaits(element: Element): void {
    if (!this.#awaited.has(element)) this.#awaited.set(element, 0);
  }

  /** Awaited elements that have a root now; each is told once. Lets go of what has left the page. */
  grown(): Element[] {
    const grown: Element[] = [];
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    for (const [element, times] of this.#awaited) {
      const root = element.isConnected && shadowRootOf(element);
      if (root) grown.push(element);
      if (root || !element.isConnected || times >= TIMES) this.#awaited.delete(element);
      else this.#awaited.set(element, times + 1);
    }
    return grown;
  }
}
