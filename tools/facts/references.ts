import type { Path, Problem } from '../yaml/document.ts';
import { isRealDate } from './calendar.ts';
import { didYouMean } from './did-you-mean.ts';
import type { FactFiles, Located } from './read.ts';

/** Collects problems of located values; each method takes a path inside the value and does nothing when all is well. */
export interface Referee {
  report(located: Located<unknown>, path: Path, message: string, hint?: string): void;
  reportKey(located: Located<unknown>, path: Path, message: string, hint?: string): void;
  entity(located: Located<unknown>, path: Path, id: string | undefined): void;
  known(located: Located<unknown>, path: Path, what: string, id: string, ids: Iterable<string>): void;
  date(located: Located<unknown>, path: Path, text: string | undefined): void;
  /** Ids that are used twice; the first use stands. */
  unique(what: string, list: readonly Located<{ id: string }>[]): void;
}

export const refereeOf = ({ entities, builtIn, broken }: FactFiles, problems: Problem[]): Referee => {
  const entityIds = new Set([...entities, ...(builtIn?.entities ?? [])].map(({ value }) => value.id));
  const report: Referee['report'] = ({ document, path: at }, path, message, hint) => {
    problems.push(document.at([...at, ...path], message, hint));
  };
  const known: Referee['known'] = (located, path, what, id, ids) => {
    const all = [...ids];
    if (all.includes(id) || broken.has(id)) return;
    report(
      located,
      path,
      `unknown ${what} "${id}"`,
      didYouMean(id, all) ?? 'there is none that is spelt like it; correct the id or add what it means',
    );
  };
  return {
    report,
    known,
    reportKey({ document, path: at }, path, message, hint) {
      problems.push(document.atKey([...at, ...path], message, hint));
    },
    entity(located, path, id) {
      if (id !== undefined) known(located, path, 'entity', id, entityIds);
    },
    date(located, path, text) {
      if (text !== undefined && !isRealDate(text)) report(located, path, `the calendar has no ${text}`);
    },
    unique(what, list) {
      const first = new Map<string, Located<unknown>>();
      for (const located of list) {
        const { id } = located.value;
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, located);
        else {
          const { file, line } = earlier.document.at([...earlier.path, 'id'], '');
          report(located, ['id'], `there is already ${what} "${id}", at ${file}:${line}`, 'give this one another id');
        }
      }
    },
  };
};
