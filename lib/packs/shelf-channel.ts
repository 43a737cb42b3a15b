import { type Refusal, RefusedError } from './fault.ts';
import type { Shelf } from './shelf.ts';

/**
 * A shelf behind a message channel: compiling takes seconds for a large pack, so it is done in a worker and the page
 * stays awake.
 */

type Method = keyof Shelf;
interface Call {
  id: number;
  method: Method;
  args: unknown[];
}
type Answer = { id: number } & ({ result: unknown } | { refusal: Refusal } | { error: string });

/** What a worker and its page have of each other. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** In the worker. */
export const serveShelf = (shelf: Shelf, channel: Channel): void => {
  const answer = async ({ id, method, args }: Call): Promise<Answer> => {
    try {
      return { id, result: await (shelf[method] as (...args: unknown[]) => Promise<unknown>)(...args) };
    } catch (error) {
      if (error instanceof RefusedError) return { id, refusal: error.refusal };
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  channel.addEventListener('message', async ({ data }: MessageEvent<Call>) => channel.postMessage(await answer(data)));
};

/** In the page. @param failed the worker could not start or fell over; every call fails from then on */
export const connectShelf = (channel: Channel, failed: Promise<Error>): Shelf => {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let broken: Error | undefined;
  channel.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('result' in data) call?.resolve(data.result);
    else call?.reject('refusal' in data ? new RefusedError(data.refusal) : new Error(data.error));
  });
  void failed.then((error) => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  const call =
    (method: Method) =>
    (...args: unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        const id = calls++;
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
        channel.postMessage({ id, method, args } satisfies Call);
      });
  return {
    view: call('view'),
    inspect: call('inspect'),
    add: call('add'),
    turn: call('turn'),
    remove: call('remove'),
    undo: call('undo'),
    forgetRemoved: call('forgetRemoved'),
    refresh: call('refresh'),
  };
};
