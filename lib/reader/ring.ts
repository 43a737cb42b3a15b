import { h, render } from 'preact';
import type { CardHost } from './card-host.ts';
import { view, whenever } from './placement.ts';

export interface Marked {
  /** Client rectangles, one per line box. */
  rects(): DOMRect[];
  element(): Element | null;
}

/** px between the letters and the ring. */
const ROOM = 4;
/** Height of the label with what is free between it and the ring, and the width of the longest, px. */
const LABEL = { height: 34, width: 290 };

/** Draws a ring around a mention and says beside it which one it is, until `signal` ends. The page is not touched. */
export function drawRing(host: CardHost, marked: Marked, label: string, hint: string, signal: AbortSignal): void {
  const { box } = host;
  box.className = 'hashiya walk';
  const draw = (said: string) => {
    const rects = marked.rects();
    const first = rects[0];
    const v = view();
    const top =
      first && first.top - v.top > LABEL.height ? first.top - LABEL.height : (rects.at(-1)?.bottom ?? 0) + ROOM + 4;
    const left = Math.max(v.left + ROOM, Math.min(first?.left ?? 0, v.right - LABEL.width));
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
    const words = h('p', { class: 'walk-label', role: 'status', style: { left: `${left}px`, top: `${top}px` } }, [
      h('b', null, said),
      said && ` ${hint}`,
    ]);
    // The label first: it must stay the same element, or it is not announced.
    render(h('div', null, [words, ...(first ? rings : [])]), box);
  };
  host.show(marked.element());
  // A status is announced when its text changes, not when it comes with it.
  draw('');
  whenever(
    () => [...marked.rects().flatMap(({ x, y, width }) => [x, y, width]), view().width].join(),
    () => draw(label),
    signal,
  );
  signal.addEventListener('abort', () => {
    render(null, box);
    host.hide();
  });
}
