import { describe, expect, it } from 'vitest';
import { type Channel, connectCalls, serveCalls } from './worker-calls.ts';

interface Sums {
  add(a: number, b: number): Promise<number>;
}

/** A page's end whose worker answers with `sums`, and that which tells the page that its worker failed. */
const joined = (sums: Sums) => {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  serveCalls(sums, port1 as unknown as Channel);
  const fail = (message: string) => port2.dispatchEvent(Object.assign(new Event('error'), { message }));
  return { calls: connectCalls<Sums>(port2 as unknown as Channel), fail };
};

describe('calls of a worker', () => {
  it('are answered each for itself, in the order in which they are done', async () => {
    const done: number[] = [];
    const { calls } = joined({
      async add(a, b) {
        await new Promise((resolve) => setTimeout(resolve, a));
        done.push(a);
        return a + b;
      },
    });
    expect(await Promise.all([calls.add(20, 1), calls.add(1, 1)])).toEqual([21, 2]);
    expect(done).toEqual([1, 20]);
  });

  it('say what was thrown', async () => {
    const { calls } = joined({ add: () => Promise.reject(new RangeError('too large')) });
    await expect(calls.add(1, 1)).rejects.toThrow('too large');
  });

  it.each([
    ['out of memory', 'out of memory'],
    // A script that cannot be read has no message.
    ['', 'the worker did not start'],
  ])('fail with the worker (%j): those that wait and those to come', async (message, said) => {
    const { calls, fail } = joined({ add: () => new Promise(() => {}) });
    const waiting = calls.add(1, 1);
    await Promise.resolve();
    fail(message);
    await expect(waiting).rejects.toThrow(said);
    await expect(calls.add(1, 1)).rejects.toThrow(said);
  });
});
