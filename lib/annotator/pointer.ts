import type { HoverEvent, MentionView } from '../frame-world.ts';

/** How long the pointer rests on a mention before the card is fetched, in milliseconds (Page Previews: 150). */
const PREFETCH = 120;

export interface Pointer {
  hovered(): { mention: MentionView; since: number; x: number; y: number } | null;
  /** Looks again at what is under the pointer: the page may have moved under it. */
  refresh(): void;
}

/** Follows the pointer over mentions, once a frame at most. Ends with `signal`. */
export const followPointer = (
  at: (x: number, y: number) => MentionView | null,
  emit: (event: HoverEvent) => void,
  onDwell: () => void,
  signal: AbortSignal,
): Pointer => {
  let hovered: { mention: MentionView; since: number; x: number; y: number } | null = null;
  let place: { x: number; y: number } | null = null;
  let frame = 0;
  let dwell: ReturnType<typeof setTimeout> | undefined;

  const leave = () => {
    clearTimeout(dwell);
    if (!hovered) return;
    hovered = null;
    emit({ type: 'leave', at: performance.now() });
  };

  const look = () => {
    frame = 0;
    const mention = place && at(place.x, place.y);
    if (!mention || !place) {
      leave();
      return;
    }
    if (hovered?.mention.id === mention.id) return;
    leave();
    const now = performance.now();
    hovered = { mention, since: now, ...place };
    emit({ type: 'enter', mention, at: now, ...place });
    dwell = setTimeout(onDwell, PREFETCH);
  };

  const refresh = () => {
    frame ||= requestAnimationFrame(look);
  };

  const moved = ({ clientX: x, clientY: y, buttons, pointerType }: PointerEvent) => {
    // text is being selected or something dragged; a finger has no hover
    place = buttons === 0 && pointerType !== 'touch' ? { x, y } : null;
    refresh();
  };
  const gone = () => {
    place = null;
    leave();
  };

  const passive = { passive: true, capture: true, signal };
  addEventListener('pointermove', moved, passive);
  addEventListener('pointerdown', gone, passive);
  addEventListener('scroll', () => place && refresh(), passive);
  addEventListener('blur', gone, { signal });
  document.addEventListener('pointerleave', gone, passive);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    gone();
  });
  return { hovered: () => hovered, refresh };
};
