import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a step found. A step that runs no tests counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  /** A few words for the table: figures, not praise. */
  detail: string;
  /** Shown in full when something failed. */
  output: string;
}

/** What is shown of a step's output: test runners sum up at the end, and a difference of two arrays may be long. */
const LINES = 200;
/** Characters of a line. */
const WIDTH = 400;
const LOGS = '.cache/check';

export interface Step {
  name: string;
  /** Steps without whose success this one cannot be run; it then counts as failed. */
  needs?: string[];
  run(): Outcome | Promise<Outcome>;
}

export interface Result extends Omit<Outcome, 'output'> {
  name: string;
  ms: number;
}

export interface Finished {
  status: number | null;
  output: string;
}

/** Runs a program to its end, standard output and error together. Past the limit it is stopped with all it started. */
export function finish(
  program: string,
  args: string[],
  { withinMs = 60 * 60_000, env = {} as Record<string, string>, cwd = process.cwd() } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, FORCE_COLOR: '0', ...env },
    });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const timer = setTimeout(() => {
      output += `\nstopped: no end within ${withinMs / 60_000} minutes`;
      if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, withinMs);
    const end = (status: number | null, trouble = ''): void => {
      clearTimeout(timer);
      resolve({ status, output: output + trouble });
    };
    child.once('error', (error) => end(1, `${program}: ${error.message}`));
    child.once('close', (status) => end(status));
  });
}

/** A step that is one command, passed when it exits 0. `detail` reads its output. */
export function command(
  name: string,
  [program = '', ...args]: string[],
  options: { needs?: string[]; detail?: (output: string) => string; env?: Record<string, string> } = {},
): Step {
  return {
    name,
    ...(options.needs && { needs: options.needs }),
    async run() {
      const { status, output } = await finish(program, args, options.env ? { env: options.env } : {});
      const ok = status === 0;
      return {
        passed: ok ? 1 : 0,
        failed: ok ? 0 : 1,
        detail: ok ? (options.detail?.(output) ?? '') : `exit ${status}`,
        output,
      };
    },
  };
}

/**
 * Runs the steps, at most so many at once, each as soon as those that it needs have ended, however the others went,
 * and says how it goes. The results are in the order of the steps.
 */
export async function runSteps(steps: Step[], say: (line: string) => void, atOnce = 1): Promise<Result[]> {
  const results = new Map<string, Result>();
  const waiting = new Set(steps);
  const running = new Set<Promise<void>>();

  const carryOut = async (step: Step): Promise<void> => {
    const broken = (step.needs ?? []).filter((name) => (results.get(name)?.failed ?? 0) > 0);
    const from = performance.now();
    const { output, ...rest } = broken.length > 0 ? lacking(broken) : await attempt(step);
    const result: Result = { name: step.name, ...rest, ms: Math.round(performance.now() - from) };
    results.set(step.name, result);
    say(row(result));
    if (result.failed > 0) say(shown(step.name, output.trimEnd()));
  };

  while (waiting.size > 0) {
    const ready = [...waiting].filter(({ needs = [] }) => needs.every((name) => results.has(name)));
    for (const step of ready.slice(0, atOnce - running.size)) {
      waiting.delete(step);
      const run = carryOut(step).finally(() => running.delete(run));
      running.add(run);
    }
    if (running.size === 0)
      throw new Error(`${[...waiting].map(({ name }) => name).join(', ')}: needs what never runs`);
    await Promise.race(running);
  }
  await Promise.all(running);
  return steps.flatMap(({ name }) => results.get(name) ?? []);
}

/** The end of what a step said, indented; where that is not all, the rest is in the file that it names. */
function shown(name: string, output: string): string {
  const lines = output.split('\n').map((line) => `    ${line.length > WIDTH ? `${line.slice(0, WIDTH)} …` : line}`);
  if (lines.length <= LINES) return lines.join('\n');
  const file = `${LOGS}/${name.replaceAll(/\W+/g, '-')}.log`;
  mkdirSync(LOGS, { recursive: true });
  writeFileSync(file, `${output}\n`);
  return [`    (the end of ${lines.length} lines; all of them: ${file})`, ...lines.slice(-LINES)].join('\n');
}

async function attempt(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    const { message, stack } = error as Error;
    return { passed: 0, failed: 1, detail: 'broke off', output: stack ?? message };
  }
}

const lacking = (names: string[]): Outcome => ({
  passed: 0,
  failed: 1,
  detail: `not run: ${names.join(', ')} failed`,
  output: '',
});

function row({ name, passed, failed, detail, ms }: Result): string {
  const count = passed + failed > 1 ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
  const told = [count, detail].filter(Boolean).join('; ');
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(22)} ${(ms / 1000).toFixed(1).padStart(6)} s  ${told}`.trimEnd();
}

export interface Report {
  passed: number;
  failed: number;
  steps: Result[];
}

export function reportOf(steps: Result[]): Report {
  const sum = (of: (result: Result) => number): number => steps.reduce((total, result) => total + of(result), 0);
  return { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed), steps };
}

/** Table of what ran and the closing line, which is the last thing printed. */
export function close(report: Report, say: (line: string) => void): void {
  say('');
  for (const result of report.steps) say(row(result));
  say('');
  say(`${report.passed} passed, ${report.failed} failed`);
}

export function writeReport(file: string, report: Report): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
