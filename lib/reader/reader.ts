import type { CardContent } from '../../components/card/card.tsx';
import type { CardData, CardLanguage } from '../fact-base/types.ts';
import type { AnnotatorHandle, MentionView, ReaderHandle } from '../frame-world.ts';
import { pickCardLanguage } from '../i18n.ts';
import type { EntityId } from '../linker/types.ts';
import type { CardHost } from './card-host.ts';
import { type DwellEvent, type DwellState, dwell, idle, nextTick, TIMING } from './dwell.ts';
import { createOpenCard, type PointedMention } from './open-card.ts';
import { pageEvents } from './page-events.ts';
import { holds, type Place } from './placement.ts';

export interface CardQuery {
  entity: EntityId;
  lang: CardLanguage;
  near: EntityId[];
  page: EntityId[];
}

export interface ReaderDependencies {
  annotator: Pick<AnnotatorHandle, 'hovered' | 'onHover' | 'summary'>;
  host: CardHost;
  place: Place;
  /** Null when the fact base has no card; rejects when it cannot be asked. */
  fetchCard(query: CardQuery): Promise<CardData | null>;
  /** The reader's wishes now: dwell in milliseconds, and the language of the card. */
  wishes(): { dwell: number; cardLanguage: CardLanguage | 'page' };
  /** BCP 47 tag of the browser's own language. */
  browserLanguage: string;
}

type Pointer = { x: number; y: number };

/** Opens cards at the mentions that the annotator finds under the pointer: what the dwell decides is done here. */
export function createReader({ annotator, host, place, ...deps }: ReaderDependencies): ReaderHandle {
  let state: DwellState<PointedMention> = idle();
  let asked: { mention: string; content: Promise<CardContent> } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  let pointer: Pointer | null = null;

  const now = () => performance.now();
  const timing = () => ({ ...TIMING, dwell: deps.wishes().dwell });
  const languageOf = (mention: MentionView) =>
    pickCardLanguage(mention.lang, deps.wishes().cardLanguage, deps.browserLanguage);
  const pointed = (mention: MentionView) =>
    pointer !== null && mention.rects().some((rect) => holds(rect, pointer as Pointer));

  async function load(entity: EntityId, lang: CardLanguage, near: EntityId[]): Promise<CardContent> {
    const page = annotator.summary().entities.map((e) => e.entity);
    try {
      return (await deps.fetchCard({ entity, lang, near, page })) ?? 'missing';
    } catch {
      // The background is gone (extension reloaded) or answered with an error: the card says so where one is open.
      return 'failed';
    }
  }

  const card = createOpenCard({
    host,
    place,
    load,
    onClose: () => dispatch({ type: 'escape', at: now() }),
    onGone: () => dispatch({ type: 'gone', at: now() }),
  });

  function dispatch(event: DwellEvent<PointedMention>): void {
    const before = state;
    state = dwell(state, event, timing());
    if (state === before) return;
    clearTimeout(timer);
    const at = nextTick(state, timing());
    if (at !== null) timer = setTimeout(() => dispatch({ type: 'tick', at: Math.max(at, now()) }), at - now());
    if (state.pending?.wanted && !before.pending?.wanted) ask(state.pending.mention);
    if (state.shown?.id === before.shown?.id) return;
    if (state.shown) void show(state.shown);
    else card.close();
  }

  function ask(mention: PointedMention): Promise<CardContent> {
    if (asked?.mention !== mention.id) {
      asked = { mention: mention.id, content: load(mention.entity, languageOf(mention), mention.near) };
    }
    return asked.content;
  }

  async function show(mention: PointedMention): Promise<void> {
    const content = await ask(mention);
    asked = null;
    if (state.shown?.id !== mention.id) return;
    // A card that opens by itself only to say that it has nothing is worse than none.
    if (typeof content === 'string') dispatch({ type: 'gone', at: now() });
    else card.show(mention, languageOf(mention), content);
  }

  function enter(mention: MentionView, at: number, point: Pointer): void {
    pointer = point;
    dispatch({ type: 'enter', mention: { ...mention, point: pointed(mention) ? point : null }, at });
  }

  /** What happens in page and card, and the one thing that the annotator, blind within the card, may not tell. */
  function heard(event: DwellEvent<never>): void {
    const onto = event.type === 'card-leave' && state.shown && pointed(state.shown) ? state.shown : null;
    dispatch(event);
    if (onto) dispatch({ type: 'enter', mention: onto, at: event.at });
  }

  return {
    start() {
      if (running) return;
      running = new AbortController();
      const { signal } = running;
      annotator.onHover((event) => {
        if (event.type === 'enter') enter(event.mention, event.at, event);
        else dispatch(event);
      }, signal);
      const hovered = annotator.hovered();
      if (hovered) enter(hovered.mention, hovered.since, hovered);
      const handlers = {
        dispatch: heard,
        pointer: (at: Pointer) => {
          pointer = at;
        },
        over: () => state.shown !== null && pointed(state.shown),
        shown: card.open,
        focusFrom: card.focusFrom,
      };
      pageEvents(host, handlers, signal);
    },
    stop() {
      running?.abort();
      running = null;
      clearTimeout(timer);
      state = idle();
      asked = null;
      card.close();
    },
  };
}
