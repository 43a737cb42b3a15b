import { h, render } from 'preact';
import { Card, type CardContent } from '../../components/card/card.tsx';
import type { CardLanguage } from '../fact-base/types.ts';
import type { MentionView } from '../frame-world.ts';
import { dirOf } from '../i18n.ts';
import type { EntityId } from '../linker/types.ts';
import type { CardHost } from './card-host.ts';
import type { Place } from './placement.ts';
import { back, begin, onward, type Trail } from './trail.ts';

/** A mention, and where the pointer chose it: client px. */
export type PointedMention = MentionView & { point: { x: number; y: number } | null };

export interface OpenCardDependencies {
  host: CardHost;
  place: Place;
  load(entity: EntityId, lang: CardLanguage, near: EntityId[]): Promise<CardContent>;
  /** The reader closed the card by its own button. */
  onClose(): void;
  /** The mention left the page or the view. */
  onGone(): void;
}

/** The card that is open, if any: its trail of entities, what it draws, the focus that it took. */
export interface OpenCard {
  /** Opens at a mention, or turns the open card to it in place. */
  show(mention: PointedMention, lang: CardLanguage, content: CardContent): void;
  close(): void;
  open(): boolean;
  /** The keyboard came into the card from this element of the page. */
  focusFrom(element: Element | null): void;
}

interface Shown {
  mention: PointedMention;
  lang: CardLanguage;
  trail: Trail;
  /** Ends its placement. */
  done: AbortController;
}

export function createOpenCard({ host, place, load, onClose, onGone }: OpenCardDependencies): OpenCard {
  let shown: Shown | null = null;
  let focusBefore: Element | null = null;

  /** The facts scroll, or, where there is little room, the whole card. */
  const scrolled = () => [...host.box.querySelectorAll('.card, .body')];

  function draw({ mention, lang, trail }: Shown): void {
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
      onClose,
    });
    render(card, host.box);
    for (const part of scrolled()) part.scrollTop = stop.scroll;
  }

  async function follow(entity: EntityId): Promise<void> {
    const from = shown;
    const trail = from?.trail;
    const origin = trail?.at(-1)?.entity;
    if (!from || origin === undefined) return;
    const content = await load(entity, from.lang, [origin, ...from.mention.near]);
    // Another card was opened meanwhile, or another way taken in this one.
    if (shown !== from || from.trail !== trail) return;
    turn((trail) => onward(trail, entity, content, Math.max(...scrolled().map((part) => part.scrollTop))));
  }

  function turn(change: (trail: Trail) => Trail): void {
    if (!shown) return;
    const hadFocus = host.focused() !== null;
    shown.trail = change(shown.trail);
    draw(shown);
    // The button that was pressed is gone; the keyboard goes on from the head of the new card.
    if (hadFocus) host.box.querySelector<HTMLElement>('.name, .back')?.focus({ preventScroll: true });
  }

  return {
    open: () => shown !== null,
    focusFrom: (element) => {
      focusBefore = element;
    },
    show(mention, lang, content) {
      shown?.done.abort();
      const done = new AbortController();
      shown = { mention, lang, trail: begin(mention.entity, content), done };
      host.show(mention.element());
      draw(shown);
      place(host.box, mention, onGone, done.signal);
    },
    close() {
      if (!shown) return;
      const hadFocus = host.focused() !== null;
      shown.done.abort();
      shown = null;
      render(null, host.box);
      host.hide();
      if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
        focusBefore.focus({ preventScroll: true });
      }
      focusBefore = null;
    },
  };
}
