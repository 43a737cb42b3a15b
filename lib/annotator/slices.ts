/** Longest stretch of work between two chances for the page, in milliseconds: half a frame at 60 Hz. */
const SLICE = 6;

/** Runs `step` until it answers false, in slices that let the page go first. Ends with `signal`. */
export const inSlices = (step: () => boolean, signal: AbortSignal, onSlice: (ms: number) => void): void => {
  const slice = () => {
    if (signal.aborted) return;
    const started = performance.now();
    let more = true;
    while (more && performance.now() - started < SLICE) more = step();
    onSlice(performance.now() - started);
    if (more) whenIdle(slice);
  };
  whenIdle(slice);
};

const whenIdle = (run: () => void): void => {
  if ('scheduler' in globalThis) void scheduler.postTask(run, { priority: 'background' });
  else requestIdleCallback(run, { timeout: 1_000 });
};
