import { computePosition, offset, type Platform, shift, size } from '@floating-ui/core';

/** What a card stands at: a mention, of which one line box counts. Coordinates are client px. */
export interface Anchor {
  /** One per line box; empty when the text has left the page. */
  rects(): DOMRect[];
  element(): Element | null;
  /** Where the pointer was when it chose the mention. */
  point: { x: number; y: number } | null;
}

/** Between line and card: shows the underline, and is crossed well within the grace. */
const GAP = 6;
/** Kept free at the edges of the view. */
export const MARGIN = 8;
/** Both, in a low view. */
const NARROW = 2;
/** A view is low below this: a page at 300 % and more, a small frame. There every px is for text. */
const LOW_VIEW = 300;
/** Below this a header that stays leaves too little for the facts. */
const LOW_CARD = 380;
/** px under the header that are worth the scrolling within them. */
const LEAST_BODY = 160;
/** The card's padding: its text starts where the mention does. */
const INSET = 18;
/** Header, three notes and related names; a higher card hides more of the article than it explains. */
const MOST_HEIGHT = 500;
/** Name and a line of gloss; a card that would be lower yet is of no use, and covers the line instead. */
const LEAST_HEIGHT = 60;

export type Place = (box: HTMLElement, anchor: Anchor, onGone: () => void, signal: AbortSignal) => void;

/**
 * Keeps `box` by the anchor until `signal` ends: under its line or over it, never on it where there is any room. The
 * side stays, so that a card that unfolds does not jump, until scrolling leaves too little room on it; the card's
 * max-height is the room there is. `box` must be positioned from the view's top left corner. `onGone`: the anchor left
 * the page or the view.
 */
export const place: Place = (box, anchor, onGone, signal) => {
  const line = lineUnder(anchor);
  const reference = { getBoundingClientRect: () => line() ?? new DOMRect() };
  let side: Side | null = null;

  const update = async () => {
    const rect = line();
    const within = view();
    if (!rect || !meets(rect, within)) return onGone();
    const [gap, padding] = within.height < LOW_VIEW ? [NARROW, NARROW] : [GAP, MARGIN];
    side = sideOf(side, rect, within, (side ? LEAST_HEIGHT : box.offsetHeight) + gap + padding);
    const { x, y } = await computePosition(reference, box, {
      strategy: 'fixed',
      placement: `${side}-start`,
      platform: viewPlatform,
      middleware: [
        offset({ mainAxis: gap, crossAxis: -INSET }),
        size({ padding, apply: ({ availableHeight }) => bound(box, Math.max(availableHeight, LEAST_HEIGHT)) }),
        shift({ padding, crossAxis: true }),
      ],
    });
    if (signal.aborted) return;
    box.dataset.side = side;
    box.style.left = `${Math.round(x)}px`;
    box.style.top = `${Math.round(y)}px`;
  };

  bound(box, MOST_HEIGHT);
  const numbers = () => {
    const rect = line();
    return [
      rect?.x,
      rect?.y,
      rect?.width,
      view().x,
      view().y,
      view().width,
      view().height,
      box.offsetWidth,
      box.offsetHeight,
    ].join();
  };
  whenever(numbers, () => void update(), signal);
};

type Side = 'top' | 'bottom';

/** The side that a card is on, at first below the line, unless that has less than `enough` px and the other more. */
export function sideOf(now: Side | null, line: DOMRect, { top, bottom }: DOMRect, enough: number): Side {
  const room = { top: line.top - top, bottom: bottom - line.bottom };
  const [side, other]: [Side, Side] = now === 'top' ? ['top', 'bottom'] : ['bottom', 'top'];
  return room[side] >= Math.min(enough, room[other]) ? side : other;
}

/** Gives a card the width of the view and this height, in px, at most, and what its style must know of both. */
export function bound(box: HTMLElement, height: number): void {
  const within = view();
  const low = within.height < LOW_VIEW;
  const margins = 2 * (low ? NARROW : MARGIN);
  const most = Math.floor(Math.min(height, MOST_HEIGHT, within.height - margins));
  // not 100vw, which counts a scrollbar in
  box.style.maxWidth = `${within.width - margins}px`;
  box.style.maxHeight = `${most}px`;
  const head = box.querySelector('.head')?.clientHeight ?? 0;
  box.toggleAttribute('data-low', most < Math.max(LOW_CARD, head + LEAST_BODY));
  box.toggleAttribute('data-low-view', low);
}

/**
 * Acts at once, and in every frame in which the answer is another, until `signal` ends. Line, view and card are looked
 * at in each frame, since no event tells of all that moves text: animations, images that come, fonts, sticky parts. One
 * card is open, and what is asked for costs no layout where nothing has changed.
 */
export function whenever(ask: () => string, act: () => void, signal: AbortSignal): void {
  let known: string | undefined;
  const look = () => {
    if (signal.aborted) return;
    const now = ask();
    if (now !== known) {
      known = now;
      act();
    }
    requestAnimationFrame(look);
  };
  look();
}

/** The view in client px; smaller than the window while the page is pinch-zoomed. */
export function view(): DOMRect {
  const v = globalThis.visualViewport;
  return v
    ? new DOMRect(v.offsetLeft, v.offsetTop, v.width, v.height)
    : new DOMRect(0, 0, document.documentElement.clientWidth, document.documentElement.clientHeight);
}

/**
 * The card is in the top layer, where no page element clips or moves it, so the view is all there is to measure
 * against; the library's own platform would look for containing blocks across the closed shadow root.
 */
const viewPlatform = {
  getElementRects: ({
    reference,
    floating,
  }: {
    reference: { getBoundingClientRect(): DOMRect };
    floating: HTMLElement;
  }) => ({
    reference: reference.getBoundingClientRect(),
    floating: new DOMRect(0, 0, floating.offsetWidth, floating.offsetHeight),
  }),
  getDimensions: (element: HTMLElement) => ({ width: element.offsetWidth, height: element.offsetHeight }),
  getClippingRect: view,
  isRTL: (element: HTMLElement) => getComputedStyle(element).direction === 'rtl',
} as unknown as Platform;

/** The line box that the pointer chose, wherever it is now; without a pointer, all of the mention. */
export function lineUnder({ rects, point }: Anchor): () => DOMRect | null {
  const first = rects();
  const at = point ? first.findIndex((rect) => holds(rect, point)) : -1;
  return () => {
    const now = rects();
    return (now.length === first.length ? now[at] : undefined) ?? union(now);
  };
}

export const holds = (rect: DOMRect, { x, y }: { x: number; y: number }): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

const meets = (a: DOMRect, b: DOMRect): boolean =>
  a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;

function union(rects: DOMRect[]): DOMRect | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((r) => r.left));
  const top = Math.min(...rects.map((r) => r.top));
  return new DOMRect(
    left,
    top,
    Math.max(...rects.map((r) => r.right)) - left,
    Math.max(...rects.map((r) => r.bottom)) - top,
  );
}
