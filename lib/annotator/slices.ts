/** Longest stretch of work between two chances for the page, in milliseconds: what it overruns by stays under 8. */
export const SLICE = 5;

type Priority = 'user-visible' | 'background';

/**
 * Runs `slice` again and again while it answers true, each time when the page has nothing more urgent to do; by default,
 * when it has nothing to do.
 */
export const inSlices = (slice: () => boolean, signal: AbortSignal, priority: Priority = 'background'): void => {
  const run = () => {
    if (!signal.aborted && slice()) inSlices(slice, signal, priority);
  };
  if ('scheduler' in globalThis) void scheduler.postTask(run, { priority });
  else requestIdleCallback(run, { timeout: 1_000 });
};
