import type { Bench } from './browser.ts';
import { sleep } from './browser.ts';

/** Between two looks, in milliseconds. */
const EACH = 50;
/** A page rests when so many looks one after another saw next to nothing done. */
const LOOKS = 10;
/** Next to nothing, of all those looks together, in milliseconds: the clock of a process ticks every ten. */
const STILL = 10;

/**
 * Waits until no tab has anything left to do. The browser is asked what its renderers have spent, not the page, which
 * would have to wake up for it.
 */
export const restOf = async ({ browser }: Bench): Promise<() => Promise<void>> => {
  const session = await browser.newBrowserCDPSession();
  const spent = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0);
  };
  return async () => {
    const seen = [await spent()];
    while (seen.length <= LOOKS || (seen.at(-1) ?? 0) - (seen.at(-1 - LOOKS) ?? 0) > STILL) {
      await sleep(EACH);
      seen.push(await spent());
    }
  };
};
