import { describe, expect, it } from 'vitest';
import { type DwellEvent, type DwellState, dwell, idle, nextTick, TIMING } from './dwell.ts';

type Mention = { id: string };
type Step = DwellEvent<Mention>;

const A = { id: 'A' };
const B = { id: 'B' };
const { dwell: DWELL, turn: TURN, grace: GRACE, settle: SETTLE, prefetch: PREFETCH } = TIMING;

const enter = (mention: Mention, at: number): Step => ({ type: 'enter', mention, at });
const leave = (at: number): Step => ({ type: 'leave', at });
const move = (at: number): Step => ({ type: 'move', toward: false, at });
const toward = (at: number): Step => ({ type: 'move', toward: true, at });
const open = (mention: Mention, at: number): Step => ({ type: 'open', mention, at });
const pin = (at: number, most = 2): Step => ({ type: 'pin', most, at });
const key = (down: boolean, at: number): Step => ({ type: 'modifier', down, at });
const gone = (at: number): Step => ({ type: 'gone', at });
const scroll = (at: number, over = false): Step => ({ type: 'scroll', over, at });
const toCard = (at: number): Step => ({ type: 'card-enter', at });
const offCard = (at: number): Step => ({ type: 'card-leave', at });
const press = (on: 'page' | 'card', at: number): Step => ({ type: 'press', on, at });
const focusIn = (at: number): Step => ({ type: 'focus-in', at });
const focusOut = (at: number): Step => ({ type: 'focus-out', at });
const esc = (at: number): Step => ({ type: 'escape', at });
const type = (at: number): Step => ({ type: 'type', at });
const release = (at: number): Step => ({ type: 'release', at });

/** Plays the events, running every tick that falls due before each of them and up to `until`. */
function play(steps: Step[], until: number): DwellState<Mention> {
  let state = idle<Mention>();
  const run = (to: number) => {
    for (let at = nextTick(state); at !== null && at <= to; at = nextTick(state)) {
      const next = dwell(state, { type: 'tick', at });
      if (next === state) throw new Error(`a tick at ${at} changed nothing: the reader would spin`);
      state = next;
    }
  };
  for (const step of steps) {
    run(step.at);
    state = dwell(state, step);
  }
  run(until);
  return state;
}

const openA = [enter(A, 0)];
/** Moves toward the card from one time to another, so many ms apart. */
const steps = (from: number, to: number, every: number): Step[] =>
  Array.from({ length: Math.floor((to - from) / every) }, (_, n) => toward(from + n * every)).concat(toward(to));

const cases: Record<string, [what: string, steps: Step[], until: number, shown: string | null][]> = {
  'opens after the dwell': [
    ['not a moment before', openA, DWELL - 1, null],
    ['at its end', openA, DWELL, 'A'],
    ['not when the pointer left early', [enter(A, 0), leave(DWELL - 1)], 5000, null],
    ['not when it crossed to another mention, whose dwell starts anew', [enter(A, 0), enter(B, 400)], 899, null],
    ['for the mention that it rests on', [enter(A, 0), enter(B, 400)], 900, 'B'],
  ],
  'stays while it is used': [
    ['while the pointer rests on the mention', openA, 60_000, 'A'],
    ['through the grace', [...openA, leave(600)], 600 + GRACE - 1, 'A'],
    ['no longer than the grace', [...openA, leave(600)], 600 + GRACE, null],
    ['when the pointer reached the card in time', [...openA, leave(600), toCard(700)], 60_000, 'A'],
    ['when the annotator tells of the leave late', [...openA, toCard(550), leave(600)], 60_000, 'A'],
    ['when it came back from the card', [...openA, leave(600), toCard(700), offCard(900), enter(A, 950)], 60_000, 'A'],
    ['not after leaving the card', [...openA, leave(600), toCard(700), offCard(900)], 900 + GRACE, null],
    [
      'when it went back in within the grace',
      [...openA, leave(600), toCard(700), offCard(900), toCard(1000)],
      60_000,
      'A',
    ],
    ['while the keyboard is in it', [...openA, focusIn(550), leave(600)], 60_000, 'A'],
    ['not once the keyboard left it', [...openA, focusIn(550), leave(600), focusOut(900)], 1200, null],
    [
      'while text in it is selected past its edge',
      [...openA, toCard(550), press('card', 560), leave(600), offCard(700)],
      60_000,
      'A',
    ],
    [
      'not once that selection ended outside',
      [...openA, toCard(550), press('card', 560), offCard(700), release(800)],
      800 + GRACE,
      null,
    ],
  ],
  'turns to another mention without closing': [
    ['keeps the first until the turn', [...openA, leave(600), enter(B, 700)], 700 + TURN - 1, 'A'],
    ['then shows the other', [...openA, leave(600), enter(B, 700)], 700 + TURN, 'B'],
    ['crossing it on the way to the card changes nothing', [...openA, enter(B, 700), toCard(800)], 60_000, 'A'],
    ['crossing it to nowhere closes', [...openA, enter(B, 700), leave(800)], 800 + GRACE, null],
    ['a mention under the card is not turned to', [...openA, toCard(550), enter(B, 700)], 60_000, 'A'],
    ['coming back keeps the first', [...openA, enter(B, 700), enter(A, 800)], 60_000, 'A'],
  ],
  'the way to the card is safe': [
    ['however long it takes', [...openA, leave(600), ...steps(610, 1500, 50)], 1500 + GRACE - 1, 'A'],
    ['but not for a pointer that stops on it', [...openA, leave(600), ...steps(610, 1500, 50)], 2000, null],
    ['a mention that is crossed on it waits', [...openA, enter(B, 600), ...steps(610, 1500, 50)], 1500 + TURN - 1, 'A'],
    ['and is turned to by a pointer that stops there', [...openA, enter(B, 600), ...steps(610, 900, 50)], 1300, 'B'],
    ['elsewhere the grace runs on', [...openA, leave(600), move(700), move(800)], 600 + GRACE, null],
    ['toward nothing there is no path', [enter(A, 0), toward(100)], DWELL, 'A'],
  ],
  'a card that was asked for': [
    ['opens at once', [open(A, 0)], 0, 'A'],
    ['stays without the pointer', [open(A, 0)], 60_000, 'A'],
    ['stays when the pointer came and went', [open(A, 0), toCard(100), offCard(200), leave(200)], 60_000, 'A'],
    ['stays while the page is scrolled under it', [open(A, 0), scroll(100)], 60_000, 'A'],
    ['turns to another that is asked for', [open(A, 0), open(B, 100)], 60_000, 'B'],
    ['turns to another that the pointer rests on', [open(A, 0), enter(B, 100)], 100 + TURN, 'B'],
    ['which then closes as others do', [open(A, 0), enter(B, 100), leave(600)], 600 + GRACE, null],
    ['closes by Esc', [open(A, 0), esc(100)], 60_000, null],
    ['closes by a press elsewhere', [open(A, 0), press('page', 100)], 60_000, null],
    ['closes with its mention', [open(A, 0), gone(100)], 60_000, null],
    ['takes the place of a dwell', [enter(B, 0), open(A, 100)], 60_000, 'A'],
  ],
  'with a modifier key': [
    ['the dwell waits for it', [key(false, 0), enter(A, 10)], 60_000, null],
    ['it opens at once where the pointer rests', [key(false, 0), enter(A, 10), key(true, 900)], 900, 'A'],
    ['held down, the dwell is as ever', [key(false, 0), key(true, 5), enter(A, 10)], 10 + DWELL - 1, null],
    ['and opens at its end', [key(false, 0), key(true, 5), enter(A, 10)], 10 + DWELL, 'A'],
    ['let go in the dwell, nothing opens', [key(true, 0), enter(A, 10), key(false, 200)], 60_000, null],
    ['let go, the card stays', [enter(A, 10), key(false, 900)], 60_000, 'A'],
    ['let go, it turns to no other name', [enter(A, 10), key(false, 900), enter(B, 1000)], 1000 + GRACE - 1, 'A'],
    ['and closes when left for one', [enter(A, 10), key(false, 900), enter(B, 1000)], 1000 + GRACE, null],
    ['moving does not open without it', [key(false, 0), enter(A, 10), move(400)], 60_000, null],
    ['the key while scrolling opens nothing', [key(false, 0), enter(A, 10), scroll(20), key(true, 30)], 60_000, null],
    ['what is asked for opens without it', [key(false, 0), open(A, 10)], 60_000, 'A'],
  ],
  'a pinned card': [
    ['is no longer the open one', [...openA, pin(600)], 60_000, null],
    ['makes room for another', [...openA, pin(600), leave(700), enter(B, 800)], 1300, 'B'],
    ['does not open a second time', [...openA, pin(600), leave(700), enter(A, 800)], 60_000, null],
    [
      'and no other is held open by its mention',
      [...openA, pin(600), open(B, 700), esc(800), enter(A, 900)],
      5000,
      null,
    ],
  ],
  'closes when told to': [
    ['by Esc', [...openA, esc(600)], 60_000, null],
    ['by Esc with the pointer in it', [...openA, toCard(550), esc(600)], 60_000, null],
    ['and stays closed while the pointer moves on the same mention', [...openA, esc(600), move(900)], 60_000, null],
    ['and opens on the next visit', [...openA, esc(600), leave(700), enter(A, 800)], 1300, 'A'],
    ['by a press outside', [...openA, press('page', 600), release(700)], 60_000, null],
    ['when the mention is gone', [...openA, gone(600)], 60_000, null],
    ['by typing in the page', [...openA, type(600)], 60_000, null],
    ['Esc in the dwell ends the dwell', [enter(A, 0), esc(100)], 60_000, null],
  ],
  'nothing opens while scrolling, selecting or typing': [
    ['a scroll stops the dwell', [enter(A, 0), scroll(100)], 60_000, null],
    ['mentions that scroll under a still pointer do not open', [scroll(0), enter(A, 50)], 60_000, null],
    [
      'the pointer moves again: the dwell starts from there',
      [scroll(0), enter(A, 50), move(400)],
      400 + DWELL - 1,
      null,
    ],
    ['and ends', [scroll(0), enter(A, 50), move(400)], 400 + DWELL, 'A'],
    ['a move while still scrolling does not count', [scroll(0), enter(A, 50), move(SETTLE - 1)], 60_000, null],
    ['a scroll carries the mention away', [...openA, scroll(600)], 600 + GRACE, null],
    ['more scrolling does not lengthen the grace', [...openA, scroll(600), scroll(850)], 600 + GRACE, null],
    ['a small scroll leaves the pointer on it', [...openA, scroll(600, true)], 60_000, 'A'],
    ['scrolling with the pointer in the card', [...openA, toCard(550), scroll(600)], 60_000, 'A'],
    ['dragging a selection over a mention', [press('page', 0), enter(A, 0)], 60_000, null],
    ['releasing it there', [press('page', 0), enter(A, 0), release(100), move(200)], 60_000, null],
    ['the next visit', [press('page', 0), enter(A, 0), release(100), leave(200), enter(A, 300)], 800, 'A'],
    ['a press on the mention ends its dwell', [enter(A, 0), press('page', 100), release(150), move(200)], 60_000, null],
    ['typing stops the dwell', [enter(A, 0), type(100)], 60_000, null],
    ['so it does where the key was heard first', [type(100), enter(A, 90)], 60_000, null],
    ['a mention come upon while typing', [type(0), enter(A, SETTLE - 1)], 60_000, null],
    ['one pointed at after it', [type(0), enter(A, SETTLE)], SETTLE + DWELL, 'A'],
    ['the pointer moves again after typing', [enter(A, 0), type(100), move(400)], 400 + DWELL, 'A'],
    ['a move between two keys does not count', [enter(A, 0), type(100), move(200), type(300)], 60_000, null],
    [
      'typing closes the card, and moving on the same mention opens none',
      [...openA, type(600), move(900)],
      60_000,
      null,
    ],
  ],
};

for (const [rule, table] of Object.entries(cases)) {
  describe(rule, () => {
    it.each(table)('%s', (_, steps, until, shown) => {
      expect(play(steps, until).shown?.id ?? null).toBe(shown);
    });
  });
}

describe('pinned cards', () => {
  const C = { id: 'C' };
  const pinAll = [A, B, C].flatMap((mention, n) => [open(mention, n * 100), pin(n * 100 + 50)]);
  const pinned = (steps: Step[]) => play(steps, 60_000).pinned.map(({ id }) => id);

  it.each<[string, Step[], string[]]>([
    [
      'stay, whatever happens in the page',
      [...pinAll.slice(0, 4), press('page', 500), type(600), scroll(700), esc(800)],
      ['A', 'B'],
    ],
    ['are so many at most, the oldest gives way', pinAll, ['B', 'C']],
    ['in a narrow window one', [open(A, 0), pin(10, 1), open(B, 20), pin(30, 1)], ['B']],
    ['close by themselves', [...pinAll, { type: 'unpin', id: 'B', at: 500 }], ['C']],
    ['need an open card', [pin(0)], []],
  ])('%s', (_, steps, ids) => {
    expect(pinned(steps)).toEqual(ids);
  });
});

describe('asks for the card early in the dwell', () => {
  it.each([
    ['not for a pointer that only crosses', PREFETCH - 1, false],
    ['once it rests', PREFETCH, true],
  ])('%s', (_, until, wanted) => {
    expect(play(openA, until).pending?.wanted).toBe(wanted);
  });

  it('asks nothing before the modifier key', () => {
    expect(play([key(false, 0), enter(A, 50)], 10_000).pending?.wanted).toBe(false);
  });

  it('asks nothing while scrolling', () => {
    expect(play([scroll(0), enter(A, 50)], 10_000).pending?.wanted).toBe(false);
  });
});

it('keeps the newest view of the mention that it shows', () => {
  const fresh = { id: 'A', line: 2 };
  expect(play([...openA, enter(fresh, 600)], 700).shown).toBe(fresh);
});
