/** Blocks within this much of the viewport's height are underlined before they are scrolled to. */
const MARGIN = '50% 0px';

export interface NearViewport {
  observe(element: Element): void;
  unobserve(element: Element): void;
  /** Whether the element was near the viewport when last told. */
  has(element: Element): boolean;
  stop(): void;
}

/**
 * Tells when elements come near the viewport and when they leave. Few ranges may be registered: each costs the page
 * some 5 µs in every frame that changes its DOM.
 */
export const nearViewport = (onChange: (element: Element, near: boolean) => void): NearViewport => {
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
        onChange(target, isIntersecting);
      }
    },
    { rootMargin: MARGIN },
  );
  return {
    observe: (element) => observer.observe(element),
    unobserve(element) {
      observer.unobserve(element);
      near.delete(element);
    },
    has: (element) => near.has(element),
    stop() {
      observer.disconnect();
      near.clear();
    },
  };
};
