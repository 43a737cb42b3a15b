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
  /** Time of a `performance.mark`, the last of that name, in milliseconds of the trace's clock. */
  at(mark: string): number;
  /** Times of the marks whose names begin so, in turn. */
  marks(prefix: string): number[];
  /** Add to a `performance.now()` of the page. */
  readonly origin: number;
  /** Tasks that began between two times. */
  tasks(from: number, to: number): number[];
  /** Calls into a script from outside it, its evaluation among them, that began between two times. */
  calls(script: string, from: number, to: number): { at: number; ms: number }[];
  layouts(from: number, to: number): number;
}

export const readTrace = (trace: Buffer): MainThread => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name.startsWith('bench-')).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('the trace has none of the marks');
  const named = (...names: string[]): TraceEvent[] =>
    traceEvents
      .filter(
        ({ ph, pid, tid, name }) =>
          (ph === 'X' || ph === 'I') && pid === first.pid && tid === first.tid && names.includes(name),
      )
      .sort((a, b) => a.ts - b.ts);
  const tasks = named('ThreadControllerImpl::RunTask');
  const calls = named('EvaluateScript', 'FunctionCall');
  const layouts = named('Layout');
  const within = (from: number, to: number) => (event: TraceEvent) => event.ts / 1000 >= from && event.ts / 1000 < to;
  const cpu = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;
  return {
    at(mark) {
      const found = marks.findLast(({ name }) => name === mark);
      if (!found) throw new Error(`the trace has no mark ${mark}`);
      return found.ts / 1000;
    },
    marks: (prefix) => marks.filter(({ name }) => name.startsWith(prefix)).map(({ ts }) => ts / 1000),
    origin: first.ts / 1000 - (first.args?.data?.startTime ?? 0),
    tasks: (from, to) => tasks.filter(within(from, to)).map(cpu),
    calls(script, from, to) {
      let end = 0;
      return calls.filter(within(from, to)).flatMap((event) => {
        if (!event.args?.data?.url?.endsWith(script) || event.ts < end) return [];
        end = event.ts + (event.dur ?? 0);
        return [{ at: event.ts / 1000, ms: cpu(event) }];
      });
    },
    layouts: (from, to) => layouts.filter(within(from, to)).length,
  };
};
