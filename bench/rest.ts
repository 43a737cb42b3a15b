import { type Bench, sleep } from './browser.ts';

/** Between two looks, in milliseconds. */
const EACH = 50;
/** A page rests when it did next to nothing for so long, in milliseconds. */
const STILL_FOR = 500;
/** Next to nothing, in milliseconds: the clock of a process ticks every ten. */
const STILL = 10;

/** Waits until no tab has anything left to do: until all have done next to nothing for so many milliseconds. */
export type Rest = (stillFor?: number) => Promise<void>;

/** The browser is asked what its renderers have spent, not the page, which would have to wake up for it. */
export const restOf = async ({ browser }: Bench): Promise<Rest> => {
  const session = await browser.newBrowserCDPSession();
  const spent = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0);
  };
  return async (stillFor = STILL_FOR) => {
    const looks = stillFor / EACH;
    const seen = [await spent()];
    while (seen.length <= looks || (seen.at(-1) ?? 0) - (seen.at(-1 - looks) ?? 0) > STILL) {
      await sleep(EACH);
      seen.push(await spent());
    }
  };
};
