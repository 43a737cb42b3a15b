import { h, render } from 'preact';
import type { CardHost } from './card-host.ts';
import { view, whenever } from './placement.ts';

export interface Marked {
  /** As the page writes it. */
  surface: string;
  /** Client rectangles, one per line box. */
  rects(): DOMRect[];
  element(): Element | null;
}

/** px between the letters and the ring. */
const ROOM = 4;
/** Height of the label with what is free between it and the ring, and the width of the longest, px. */
const LABEL = { height: 34, width: 110, withHint: 290 };
/** A status is announced when its text changes, not when it comes with it; screen readers need a moment to see it, ms. */
const SPOKEN_AFTER = 100;

/**
 * Draws a ring around a mention and says beside it which one it is, with a hint if there is one, until `signal` ends.
 * The page is not touched.
 */
export function drawRing(host: CardHost, marked: Marked, label: string, hint: string, signal: AbortSignal): void {
  const { box } = host;
  let spoken = '';
  box.className = 'hashiya walk';
  const draw = () => {
    const rects = marked.rects();
    const first = rects[0];
    // The text has left the page, perhaps to come back.
    if (!first) return render(null, box);
    const v = view();
    const top = first.top - v.top > LABEL.height ? first.top - LABEL.height : (rects.at(-1)?.bottom ?? 0) + ROOM + 4;
    // As the text begins, so does its label; in a view that is too narrow it is moved in.
    const [from, to] = [v.left + ROOM, v.right - ROOM];
    const width = hint ? LABEL.withHint : LABEL.width;
    const style =
      box.dir === 'rtl'
        ? { right: `${-Math.min(to, Math.max(first.right, from + width))}px` }
        : { left: `${Math.max(from, Math.min(first.left, to - width))}px` };
    const rings = rects.map(({ left, top, width, height }) =>
      h('div', {
        class: 'walk-ring',
        style: {
          left: `${left - ROOM}px`,
          top: `${top - ROOM}px`,
          width: `${width + 2 * ROOM}px`,
          height: `${height + 2 * ROOM}px`,
        },
      }),
    );
    const words = h('p', { class: 'walk-label', 'aria-hidden': 'true', style: { ...style, top: `${top}px` } }, [
      h('b', null, label),
      hint && ` ${hint}`,
    ]);
    // The status first: it must stay the same element.
    render(h('div', null, [h('p', { class: 'hidden', role: 'status' }, spoken), words, ...rings]), box);
  };
  host.show(marked.element());
  whenever(() => [...marked.rects().flatMap(({ x, y, width }) => [x, y, width]), view().width].join(), draw, signal);
  const speak = setTimeout(() => {
    spoken = `${marked.surface}. ${label}. ${hint}`.trim();
    draw();
  }, SPOKEN_AFTER);
  signal.addEventListener('abort', () => {
    clearTimeout(speak);
    render(null, box);
    host.hide();
  });
}
