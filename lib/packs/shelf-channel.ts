import { type Channel, connectCalls, serveCalls } from '../worker-calls.ts';
import { type Refusal, RefusedError } from './fault.ts';
import type { Shelf } from './shelf.ts';

/** A shelf in a worker: compiling takes seconds for a large pack. */

/** A refusal is an answer: an error would cross the channel without its reasons. */
type Outcome<T> = { result: T } | { refusal: Refusal };
type Outcomes = {
  [Method in keyof Shelf]: (...args: Parameters<Shelf[Method]>) => Promise<Outcome<Awaited<ReturnType<Shelf[Method]>>>>;
};

const outcomeOf = async <T>(work: Promise<T>): Promise<Outcome<T>> => {
  try {
    return { result: await work };
  } catch (error) {
    if (error instanceof RefusedError) return { refusal: error.refusal };
    throw error;
  }
};

const resultOf = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
  const settled = await outcome;
  if ('refusal' in settled) throw new RefusedError(settled.refusal);
  return settled.result;
};

/** In the worker. */
export const serveShelf = (shelf: Shelf, channel: Channel): void => {
  const outcomes: Outcomes = {
    view: () => outcomeOf(shelf.view()),
    inspect: (bytes) => outcomeOf(shelf.inspect(bytes)),
    add: () => outcomeOf(shelf.add()),
    turn: (id, on) => outcomeOf(shelf.turn(id, on)),
    remove: (id) => outcomeOf(shelf.remove(id)),
    undo: () => outcomeOf(shelf.undo()),
    forgetRemoved: () => outcomeOf(shelf.forgetRemoved()),
    refresh: () => outcomeOf(shelf.refresh()),
  };
  serveCalls(outcomes, channel);
};

/** In the page. Rejects with {@link RefusedError}, or with what went wrong in the worker. */
export const connectShelf = (channel: Channel): Shelf => {
  const calls = connectCalls<Outcomes>(channel);
  return {
    view: () => resultOf(calls.view()),
    inspect: (bytes) => resultOf(calls.inspect(bytes)),
    add: () => resultOf(calls.add()),
    turn: (id, on) => resultOf(calls.turn(id, on)),
    remove: (id) => resultOf(calls.remove(id)),
    undo: () => resultOf(calls.undo()),
    forgetRemoved: () => resultOf(calls.forgetRemoved()),
    refresh: () => resultOf(calls.refresh()),
  };
};
