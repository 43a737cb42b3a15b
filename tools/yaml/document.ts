import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

export type Path = readonly (string | number)[];

/** Something wrong in a file that a person wrote, said as a compiler says it. Lines and columns count from 1. */
export interface Problem {
  /** Relative to the project, with forward slashes. */
  file: string;
  line: number;
  column: number;
  message: string;
  /** How to mend it. */
  hint?: string;
  /** It may be there only because of another problem, which is reported. */
  follows?: true;
}

/** A YAML file as a value, with the place of everything in it. */
export interface YamlDocument {
  file: string;
  /** `undefined` when the file is no YAML at all; then `problems` is not empty. */
  value: unknown;
  problems: Problem[];
  /** A problem at the value under `path`, or at the nearest parent that exists. */
  at(path: Path, message: string, hint?: string): Problem;
  /** A problem at the key of the last step of `path`. */
  atKey(path: Path, message: string, hint?: string): Problem;
}

const hints: Record<string, string> = {
  DUPLICATE_KEY: 'keep one of the two keys',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'indent it like the lines beside it',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds ": " in quotes',
  MISSING_CHAR: 'close the quotes or brackets, or put the text in quotes',
};

/** Never throws: what is wrong is in `problems`. */
export const readYaml = (file: string, text: string): YamlDocument => {
  const lines = new LineCounter();
  // YAML 1.2 core: an unquoted 2025-07-28 stays text, and `no` is not false.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', version: '1.2', prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (offset: number, message: string, hint?: string): Problem => ({
    ...place(offset),
    message,
    ...(hint === undefined ? {} : { hint }),
  });
  const offsetOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return node.range[0];
    }
    return document.contents?.range?.[0] ?? 0;
  };
  const keyOffsetOf = (path: Path): number => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)))
      : undefined;
    return (pair?.key as Node | undefined)?.range?.[0] ?? offsetOf(path);
  };
  const broken = document.errors.length > 0;
  return {
    file,
    value: broken ? undefined : document.toJS(),
    problems: document.errors.map((error) =>
      problem(error.pos[0], `malformed YAML: ${error.message.replace(/\s+/g, ' ')}`, hints[error.code]),
    ),
    at: (path, message, hint) => problem(offsetOf(path), message, hint),
    atKey: (path, message, hint) => problem(keyOffsetOf(path), message, hint),
  };
};

/** `facts/facts/talks.yaml:12:5  what is wrong`, and how to mend it on a line of its own. */
export const formatProblem = ({ file, line, column, message, hint }: Problem): string =>
  `${file}:${line}:${column}  ${message}${hint === undefined ? '' : `\n    ${hint}`}`;

/** Without those that may be there only because of another. */
export const firstOf = (problems: readonly Problem[]): Problem[] => problems.filter(({ follows }) => !follows);

export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

/** Stops a build; its message is the list of everything that is wrong. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(what: string, problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    super(`${what}: ${count}\n${sorted.map(formatProblem).join('\n')}`);
    this.name = 'ProblemsError';
    this.problems = sorted;
    // What went wrong lies in the files that the message names, not in the code that read them.
    this.stack = this.message;
  }
}
