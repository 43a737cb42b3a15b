import type { AnnotatorHandle, HoverEvent, MentionView } from '../frame-world.ts';

/** How long the pointer rests on a mention before the card is fetched, in milliseconds (Page Previews: 150). */
const PREFETCH = 120;

/** What a tap acts on: a link stays a link. */
const ACTS =
  'a[href], area, button, summary, label, input, select, textarea, [role="button"], [role="link"], [onclick]';

type Hovered = NonNullable<ReturnType<AnnotatorHandle['hovered']>>;

export interface Pointer {
  hovered(): Hovered | null;
  /** Looks whether the mention is still under the pointer: the page may have moved. */
  refresh(): void;
}

/** Follows the pointer over mentions, once a frame at most. Ends with `signal`. */
export const followPointer = (
  at: (x: number, y: number) => MentionView | null,
  emit: (event: HoverEvent) => void,
  onDwell: () => void,
  signal: AbortSignal,
): Pointer => {
  let hovered: Hovered | null = null;
  let place: { x: number; y: number; at: number } | null = null;
  /** Where the pointer was last seen, hovering or not. */
  let last: { x: number; y: number } | null = null;
  let frame = 0;
  /** The pointer has moved since what is under it was last looked at. */
  let moving = false;
  let dwell: ReturnType<typeof setTimeout> | undefined;
  /** The mention that was pressed: whoever clicks or selects wants no card, until they leave it and come back. */
  let pressed: string | undefined;

  const leave = () => {
    clearTimeout(dwell);
    if (!hovered) return;
    hovered = null;
    emit({ type: 'leave', at: performance.now() });
  };

  const look = () => {
    frame = 0;
    const came = moving;
    moving = false;
    const mention = place && at(place.x, place.y);
    if (mention && mention.id === pressed) return;
    if (place) pressed = undefined;
    if (mention && hovered?.mention.id === mention.id) return;
    leave();
    // what comes under a pointer that rests, by scrolling or by itself, was not pointed at
    if (!mention || !place || !came) return;
    // The time of the pointing, not of the look: a key or a scroll between the two came after it.
    const { x, y, at: since } = place;
    hovered = { mention, since, x, y };
    emit({ type: 'enter', mention, at: since, x, y });
    dwell = setTimeout(onDwell, PREFETCH);
  };

  const soon = () => {
    frame ||= requestAnimationFrame(look);
  };
  const refresh = () => {
    if (hovered) soon();
  };

  const moved = ({ clientX: x, clientY: y, buttons, pointerType, timeStamp, isTrusted }: PointerEvent) => {
    // no hand did it, but a script of the page
    if (!isTrusted) return;
    // browsers say so too after a click, and when the page has moved under the pointer
    if (last?.x === x && last.y === y) return;
    last = { x, y };
    moving = true;
    // text is being selected or something dragged; a finger has no hover
    place = buttons === 0 && pointerType !== 'touch' ? { x, y, at: timeStamp } : null;
    soon();
  };
  const gone = () => {
    place = null;
    leave();
  };
  const press = ({ clientX: x, clientY: y, isTrusted }: PointerEvent) => {
    if (!isTrusted) return;
    last = { x, y };
    // not `hovered`: the frame that was to look may still be to come
    pressed = at(x, y)?.id;
    gone();
  };

  const click = (event: MouseEvent) => {
    const { clientX: x, clientY: y, pointerType, timeStamp: since, isTrusted } = event as PointerEvent;
    if (pointerType !== 'touch' || !isTrusted) return;
    const mention = at(x, y);
    // of the prototype: a form may have a field of that name
    const { matches } = Element.prototype;
    if (!mention || event.composedPath().some((node) => node instanceof Element && matches.call(node, ACTS))) return;
    hovered = { mention, since, x, y, tapped: true };
    emit({ type: 'tap', mention, at: since, x, y });
    onDwell();
  };

  const passive = { passive: true, capture: true, signal };
  addEventListener('pointermove', moved, passive);
  addEventListener('pointerdown', press, passive);
  addEventListener('click', click, passive);
  addEventListener('scroll', refresh, passive);
  addEventListener('blur', gone, { signal });
  document.addEventListener('pointerleave', gone, passive);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    gone();
  });
  return { hovered: () => hovered, refresh };
};
