import { parentAcross } from './prose.ts';

/** Blocks within this much of the viewport's height are underlined before they are scrolled to. */
const MARGIN = '50% 0px';

export interface NearViewport {
  observe(container: Element): void;
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
  /** By the element that is observed: one with `display: contents` has no box of its own. */
  const containers = new Map<Element, Set<Element>>();
  const targets = new Map<Element, Element>();

  const options: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: MARGIN, scrollMargin: MARGIN };
  const observer = new IntersectionObserver((entries) => {
    const came: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      for (const container of containers.get(target) ?? []) {
        if (!isIntersecting) near.delete(container);
        else if (!near.has(container)) {
          near.add(container);
          came.push(container);
        }
      }
    }
    onChange(came);
  }, options);

  return {
    near,
    assume: (container) => near.add(container),
    observe(container) {
      if (targets.has(container)) return;
      const target = boxOf(container);
      targets.set(container, target);
      const sharing = containers.get(target);
      if (sharing) sharing.add(container);
      else {
        containers.set(target, new Set([container]));
        observer.observe(target);
      }
    },
    unobserve(container) {
      near.delete(container);
      const target = targets.get(container);
      if (!target) return;
      targets.delete(container);
      const sharing = containers.get(target);
      sharing?.delete(container);
      if (sharing?.size) return;
      containers.delete(target);
      observer.unobserve(target);
    },
    stop() {
      observer.disconnect();
      near.clear();
      containers.clear();
      targets.clear();
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
