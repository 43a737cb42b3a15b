import type { CardHost } from './card-host.ts';
import type { DwellEvent } from './dwell.ts';

export interface PageEventHandlers {
  dispatch(event: DwellEvent<never>): void;
  /** Client px. */
  pointer(at: { x: number; y: number }): void;
  /** Is the pointer over the mention whose card is open? */
  over(): boolean;
  shown(): boolean;
  /** The keyboard came into the card from this element. */
  focusFrom(element: Element | null): void;
}

const EDITOR = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/**
 * Tells the dwell what happens in the page and in the card, until `signal` ends. Times are the events' own: on a busy
 * page they are heard late, and not always in their order.
 */
export function pageEvents(host: CardHost, handlers: PageEventHandlers, signal: AbortSignal): void {
  const { dispatch } = handlers;
  // Capturing at the window: a page that stops events must not keep the card open, and Esc is taken before it is the page's.
  const page = { capture: true, passive: true, signal };
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, listener, page);

  let last: { x: number; y: number } | null = null;
  on('pointermove', (event) => {
    const { clientX: x, clientY: y, timeStamp: at } = event;
    // browsers send one without a hand too, where the page has moved under the pointer
    if (last?.x === x && last.y === y) return;
    last = { x, y };
    handlers.pointer(last);
    if (!host.owns(event)) dispatch({ type: 'move', at });
  });
  on('pointerdown', (event) =>
    dispatch({ type: 'press', on: host.owns(event) ? 'card' : 'page', at: event.timeStamp }),
  );
  on('pointerup', ({ timeStamp: at }) => dispatch({ type: 'release', at }));
  on('pointercancel', ({ timeStamp: at }) => dispatch({ type: 'release', at }));
  on('scroll', ({ timeStamp: at }) => dispatch({ type: 'scroll', over: handlers.over(), at }));
  on('pagehide', ({ timeStamp: at }) => dispatch({ type: 'escape', at }));
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && handlers.shown()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        dispatch({ type: 'escape', at: event.timeStamp });
      } else if (!host.owns(event) && (event.composedPath()[0] as Element | undefined)?.matches?.(EDITOR)) {
        dispatch({ type: 'type', at: event.timeStamp });
      }
    },
    { capture: true, signal },
  );

  const { box } = host;
  const card = { passive: true, signal };
  box.addEventListener('pointerenter', () => dispatch({ type: 'card-enter', at: performance.now() }), card);
  box.addEventListener(
    'pointerleave',
    (event) => {
      handlers.pointer({ x: event.clientX, y: event.clientY });
      dispatch({ type: 'card-leave', at: performance.now() });
    },
    card,
  );
  box.addEventListener(
    'focusin',
    (event) => {
      if (!box.contains(event.relatedTarget as Node | null)) handlers.focusFrom(event.relatedTarget as Element | null);
      if ((event.target as Element).matches(':focus-visible')) dispatch({ type: 'focus-in', at: performance.now() });
    },
    card,
  );
  box.addEventListener(
    'focusout',
    (event) => {
      if (!box.contains(event.relatedTarget as Node | null)) dispatch({ type: 'focus-out', at: performance.now() });
    },
    card,
  );
}
