/**
 * The linker's vocabulary. Every offset in this folder counts UTF-16 code units of the text it was
 * given, `end` exclusive, so that `text.slice(start, end)` is always the surface form.
 */

/** A slug such as `nvidia`; see `facts/entities/`. */
export type EntityId = string;

export type EntityKind = 'chip' | 'company' | 'official' | 'expert' | 'organisation' | 'policy' | 'material' | 'event';

/** How a link was decided; the card puts it in words, tests pin it. */
export type LinkRule =
  /** a strong alias: enough alone */
  | 'strong'
  /** a weak alias, with a strong alias of the same entity on the page */
  | 'support'
  /** a weak alias with a cue word near it */
  | 'cue';

export interface Reason {
  rule: LinkRule;
  /** The name as it stands there, without vowel marks, tatweel, invisible signs and odd spaces. */
  alias: string;
  /** The clitic chain that was stripped before the surface form, such as `وال`. */
  clitic?: string;
  /** The surface of the mention that supports it (rule `support`) or the cue (rule `cue`). */
  because?: string;
}

/** A mention that was linked to an entity. */
export interface Link {
  start: number;
  end: number;
  entity: EntityId;
  reason: Reason;
}

/** One block of a page: a paragraph, a heading, a cell. */
export interface BlockInput {
  text: string;
  /** BCP 47 tag where the page declares one. */
  lang?: string;
  /** Place in reading order; any finite number, unique on the page. */
  order: number;
}

/**
 * The links of one page. Blocks arrive in any order (what is in view first); a weak alias may be
 * linked only when a later block brings its support, so callers ask which blocks changed.
 */
export interface PageLinker {
  /**
   * Reads a block, or reads it again after its text changed. Never throws, whatever the text. False where it says
   * nothing of any name and did not before either, as most blocks do: then nothing is kept of it.
   */
  read(id: number, block: BlockInput): boolean;
  /** Whether `read` would be true for a new block with this text; keeps nothing. */
  says(text: string): boolean;
  forget(id: number): void;
  /** The links of a block, ordered, never overlapping. */
  links(id: number): readonly Link[];
  /** Ids of the blocks whose links may have changed since the last call, those among them for which `read` was true. */
  drain(): readonly number[];
}

export interface Linker {
  /** The kind of an entity that this linker can return. */
  kind(entity: EntityId): EntityKind;
  page(): PageLinker;
}
