import type { CardContent } from '../../components/card/card.tsx';
import type { CardData, CardLanguage } from '../fact-base/types.ts';
import type { AnnotatorHandle, MentionView, ReaderHandle } from '../frame-world.ts';
import { cardMessages, dirOf, pickCardLanguage } from '../i18n.ts';
import { INK_GROUP } from '../ink-group.ts';
import type { EntityId } from '../linker/types.ts';
import type { CardHost } from './card-host.ts';
import { type DwellEvent, type DwellState, dwell, idle, nextTick, TIMING } from './dwell.ts';
import { type CardServices, createOpenCard, type OpenCard, type PointedMention } from './open-card.ts';
import { cardEvents, pageEvents } from './page-events.ts';
import { mostPinned } from './pinned-place.ts';
import { holds, view } from './placement.ts';
import { drawRing } from './ring.ts';
import type { Point } from './safe-path.ts';
import { createWalk } from './walk.ts';

export interface CardQuery {
  entity: EntityId;
  lang: CardLanguage;
  near: EntityId[];
  page: EntityId[];
  published?: string;
}

/** What the reader has set. */
export interface Wishes {
  /** Milliseconds. */
  dwell: number;
  cardLanguage: CardLanguage | 'page';
  /** The key that must be down for a card to open at a mention. */
  modifier: 'none' | 'alt' | 'control' | 'shift' | 'meta';
}

export interface ReaderDependencies extends Omit<CardServices, 'load'> {
  annotator: Pick<AnnotatorHandle, 'hovered' | 'onHover' | 'summary' | 'mentions'>;
  newHost(): CardHost;
  /** Null when the fact base has no card; rejects when it cannot be asked. */
  fetchCard(query: CardQuery): Promise<CardData | null>;
  wishes(): Wishes;
  /** BCP 47 tag of the browser's own language. */
  browserLanguage: string;
}

/** Opens cards at the mentions that the annotator finds under the pointer: what the dwell decides is done here. */
export function createReader({ annotator, newHost, ...deps }: ReaderDependencies): ReaderHandle {
  let state: DwellState<PointedMention> = idle();
  let asked: { mention: string; content: Promise<CardContent> } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  let pointer: Point | null = null;
  let keysDown: Partial<Record<Wishes['modifier'], boolean>> = {};
  /** The next card to open was asked for by key. */
  let byKey = false;
  /** We ourselves give the focus back: the reader has not turned away. */
  let givingBack = false;

  const now = () => performance.now();
  const timing = () => ({ ...TIMING, dwell: deps.wishes().dwell });
  const languageOf = (mention: MentionView) =>
    pickCardLanguage(mention.lang, deps.wishes().cardLanguage, deps.browserLanguage);
  const pointed = (mention: MentionView) =>
    pointer !== null && mention.rects().some((rect) => holds(rect, pointer as Point));

  async function load(entity: EntityId, lang: CardLanguage, near: EntityId[]): Promise<CardContent> {
    const { entities, published } = annotator.summary();
    const query = { entity, lang, near, page: entities.map((e) => e.entity), ...(published && { published }) };
    try {
      return (await deps.fetchCard(query)) ?? 'missing';
    } catch {
      // The background is gone (extension reloaded) or answered with an error: the card says so where one is open.
      return 'failed';
    }
  }

  const pinned = new Map<string, OpenCard>();
  let card = newCard();
  const ringHost = newHost();
  const walk = createWalk({
    mentions: annotator.mentions,
    mark(mention, { number, count, first }, signal) {
      const lang = languageOf(mention);
      const t = cardMessages(lang);
      ringHost.box.lang = lang;
      ringHost.box.dir = dirOf(lang);
      ringHost.box.dataset.ink = INK_GROUP[mention.kind];
      const label = t.walkAt({ at: String(number), count: String(count) });
      drawRing(ringHost, mention, label, first ? t.walkHint() : '', signal);
    },
  });

  function newCard(): OpenCard {
    const host = newHost();
    const made = createOpenCard(
      host,
      { ...deps, load },
      {
        onPin: () => dispatch({ type: 'pin', most: mostPinned(view().width, host.box.offsetWidth), at: now() }),
        onClose: (closed) => {
          const [id] = [...pinned].find(([, other]) => other === closed) ?? [];
          dispatch(id === undefined ? { type: 'escape', at: now() } : { type: 'unpin', id, at: now() });
        },
        onGone: () => dispatch({ type: 'gone', at: now() }),
      },
    );
    if (running) listenTo(made, running.signal);
    return made;
  }

  function listenTo(made: OpenCard, signal: AbortSignal): void {
    const heardHere = (event: DwellEvent<never>) => made === card && heard(event);
    cardEvents(made.host, heardHere, (at) => (pointer = at), made.focusFrom, signal);
  }

  function dispatch(event: DwellEvent<PointedMention>): void {
    const before = state;
    const { modifier } = deps.wishes();
    const down = modifier === 'none' || keysDown[modifier] === true;
    if (down !== state.armed) state = dwell(state, { type: 'modifier', down, at: event.at }, timing());
    state = dwell(state, event, timing());
    if (state === before) return;
    clearTimeout(timer);
    const at = nextTick(state, timing());
    if (at !== null) timer = setTimeout(() => dispatch({ type: 'tick', at: Math.max(at, now()) }), at - now());
    if (state.pending?.wanted && !before.pending?.wanted) ask(state.pending.mention);
    if (state.pinned !== before.pinned) pin();
    if (state.shown?.id === before.shown?.id) return;
    if (state.shown) void show(state.shown);
    else close(card);
  }

  /** Does what the state says of pinned cards. */
  function pin(): void {
    for (const [id, other] of pinned) {
      if (state.pinned.some((mention) => mention.id === id)) continue;
      pinned.delete(id);
      close(other);
    }
    const added = state.pinned.find(({ id }) => !pinned.has(id));
    if (!added) return;
    const kept = card;
    card = newCard();
    kept.pin([...pinned.values()].at(-1));
    pinned.set(added.id, kept);
  }

  function close(which: OpenCard): void {
    givingBack = true;
    which.close();
    givingBack = false;
  }

  function ask(mention: PointedMention): Promise<CardContent> {
    if (asked?.mention !== mention.id) {
      asked = { mention: mention.id, content: load(mention.entity, languageOf(mention), mention.near) };
    }
    return asked.content;
  }

  async function show(mention: PointedMention): Promise<void> {
    const entering = byKey;
    byKey = false;
    const content = await ask(mention);
    asked = null;
    if (state.shown?.id !== mention.id) return;
    // A card that opens by itself only to say that it has nothing is worse than none.
    if (typeof content === 'string' && !state.kept) dispatch({ type: 'gone', at: now() });
    else card.show(mention, languageOf(mention), content);
    if (entering) card.enter();
  }

  function enter(mention: MentionView, at: number, point: Point): void {
    pointer = point;
    // Whoever has selected text there is busy with it.
    const selection = getSelection();
    const element = mention.element();
    if (selection && !selection.isCollapsed && element && selection.containsNode(element, true)) return;
    dispatch({ type: 'enter', mention: { ...mention, point: pointed(mention) ? point : null }, at });
  }

  const tap = (mention: MentionView, at: number, point: Point) =>
    dispatch({ type: 'open', mention: { ...mention, point }, at });

  /** Opens the card of the marked mention, and brings the keyboard in. */
  function openMarked(mention: MentionView | null): void {
    if (mention && state.shown?.id === mention.id) card.enter();
    else if (mention) {
      byKey = true;
      dispatch({ type: 'open', mention: { ...mention, point: null }, at: now() });
    }
  }

  /** What happens in page and card, and the one thing that the annotator, blind within the card, may not tell. */
  function heard(event: DwellEvent<never>): void {
    const onto = event.type === 'card-leave' && state.shown && pointed(state.shown) ? state.shown : null;
    dispatch(event);
    if (onto) dispatch({ type: 'enter', mention: onto, at: event.at });
  }

  function key(event: KeyboardEvent): boolean {
    const owner = [card, ...pinned.values()].find(({ host }) => host.owns(event));
    const marked = walk.at();
    const at = event.timeStamp;
    if (event.key === 'Escape') {
      const last = [...pinned].findLast(([, other]) => other === owner) ?? [...pinned].at(-1);
      if (card.open()) dispatch({ type: 'escape', at });
      else if (marked) walk.end();
      else if (last) dispatch({ type: 'unpin', id: last[0], at });
      else return false;
      return true;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Tab' && owner === card && card.atEnd(event.shiftKey)) {
      dispatch({ type: 'escape', at });
      return true;
    }
    if (event.key === 'Enter' && marked && !owner) {
      openMarked(marked);
      return true;
    }
    return owner?.key(event) ?? false;
  }

  return {
    start() {
      if (running) return;
      running = new AbortController();
      const { signal } = running;
      listenTo(card, signal);
      annotator.onHover((event) => {
        if (event.type === 'leave') dispatch(event);
        else (event.type === 'tap' ? tap : enter)(event.mention, event.at, event);
      }, signal);
      const hovered = annotator.hovered();
      if (hovered) (hovered.tapped ? tap : enter)(hovered.mention, hovered.since, hovered);
      const handlers = {
        dispatch: heard,
        pointer: (at: Point) => {
          pointer = at;
        },
        modifiers: ({ altKey, ctrlKey, shiftKey, metaKey }: MouseEvent | KeyboardEvent) => {
          keysDown = { alt: altKey, control: ctrlKey, shift: shiftKey, meta: metaKey };
          const { modifier } = deps.wishes();
          if (modifier !== 'none') dispatch({ type: 'modifier', down: keysDown[modifier] === true, at: now() });
        },
        over: () => state.shown !== null && pointed(state.shown),
        card: () => (card.open() ? card.host.box.getBoundingClientRect() : null),
        ours: (event: Event) => [card, ...pinned.values()].find(({ host }) => host.owns(event))?.host,
        inCard: (event: Event) => card.host.owns(event),
        key,
        elsewhere: () => givingBack || walk.end(),
      };
      pageEvents(handlers, signal);
    },
    stop() {
      running?.abort();
      running = null;
      clearTimeout(timer);
      state = idle();
      asked = null;
      walk.end();
      card.close();
      for (const other of pinned.values()) other.close();
      pinned.clear();
    },
    walk(step, edge = false) {
      const reading = card.open();
      const mention = walk.step(step, edge);
      // Whoever walks with a card open goes from card to card.
      if (mention && reading) openMarked(mention);
      else if (reading) dispatch({ type: 'escape', at: now() });
      return mention !== null;
    },
    walking: () => walk.at() !== null,
    open(id) {
      const mention = walk.go(id);
      openMarked(mention);
      return mention !== null;
    },
  };
}
