import type { browser } from 'wxt/browser';
import type { Protocol } from './messages.ts';

/** A worker that was stopped amid the question starts again with the next. */
const TRIES = 2;

/**
 * Asks the background in the messaging library's envelope, without the library's 2 kB: for page scripts. Rejects when
 * nobody answers, or with what was thrown there.
 */
export const asking =
  ({ runtime }: Pick<typeof browser, 'runtime'>) =>
  async <T extends keyof Protocol>(
    type: T,
    ...[data]: Parameters<Protocol[T]>
  ): Promise<Awaited<ReturnType<Protocol[T]>>> => {
    for (let tries = 1; ; tries++) {
      try {
        const answer = await runtime.sendMessage({ type, data, timestamp: Date.now() });
        if (!answer || answer.err) throw new Error(`No answer to ${type}`);
        return answer.res;
      } catch (error) {
        if (tries === TRIES) throw error;
      }
    }
  };
