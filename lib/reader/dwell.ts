/**
 * When the card opens, switches and closes. Pure: a state, an event, the next state; the reader acts on the
 * difference. Every time is in milliseconds on the clock of `performance.now()`.
 */

export interface Timing {
  /** Rest on a mention before its card opens. NN/g and Page Previews both settled on half a second. */
  dwell: number;
  /** Rest before the card is asked for: a pointer that crosses a line rests less than this on a name. */
  prefetch: number;
  /** Rest on another mention before an open card turns to it; crossing it on the way to the card must not. */
  turn: number;
  /** Time that the pointer may be on neither mention nor card: the way from one to the other. */
  grace: number;
  /** Quiet after a scroll event or a key before a dwell can begin; wheels send one about every 16 ms, some 100. */
  settle: number;
}

export const TIMING: Timing = { dwell: 500, prefetch: 100, turn: 300, grace: 300, settle: 150 };

/** Equal ids mean the same mention. */
export interface DwellMention {
  id: string;
}

export interface DwellState<M extends DwellMention> {
  /** The mention whose card is open. */
  shown: M | null;
  /** Its card was asked for by key, by tap or from the popup: the pointer's ways do not close it. */
  kept: boolean;
  /** Mentions whose cards were pinned, the oldest first. They outlive everything but their own closing. */
  pinned: readonly M[];
  /** The modifier key that opens cards is down, or none is asked for. */
  armed: boolean;
  /** The mention under the pointer whose dwell runs. `due` is Infinity while it waits for the pointer or the modifier. */
  pending: { mention: M; since: number; due: number; wanted: boolean } | null;
  /** When the open card closes unless the pointer comes back. */
  closesAt: number | null;
  pointerInCard: boolean;
  /** Keyboard focus; focus that a click left behind does not hold the card open. */
  focusInCard: boolean;
  pressed: 'page' | 'card' | null;
  /** Until then the page is being scrolled or typed in, and no dwell begins. */
  busyUntil: number;
}

export type DwellEvent<M extends DwellMention> = { at: number } & (
  | { type: 'enter'; mention: M }
  | { type: 'leave' }
  /** The pointer moved, wherever it is. `toward`: on its way to the open card. */
  | { type: 'move'; toward: boolean }
  /** The modifier key went down or up. */
  | { type: 'modifier'; down: boolean }
  /** A card is asked for, without a dwell. */
  | { type: 'open'; mention: M }
  /** The open card is to stay; of more than `most` pinned cards the oldest close. */
  | { type: 'pin'; most: number }
  | { type: 'unpin'; id: string }
  | { type: 'card-enter' }
  | { type: 'card-leave' }
  | { type: 'focus-in' }
  | { type: 'focus-out' }
  | { type: 'press'; on: 'page' | 'card' }
  | { type: 'release' }
  /** `over`: the pointer is still over the mention whose card is open. */
  | { type: 'scroll'; over: boolean }
  /** A key went into an editor of the page. */
  | { type: 'type' }
  | { type: 'escape' }
  /** The open card's mention left the page or the view, or it has no card. */
  | { type: 'gone' }
  | { type: 'tick' }
);

export const idle = <M extends DwellMention>(): DwellState<M> => ({
  shown: null,
  kept: false,
  pinned: [],
  armed: true,
  pending: null,
  closesAt: null,
  pointerInCard: false,
  focusInCard: false,
  pressed: null,
  busyUntil: 0,
});

export function dwell<M extends DwellMention>(
  state: DwellState<M>,
  event: DwellEvent<M>,
  timing: Timing = TIMING,
): DwellState<M> {
  switch (event.type) {
    case 'enter': {
      // With the pointer in the card this tells of a mention that lies under it.
      if (state.pressed === 'page' || state.pointerInCard) return state;
      const { mention, at } = event;
      if (state.pinned.some(({ id }) => id === mention.id)) return closing({ ...state, pending: null }, at, timing);
      if (state.shown?.id === mention.id) return { ...state, shown: mention, pending: null, closesAt: null };
      const next = { ...state, pending: { mention, since: at, due: due(state, at, timing), wanted: false } };
      // A name that waits for the modifier holds no other card open.
      return state.armed ? { ...next, closesAt: null } : closing(next, at, timing);
    }
    case 'leave':
      return closing({ ...state, pending: null }, event.at, timing);
    case 'move': {
      const { pending, closesAt } = state;
      if (state.shown && event.toward && (pending || closesAt !== null)) {
        // The safe path: what is crossed on it is not turned to, and it may take its time.
        return {
          ...state,
          pending: pending && { ...pending, since: event.at, due: due(state, event.at, timing) },
          closesAt: closesAt === null ? null : event.at + timing.grace,
        };
      }
      if (pending?.due !== Number.POSITIVE_INFINITY || due(state, event.at, timing) === pending.due) return state;
      return { ...state, pending: { ...pending, since: event.at, due: due(state, event.at, timing) } };
    }
    case 'modifier': {
      const { pending } = state;
      if (event.down === state.armed) return state;
      const next = { ...state, armed: event.down };
      if (!pending) return next;
      // Whoever rests on a name and presses the key has waited already.
      if (event.down && event.at >= state.busyUntil) return opened(next, pending.mention);
      return { ...next, pending: { ...pending, due: Number.POSITIVE_INFINITY } };
    }
    case 'open':
      return { ...closed(state), shown: event.mention, kept: true };
    case 'pin':
      return state.shown ? { ...closed(state), pinned: [...state.pinned, state.shown].slice(-event.most) } : state;
    case 'unpin':
      return { ...state, pinned: state.pinned.filter(({ id }) => id !== event.id) };
    case 'card-enter':
      return { ...state, pointerInCard: true, pending: null, closesAt: null };
    case 'card-leave':
      return closing({ ...state, pointerInCard: false }, event.at, timing);
    case 'focus-in':
      return { ...state, focusInCard: true, pending: null, closesAt: null };
    case 'focus-out':
      return closing({ ...state, focusInCard: false }, event.at, timing);
    case 'press':
      return event.on === 'card'
        ? { ...state, pressed: 'card', closesAt: null }
        : { ...closed(state), pressed: 'page' };
    case 'release':
      return state.pressed === 'card'
        ? closing({ ...state, pressed: null }, event.at, timing)
        : { ...state, pressed: null };
    case 'scroll': {
      const next = busy(state, event.at, timing);
      return event.over || state.closesAt !== null ? next : closing(next, event.at, timing);
    }
    case 'type': {
      const { pending, busyUntil } = busy(state, event.at, timing);
      return { ...closed(state), pending, busyUntil };
    }
    case 'escape':
      return closed(state);
    case 'gone':
      return { ...closed(state), pending: state.pending };
    case 'tick':
      return tick(state, event.at, timing);
  }
}

/** When `tick` has something to do next, or null. */
export function nextTick<M extends DwellMention>(state: DwellState<M>, timing: Timing = TIMING): number | null {
  const times: number[] = [];
  if (state.pending && state.pending.due !== Number.POSITIVE_INFINITY) {
    times.push(
      state.pending.wanted ? state.pending.due : Math.min(state.pending.since + timing.prefetch, state.pending.due),
    );
  }
  if (state.closesAt !== null) times.push(state.closesAt);
  return times.length > 0 ? Math.min(...times) : null;
}

function tick<M extends DwellMention>(state: DwellState<M>, at: number, timing: Timing): DwellState<M> {
  const { pending } = state;
  if (pending && at >= pending.due) return opened(state, pending.mention);
  if (state.closesAt !== null && at >= state.closesAt) return { ...closed(state), pending };
  if (pending && pending.due !== Number.POSITIVE_INFINITY && !pending.wanted && at >= pending.since + timing.prefetch) {
    return { ...state, pending: { ...pending, wanted: true } };
  }
  return state;
}

const opened = <M extends DwellMention>(state: DwellState<M>, shown: M): DwellState<M> => ({
  ...state,
  shown,
  kept: false,
  pending: null,
  closesAt: null,
});

/** When a card would open for a pointer that rests from now on. */
function due<M extends DwellMention>(state: DwellState<M>, at: number, { dwell, turn }: Timing): number {
  if (!state.armed || at < state.busyUntil) return Number.POSITIVE_INFINITY;
  return at + (state.shown ? turn : dwell);
}

/** No dwell runs on or begins until it is quiet and the pointer has moved. */
const busy = <M extends DwellMention>(state: DwellState<M>, at: number, { settle }: Timing): DwellState<M> => ({
  ...state,
  pending: state.pending && { ...state.pending, due: Number.POSITIVE_INFINITY },
  busyUntil: at + settle,
});

/** Starts the grace, unless something holds the card or nothing is open. */
function closing<M extends DwellMention>(state: DwellState<M>, at: number, timing: Timing): DwellState<M> {
  const held = state.kept || state.pointerInCard || state.focusInCard || state.pressed === 'card';
  return state.shown && !held ? { ...state, closesAt: at + timing.grace } : state;
}

const closed = <M extends DwellMention>(state: DwellState<M>): DwellState<M> => ({
  ...idle<M>(),
  pinned: state.pinned,
  armed: state.armed,
  pressed: state.pressed,
  busyUntil: state.busyUntil,
});
