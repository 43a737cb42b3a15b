import type { EntityId, EntityKind, Link } from '../linker/types.ts';
import { anchor, runAt } from './anchor.ts';
import type { Block } from './block-store.ts';
import { textOf } from './blocks.ts';

/** Kinds that share an underline; in the registry their highlight is `hashiya-<group>`. */
const GROUP: Record<EntityKind, string> = {
  chip: 'chip',
  company: 'company',
  official: 'person',
  expert: 'person',
  organisation: 'organisation',
  policy: 'policy',
  material: 'policy',
  event: 'policy',
};

/** An underlined mention. */
export interface Painted {
  readonly block: Block;
  readonly link: Link;
  readonly surface: string;
  readonly range: StaticRange;
}

/**
 * Underlines mentions through the CSS Custom Highlight registry; the document is not touched. Static ranges: live
 * ones cost the page on every change of its nodes.
 */
export class Highlighter {
  readonly #kind: (entity: EntityId) => EntityKind;
  readonly #highlights = new Map<string, Highlight>();
  readonly #painted = new Map<Block, readonly Painted[]>();

  constructor(kind: (entity: EntityId) => EntityKind) {
    this.#kind = kind;
  }

  /** Underlines these links of a block instead of those before. A block that the page has changed shows none. */
  paint(block: Block, links: readonly Link[]): void {
    this.unpaint(block);
    const pieces = runAt(block.container, block.index);
    if (!pieces) return;
    const text = textOf(pieces);
    const painted = links.flatMap((link): Painted[] => {
      const range = anchor(pieces, link);
      return range ? [{ block, link, surface: text.slice(link.start, link.end), range }] : [];
    });
    for (const { link, range } of painted) this.#highlight(link).add(range);
    this.#painted.set(block, painted);
  }

  unpaint(block: Block): void {
    for (const { link, range } of this.painted(block)) this.#highlight(link).delete(range);
    this.#painted.delete(block);
  }

  painted(block: Block): readonly Painted[] {
    return this.#painted.get(block) ?? [];
  }

  isPainted(block: Block): boolean {
    return this.#painted.has(block);
  }

  /** Registers again what the page took out of its registry, as its own scripts may. */
  restore(): void {
    for (const [name, highlight] of this.#highlights) {
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    }
  }

  clear(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#painted.clear();
  }

  #highlight({ entity }: Link): Highlight {
    const name = `hashiya-${GROUP[this.#kind(entity)]}`;
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }
}
