import type { CardHost } from './card-host.ts';
import type { DwellEvent } from './dwell.ts';
import { KEPT } from './kept-events.ts';
import { type Point, toward } from './safe-path.ts';

export interface PageEventHandlers {
  dispatch(event: DwellEvent<never>): void;
  /** Where the pointer is, client px. */
  pointer(at: Point): void;
  /** Which modifier keys are down. */
  modifiers(event: MouseEvent | KeyboardEvent): void;
  /** Is the pointer over the mention whose card is open? */
  over(): boolean;
  /** The open card's box; null where none is open. */
  card(): DOMRect | null;
  /** Which of our own elements the event comes from. */
  ours(event: Event): CardHost | undefined;
  /** From the card that opens and closes by itself? */
  inCard(event: Event): boolean;
  /** Takes a key that was pressed; the page does not hear of it. */
  key(event: KeyboardEvent): boolean;
  /** The reader turned to something else: a press, typing, focus on something of the page. */
  elsewhere(): void;
}

const EDITOR = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/**
 * Tells what happens in the page, until `signal` ends. Times are the events' own: on a busy page they are heard late,
 * and not always in their order.
 */
export function pageEvents(handlers: PageEventHandlers, signal: AbortSignal): void {
  const { dispatch, ours } = handlers;
  // Capturing at the window: a page that stops events must not keep the card open, and Esc is taken before it is the page's.
  const page = { capture: true, passive: true, signal };
  // What no hand did, but the page's own script, is the page's affair: it opens, closes and swallows nothing.
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, (event) => event.isTrusted && listener(event), page);

  let last: Point | null = null;
  on('pointermove', (event) => {
    const { clientX: x, clientY: y, timeStamp: at } = event;
    // browsers send one without a hand too, where the page has moved under the pointer
    if (last?.x === x && last.y === y) return;
    const from = last ?? { x, y };
    last = { x, y };
    handlers.pointer(last);
    handlers.modifiers(event);
    if (ours(event)) return;
    const box = handlers.card();
    dispatch({ type: 'move', toward: box !== null && toward(from, last, box), at });
  });
  on('pointerdown', (event) => {
    if (!ours(event)) handlers.elsewhere();
    dispatch({ type: 'press', on: handlers.inCard(event) ? 'card' : 'page', at: event.timeStamp });
  });
  on('pointerup', ({ timeStamp: at }) => dispatch({ type: 'release', at }));
  on('pointercancel', ({ timeStamp: at }) => dispatch({ type: 'release', at }));
  on('scroll', (event) => {
    if (!ours(event)) dispatch({ type: 'scroll', over: handlers.over(), at: event.timeStamp });
  });
  on('pagehide', ({ timeStamp: at }) => dispatch({ type: 'escape', at }));
  // What goes fullscreen goes over all that is open.
  on('fullscreenchange' as 'scroll', ({ timeStamp: at }) => dispatch({ type: 'gone', at }));
  on('focusin', (event) => {
    if (!ours(event)) handlers.elsewhere();
  });

  // The last of ours.
  for (const type of KEPT) on(type as 'scroll', (event) => ours(event)?.keep(event));

  const keys = { capture: true, signal };
  /** Keys that are down and none of the page's business: nor is their coming up, wherever the focus has gone. */
  const kept = new Set<string>();
  const keep = (event: KeyboardEvent) => {
    kept.add(event.code);
    event.stopImmediatePropagation();
  };
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      handlers.modifiers(event);
      if (handlers.key(event)) {
        event.preventDefault();
        keep(event);
      } else if (ours(event)) keep(event);
      else if ((event.composedPath()[0] as Element | undefined)?.matches?.(EDITOR)) {
        handlers.elsewhere();
        dispatch({ type: 'type', at: event.timeStamp });
      }
    },
    keys,
  );
  // What a key does in the card the browser does by itself; no listener of the page need hear of it.
  addEventListener('keypress', (event) => event.isTrusted && ours(event) && event.stopImmediatePropagation(), keys);
  addEventListener(
    'keyup',
    (event) => {
      if (!event.isTrusted) return;
      handlers.modifiers(event);
      if (kept.delete(event.code) || ours(event)) event.stopImmediatePropagation();
    },
    keys,
  );
}

/** Tells what happens in a card; `heard` says whether it is to be told. */
export function cardEvents(
  { box }: CardHost,
  dispatch: (event: DwellEvent<never>) => void,
  pointer: (at: Point) => void,
  focusFrom: (element: Element | null) => void,
  signal: AbortSignal,
): void {
  const options = { passive: true, signal };
  box.addEventListener('pointerenter', () => dispatch({ type: 'card-enter', at: performance.now() }), options);
  box.addEventListener(
    'pointerleave',
    (event) => {
      pointer({ x: event.clientX, y: event.clientY });
      dispatch({ type: 'card-leave', at: performance.now() });
    },
    options,
  );
  box.addEventListener(
    'focusin',
    (event) => {
      if (!box.contains(event.relatedTarget as Node | null)) focusFrom(event.relatedTarget as Element | null);
      if ((event.target as Element).matches(':focus-visible')) dispatch({ type: 'focus-in', at: performance.now() });
    },
    options,
  );
  box.addEventListener(
    'focusout',
    (event) => {
      if (!box.contains(event.relatedTarget as Node | null)) dispatch({ type: 'focus-out', at: performance.now() });
    },
    options,
  );
}
