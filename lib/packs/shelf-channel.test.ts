import { describe, expect, it } from 'vitest';
import type { Channel } from '../worker-calls.ts';
import { RefusedError, refused } from './fault.ts';
import type { Shelf } from './shelf.ts';
import { connectShelf, serveShelf } from './shelf-channel.ts';

const joined = (shelf: Partial<Shelf>): Shelf => {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  serveShelf(shelf as Shelf, port1 as unknown as Channel);
  return connectShelf(port2 as unknown as Channel);
};

describe('a shelf behind a channel', () => {
  it('is asked and answers, each question for itself', async () => {
    const shelf = joined({
      turn: async (id, on) => {
        if (on) await new Promise((resolve) => setTimeout(resolve, 5));
        if (id === 'gone') throw new Error('no such pack');
      },
      view: async () => ({ packs: [], removed: null }),
    });
    const slow = shelf.turn('desk', true);
    expect(await shelf.view()).toEqual({ packs: [], removed: null });
    await expect(shelf.turn('gone', false)).rejects.toThrow('no such pack');
    expect(await slow).toBeUndefined();
  });

  it('a refusal arrives with its reasons', async () => {
    const shelf = joined({ add: () => Promise.reject(refused({ code: 'full' })) });
    const error = await shelf.add().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RefusedError);
    expect((error as RefusedError).refusal).toEqual({ faults: [{ code: 'full' }], more: 0 });
  });
});
