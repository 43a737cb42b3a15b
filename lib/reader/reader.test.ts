// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf, factOf } from '../../components/card/card-data.ts';
import type { CardData } from '../fact-base/types.ts';
import type { HoverEvent, MentionView, ReaderHandle } from '../frame-world.ts';
import type { CardHost } from './card-host.ts';
import { TIMING } from './dwell.ts';
import { type CardQuery, createReader } from './reader.ts';

const cardNamed = (id: string): CardData => {
  const base = cardOf([factOf('a')], { related: [{ id: 'next', kind: 'company', name: 'Next', facts: 1 }] });
  return { ...base, entity: { ...base.entity, id, name: `Name of ${id}` } };
};

const readers: ReaderHandle[] = [];

/** A reader on an annotator, a host and a fact base that the test plays. */
function setUp(answer: (query: CardQuery) => Promise<CardData | null> = async ({ entity }) => cardNamed(entity)) {
  let tell: (event: HoverEvent) => void = () => undefined;
  let open = false;
  let scrollAway: () => void = () => undefined;
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  const host: CardHost = {
    box,
    show: () => {
      open = true;
    },
    hide: () => {
      open = false;
    },
    open: () => open,
    owns: (event) => event.composedPath().includes(box),
    focused: () => (box.contains(document.activeElement) ? document.activeElement : null),
  };
  const fetchCard = vi.fn(answer);
  const reader = createReader({
    annotator: {
      hovered: () => null,
      onHover: (listener, signal) => {
        tell = listener;
        signal.addEventListener('abort', () => {
          tell = () => undefined;
        });
      },
      summary: () => ({
        entities: [
          { entity: 'x1', count: 2 },
          { entity: 'y', count: 1 },
        ],
        pending: 0,
        lang: 'en',
      }),
    },
    host,
    place: (_box, _anchor, onGone) => {
      scrollAway = onGone;
    },
    fetchCard,
    wishes: () => ({ dwell: TIMING.dwell, cardLanguage: 'page' }),
    browserLanguage: 'en',
  });
  readers.push(reader);
  reader.start();
  return {
    box,
    reader,
    fetchCard,
    open: () => open,
    scrollAway: () => scrollAway(),
    name: () => box.querySelector('.name')?.textContent,
    enter: (mention: Partial<MentionView> = {}) =>
      tell({ type: 'enter', mention: mentionOf(mention), at: performance.now(), x: 12, y: 12 }),
    leave: () => tell({ type: 'leave', at: performance.now() }),
    click: async (selector: string) => {
      box.querySelector<HTMLElement>(selector)?.click();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const mentionOf = (more: Partial<MentionView>): MentionView => ({
  id: 'm1',
  entity: 'x1',
  kind: 'chip',
  surface: 'X1',
  reason: { rule: 'strong', alias: 'X1' },
  lang: 'en',
  dir: 'ltr',
  near: ['y'],
  rects: () => [new DOMRect(10, 10, 40, 16)],
  element: () => document.body,
  ...more,
});

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  // What it listens to is the window's, which outlives the test.
  for (const reader of readers.splice(0)) reader.stop();
  vi.useRealTimers();
});

describe('fetching', () => {
  it('asks once, early in the dwell, with what is named near and on the page', async () => {
    const { enter, fetchCard, open } = setUp();
    enter({ lang: 'zh-Hant' });
    await wait(TIMING.prefetch - 1);
    expect(fetchCard).not.toHaveBeenCalled();
    await wait(1);
    expect(fetchCard).toHaveBeenCalledExactlyOnceWith({ entity: 'x1', lang: 'zh', near: ['y'], page: ['x1', 'y'] });
    await wait(TIMING.dwell);
    expect(open()).toBe(true);
    expect(fetchCard).toHaveBeenCalledOnce();
  });

  it('opens when a slow answer comes', async () => {
    const { enter, open, name } = setUp(async ({ entity }) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return cardNamed(entity);
    });
    enter();
    await wait(TIMING.dwell + 100);
    expect(open()).toBe(false);
    await wait(500);
    expect([open(), name()]).toEqual([true, 'Name of x1']);
  });

  it('an answer that comes after the pointer left opens nothing', async () => {
    const { enter, leave, open } = setUp(async ({ entity }) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return cardNamed(entity);
    });
    enter();
    await wait(TIMING.dwell + 10);
    leave();
    await wait(5000);
    expect(open()).toBe(false);
  });

  it.each([
    ['has no such card', async () => null],
    ['cannot be asked', () => Promise.reject(new Error('Extension context invalidated.'))],
  ])('a fact base that %s opens nothing, and leaves Esc to the page', async (_, answer) => {
    const { enter, open } = setUp(answer);
    enter();
    await wait(TIMING.dwell + 10);
    expect(open()).toBe(false);
    expect(press('Escape').defaultPrevented).toBe(false);
  });
});

describe('the way on and back', () => {
  async function opened(answer?: Parameters<typeof setUp>[0]) {
    const all = setUp(answer);
    all.enter();
    await wait(TIMING.dwell + 10);
    return all;
  }

  it('opens a related entity in the same card, near the one that it came from', async () => {
    const { click, name, fetchCard, box } = await opened();
    await click('.chip');
    expect(name()).toBe('Name of next');
    expect(fetchCard).toHaveBeenLastCalledWith({ entity: 'next', lang: 'en', near: ['x1', 'y'], page: ['x1', 'y'] });
    expect(box.querySelector('.back')?.textContent).toBe('Name of x1');
    expect(box.querySelector('.why')).toBeNull();
  });

  it('and back, without asking again', async () => {
    const { click, name, fetchCard, box } = await opened();
    await click('.chip');
    await click('.back');
    expect([name(), box.querySelector('.back'), fetchCard.mock.calls.length]).toEqual(['Name of x1', null, 2]);
  });

  it('keeps the keyboard in the card', async () => {
    const { click, box } = await opened();
    box.querySelector<HTMLElement>('.chip')?.focus();
    await click('.chip');
    expect(document.activeElement).toBe(box.querySelector('.back'));
  });

  it('says so where the related card cannot be loaded, and can still go back', async () => {
    const { click, name, box } = await opened(async ({ entity }) => {
      if (entity === 'next') throw new Error('worker gone');
      return cardNamed(entity);
    });
    await click('.chip');
    expect(box.querySelector('.trouble')).not.toBeNull();
    await click('.back');
    expect(name()).toBe('Name of x1');
  });

  it('turns to another mention in place', async () => {
    const { enter, leave, open, name } = await opened();
    leave();
    await wait(50);
    enter({ id: 'm2', entity: 'y' });
    await wait(TIMING.turn - 1);
    expect([open(), name()]).toEqual([true, 'Name of x1']);
    await wait(1);
    expect([open(), name()]).toEqual([true, 'Name of y']);
  });
});

describe('closing', () => {
  it('Esc closes the card and is not the page’s', async () => {
    const { enter, open } = setUp();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    enter();
    await wait(TIMING.dwell + 10);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect([open(), heard.mock.calls.length]).toEqual([false, 0]);
    press('Escape');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('gives the focus back to what had it', async () => {
    const { enter, box } = setUp();
    const field = document.createElement('button');
    document.body.append(field);
    enter();
    await wait(TIMING.dwell + 10);
    field.focus();
    const chip = box.querySelector<HTMLElement>('.chip');
    chip?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: field }));
    chip?.focus();
    press('Escape');
    expect(document.activeElement).toBe(field);
  });

  it('a mention that left the page or the view takes its card with it', async () => {
    const { enter, open, scrollAway } = setUp();
    enter();
    await wait(TIMING.dwell + 10);
    expect(open()).toBe(true);
    scrollAway();
    expect(open()).toBe(false);
  });

  it('a stopped reader closes and hears nothing until it starts again', async () => {
    const { enter, open, reader } = setUp();
    enter();
    await wait(TIMING.dwell + 10);
    reader.stop();
    expect(open()).toBe(false);
    enter();
    await wait(5000);
    expect(open()).toBe(false);
    reader.start();
    enter();
    await wait(TIMING.dwell + 10);
    expect(open()).toBe(true);
  });
});
