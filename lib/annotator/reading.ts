import type { AnnotatorTimings, MentionView } from '../frame-world.ts';
import type { EntityKind, Link, Linker } from '../linker/types.ts';
import { nodeAt } from './anchor.ts';
import { type Block, piecesOf } from './block-store.ts';
import { isCrowd, nearest } from './crowd.ts';
import { Highlighter } from './highlighter.ts';
import { linkAt } from './hit-test.ts';
import { containersInView, whenDrawn } from './in-view.ts';
import { viewsOf } from './mention-view.ts';
import { nearViewport } from './near-viewport.ts';
import { PageObserver } from './page-observer.ts';
import { PageText } from './page-text.ts';
import { isShown, isSlotted } from './prose.ts';
import { shadowRootOf } from './shadow.ts';
import { inSlices, SLICE } from './slices.ts';

/**
 * `first`: the first mention of an entity in each block is underlined; `all`: every one. By the block, since a reader
 * who is deep in an article no longer sees where it was first named, while a paragraph that says the same name four
 * times with four lines under it is hard to read.
 */
export type Density = 'first' | 'all';

export interface Reading {
  /** Steps that are known to be left; 0 when the page is read. */
  pending(): number;
  /** Links of text that is shown, in reading order. */
  links(): Link[];
  mentions(): MentionView[];
  mentionAt(x: number, y: number): MentionView | null;
  /** Chooses anew what is underlined: the wishes have changed. */
  refresh(): void;
}

/** What the reader wants to see of what is linked. */
export interface Wishes {
  density: Density;
  /** Whether a mention is left out altogether: neither underlined, nor counted, nor walked to. */
  muted(link: Link): boolean;
  /** Mentions of other kinds are left out in the same way. */
  shown(kind: EntityKind): boolean;
}

interface Options {
  linker: Linker;
  wishes: () => Wishes;
  signal: AbortSignal;
  /** Written to as the page is read. */
  timings: AnnotatorTimings;
  /** Something is underlined that was not, or no longer. */
  onChange: () => void;
  /** Something is named that was not, or no longer. */
  onNamed: () => void;
}

/** Time for a page to draw itself before it is read from the top instead of from the viewport, in milliseconds. */
const PATIENCE = 100;
/**
 * Steps between two looks at the clock and at what they brought: a look costs as much as a short step. Fewer in the
 * first slices, when everything runs for the first time and a step may take milliseconds.
 */
const STEPS = 8;
const FIRST_SLICES = 4;
/** How often what no event tells is looked at while the page is in front, in milliseconds. */
const WATCH = 1_000;
/** How often underlines follow what a page says further down while it is read, in milliseconds: each time costs a frame. */
const RENEWAL = 200;
/** How often underlines are chosen anew where there are too many of them, in milliseconds. */
const CROWD = 100;

/** Reads the document, what is in view first, underlines what is named, and follows its changes until `signal`. */
export const createReading = ({ linker, wishes, signal, timings, onChange, onNamed }: Options): Reading => {
  const started = performance.now();
  const page = linker.page();
  const highlighter = new Highlighter(linker.kind);
  const byId = new Map<number, Block>();
  let reading = false;
  let crowded = false;
  /** Set while underlines are not chosen anew, since choosing among many asks for layout. */
  let resting: ReturnType<typeof setTimeout> | undefined;
  let stale = false;

  const text = new PageText({
    says: page.says,
    read(block, content) {
      byId.set(block.id, block);
      block.hidden = false;
      page.read(block.id, { text: content, order: block.order, ...(block.lang && { lang: block.lang }) });
    },
    forget(block) {
      if (!byId.delete(block.id)) return;
      page.forget(block.id);
      highlighter.unpaint(block);
      near.unobserve(block.container);
    },
    enter: (root) => observer.observe(root),
  });

  /** Underlines what is near the viewport and only that. */
  const underline = () => {
    if (resting !== undefined) {
      stale = true;
      return;
    }
    const blocks: Block[] = [];
    for (const container of near.near)
      for (const block of text.store.own(container)) if (block.marked.length > 0) blocks.push(block);
    const chosen = nearest(blocks);
    for (const block of highlighter.blocks) if (!chosen.has(block)) highlighter.unpaint(block);
    for (const [block, links] of chosen) highlighter.paint(block, links);
    if (chosen.size > 0) timings.firstHighlight ??= performance.now() - started;
    crowded = isCrowd(blocks);
    if (crowded) resting = setTimeout(rested, CROWD);
    onChange();
  };
  const rested = () => {
    resting = undefined;
    if (!stale) return;
    stale = false;
    underline();
  };

  /** Takes over what the linker decided about a block, and tells whether it is anything new. */
  const take = (id: number): boolean => {
    const block = byId.get(id);
    if (!block || block.hidden) return false;
    const found = page.links(id);
    if (found.length === 0) {
      const named = block.links.length > 0;
      block.links = found;
      block.marked = found;
      block.pieces = null;
      return named;
    }
    near.observe(block.container);
    if (!isShown(block.container)) {
      // what is hidden lends no support either; it is read again when it comes into view
      block.hidden = true;
      block.links = [];
      block.marked = [];
      page.forget(id);
      return true;
    }
    const { density, muted, shown } = wishes();
    const links = found.filter((link) => !muted(link) && shown(linker.kind(link.entity)) && isShownWithin(block, link));
    const marked = density === 'all' ? links : firstOfEach(links);
    // what is said again is not underlined again: that would cost the page a frame
    if (areSame(links, block.links) && areSame(marked, block.marked)) return false;
    block.links = links;
    block.marked = marked;
    return true;
  };

  /** Set while links have changed that are not underlined yet. */
  let renewed = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  const told = () => {
    renewed = false;
    toldAt = performance.now();
    underline();
    onNamed();
  };

  /** A later block may have brought support to earlier ones. */
  const takeAll = () => {
    for (let ids = page.drain(); ids.length > 0; ids = page.drain()) for (const id of ids) if (take(id)) renewed = true;
  };
  const settle = () => {
    takeAll();
    if (renewed && (text.pending === 0 || performance.now() - toldAt >= RENEWAL)) told();
  };

  let slices = 0;
  /** Does what is given for as long as a slice may take, and tells whether there is more to read. */
  const slice = (step: () => boolean) => {
    const begun = performance.now();
    const between = slices++ < FIRST_SLICES ? 1 : STEPS;
    for (let steps = 1; step(); steps++) {
      if (steps % between !== 0) continue;
      // counts as reading does: a page full of names takes longer over them than over its text
      takeAll();
      if (performance.now() - begun >= SLICE) break;
    }
    settle();
    const now = performance.now();
    near.tell(text.pending === 0);
    timings.longestTask = Math.max(timings.longestTask, now - begun);
    if (text.pending > 0) return true;
    timings.total ??= now - started;
    return false;
  };

  const readOn = () => {
    if (reading || text.pending === 0) return;
    reading = true;
    inSlices(() => {
      reading = slice(() => text.step());
      return reading;
    }, signal);
  };

  const near = nearViewport((came) => {
    for (const container of came) {
      if (text.store.own(container).some(({ hidden }) => hidden)) text.again(container);
    }
    underline();
    readOn();
  });

  const observer = new PageObserver(text, (changes) => {
    text.apply(changes);
    // At once, so that no frame shows the old underlines; what takes longer waits for its slice. What only came has none:
    // asked before it is drawn, whether it is shown costs the page its style.
    if (changes.changed.size + changes.removed.size > 0) slice(() => text.stepAhead());
    if (changes.changed.size > 0) underline();
    readOn();
  });

  observer.observe(document);
  if (document.documentElement && document.designMode !== 'on') text.begin(document.documentElement);
  whenDrawn(signal, PATIENCE, () => {
    const begun = performance.now();
    for (const container of containersInView()) {
      if (performance.now() - begun > SLICE) break;
      text.readEarly(container);
      near.assume(container);
    }
    settle();
    timings.longestTask = Math.max(timings.longestTask, performance.now() - begun);
    // the reader sees the first names before the rest is read
    whenDrawn(signal, PATIENCE, readOn);
  });

  const watch = setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    highlighter.restore();
    if (text.findRoots()) readOn();
  }, WATCH);

  addEventListener('scroll', () => crowded && underline(), { passive: true, capture: true, signal });

  signal.addEventListener('abort', () => {
    clearInterval(watch);
    clearTimeout(resting);
    observer.stop();
    near.stop();
    highlighter.clear();
    byId.clear();
  });

  const shown = (): Block[] => text.store.ordered.filter((block) => block.links.length > 0 && isShown(block.container));

  return {
    pending: () => text.pending,
    refresh() {
      for (const id of byId.keys()) take(id);
      told();
    },
    links: () => shown().flatMap(({ links }) => links),
    mentions: () => shown().flatMap((block) => viewsOf(block, linker.kind)),
    mentionAt(x, y) {
      const hit = linkAt(x, y, text, highlighter);
      return hit ? (viewsOf(hit.block, linker.kind)[hit.block.links.indexOf(hit.link)] ?? null) : null;
    },
  };
};

const areSame = (links: readonly Link[], others: readonly Link[]): boolean =>
  links.length === others.length && links.every((link, at) => isSame(link, others[at] as Link));

const isSame = (a: Link, b: Link): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.entity === b.entity &&
  a.reason.rule === b.reason.rule &&
  a.reason.alias === b.reason.alias &&
  a.reason.clitic === b.reason.clitic &&
  a.reason.because === b.reason.because;

const firstOfEach = (links: readonly Link[]): readonly Link[] => {
  const seen = new Set<string>();
  return links.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
};

/** A paragraph that is seen may hold words that are not. */
const isShownWithin = (block: Block, link: Link): boolean => {
  const { container } = block;
  const node = nodeAt(piecesOf(block), link);
  if (!node) return true;
  if (node.parentNode !== container) return !node.parentElement || isShown(node.parentElement);
  const shadow = shadowRootOf(container);
  return !shadow || isSlotted(node, shadow);
};
