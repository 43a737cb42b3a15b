import { h, render } from 'preact';
import { Card, type CardContent } from '../../components/card/card.tsx';
import type { CardData, CardLanguage } from '../fact-base/types.ts';
import type { AnnotatorHandle, MentionView, ReaderHandle } from '../frame-world.ts';
import { dirOf, pickCardLanguage } from '../i18n.ts';
import type { EntityId } from '../linker/types.ts';
import type { CardHost } from './card-host.ts';
import { type DwellEvent, type DwellState, dwell, idle, nextTick, TIMING } from './dwell.ts';
import { pageEvents } from './page-events.ts';
import { holds, type Place } from './placement.ts';
import { back, begin, onward, type Trail } from './trail.ts';

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

/** What is open: a trail of cards at one mention. `done` ends its placement. */
interface Opened {
  mention: MentionView;
  lang: CardLanguage;
  trail: Trail;
  done: AbortController;
  /** What had the focus before the card took it. */
  before: Element | null;
}

type Mention = MentionView & { point: { x: number; y: number } | null };

export function createReader(deps: ReaderDependencies): ReaderHandle {
  const { annotator, host } = deps;
  let state: DwellState<Mention> = idle();
  let opened: Opened | null = null;
  let asked: { mention: string; content: Promise<CardContent> } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  let point: { x: number; y: number } | null = null;

  const now = () => performance.now();
  const timing = () => ({ ...TIMING, dwell: deps.wishes().dwell });
  const languageOf = (mention: MentionView) =>
    pickCardLanguage(mention.lang, deps.wishes().cardLanguage, deps.browserLanguage);

  function dispatch(event: DwellEvent<Mention>): void {
    const before = state;
    state = dwell(state, event, timing());
    if (state === before) return;
    clearTimeout(timer);
    const at = nextTick(state, timing());
    if (at !== null) timer = setTimeout(() => dispatch({ type: 'tick', at: Math.max(at, now()) }), at - now());
    if (state.pending?.wanted && !before.pending?.wanted) ask(state.pending.mention);
    if (state.shown?.id !== before.shown?.id) {
      if (state.shown) void show(state.shown);
      else close();
    }
  }

  function ask(mention: Mention): Promise<CardContent> {
    if (asked?.mention === mention.id) return asked.content;
    const content = load(mention.entity, languageOf(mention), mention.near);
    asked = { mention: mention.id, content };
    return content;
  }

  async function load(entity: EntityId, lang: CardLanguage, near: EntityId[]): Promise<CardContent> {
    const page = annotator.summary().entities.map((e) => e.entity);
    try {
      return (await deps.fetchCard({ entity, lang, near, page })) ?? 'missing';
    } catch {
      // The background is gone (extension reloaded) or answered with an error: the card says so where one is open.
      return 'failed';
    }
  }

  async function show(mention: Mention): Promise<void> {
    const content = await ask(mention);
    asked = null;
    if (state.shown?.id !== mention.id) return;
    // A card that opens by itself only to say that it has nothing is worse than none.
    if (typeof content === 'string') return dispatch({ type: 'gone', at: now() });
    opened?.done.abort();
    const done = new AbortController();
    const lang = languageOf(mention);
    opened = { mention, lang, trail: begin(mention.entity, content), done, before: opened?.before ?? null };
    host.show(mention.element());
    draw(opened);
    deps.place(host.box, mention, () => dispatch({ type: 'gone', at: now() }), done.signal);
  }

  function draw({ mention, lang, trail }: Opened): void {
    const stop = trail.at(-1);
    const previous = trail.at(-2)?.content;
    if (!stop) return;
    host.box.lang = lang;
    host.box.dir = dirOf(lang);
    const card = h(Card, {
      key: `${mention.id} ${trail.length} ${stop.entity}`,
      content: stop.content,
      lang,
      match: trail.length === 1 ? { surface: mention.surface, reason: mention.reason } : undefined,
      from: typeof previous === 'object' ? previous.entity.name : undefined,
      onRelated: (entity: EntityId) => void follow(entity),
      onBack: () => turn(back),
      onClose: () => dispatch({ type: 'escape', at: now() }),
    });
    render(card, host.box);
    for (const part of scrolled()) part.scrollTop = stop.scroll;
  }

  /** The facts scroll, or, where there is little room, the whole card. */
  const scrolled = () => host.box.querySelectorAll('.card, .body');

  async function follow(entity: EntityId): Promise<void> {
    const from = opened;
    const origin = from?.trail.at(-1)?.entity;
    if (!from || origin === undefined) return;
    const content = await load(entity, from.lang, [origin, ...from.mention.near]);
    if (opened !== from) return;
    turn((trail) => onward(trail, entity, content, Math.max(...[...scrolled()].map((part) => part.scrollTop))));
  }

  function turn(change: (trail: Trail) => Trail): void {
    if (!opened) return;
    const hadFocus = host.focused() !== null;
    opened.trail = change(opened.trail);
    draw(opened);
    // The button that was pressed is gone; the keyboard goes on from the new card's name.
    if (hadFocus) host.box.querySelector<HTMLElement>('.name, .back')?.focus({ preventScroll: true });
  }

  function close(): void {
    if (!opened) return;
    const { before, done } = opened;
    const hadFocus = host.focused() !== null;
    opened = null;
    done.abort();
    render(null, host.box);
    host.hide();
    if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  const pointIn = (mention: Mention, at: { x: number; y: number } | null) =>
    at !== null && mention.rects().some((rect) => holds(rect, at));

  return {
    start() {
      if (running) return;
      running = new AbortController();
      const { signal } = running;
      const enter = (mention: MentionView, at: number) =>
        dispatch({
          type: 'enter',
          mention: { ...mention, point: pointIn(mention as Mention, point) ? point : null },
          at,
        });
      annotator.onHover((event) => (event.type === 'enter' ? enter(event.mention, event.at) : dispatch(event)), signal);
      const hovered = annotator.hovered();
      if (hovered) enter(hovered.mention, hovered.since);
      pageEvents(
        host,
        {
          dispatch: (event) => {
            // Back on the mention: the annotator, which lost sight of the pointer in the card, may not tell.
            const onMention = event.type === 'card-leave' && state.shown && pointIn(state.shown, point);
            dispatch(event);
            if (onMention && state.shown) dispatch({ type: 'enter', mention: state.shown, at: event.at });
          },
          pointer: (at) => {
            point = at;
          },
          over: () => state.shown !== null && pointIn(state.shown, point),
          shown: () => opened !== null,
          focusFrom: (element) => {
            if (opened) opened.before = element;
          },
        },
        signal,
      );
    },
    stop() {
      running?.abort();
      running = null;
      clearTimeout(timer);
      state = idle();
      asked = null;
      close();
    },
  };
}
