import { existsSync, statSync } from 'node:fs';
import { formatProblem, type Problem } from '../../yaml/document.ts';

/** Wrong use of the command line: its message and the usage are printed, the exit code is 2. */
export class UsageError extends Error {}

export interface Call {
  /** The fact base. */
  dir: string;
  /** Its name in messages. */
  shown: string;
  /** What the command works on, where it takes that. */
  operand: string | undefined;
  option(name: string): string | undefined;
}

export interface Command {
  /** Lines of the usage. */
  usage: string;
  /** Options that take a value, besides `--facts`. */
  options: readonly string[];
  /** How many operands it takes. */
  operands: 0 | 1;
  /** @returns the exit code */
  run(call: Call): number | Promise<number>;
}

/** @throws {UsageError} where `path` is no folder */
export const folder = (path: string | undefined, option: string): string => {
  if (path === undefined) throw new UsageError(`${option} is missing`);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UsageError(`${option} ${path}: there is no such folder`);
  return path;
};

export const printProblems = (problems: readonly Problem[]): void => {
  for (const problem of problems) console.error(formatProblem(problem));
};
