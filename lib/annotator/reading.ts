import type { AnnotatorTimings, MentionView } from '../frame-world.ts';
import type { Link, Linker } from '../linker/types.ts';
import { anchor, runAt } from './anchor.ts';
import { type Block, BlockStore } from './block-store.ts';
import { textOf, type Visitor, visitRuns } from './blocks.ts';
import { Highlighter, type Painted } from './highlighter.ts';
import { mentionAt } from './hit-test.ts';
import { containersInView } from './in-view.ts';
import { mentionView } from './mention-view.ts';
import { nearViewport } from './near-viewport.ts';
import { type Changes, PageObserver } from './page-observer.ts';
import { inNoProse, isShown, parentAcross } from './prose.ts';
import { inSlices } from './slices.ts';

/** `first`: the first mention of an entity in each block is underlined; `all`: every one. */
export type Density = 'first' | 'all';

export interface Reading {
  /** Blocks that were found and not read yet. */
  pending(): number;
  /** Links of text that is shown, in reading order. */
  links(): Link[];
  mentions(): MentionView[];
  mentionAt(x: number, y: number): MentionView | null;
}

interface Options {
  linker: Linker;
  density: Density;
  signal: AbortSignal;
  /** Written to as the page is read. */
  timings: AnnotatorTimings;
  /** Something is underlined that was not, or no longer. */
  onChange: () => void;
}

/** Reads the document, what is in view first, underlines what is named, and follows its changes until `signal`. */
export const createReading = ({ linker, density, signal, timings, onChange }: Options): Reading => {
  const started = performance.now();
  const page = linker.page();
  const store = new BlockStore();
  const highlighter = new Highlighter(linker.kind);
  const byId = new Map<number, Block>();
  const shadowRoots: ShadowRoot[] = [];
  let queue: Block[] = [];
  let reading = false;

  const shown = (block: Block): readonly Link[] => (density === 'all' ? block.links : firstOfEach(block.links));

  const paint = (block: Block) => {
    highlighter.paint(block, shown(block));
    timings.firstHighlight ??= performance.now() - started;
  };

  const near = nearViewport((container, isNear) => {
    for (const block of store.own(container)) {
      if (!isNear) highlighter.unpaint(block);
      else if (block.links.length > 0 && !highlighter.isPainted(block)) paint(block);
    }
    highlighter.restore();
    onChange();
  });

  const visitor: Visitor = {
    run({ container, pieces }) {
      const block = store.add(container, pieces, langOf(container));
      byId.set(block.id, block);
      queue.push(block);
    },
    shadow(root) {
      shadowRoots.push(root);
      observer.observe(root);
    },
  };

  const forget = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      byId.delete(block.id);
      page.forget(block.id);
      highlighter.unpaint(block);
      near.unobserve(block.container);
    }
  };

  const read = (block: Block) => {
    const { unread } = block;
    if (!unread || !byId.has(block.id)) return;
    block.unread = null;
    page.read(block.id, { text: textOf(unread), order: block.order, ...(block.lang && { lang: block.lang }) });
  };

  /** Takes over what the linker decided since the last time: a later block may have brought support to earlier ones. */
  const settle = (paintNow: boolean) => {
    let changed = false;
    for (const id of page.drain()) {
      const block = byId.get(id);
      if (!block) continue;
      const before = block.links;
      block.links = page.links(id);
      if (before.length + block.links.length === 0) continue;
      changed = true;
      near.observe(block.container);
      if (paintNow || near.has(block.container)) paint(block);
    }
    if (changed) onChange();
  };

  const readOn = () => {
    if (reading || queue.length === 0) return;
    reading = true;
    let next = 0;
    inSlices(
      () => {
        const block = queue[next++];
        if (block) read(block);
        if (next < queue.length) return true;
        queue = [];
        next = 0;
        reading = false;
        return false;
      },
      signal,
      (ms) => {
        const settling = performance.now();
        settle(false);
        timings.longestTask = Math.max(timings.longestTask, ms + performance.now() - settling);
        if (!reading) timings.total ??= performance.now() - started;
      },
    );
  };

  const follow = ({ removed, changed, added }: Changes) => {
    for (const root of removed) forget(store.forgetWithin(root));
    for (const container of changed) {
      forget(store.forgetOwn(container));
      if (container.isConnected && !inNoProse(container)) visitRuns(container, visitor, false);
    }
    for (const root of added) {
      forget(store.forgetWithin(root));
      if (root.isConnected && !inNoProse(root) && !within(added, root)) visitRuns(root, visitor);
    }
    highlighter.restore();
    readOn();
  };

  const observer = new PageObserver(follow);

  const begin = () => {
    observer.observe(document);
    if (document.body && document.designMode !== 'on') visitRuns(document.body, visitor);
    for (const container of containersInView()) for (const block of store.own(container)) read(block);
    settle(true);
    timings.longestTask = performance.now() - started;
    readOn();
    if (!reading) timings.total = performance.now() - started;
  };

  signal.addEventListener('abort', () => {
    observer.stop();
    near.stop();
    highlighter.clear();
    byId.clear();
    queue = [];
  });
  begin();

  const view = (painted: Painted): MentionView => mentionView(painted, linker.kind(painted.link.entity));

  return {
    pending: () => queue.reduce((left, block) => left + (block.unread && byId.has(block.id) ? 1 : 0), 0),
    links: () =>
      store.ordered.flatMap((block) => (block.links.length > 0 && isShown(block.container) ? block.links : [])),
    mentions: () =>
      store.ordered.flatMap((block) => {
        if (block.links.length === 0 || !isShown(block.container)) return [];
        const pieces = runAt(block.container, block.index) ?? [];
        const text = textOf(pieces);
        return block.links.flatMap((link) => {
          const range = anchor(pieces, link);
          return range ? view({ block, link, range, surface: text.slice(link.start, link.end) }) : [];
        });
      }),
    mentionAt(x, y) {
      const painted = mentionAt(x, y, store, highlighter, shadowRoots);
      return painted && view(painted);
    },
  };
};

const firstOfEach = (links: readonly Link[]): readonly Link[] => {
  const seen = new Set<string>();
  return links.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
};

/** Whether an ancestor of the element is among `roots`. */
const within = (roots: ReadonlySet<Element>, element: Element): boolean => {
  for (let parent = parentAcross(element); parent; parent = parentAcross(parent)) if (roots.has(parent)) return true;
  return false;
};

const langOf = (element: Element): string => {
  for (let each: Element | null = element; each; ) {
    const declaring: Element | null = each.closest('[lang]');
    if (declaring) return declaring.getAttribute('lang') ?? '';
    const root = each.getRootNode();
    each = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
};
