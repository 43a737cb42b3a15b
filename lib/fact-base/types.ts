import type { EntityId, EntityKind } from '../linker/types.ts';

/** Languages that every name, gloss and statement is written in. */
export const CARD_LANGUAGES = ['en', 'ar', 'zh'] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];

export type FactStatus = 'reported' | 'announced' | 'claimed' | 'denied';
export type RuleState = 'banned' | 'licence' | 'allowed' | 'sought';

/** `2022`, `2025-04` or `2025-07-28`. */
export type PartialDate = string;

export interface When {
  date: PartialDate;
  /** Set when the article does not give this date itself: why it is held, in the card's language. */
  inferred?: string;
}

/** Who vouches for a statement: an entity, a described group, or both. */
export interface Claimant {
  entity?: EntityId;
  text: string;
}

/** One fact in one language, ready for a card. */
export interface Fact {
  id: string;
  about: EntityId[];
  statement: string;
  when?: When;
  status: FactStatus;
  claimant: Claimant;
  /** The outlet that the article credits. */
  reportedBy?: EntityId;
  evidence: { source: string; paragraph: number }[];
  dispute?: { id: string; side: string };
  rule?: { chip: EntityId; state: RuleState; from?: PartialDate; by?: EntityId };
  /** Id of the pack that it comes from; facts of the built-in base have none. */
  pack?: string;
  /** Language of the statement, where its pack lacks the base's. */
  lang?: CardLanguage;
}

export interface Role {
  /** As its source words it: "Former President", where the source says so. */
  title: string;
  organisation?: EntityId;
  from?: PartialDate;
  to?: PartialDate;
  /** The source says that it was over when it was written. */
  former?: true;
  /** Date of the newest source that gives the role. */
  stated?: When;
}

/** One entity in one language, with its names in all. */
export interface Entity {
  id: EntityId;
  kind: EntityKind;
  name: string;
  names: Record<CardLanguage, string>;
  gloss: string;
  roles: Role[];
  /** Language of the gloss, where its pack lacks the base's. */
  lang?: CardLanguage;
}

export interface Source {
  id: string;
  lang: string;
  title: string;
  publisher?: string;
  published?: When;
  link?: string;
}

export interface Dispute {
  id: string;
  question: string;
  sides: { id: string; label: string }[];
}

/** The fact base in one language: `facts/<language>.json` in the built extension. */
export interface FactBase {
  version: 1;
  lang: CardLanguage;
  entities: Entity[];
  facts: Fact[];
  sources: Source[];
  disputes: Dispute[];
  /** The packs that facts come from, by id. */
  packs?: Record<string, { name: string }>;
}

/** Language-free search entries: `facts/search.json` in the built extension. */
export interface SearchEntry {
  id: EntityId;
  kind: EntityKind;
  names: Record<CardLanguage, string>;
  /** Aliases of all languages, as written. */
  aliases: string[];
}

/**
 * Whether a role was held at a date. `unsaid`: what the base holds does not tell, as for a date before the article that
 * first gives somebody the role.
 */
export type Held = 'held' | 'over' | 'not-yet' | 'unsaid';

export interface RoleAt {
  role: Role;
  held: Held;
}

/** How a card lies to the date of the page that it opens on. */
export interface Lens {
  /** The page's own date; null where it gives none that can be read. */
  page: PartialDate | null;
  pageIs: 'older' | 'same' | 'newer' | 'unknown';
  /** Date of the newest fact. */
  newest?: When;
  /** Ids of the facts that are surely later than the page. */
  later: string[];
  /** Best first; see `rolesAt`. */
  roles: RoleAt[];
  /** A chip's export rule when the page was written, where that is known and was another than the newest. */
  ruleThen?: RuleState;
}

/** All that a card shows of one entity. */
export interface CardData {
  entity: Entity;
  /**
   * Ranked for the mention's context, most relevant first; after them, what other sides say in the disputes
   * that they take part in, whether it is about this entity or not.
   */
  facts: Fact[];
  /** Entities tied to this one by facts, those with most facts first. */
  related: { id: EntityId; kind: EntityKind; name: string; facts: number }[];
  /** Sources and entity names that `facts` refer to. */
  sources: Record<string, Source>;
  names: Record<EntityId, string>;
  disputes: Record<string, Dispute>;
  /** The packs that `facts` come from, by id; absent where all are of the built-in base. */
  packs?: Record<string, { name: string }>;
  /** How it lies to the date of the page that it opens on. */
  lens?: Lens;
}
