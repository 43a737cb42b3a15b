import { INK_GROUP } from '../ink-group.ts';
import type { EntityId, EntityKind, Link } from '../linker/types.ts';
import { anchor } from './anchor.ts';
import { type Block, piecesOf } from './block-store.ts';
import { type Tone, toneOf } from './tone.ts';

/** An underlined mention. */
export interface Painted {
  readonly link: Link;
  /** Of the mention itself. */
  readonly range: StaticRange;
}

interface Registered extends Painted {
  /** What is underlined: more than `range` where that begins within a ligature. */
  readonly line: StaticRange;
  /** Its highlight in the registry. */
  readonly name: string;
}

/**
 * Underlines mentions through the CSS Custom Highlight registry; the document is not touched. Static ranges: live
 * ones cost the page on every change of its nodes. One highlight for each group of kinds and tone of text, named
 * `hashiya-<group>` and `hashiya-<group>-light`, for annotator.css.
 */
export class Highlighter {
  readonly #kind: (entity: EntityId) => EntityKind;
  readonly #highlights = new Map<string, Highlight>();
  readonly #painted = new Map<Block, { links: readonly Link[]; painted: readonly Registered[] }>();

  constructor(kind: (entity: EntityId) => EntityKind) {
    this.#kind = kind;
  }

  /** Blocks with underlines. */
  get blocks(): Iterable<Block> {
    return this.#painted.keys();
  }

  /** Underlines these links of a block instead of those before; nothing to do where they are the same list. */
  paint(block: Block, links: readonly Link[]): void {
    if (this.#painted.get(block)?.links === links) return;
    this.unpaint(block);
    const pieces = piecesOf(block);
    const toneAt = tones();
    const painted: Registered[] = [];
    for (const link of links) {
      const range = anchor(pieces, link);
      if (!range) continue;
      const registered = { link, range, line: wholeLetters(range), name: this.#name(link, toneAt(range)) };
      this.#highlight(registered.name).add(registered.line);
      painted.push(registered);
    }
    this.#painted.set(block, { links, painted });
  }

  unpaint(block: Block): void {
    for (const { name, line } of this.#painted.get(block)?.painted ?? []) this.#highlights.get(name)?.delete(line);
    this.#painted.delete(block);
  }

  painted(block: Block): readonly Painted[] {
    return this.#painted.get(block)?.painted ?? [];
  }

  /**
   * Sets right what the page has done to its registry, which it may read and clear, and what its colours have done to
   * ours: a page that turns dark tells nobody.
   */
  restore(): void {
    const counts = new Map<string, number>();
    const toneAt = tones();
    for (const [block, { links, painted }] of this.#painted) {
      for (const { name } of painted) counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!painted.some(({ link, range, name }) => this.#name(link, toneAt(range)) !== name)) continue;
      this.unpaint(block);
      this.paint(block, links);
    }
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    for (const [name, count] of counts) {
      const highlight = this.#highlights.get(name);
      if (!highlight || highlight.size >= count) continue;
      for (const { painted } of this.#painted.values())
        for (const each of painted) if (each.name === name) highlight.add(each.line);
    }
  }

  clear(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#painted.clear();
  }

  #name({ entity }: Link, tone: Tone): string {
    return `hashiya-${INK_GROUP[this.#kind(entity)]}${tone === 'light' ? '-light' : ''}`;
  }

  #highlight(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      // a page's own highlights are what its reader asked for
      highlight.priority = -1;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }
}

/** The tone of the text at a place. Each element is asked for its style once: use it at once, and let go of it. */
const tones = (): ((place: StaticRange) => Tone) => {
  const known = new Map<Element, Tone>();
  return ({ startContainer: { parentElement } }) => {
    if (!parentElement) return 'dark';
    const tone = known.get(parentElement) ?? toneOf(getComputedStyle(parentElement).color);
    known.set(parentElement, tone);
    return tone;
  };
};

const ALEF = /^[اأإآٱ]/;

/** A lam and the alef behind it are one shape, which Chromium paints by halves: the line takes in the lam. */
const wholeLetters = (range: StaticRange): StaticRange => {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const { data } = startContainer as Text;
  if (data[startOffset - 1] !== 'ل' || !ALEF.test(data.slice(startOffset, startOffset + 1))) return range;
  return new StaticRange({ startContainer, startOffset: startOffset - 1, endContainer, endOffset });
};
