// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf, factOf } from '../../components/card/card-data.ts';
import type { CardData } from '../fact-base/types.ts';
import type { HoverEvent, MentionView, ReaderHandle } from '../frame-world.ts';
import type { CardHost } from './card-host.ts';
import { TIMING } from './dwell.ts';
import type { MuteQuery } from './open-card.ts';
import { type CardQuery, createReader, type Wishes } from './reader.ts';

// what is dispatched here stands for what a hand does
Object.defineProperty(Event.prototype, 'isTrusted', { value: true });

const cardNamed = (id: string): CardData => {
  const base = cardOf([factOf('a')], { related: [{ id: 'next', kind: 'company', name: 'Next', facts: 1 }] });
  return { ...base, entity: { ...base.entity, id, name: `Name of ${id}` } };
};

const readers: ReaderHandle[] = [];

/** A reader on an annotator, a host and a fact base that the test plays. */
function setUp(
  answer: (query: CardQuery) => Promise<CardData | null> = async ({ entity }) => cardNamed(entity),
  more: Partial<Wishes> = {},
) {
  const named: MentionView[] = [];
  const services = {
    mute: vi.fn(async (_: MuteQuery) => undefined),
    unmute: vi.fn(async (_: MuteQuery) => undefined),
    copy: vi.fn(async (_: string) => true),
    openBook: vi.fn((_: string) => undefined),
  };
  let tell: (event: HoverEvent) => void = () => undefined;
  let scrollAway: () => void = () => undefined;
  document.body.replaceChildren();
  const hosts: CardHost[] = [];
  const newHost = (): CardHost => {
    const box = document.createElement('div');
    let open = false;
    const host: CardHost = {
      box,
      show: () => {
        open = true;
        document.body.append(box);
      },
      hide: () => {
        open = false;
        box.remove();
      },
      open: () => open,
      owns: (event) => event.composedPath().includes(box),
      focused: () => (box.contains(document.activeElement) ? document.activeElement : null),
      keep: () => undefined,
    };
    hosts.push(host);
    return host;
  };
  /** Boxes of the cards that are open, the oldest first. */
  const boxes = () => hosts.filter((host) => host.open() && host.box.querySelector('.card')).map(({ box }) => box);
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
        published: '2031-09-01',
      }),
      mentions: () => named,
    },
    newHost,
    site: () => 'paper.test',
    ...services,
    place: (_box, _anchor, onGone) => {
      scrollAway = onGone;
    },
    fetchCard,
    wishes: () => ({ dwell: TIMING.dwell, cardLanguage: 'page', modifier: 'none', ...more }),
    browserLanguage: 'en',
  });
  readers.push(reader);
  reader.start();
  return {
    ...services,
    named,
    reader,
    fetchCard,
    boxes,
    one: (selector: string) => boxes().at(-1)?.querySelector<HTMLElement>(selector) ?? null,
    open: () => boxes().length > 0,
    scrollAway: () => scrollAway(),
    name: () => boxes().at(-1)?.querySelector('.name')?.textContent,
    ring: () => hosts.find((host) => host.open() && host.box.querySelector('.walk-ring'))?.box,
    tap: (mention: Partial<MentionView> = {}) =>
      tell({ type: 'tap', mention: mentionOf(mention), at: performance.now(), x: 12, y: 12 }),
    enter: (mention: Partial<MentionView> = {}) =>
      tell({ type: 'enter', mention: mentionOf(mention), at: performance.now(), x: 12, y: 12 }),
    leave: () => tell({ type: 'leave', at: performance.now() }),
    click: async (selector: string) => {
      boxes().at(-1)?.querySelector<HTMLElement>(selector)?.click();
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
  underlined: true,
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

const pressIn = (element: Element | null, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  element?.dispatchEvent(event);
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
    expect(fetchCard).toHaveBeenCalledExactlyOnceWith({
      entity: 'x1',
      lang: 'zh',
      near: ['y'],
      page: ['x1', 'y'],
      published: '2031-09-01',
    });
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
    const { click, name, fetchCard, one } = await opened();
    await click('.chip');
    expect(name()).toBe('Name of next');
    expect(fetchCard).toHaveBeenLastCalledWith({
      entity: 'next',
      lang: 'en',
      near: ['x1', 'y'],
      page: ['x1', 'y'],
      published: '2031-09-01',
    });
    expect(one('.back')?.textContent).toBe('Name of x1');
    expect(one('.why-button')).toBeNull();
  });

  it('and back, without asking again', async () => {
    const { click, name, fetchCard, one } = await opened();
    await click('.chip');
    await click('.back');
    expect([name(), one('.back'), fetchCard.mock.calls.length]).toEqual(['Name of x1', null, 2]);
  });

  it('keeps the keyboard in the card', async () => {
    const { click, one } = await opened();
    one('.chip')?.focus();
    await click('.chip');
    expect(document.activeElement).toBe(one('.body'));
  });

  it('says so where the related card cannot be loaded, and can still go back', async () => {
    const { click, name, one } = await opened(async ({ entity }) => {
      if (entity === 'next') throw new Error('worker gone');
      return cardNamed(entity);
    });
    await click('.chip');
    expect(one('.trouble')).not.toBeNull();
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
    const { enter, one } = setUp();
    const field = document.createElement('button');
    document.body.append(field);
    enter();
    await wait(TIMING.dwell + 10);
    field.focus();
    const chip = one('.chip');
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

describe('a card that is asked for', () => {
  const three = ['m1', 'm2', 'm3'].map((id, n) =>
    mentionOf({ id, entity: `e${n}`, rects: () => [new DOMRect(10, 100 + 50 * n, 40, 16)] }),
  );
  const walking = (more?: Partial<Wishes>) => {
    const all = setUp(undefined, more);
    all.named.push(...three);
    return all;
  };

  it('a tap opens it at once', async () => {
    const { tap, name } = setUp();
    tap();
    await wait(0);
    expect(name()).toBe('Name of x1');
  });

  it('the walk marks one mention after the other, and ends at the last', () => {
    const { reader, ring } = walking();
    const said = [1, 1, 1, 1].map(() => [reader.walk(1), ring()?.querySelector('.walk-label b')?.textContent]);
    expect(said).toEqual([
      [true, '1 of 3'],
      [true, '2 of 3'],
      [true, '3 of 3'],
      [false, undefined],
    ]);
    expect(reader.walking()).toBe(false);
    reader.walk(-1, true);
    expect(ring()?.querySelector('.walk-label b')?.textContent).toBe('3 of 3');
  });

  it('Enter opens the marked one and brings the keyboard in; Esc leads out, then ends the walk', async () => {
    const { reader, name, one, open, ring } = walking();
    reader.walk(1);
    expect(press('Enter').defaultPrevented).toBe(true);
    await wait(0);
    expect([name(), document.activeElement === one('.body')]).toEqual(['Name of e0', true]);
    press('Escape');
    expect([open(), ring() !== undefined]).toEqual([false, true]);
    press('Escape');
    expect(ring()).toBeUndefined();
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(press('Enter').defaultPrevented).toBe(false);
  });

  it('walked on with a card open, the next card opens', async () => {
    const { reader, name, one } = walking();
    reader.walk(1);
    press('Enter');
    await wait(0);
    reader.walk(1);
    await wait(0);
    expect([name(), document.activeElement === one('.body')]).toEqual(['Name of e1', true]);
  });

  it('Tab behind its last button leads out, back to what had the focus', async () => {
    const { reader, open, one } = walking();
    const field = document.body.appendChild(document.createElement('button'));
    field.focus();
    reader.walk(1);
    press('Enter');
    await wait(0);
    one('.body')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: field }));
    one('.close')?.focus();
    expect(pressIn(one('.close'), 'Tab').defaultPrevented).toBe(true);
    expect([open(), document.activeElement === field]).toEqual([false, true]);
  });

  it('by the id of its mention', async () => {
    const { reader, name } = walking();
    expect([reader.open('m9'), reader.open('m2')]).toEqual([false, true]);
    await wait(0);
    expect(name()).toBe('Name of e1');
  });

  it('says so where there is none', async () => {
    const { tap, one } = setUp(async () => null);
    tap();
    await wait(0);
    expect(one('.trouble')).not.toBeNull();
  });

  it('with a modifier key the pointer alone opens nothing', async () => {
    const { enter, open } = walking({ modifier: 'alt' });
    enter();
    await wait(5000);
    expect(open()).toBe(false);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true, bubbles: true }));
    await wait(0);
    expect(open()).toBe(true);
  });
});

describe('pinned cards', () => {
  beforeEach(() => {
    vi.stubGlobal('visualViewport', { offsetLeft: 0, offsetTop: 0, width: 1280, height: 800 });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  async function pinned() {
    const all = setUp();
    all.tap();
    await wait(0);
    await all.click('.pin');
    return all;
  }

  it('stay beside the next one, and close one by one', async () => {
    const { tap, click, boxes, leave } = await pinned();
    leave();
    tap({ id: 'm2', entity: 'y' });
    await wait(0);
    await click('.pin');
    press('Tab');
    const names = () => boxes().map((box) => box.querySelector('.name')?.textContent);
    expect(names()).toEqual(['Name of x1', 'Name of y']);
    press('Escape');
    expect(names()).toEqual(['Name of x1']);
    await click('.close');
    expect(names()).toEqual([]);
  });

  it('can be moved by the keys of their grip, which the page does not hear', async () => {
    const { one, boxes } = await pinned();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    one('.grip')?.focus();
    const left = () => Number.parseInt(boxes()[0]?.style.left ?? '', 10);
    const before = left();
    pressIn(one('.grip'), 'ArrowRight');
    expect([left() - before, heard.mock.calls.length]).toEqual([8, 0]);
  });
});

describe('what a card can do for its reader', () => {
  it('mutes the name, stays to say so, and takes it back', async () => {
    const { tap, click, one, mute, unmute, open } = setUp();
    tap();
    await wait(0);
    await click('.mute-button');
    await click('.mute-choice');
    expect(mute).toHaveBeenCalledExactlyOnceWith({ entity: 'x1', alias: 'X1', site: 'paper.test' });
    expect(one('[role=status]')?.textContent).toContain('paper.test');
    expect(open()).toBe(true);
    await click('.undo');
    expect(unmute).toHaveBeenCalledExactlyOnceWith({ entity: 'x1', alias: 'X1', site: 'paper.test' });
  });

  it('says so where it could not be stored', async () => {
    const { tap, click, one, mute } = setUp();
    mute.mockRejectedValue(new Error('quota'));
    tap();
    await wait(0);
    await click('.mute-button');
    await click('.mute-choice');
    expect([one('.undo'), one('.why [role=status]')?.textContent !== '']).toEqual([null, true]);
  });
});
