import type { MentionView } from '../frame-world.ts';

/** The keyboard's way through the mentions of a frame: one at a time is marked, with its number among all. */
export interface Walk {
  /** The marked mention. */
  at(): MentionView | null;
  /** On to the next or the one before, or with `edge` to the first or last. Null, and the walk is over, at the end. */
  step(step: 1 | -1, edge: boolean): MentionView | null;
  /** To the mention of this id; null where there is none. */
  go(id: string): MentionView | null;
  end(): void;
}

/** `number` of `count`, from 1. `first`: the walk begins here. */
export interface WalkPlace {
  number: number;
  count: number;
  first: boolean;
}

export interface WalkDependencies {
  /** Every mention of the frame, in reading order. */
  mentions(): MentionView[];
  /** Marks the mention until `signal` ends. */
  mark(mention: MentionView, place: WalkPlace, signal: AbortSignal): void;
}

export function createWalk({ mentions, mark }: WalkDependencies): Walk {
  let current: { mention: MentionView; place: number; done: AbortController } | null = null;

  /** What a reader sees underlined. */
  const stops = () => mentions().filter((mention) => mention.underlined && mention.rects().length > 0);

  const end = () => {
    current?.done.abort();
    current = null;
  };

  function goTo(stops: readonly MentionView[], place: number): MentionView | null {
    const first = current === null;
    end();
    const mention = stops[place];
    if (!mention) return null;
    const done = new AbortController();
    current = { mention, place, done };
    reveal(mention);
    mark(mention, { number: place + 1, count: stops.length, first }, done.signal);
    return mention;
  }

  return {
    at: () => current?.mention ?? null,
    end,
    go(id) {
      // One without a line can be asked for too.
      const all = mentions().filter(
        (mention) => mention.rects().length > 0 && (mention.underlined || mention.id === id),
      );
      return goTo(
        all,
        all.findIndex((mention) => mention.id === id),
      );
    },
    step(step, edge) {
      const all = stops();
      return goTo(all, edge ? (step === 1 ? 0 : all.length - 1) : next(all, current, step));
    },
  };
}

/** Where the walk goes: from the marked mention, from where it was if it is gone, or else from the top of the view. */
export function next(
  stops: readonly MentionView[],
  from: { mention: { id: string }; place: number } | null,
  step: 1 | -1,
): number {
  if (from) {
    const at = stops.findIndex(({ id }) => id === from.mention.id);
    return at >= 0 ? at + step : step === 1 ? from.place : from.place - 1;
  }
  const below = stops.findIndex((mention) => (mention.rects()[0]?.bottom ?? 0) > 0);
  if (step === 1) return below;
  return below < 0 ? stops.length - 1 : below - 1;
}

/** px kept free above and below a mention that is scrolled to: for sticky heads of pages. */
const AIR = 80;

/** Scrolls a mention into view where it is not, at once: a reader who pressed a key waits for no motion. */
function reveal(mention: MentionView): void {
  const [rect] = mention.rects();
  if (!rect || seen(rect)) return;
  mention.element()?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // Its element may be a text longer than the view.
  const [now] = mention.rects();
  if (now && !seen(now)) scrollBy({ top: now.top - innerHeight / 2, behavior: 'instant' });
}

const seen = (rect: DOMRect): boolean => {
  const air = Math.min(AIR, innerHeight / 4);
  return rect.top >= air && rect.bottom <= innerHeight - air && rect.left >= 0 && rect.right <= innerWidth;
};
