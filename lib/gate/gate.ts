import type { browser } from 'wxt/browser';
import { newsPage } from '../annotator/news-page/news-page.ts';
import { frameWorld, type GateState, type TopPage } from '../frame-world.ts';
import type { Protocol } from '../messages.ts';
import { MODE, type Place, type RawItems, SITES, versionKey } from '../stored.ts';
import { decide } from './decide.ts';
import { ORPHANS_LEAVE } from './orphans.ts';

/** `storedValue` for places of which there has been one version only: what a later one wrote is not read. */
const inForce = (place: Place & { migrations?: never }, raw: RawItems): unknown =>
  ((raw[versionKey(place)] as { v?: number } | undefined)?.v ?? 0) > place.version ? null : raw[place.key];

/** A change of the fragment alone is a jump within the page. */
const address = () => location.href.split('#')[0];

/**
 * Decides whether this frame is read, keeps to it as the page and the settings change, and has the annotator
 * injected when it is. Once a frame; does nothing where a gate is at work.
 */
export const startGate = (extension: typeof browser): void => {
  /** Smaller frames, in CSS pixels, hold buttons, counters and trackers, or are hidden. */
  const FRAME_WIDTH_MIN = 200;
  const FRAME_HEIGHT_MIN = 100;
  /** When a page that was rewritten on the client is judged again, in milliseconds: its content follows its address. */
  const SETTLING = [99, 1_000, 3_000];
  /** The worker may be stopped between the message and its answer; it starts again with the next. */
  const TRIES = 3;
  const world = frameWorld();
  const shown = document as Document & { prerendering?: boolean };
  // XML, pictures and PDFs are shown in documents too
  if (world.gate || !/html/.test(shown.contentType)) return;
  const once = { once: true };
  const isTop = self === top;
  let page: TopPage | null = null;
  let stored: RawItems | undefined;
  let state: GateState | undefined;
  /** The extension is gone: what listens here keeps quiet. */
  let orphaned = false;

  // the messaging library's envelope, without its 2 kB
  const ask = async <T extends keyof Protocol>(
    type: T,
    ...[data]: Parameters<Protocol[T]>
  ): Promise<ReturnType<Protocol[T]> | undefined> => {
    for (let tries = TRIES; tries--; ) {
      try {
        const answer = await extension.runtime.sendMessage({ type, data, timestamp: 0 });
        // a worker that is stopped answers nothing at all
        if (answer) return answer.res;
      } catch {
        // or the channel breaks, as it does where the extension is gone
      }
    }
  };

  const apply = async (asked = false): Promise<void> => {
    const { annotator, reader } = world;
    if (!state?.on) {
      annotator?.stop();
      reader?.stop();
    } else if (annotator) {
      if (!annotator.running()) {
        annotator.start();
        reader?.start();
      }
    } else if (!asked) {
      await ask('annotate');
      // it may have been switched off meanwhile
      apply(true);
    }
  };

  const update = (): void => {
    if (!stored || !page) return;
    const rules = inForce(SITES, stored) as Record<string, unknown> | null | undefined;
    const decision = decide(rules?.[page.site], inForce(MODE, stored), page.news);
    // the page last: it may hold what a private window's rule says
    state = { ...decision, ...(!isTop && { reason: 'top-frame' }), ...page };
    apply();
  };

  const judge = async (): Promise<void> => {
    const before = page?.news;
    if (isTop) {
      const started = performance.now();
      // the page before it stays where a private window's rule stands in it
      page = { ...page, site: location.hostname, ...newsPage(shown), ms: performance.now() - started };
      if (before !== undefined && before !== page.news && self.length) ask('pageChanged', page);
    } else if (innerWidth < FRAME_WIDTH_MIN || innerHeight < FRAME_HEIGHT_MIN) {
      addEventListener('resize', judge, once);
    } else {
      page = (await ask('topFrame')) ?? null;
    }
    update();
  };

  const load = async (): Promise<void> => {
    // without a storage there are still the defaults
    stored = await extension.storage.local.get().catch(() => ({}));
    update();
  };

  const leaveIfOrphaned = (): void => {
    if (orphaned || extension.runtime?.id) return;
    orphaned = true;
    world.annotator?.stop();
    world.reader?.stop();
  };

  const start = (): void => {
    judge();
    load();
    extension.storage.local.onChanged.addListener(load);
    // What changed while the page lay in the back/forward cache was not told. A frame of another process may have had
    // no size until it was loaded, and is told of none that is its first.
    addEventListener('pageshow', ({ persisted }) => orphaned || (page ? persisted && load() : judge()));
    if (isTop) {
      let last = address();
      const moved = () => {
        if (last === address()) return;
        last = address();
        for (const delay of SETTLING) setTimeout(() => orphaned || judge(), delay);
      };
      navigation.addEventListener('currententrychange', moved);
    }
  };

  world.gate = {
    state: () => state,
    page: () => page,
    follow(changed) {
      if (page) {
        page = changed;
        update();
      }
    },
  };
  for (const event of [ORPHANS_LEAVE, 'visibilitychange']) shown.addEventListener(event, leaveIfOrphaned);
  // Firefox prerenders nothing. An update may come before the page is shown.
  if (!import.meta.env.FIREFOX && shown.prerendering)
    shown.addEventListener('prerenderingchange', () => orphaned || start(), once);
  else start();
};
