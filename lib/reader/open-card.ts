import { h, render } from 'preact';
import { Card, type CardContent } from '../../components/card/card.tsx';
import type { CardLanguage } from '../fact-base/types.ts';
import type { MentionView } from '../frame-world.ts';
import { dirOf } from '../i18n.ts';
import type { EntityId } from '../linker/types.ts';
import type { CardHost } from './card-host.ts';
import { keepPinned, type PinnedPlace } from './pinned-place.ts';
import type { Place } from './placement.ts';
import { scrollOf } from './scroll-keys.ts';
import { back, begin, onward, type Trail } from './trail.ts';

/** A mention, and where the pointer chose it: client px. */
export type PointedMention = MentionView & { point: { x: number; y: number } | null };

export interface MuteQuery {
  entity: EntityId;
  alias: string;
  site?: string;
}

export interface CardServices {
  /** Null when the fact base has no card; rejects when it cannot be asked. */
  load(entity: EntityId, lang: CardLanguage, near: EntityId[]): Promise<CardContent>;
  place: Place;
  /** Host name of the tab's page; empty where none is to be kept. */
  site(): string;
  /** Both reject when it cannot be stored. */
  mute(query: MuteQuery): Promise<void>;
  unmute(query: MuteQuery): Promise<void>;
  copy(text: string): Promise<boolean>;
  openBook(entity: EntityId): void;
}

export interface CardWays {
  onPin(): void;
  /** The reader closed the card by its own button. */
  onClose(card: OpenCard): void;
  /** The mention left the page or the view. */
  onGone(): void;
}

/** A card that is open, or will be: its trail of entities, what it draws, the focus that it took. */
export interface OpenCard {
  readonly host: CardHost;
  /** Opens at a mention, or turns the open card to it in place. */
  show(mention: PointedMention, lang: CardLanguage, content: CardContent): void;
  close(): void;
  open(): boolean;
  /** The keyboard came into the card from this element of the page. */
  focusFrom(element: Element | null): void;
  /** Brings the keyboard in. */
  enter(): void;
  /** The keyboard is at the card's last place, or with `backward` its first: the next Tab leads out. */
  atEnd(backward: boolean): boolean;
  /** Lets it stay where it is, but not on the other card. */
  pin(other: OpenCard | undefined): void;
  /** A key that is the card's own, which moves or scrolls it; false for others. */
  key(event: KeyboardEvent): boolean;
}

interface Shown {
  mention: PointedMention;
  lang: CardLanguage;
  trail: Trail;
  /** Ends its placement. */
  done: AbortController;
}

export function createOpenCard(host: CardHost, services: CardServices, { onPin, onClose, onGone }: CardWays): OpenCard {
  let shown: Shown | null = null;
  let pinned: PinnedPlace | null = null;
  let focusBefore: Element | null = null;
  const { box } = host;

  /** The facts scroll, or, where there is little room, the whole card. */
  const scrolled = () => [...box.querySelectorAll('.card, .body')];
  const focusOn = (selector: string) => box.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });

  function draw({ mention, lang, trail, done }: Shown): void {
    const stop = trail.at(-1);
    const previous = trail.at(-2)?.content;
    if (!stop) return;
    box.lang = lang;
    box.dir = dirOf(lang);
    const site = services.site();
    const { alias } = mention.reason;
    const query = (site?: string) => ({ entity: mention.entity, alias, ...(site !== undefined && { site }) });
    const content = h(Card, {
      key: `${mention.id} ${trail.length} ${stop.entity}`,
      content: stop.content,
      lang,
      match: trail.length === 1 ? { surface: mention.surface, reason: mention.reason } : undefined,
      muting: {
        site,
        onMute: (site) => {
          // The name's line goes, and would take the card with it; what it says now is to be read, and can be undone.
          if (!pinned) done.abort();
          return services.mute(query(site));
        },
        onUnmute: (site) => services.unmute(query(site)),
      },
      pinned: pinned !== null,
      from: typeof previous === 'object' ? previous.entity.name : undefined,
      onRelated: (entity: EntityId) => void follow(entity),
      onBack: () => turn(back),
      onClose: () => onClose(card),
      onPin,
      onCopy: services.copy,
      onBook: () => services.openBook(stop.entity),
    });
    render(content, box);
    for (const part of scrolled()) part.scrollTop = stop.scroll;
  }

  async function follow(entity: EntityId): Promise<void> {
    const from = shown;
    const trail = from?.trail;
    const origin = trail?.at(-1)?.entity;
    if (!from || origin === undefined) return;
    const content = await services.load(entity, from.lang, [origin, ...from.mention.near]);
    // Another card was opened meanwhile, or another way taken in this one.
    if (shown !== from || from.trail !== trail) return;
    turn((trail) => onward(trail, entity, content, Math.max(...scrolled().map((part) => part.scrollTop))));
  }

  function turn(change: (trail: Trail) => Trail): void {
    if (!shown) return;
    const hadFocus = host.focused() !== null;
    shown.trail = change(shown.trail);
    draw(shown);
    // The button that was pressed is gone; the keyboard goes on from the beginning of the new card.
    if (hadFocus) card.enter();
  }

  const card: OpenCard = {
    host,
    open: () => shown !== null,
    focusFrom: (element) => {
      focusBefore = element;
    },
    enter: () => focusOn('.body, .close'),
    atEnd(backward) {
      const focused = host.focused();
      const further = backward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
      const places = [...box.querySelectorAll<HTMLElement>('button, a')].filter((place) => place.checkVisibility());
      return !places.some((place) => focused && focused.compareDocumentPosition(place) & further);
    },
    show(mention, lang, content) {
      const hadFocus = host.focused() !== null;
      shown?.done.abort();
      const done = new AbortController();
      shown = { mention, lang, trail: begin(mention.entity, content), done };
      host.show(mention.element());
      draw(shown);
      services.place(box, mention, onGone, done.signal);
      if (hadFocus) card.enter();
    },
    pin(other) {
      if (!shown) return;
      const hadFocus = host.focused() !== null;
      shown.done.abort();
      shown.done = new AbortController();
      box.toggleAttribute('data-pinned', true);
      pinned = keepPinned(box, other?.host.box.getBoundingClientRect(), shown.done.signal);
      draw(shown);
      if (hadFocus) focusOn('.grip');
    },
    key(event) {
      const focused = host.focused();
      if (focused?.matches('.grip') && pinned?.key(event)) return true;
      if (focused?.matches('button, a') && event.key === ' ') return false;
      const down = scrollOf(event, box.offsetHeight);
      if (down === undefined) return false;
      // The browser would scroll the page: what is focused may be in no scroll region of the card.
      for (const part of scrolled()) part.scrollTop += down;
      return true;
    },
    close() {
      if (!shown) return;
      const hadFocus = host.focused() !== null;
      shown.done.abort();
      shown = null;
      render(null, box);
      host.hide();
      if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
        focusBefore.focus({ preventScroll: true });
      }
      focusBefore = null;
    },
  };
  return card;
}
