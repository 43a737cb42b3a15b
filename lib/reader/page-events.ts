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

/** Tells the dwell what happens in the page and in the card, until `signal` ends. */
export function pageEvents(host: CardHost, handlers: PageEventHandlers, signal: AbortSignal): void {
  const { dispatch } = handlers;
  // Capturing at the window: a page that stops events must not keep the card open, and Esc is taken before it is the page's.
  const page = { capture: true, passive: true, signal };
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, listener, page);

  on('pointermove', (event) => {
    handlers.pointer({ x: event.clientX, y: event.clientY });
    if (!host.owns(event)) dispatch({ type: 'move', at: performance.now() });
  });
  on('pointerdown', (event) =>
    dispatch({ type: 'press', on: host.owns(event) ? 'card' : 'page', at: performance.now() }),
  );
  on('pointerup', () => dispatch({ type: 'release', at: performance.now() }));
  on('pointercancel', () => dispatch({ type: 'release', at: performance.now() }));
  on('scroll', () => dispatch({ type: 'scroll', over: handlers.over(), at: performance.now() }));
  on('pagehide', () => dispatch({ type: 'escape', at: performance.now() }));
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && handlers.shown()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        dispatch({ type: 'escape', at: performance.now() });
      } else if (!host.owns(event) && (event.composedPath()[0] as Element | undefined)?.matches?.(EDITOR)) {
        dispatch({ type: 'type', at: performance.now() });
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
