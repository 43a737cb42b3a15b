import type { GateState } from '../../lib/frame-world.ts';
import type { Point, Tab } from './driver.ts';

/**
 * Hands and eyes for what the extension shows in a page. Mentions are read from the object that the page scripts
 * share (`lib/frame-world.ts`), the card through its closed shadow root; both only from the isolated world, which is
 * the one place where the product itself allows it.
 */

/** Past this what is waited for will not come: much more than it takes on a machine with ten things to do at once. */
const WITHIN_MS = 20_000;

export interface Mention {
  id: string;
  entity: string;
  kind: string;
  surface: string;
  /** First line box, CSS px of the viewport; null when the text has left the page. */
  rect: Box | null;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Card {
  /** What a reader reads, lines as laid out. */
  text: string;
  html: string;
  lang: string;
  dir: string;
  box: Box;
  /** Neither fading in nor out. */
  still: boolean;
}

export interface CardPart {
  text: string;
  /** Accessible name as far as an attribute gives it. */
  label: string | null;
  box: Box;
}

/** What of the shared object is read here; the field is declared in `lib/frame-world.ts`. */
interface World {
  annotator?: {
    running(): boolean;
    summary(): { pending: number };
    mentions(): { id: string; entity: string; kind: string; surface: string; rects(): Box[] }[];
  };
  gate?: { state(): GateState | undefined };
}

/** Linked mentions of the top frame in reading order; empty while it is not annotated. */
export function mentions(tab: Tab): Promise<Mention[]> {
  return tab.world(() => {
    const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
    if (!world?.annotator?.running()) return [];
    return world.annotator.mentions().map((mention) => {
      const first = mention.rects()[0];
      const rect = first ? { x: first.x, y: first.y, width: first.width, height: first.height } : null;
      return { id: mention.id, entity: mention.entity, kind: mention.kind, surface: mention.surface, rect };
    });
  });
}

/** What the gate decided for the top frame; null before it has, or where there is none. */
export function gate(tab: Tab): Promise<GateState | null> {
  return tab.world(() => {
    const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
    return world?.gate?.state() ?? null;
  });
}

/** Waits until the annotator has read the whole page, and returns its mentions. */
export async function annotated(tab: Tab, withinMs = WITHIN_MS): Promise<Mention[]> {
  return eventually(
    'the page to be read',
    async () => {
      const done = await tab.world(() => {
        const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
        return world?.annotator?.running() === true && world.annotator.summary().pending === 0;
      });
      return done ? mentions(tab) : null;
    },
    withinMs,
  );
}

/** Scrolls a mention into view, moves the pointer onto it, and returns where the pointer is. */
export async function hover(tab: Tab, entity: string): Promise<Point> {
  const rect = await eventually(`a mention of ${entity}`, () =>
    tab.world(async (wanted) => {
      const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
      const mention = world?.annotator?.mentions().find((mention) => mention.entity === wanted && mention.rects()[0]);
      const box = mention?.rects()[0];
      if (!mention || !box) return null;
      if (box.y < 0 || box.y + box.height > innerHeight) {
        const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { capture: true, once: true }));
        const before = scrollY;
        scrollBy({ top: box.y - innerHeight / 2, behavior: 'instant' });
        // A mention that scrolls under the pointer opens nothing; a hand points when the page has come to rest.
        if (scrollY !== before) await scrolled;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      const seen = mention.rects()[0] ?? box;
      return { x: seen.x, y: seen.y, width: seen.width, height: seen.height };
    }, entity),
  );
  const at = { x: Math.round(rect.x + rect.width / 2), y: Math.round(rect.y + rect.height / 2) };
  await tab.move(at);
  return at;
}

/** Moves the pointer to a corner of the viewport where no text is. */
export const leave = (tab: Tab): Promise<void> => tab.move({ x: 2, y: 2 });

/** The cards that are open in the top frame, in the order in which they opened. */
export function cards(tab: Tab): Promise<Card[]> {
  return tab.world(() => {
    const roots = globalThis as unknown as {
      chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
    };
    return [...document.querySelectorAll<HTMLElement>('hashiya-card:popover-open')].flatMap((host) => {
      const root =
        (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
        roots.chrome?.dom?.openOrClosedShadowRoot(host);
      const body = root?.querySelector('[role="dialog"]');
      if (!root || !(body instanceof HTMLElement)) return [];
      const box = body.getBoundingClientRect();
      const text = body.innerText.trim();
      if (!text) return [];
      return {
        text,
        html: root.innerHTML,
        lang: body.lang,
        dir: getComputedStyle(body).direction,
        box: { x: box.x, y: box.y, width: box.width, height: box.height },
        still: [...host.getAnimations(), ...root.getAnimations()].every(({ playState }) => playState !== 'running'),
      };
    });
  });
}

/** The card that opened last and is open still, or null. */
export const card = async (tab: Tab): Promise<Card | null> => (await cards(tab)).at(-1) ?? null;

/** Waits for the card to be open and at rest. */
export const opened = (tab: Tab, withinMs?: number): Promise<Card> =>
  eventually(
    'the card to open',
    async () => {
      const seen = await card(tab);
      return seen?.still ? seen : null;
    },
    withinMs,
  );

/** Waits for the card to be gone. */
export async function shut(tab: Tab, withinMs?: number): Promise<void> {
  await eventually('the card to close', async () => ((await card(tab)) ? null : true), withinMs);
}

/** What matches `selector` inside the card that opened last, or inside whatever else of ours is shown without one. */
export function cardParts(tab: Tab, selector: string): Promise<CardPart[]> {
  return tab.world((selector) => {
    const roots = globalThis as unknown as {
      chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
    };
    const shown = [...document.querySelectorAll<HTMLElement>('hashiya-card:popover-open')].flatMap(
      (host) =>
        (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
        roots.chrome?.dom?.openOrClosedShadowRoot(host) ??
        [],
    );
    const root = shown.findLast((root) => root.querySelector('[role="dialog"]')) ?? shown.at(-1);
    return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return { text: part.innerText.trim(), label: part.getAttribute('aria-label'), box: { x, y, width, height } };
    });
  }, selector);
}

/** Clicks the first thing in the card that opened last that matches `selector`, scrolled into the card's view. */
export async function clickInCard(tab: Tab, selector: string): Promise<void> {
  const at = await eventually(`${selector} in the card`, () =>
    tab.world((selector) => {
      const roots = globalThis as unknown as {
        chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
      };
      for (const host of [...document.querySelectorAll<HTMLElement>('hashiya-card:popover-open')].reverse()) {
        const root =
          (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
          roots.chrome?.dom?.openOrClosedShadowRoot(host);
        const part = root?.querySelector('[role="dialog"]') && root.querySelector(selector);
        if (!part) continue;
        part.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = part.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, selector),
  );
  await tab.click(at);
}

/** The middle of what matches `selector` in a page, once it stays in its place; throws where nothing does. */
export async function centre(tab: Tab, selector: string): Promise<Point> {
  const box = await eventually(`${selector} at rest`, () =>
    tab.evaluate(async (selector) => {
      const place = () => {
        const element = document.querySelector(selector);
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      };
      // what is still being laid out above it would move it away from under a click
      const before = JSON.stringify(place());
      await new Promise((resolve) => setTimeout(resolve, 100));
      const box = place();
      return JSON.stringify(box) === before ? box : null;
    }, selector),
  );
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Asks until the answer is neither null nor undefined. Throws with `what` when time is up. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined>,
  withinMs = WITHIN_MS,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  let trouble = '';
  let tries = 0;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined) return answer;
    } catch (error) {
      trouble = `: ${(error as Error).message}`;
    }
    // one answer that was slow in coming, or lost, must not use up all the time
    if (Date.now() > deadline && ++tries > 1) throw new Error(`Waited ${withinMs} ms for ${what}${trouble}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
