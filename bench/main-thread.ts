/** What a page's main thread did, read off a Chromium trace. Times are the processor's, in milliseconds. */
export const TRACE_CATEGORIES = [
  '-*',
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, wall time. */
  ts: number;
  /** Microseconds that the processor spent on it. */
  tdur?: number;
  dur?: number;
  args?: { data?: { url?: string; startTime?: number } };
}

export interface MainThread {
  /** Time of a `performance.mark`, in milliseconds of the trace's clock. */
  at(mark: string): number;
  /** Add to a `performance.now()` of the page. */
  readonly origin: number;
  /** Tasks that began between two times, or ever. */
  tasks(from: number, to: number): number[];
  /** Calls into a script from outside it, its evaluation among them, that began between two times. */
  calls(script: string, from: number, to: number): { at: number; ms: number }[];
  layouts(from: number, to: number): number;
}

export const readTrace = (trace: Buffer): MainThread => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name.startsWith('bench-'));
  const [first] = marks;
  if (!first) throw new Error('the trace has none of the marks');
  const events = traceEvents.filter(
    ({ ph, pid, tid }) => (ph === 'X' || ph === 'I') && pid === first.pid && tid === first.tid,
  );
  const within = (from: number, to: number) => (event: TraceEvent) => event.ts / 1000 >= from && event.ts / 1000 < to;
  const named = (...names: string[]): TraceEvent[] => events.filter(({ name }) => names.includes(name));
  const cpu = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;
  return {
    at(mark) {
      const found = marks.find(({ name }) => name === mark);
      if (!found) throw new Error(`the trace has no mark ${mark}`);
      return found.ts / 1000;
    },
    origin: first.ts / 1000 - (first.args?.data?.startTime ?? 0),
    tasks: (from, to) => named('ThreadControllerImpl::RunTask').filter(within(from, to)).map(cpu),
    calls(script, from, to) {
      const own = named('EvaluateScript', 'FunctionCall')
        .filter((event) => event.args?.data?.url?.endsWith(script) && within(from, to)(event))
        .sort((a, b) => a.ts - b.ts);
      let end = 0;
      return own.flatMap((event) => {
        if (event.ts < end) return [];
        end = event.ts + (event.dur ?? 0);
        return [{ at: event.ts / 1000, ms: cpu(event) }];
      });
    },
    layouts: (from, to) => named('Layout').filter(within(from, to)).length,
  };
};
