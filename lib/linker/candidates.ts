import type { Reason } from './types.ts';

/** A place where a form stands in the letter case of one of its senses. */
export interface FoundName {
  sense: number;
  start: number;
  end: number;
  /** With clitics and affixes. */
  outerStart: number;
  outerEnd: number;
}

/** A cue at a place: a form, or `~entity` for a mention of an entity that serves as one. */
export interface Cue {
  value: number;
  start: number;
  end: number;
}

/** A name at a place of a block, with what its block says of it. */
export interface Candidate {
  start: number;
  end: number;
  entity: number;
  sense: number;
  flags: number;
  /** As it stands in the text. */
  surface: string;
  /** Clitic chain before the form; '' for none. */
  clitic: string;
  /** `linked` and `closed` are final; `open` waits for the rest of the page. */
  state: 'linked' | 'open' | 'closed';
  rule: Reason['rule'];
  /** What supports it: a cue, or the surface of another mention. */
  because: string;
  /** For `open`: the first word on the entity later in the block. */
  later: Evidence | undefined;
  /** For `open`: somebody of the entity's circle bore the name before, in this block. */
  behindKin: boolean;
}

/** What a place says about whom a name on this page means: the entity, or another bearer of the name. */
export interface Evidence {
  entity: number;
  at: number;
  own: boolean;
  /** Only likely: a name that is enough alone, with nothing around it that says whose it is. */
  likely: boolean;
  /** Somebody of the entity's own circle ("Hunter Biden"), whom pages on the entity name as well. */
  kin: boolean;
  surface: string;
}
