import { bound, MARGIN, view, whenever } from './placement.ts';

/** px that an arrow key moves a pinned card by; with Shift ten times as far. */
const STEP = 8;

const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface PinnedPlace {
  /** Moves the card where the key is an arrow on its grip; tells whether it was. */
  key(event: KeyboardEvent): boolean;
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** How many cards can be pinned without covering one another. */
export const mostPinned = (width: number, card: number): number => (width >= 2 * card + 3 * MARGIN ? 2 : 1);

/** Where a card goes that must not lie on another: where it is, else beside it on the side with more room. */
export function beside(
  card: Rect,
  other: Rect | undefined,
  { width }: { width: number },
): { left: number; top: number } {
  const { left, top } = card;
  const apart =
    !other ||
    left >= other.left + other.width ||
    left + card.width <= other.left ||
    top >= other.top + other.height ||
    top + card.height <= other.top;
  if (apart) return { left, top };
  const right = other.left + other.width + MARGIN;
  const roomRight = width - right;
  return { left: roomRight >= card.width + MARGIN ? right : other.left - MARGIN - card.width, top: other.top };
}

/**
 * Keeps a pinned card where it is in the view, to be moved by its grip and its head with the pointer and by the arrow
 * keys on its grip, until `signal` ends. The view holds it when it shrinks. It is as high as it was beside its line, so
 * that it does not jump onto it, until it is moved away.
 */
export function keepPinned(box: HTMLElement, other: Rect | undefined, signal: AbortSignal): PinnedPlace {
  let { left, top } = beside(box.getBoundingClientRect(), other, view());
  let height = Number.parseFloat(box.style.maxHeight) || Number.POSITIVE_INFINITY;

  const put = (x: number, y: number) => {
    const v = view();
    bound(box, height);
    const within = (at: number, from: number, length: number, size: number) =>
      Math.round(Math.max(from + MARGIN, Math.min(at, from + length - size - MARGIN)));
    left = within(x, v.x, v.width, box.offsetWidth);
    top = within(y, v.y, v.height, box.offsetHeight);
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  };
  const move = (x: number, y: number) => {
    height = Number.POSITIVE_INFINITY;
    put(x, y);
  };

  const hold = ({ target, clientX, clientY, pointerId, button }: PointerEvent) => {
    const at = target as Element;
    const grip = at.closest('.grip');
    if (button !== 0 || !(grip || (at.closest('.head') && !at.closest('button, a')))) return;
    const [x, y] = [left - clientX, top - clientY];
    const held = new AbortController();
    const end = () => held.abort();
    box.setPointerCapture(pointerId);
    box.addEventListener('pointermove', (event) => move(x + event.clientX, y + event.clientY), { signal: held.signal });
    for (const type of ['pointerup', 'pointercancel']) box.addEventListener(type, end, { signal: held.signal });
    signal.addEventListener('abort', end, { signal: held.signal });
  };
  box.addEventListener('pointerdown', hold, { signal });
  whenever(
    () => [view().x, view().y, view().width, view().height, box.offsetHeight].join(),
    () => put(left, top),
    signal,
  );

  return {
    key({ key, shiftKey }) {
      const arrow = ARROWS[key];
      if (!arrow) return false;
      const step = shiftKey ? 10 * STEP : STEP;
      move(left + arrow[0] * step, top + arrow[1] * step);
      return true;
    },
  };
}
