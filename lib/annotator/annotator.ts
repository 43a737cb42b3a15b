import type { AnnotatorHandle, AnnotatorTimings, HoverEvent, MentionView } from '../frame-world.ts';
import type { Linker } from '../linker/types.ts';
import { publishedOf } from './page-date.ts';
import { followPointer, type Pointer } from './pointer.ts';
import { createReading, type Reading } from './reading.ts';
import type { Wishes } from './wished-links.ts';

export interface AnnotatorOptions {
  /** Asked at each start, as the next: packs change what there is to find. */
  linker: () => Linker;
  /** Asked for each block that names something. */
  wishes: () => Wishes;
  /** The pointer has begun to rest on a mention: time to fetch the card. Called for each dwell. */
  onDwell: () => void;
  /** What the frame names may be another: it was read on, has changed, or is read no longer. */
  onNamed: () => void;
}

/** What a page names is told this long after it changed, in milliseconds: pages that change do so many times over. */
const TELL = 400;

/** The annotator of one frame. Once made it does nothing until `start`. */
export const createAnnotator = ({ linker, wishes, onDwell, onNamed }: AnnotatorOptions): AnnotatorHandle => {
  const listeners = new Set<(event: HoverEvent) => void>();
  const timings: AnnotatorTimings = { firstHighlight: null, total: null, longestTask: 0 };
  let leaving: AbortController | undefined;
  let reading: Reading | undefined;
  let pointer: Pointer | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const emit = (event: HoverEvent) => {
    for (const listener of listeners) listener(event);
  };

  const tell = () => {
    if (telling !== undefined) return;
    telling = setTimeout(() => {
      telling = undefined;
      onNamed();
    }, TELL);
  };

  return {
    start() {
      if (leaving) return;
      leaving = new AbortController();
      const { signal } = leaving;
      reading = createReading({
        linker: linker(),
        wishes,
        signal,
        timings,
        onChange: () => pointer?.refresh(),
        onNamed: tell,
      });
      const { mentionAt } = reading;
      pointer = followPointer(mentionAt, emit, onDwell, signal);
    },
    stop() {
      if (leaving) tell();
      leaving?.abort();
      leaving = undefined;
      reading = undefined;
      pointer = undefined;
    },
    refresh: () => reading?.refresh(),
    running: () => leaving !== undefined,
    summary() {
      const counts = new Map<string, number>();
      for (const { entity } of reading?.links() ?? []) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      const published = publishedOf(document);
      return {
        entities: [...counts].map(([entity, count]) => ({ entity, count })),
        pending: reading?.pending() ?? 0,
        ...(published ? { published } : {}),
        // a page that declares none speaks the language of what it names first
        lang: document.documentElement.lang || reading?.mentions()[0]?.lang || '',
      };
    },
    timings: () => ({ ...timings }),
    mentions: (): MentionView[] => reading?.mentions() ?? [],
    hovered: () => pointer?.hovered() ?? null,
    onHover(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
};
