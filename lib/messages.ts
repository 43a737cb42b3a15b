import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CardData, CardLanguage } from './fact-base/types.ts';
import type { TopPage } from './frame-world.ts';
import type { EntityId } from './linker/types.ts';

/** What a card is asked for. */
export interface CardRequest {
  entity: EntityId;
  lang: CardLanguage;
  /** Entities named in the same block. */
  near: EntityId[];
  /** Entities named on the page. */
  page: EntityId[];
  /** The page's own date where its markup gives one, ISO. */
  published?: string;
}

/** A name that is no longer to be underlined, as the card knows it. */
export interface MuteRequest {
  entity: EntityId;
  /** As the page's match has it; the background folds it. */
  alias: string;
  /** Host name of the tab's page; without it everywhere. */
  site?: string;
}

/** Every message between the extension's parts. All go to the background. */
export interface Protocol {
  /** Gate: this frame is to be annotated. The background injects the annotator and its style. */
  annotate(): void;
  /** Gate of a frame inside a page: what did the tab's own page find? null where no gate runs there. */
  topFrame(): TopPage | null;
  /** Gate of a tab's own page: the page has become another on the client; the frames inside it are to follow. */
  pageChanged(page: TopPage): void;
  /** Annotator: what this frame names may be another. The background counts anew for the toolbar. */
  named(): void;
  /** Annotator: a dwell has begun; inject the reader. */
  read(): void;
  /** Reader: the card of an entity, or null when the fact base has none. */
  card(request: CardRequest): CardData | null;
  /** Reader: leave this name alone. Rejects when it could not be stored. */
  mute(request: MuteRequest): void;
  /** Reader: take that back. */
  unmute(request: MuteRequest): void;
  /** Reader: open the fact book at a name, in a tab beside the sender's. */
  openBook(request: { entity: EntityId }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
