import { type BirpcReturn, createBirpc } from 'birpc';

/** Calls from a page of ours to a worker of its own: what takes seconds must not stand in the way of the next key. */

/** What a worker and its page have of each other. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}

/** The functions of the other end, as promises; what they throw comes back with its message. */
export type Calls<Functions extends object> = BirpcReturn<Functions>;

const listen = (channel: Channel) => (hear: (message: unknown) => void) =>
  channel.addEventListener('message', ({ data }) => hear(data));

/** In the worker. */
export const serveCalls = (functions: object, channel: Channel): void => {
  createBirpc(functions as Record<string, unknown>, {
    on: listen(channel),
    post: (message) => channel.postMessage(message),
    bind: 'functions',
  });
};

/** In the page. Where the worker does not start or falls over, what waits fails, and so does every later call. */
export const connectCalls = <Functions extends object>(channel: Channel): Calls<Functions> => {
  let broken: Error | undefined;
  const calls = createBirpc<Functions>(
    {},
    {
      on: listen(channel),
      post(message) {
        if (broken) throw broken;
        channel.postMessage(message);
      },
      // A large pack takes as long as it takes.
      timeout: -1,
    },
  );
  channel.addEventListener('error', ({ message }) => {
    const reason = new Error(message || 'the worker did not start');
    broken = reason;
    calls.$rejectPendingCalls(({ reject }) => reject(reason));
  });
  return calls;
};
