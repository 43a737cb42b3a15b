import { parentAcross } from './prose.ts';

/** Blocks within this much of the viewport's height are underlined before they are scrolled to. */
const MARGIN = '50% 0px';

/**
 * How often an engine that knows the option looks where the observed are, in milliseconds: at each of a thousand, some
 * 2 µs in every frame. Half a viewport is not scrolled through in so short a time.
 */
const DELAY = 100;

export interface NearViewport {
  /** From the next `tell` on. */
  observe(container: Element): void;
  /** Tells the browser what is to be observed, which costs a frame; false where nothing is. `onChange` is called then. */
  tell(): boolean;
  unobserve(container: Element): void;
  /** Takes the container for near until the browser has told: it was just seen. */
  assume(container: Element): void;
  /** Containers near the viewport, as far as was told. */
  readonly near: ReadonlySet<Element>;
  stop(): void;
}

/**
 * Tells when containers come near the viewport and when they leave. Few ranges may be registered: each costs the page
 * some 5 µs in every frame that changes its DOM.
 */
export const nearViewport = (onChange: (came: readonly Element[]) => void): NearViewport => {
  const near = new Set<Element>();
  /** Containers that are observed themselves. */
  const observed = new Set<Element>();
  /** The element that is observed in place of a container without a box (`display: contents`), and back. */
  const boxes = new Map<Element, Element>();
  const boxless = new Map<Element, Set<Element>>();
  /** Observed, but not yet by the browser. */
  const untold = new Set<Element>();
  /** Told, and not answered yet. */
  let asked = false;

  const options: IntersectionObserverInit & { scrollMargin: string; delay: number } = {
    rootMargin: MARGIN,
    scrollMargin: MARGIN,
    delay: DELAY,
  };
  const observer = new IntersectionObserver((entries) => {
    const came: Element[] = [];
    let left = false;
    const tell = (container: Element, isNear: boolean) => {
      if (!isNear) left = near.delete(container) || left;
      else if (!near.has(container)) {
        near.add(container);
        came.push(container);
      }
    };
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const box = isIntersecting || boundingClientRect.width > 0 ? target : boxOf(target);
      if (box !== target && observed.has(target)) standIn(box, target);
      else if (observed.has(target)) tell(target, isIntersecting);
      for (const container of boxless.get(target) ?? []) tell(container, isIntersecting);
    }
    if (left || came.length > 0 || asked) {
      asked = false;
      onChange(came);
    }
  }, options);

  const standIn = (box: Element, container: Element) => {
    observed.delete(container);
    observer.unobserve(container);
    boxes.set(container, box);
    boxless.set(box, (boxless.get(box) ?? new Set()).add(container));
    // again, where it is observed already, so that it tells where it is
    observer.unobserve(box);
    observer.observe(box);
  };

  return {
    near,
    assume: (container) => near.add(container),
    observe(container) {
      if (observed.has(container) || boxes.has(container)) return;
      observed.add(container);
      untold.add(container);
    },
    tell() {
      for (const container of untold) observer.observe(container);
      const told = untold.size > 0;
      asked ||= told;
      untold.clear();
      return told;
    },
    unobserve(container) {
      near.delete(container);
      observed.delete(container);
      untold.delete(container);
      const box = boxes.get(container) ?? container;
      boxes.delete(container);
      const others = boxless.get(box);
      others?.delete(container);
      if (others?.size === 0) boxless.delete(box);
      if (!observed.has(box) && !boxless.has(box)) observer.unobserve(box);
    },
    stop() {
      observer.disconnect();
      for (const each of [near, observed, untold, boxes, boxless]) each.clear();
    },
  };
};

const boxOf = (element: Element): Element => {
  let each = element;
  while (getComputedStyle(each).display === 'contents') {
    const parent = parentAcross(each);
    if (!parent) break;
    each = parent;
  }
  return each;
};
