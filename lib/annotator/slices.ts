/** Longest stretch of work between two chances for the page, in milliseconds: what it overruns by stays under 8. */
export const SLICE = 5;

/** Runs `slice` again and again while it answers true, each time when the page has nothing more urgent to do. */
export const inSlices = (slice: () => boolean, signal: AbortSignal): void => {
  whenIdle(() => {
    if (!signal.aborted && slice()) inSlices(slice, signal);
  });
};

const whenIdle = (run: () => void): void => {
  if ('scheduler' in globalThis) void scheduler.postTask(run, { priority: 'background' });
  else requestIdleCallback(run, { timeout: 1_000 });
};
