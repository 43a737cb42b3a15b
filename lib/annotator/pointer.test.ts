// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HoverEvent, MentionView } from '../frame-world.ts';
import { followPointer } from './pointer.ts';

// what is dispatched here stands for what a hand does
Object.defineProperty(Event.prototype, 'isTrusted', { value: true });

/** A line of text: mention A from x = 0 to 99, B from 100 to 199, then none. */
const LINE = ['A', 'B'].map((id) => ({ id }) as MentionView);

type Step =
  | ['move' | 'drag' | 'press' | 'release' | 'click' | 'tap' | 'tap on a link', x: number]
  | ['frame']
  | ['wait', ms: number]
  | ['scroll', by: number];

/** Plays the steps and returns what was told, as `enter A at 0` with the time in milliseconds. */
function play(steps: Step[]): string[] {
  const told: string[] = [];
  let scrolled = 0;
  const leaving = new AbortController();
  const started = performance.now();
  followPointer(
    (x) => LINE[Math.floor((x + scrolled) / 100)] ?? null,
    (event: HoverEvent) =>
      told.push(
        `${event.type}${'mention' in event ? ` ${event.mention.id}` : ''} at ${Math.round(event.at - started)}`,
      ),
    () => told.push(`dwell at ${Math.round(performance.now() - started)}`),
    leaving.signal,
  );
  const send = (type: string, x: number, buttons: number) =>
    dispatchEvent(new PointerEvent(type, { clientX: x, clientY: 5, buttons, pointerType: 'mouse' }));
  const click = (x: number, pointerType: string, on: Element) =>
    on.dispatchEvent(new PointerEvent('click', { clientX: x, clientY: 5, pointerType, bubbles: true, composed: true }));
  const link = document.body.appendChild(document.createElement('a'));
  link.href = '#there';
  for (const [what, amount = 0] of steps) {
    if (what === 'click') click(amount, 'mouse', document.body);
    if (what === 'tap') click(amount, 'touch', document.body);
    if (what === 'tap on a link') click(amount, 'touch', link.appendChild(document.createElement('b')));
    if (what === 'move') send('pointermove', amount, 0);
    if (what === 'drag') send('pointermove', amount, 1);
    if (what === 'press') send('pointerdown', amount, 1);
    if (what === 'release') send('pointerup', amount, 0);
    if (what === 'wait') vi.advanceTimersByTime(amount);
    if (what === 'frame') vi.advanceTimersToNextFrame();
    if (what === 'scroll') {
      scrolled += amount;
      dispatchEvent(new Event('scroll'));
    }
  }
  leaving.abort();
  link.remove();
  return told;
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The end of following takes a hover back. */
const cases: Record<string, [what: string, steps: Step[], told: string[]][]> = {
  'what is under the pointer is told once a frame': [
    ['at rest on it', [['move', 10], ['frame']], ['enter A at 0', 'leave at 16']],
    ['not before the frame', [['move', 10]], []],
    ['not what it only crossed', [['move', 10], ['move', 150], ['frame']], ['enter B at 0', 'leave at 16']],
    [
      'the one, then the other',
      [['move', 10], ['frame'], ['move', 150], ['frame']],
      ['enter A at 0', 'leave at 32', 'enter B at 16', 'leave at 32'],
    ],
    [
      'moving on it is nothing new',
      [['move', 10], ['frame'], ['move', 20], ['frame']],
      ['enter A at 0', 'leave at 32'],
    ],
    ['beside the names', [['move', 250], ['frame']], []],
  ],
  'the time is that of the pointing, not of the frame': [
    ['a frame that is late', [['move', 10], ['wait', 10], ['frame']], ['enter A at 0', 'leave at 16']],
    ['the last of two moves', [['move', 10], ['wait', 5], ['move', 20], ['frame']], ['enter A at 5', 'leave at 16']],
  ],
  'what comes under a pointer that rests is not pointed at': [
    ['by scrolling', [['move', 10], ['frame'], ['scroll', 100], ['frame']], ['enter A at 0', 'leave at 32']],
    [
      'though the browser says that the pointer moved',
      [['move', 10], ['frame'], ['scroll', 100], ['frame'], ['move', 10], ['frame']],
      ['enter A at 0', 'leave at 32'],
    ],
    [
      'until it moves',
      [['move', 10], ['frame'], ['scroll', 100], ['frame'], ['move', 11], ['frame']],
      ['enter A at 0', 'leave at 32', 'enter B at 32', 'leave at 48'],
    ],
  ],
  'a mention that was pressed is left alone': [
    [
      'after its enter',
      [['move', 10], ['frame'], ['press', 10], ['release', 10], ['frame']],
      ['enter A at 0', 'leave at 16'],
    ],
    ['before the frame that was to look', [['move', 10], ['press', 10], ['release', 10], ['frame']], []],
    ['and moved on', [['move', 10], ['press', 10], ['release', 10], ['move', 20], ['frame']], []],
    ['a press without a move before it', [['press', 10], ['release', 10], ['move', 20], ['frame']], []],
    [
      'what comes there though the browser says that the pointer moved',
      [['press', 250], ['release', 250], ['scroll', -150], ['move', 250], ['frame']],
      [],
    ],
    [
      'until it was left',
      [['move', 10], ['press', 10], ['release', 10], ['move', 250], ['frame'], ['move', 20], ['frame']],
      ['enter A at 16', 'leave at 32'],
    ],
    [
      'another than it',
      [['move', 10], ['press', 10], ['release', 10], ['move', 150], ['frame']],
      ['enter B at 0', 'leave at 16'],
    ],
    ['what a drag passes over', [['press', 250], ['drag', 150], ['frame'], ['drag', 10], ['frame']], []],
  ],
  'a finger taps': [
    ['on a name', [['tap', 10]], ['tap A at 0', 'dwell at 0', 'leave at 0']],
    ['beside the names', [['tap', 250]], []],
    ['on a name that is a link, which stays one', [['tap on a link', 10]], []],
    ['which a mouse does not', [['click', 10]], []],
  ],
  'the card is asked for where the pointer rests': [
    ['long enough', [['move', 10], ['frame'], ['wait', 120]], ['enter A at 0', 'dwell at 136', 'leave at 136']],
    ['not sooner', [['move', 10], ['frame'], ['wait', 119]], ['enter A at 0', 'leave at 135']],
    ['not after a press', [['move', 10], ['frame'], ['press', 10], ['wait', 500]], ['enter A at 0', 'leave at 16']],
  ],
};

for (const [rule, table] of Object.entries(cases)) {
  describe(rule, () => {
    it.each(table)('%s', (_, steps, told) => {
      expect(play(steps)).toEqual(told);
    });
  });
}
