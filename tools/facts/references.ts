import type { Path, Problem } from '../yaml/document.ts';
import { isRealDate } from './dates.ts';
import { didYouMean } from './did-you-mean.ts';
import type { FactFiles, Located } from './read.ts';

const firstPlace = ({ document, path }: Located<unknown>): string => {
  const { file, line } = document.at([...path, 'id'], '');
  return `${file}:${line}`;
};

/** Ids that are used twice; the first use stands. */
const duplicates = (what: string, list: readonly Located<{ id: string }>[]): Problem[] => {
  const first = new Map<string, Located<unknown>>();
  return list.flatMap((located) => {
    const { value, document, path } = located;
    const earlier = first.get(value.id);
    if (earlier === undefined) {
      first.set(value.id, located);
      return [];
    }
    return [
      document.at(
        [...path, 'id'],
        `there is already ${what} "${value.id}"`,
        `at ${firstPlace(earlier)}; give this one another id`,
      ),
    ];
  });
};

/** Whatever one file says of another: ids, paragraphs, sides of a dispute; and what a schema cannot say. */
export const referenceProblems = ({ entities, facts, sources, disputes, broken }: FactFiles): Problem[] => {
  const problems: Problem[] = [
    ...duplicates('an entity', entities),
    ...duplicates('a fact', facts),
    ...duplicates('a source', sources),
    ...duplicates('a dispute', disputes),
  ];
  const entityIds = new Set(entities.map(({ value }) => value.id));
  const sourceById = new Map(sources.map(({ value }) => [value.id, value]));
  const disputeById = new Map(disputes.map(({ value }) => [value.id, value]));

  const unknown = (located: Located<unknown>, path: Path, what: string, id: string, known: Iterable<string>) => {
    if (broken.has(id)) return;
    problems.push(
      located.document.at(
        [...located.path, ...path],
        `unknown ${what} "${id}"`,
        didYouMean(id, [...known]) ?? `add it under facts/, or correct the id`,
      ),
    );
  };
  const entity = (located: Located<unknown>, path: Path, id: string | undefined) => {
    if (id !== undefined && !entityIds.has(id)) unknown(located, path, 'entity', id, entityIds);
  };
  const date = (located: Located<unknown>, path: Path, text: string | undefined) => {
    if (text !== undefined && !isRealDate(text))
      problems.push(located.document.at([...located.path, ...path], `there is no day ${text}`));
  };
  const order = (located: Located<unknown>, path: Path, from: string | undefined, to: string | undefined) => {
    if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
      problems.push(located.document.at([...located.path, ...path], `ends (${to}) before it begins (${from})`));
  };

  for (const located of entities) {
    const { value, document } = located;
    const expected = `${value.id}.yaml`;
    if (!document.file.endsWith(`/${expected}`))
      problems.push(
        document.at(['id'], `entity "${value.id}" stands in ${document.file}`, `name the file ${expected}`),
      );
    value.roles.forEach(({ organisation, from, to }, index) => {
      entity(located, ['roles', index, 'organisation'], organisation);
      date(located, ['roles', index, 'from'], from);
      date(located, ['roles', index, 'to'], to);
      order(located, ['roles', index], from, to);
    });
  }

  for (const located of sources) {
    const { value, document } = located;
    date(located, ['published'], value.published);
    if (value.publishedInferred && value.published === undefined)
      problems.push(
        document.atKey(['publishedInferred'], 'publishedInferred has no date to explain', 'add published:'),
      );
  }

  for (const located of facts) {
    const { value, document, path } = located;
    value.about.forEach((id, index) => {
      entity(located, ['about', index], id);
      if (value.about.indexOf(id) < index)
        problems.push(document.at([...path, 'about', index], `"${id}" is named twice in about`));
    });
    for (const id of Object.keys(value.aboutInferred))
      if (!value.about.includes(id))
        problems.push(
          document.atKey([...path, 'aboutInferred', id], `"${id}" is not in about`, didYouMean(id, value.about)),
        );
    entity(located, ['claimant', 'entity'], value.claimant.entity);
    if (value.claimant.entity === undefined && value.claimant.group === undefined)
      problems.push(
        document.atKey(
          [...path, 'claimant'],
          'claimant names nobody',
          'give entity: an id, or group: in en, ar and zh',
        ),
      );
    entity(located, ['reportedBy'], value.reportedBy);
    date(located, ['when'], value.when);
    if (value.whenInferred && value.when === undefined)
      problems.push(document.atKey([...path, 'whenInferred'], 'whenInferred has no date to explain', 'add when:'));
    const seen = new Set<string>();
    value.evidence.forEach(({ source: id, paragraph }, index) => {
      const source = sourceById.get(id);
      const at = [...path, 'evidence', index];
      if (source === undefined) unknown(located, ['evidence', index, 'source'], 'source', id, sourceById.keys());
      else if (paragraph > source.paragraphs)
        problems.push(
          document.at(
            [...at, 'paragraph'],
            `${id} has no paragraph ${paragraph}`,
            `it has ${source.paragraphs}; paragraphs are the non-blank lines, counted from 1`,
          ),
        );
      if (seen.has(`${id} ${paragraph}`))
        problems.push(document.at(at, `paragraph ${paragraph} of ${id} is cited twice`));
      seen.add(`${id} ${paragraph}`);
    });
    if (value.dispute) {
      const dispute = disputeById.get(value.dispute.id);
      if (dispute === undefined) unknown(located, ['dispute', 'id'], 'dispute', value.dispute.id, disputeById.keys());
      else if (!dispute.sides.some(({ id }) => id === value.dispute?.side))
        unknown(
          located,
          ['dispute', 'side'],
          `side of dispute ${dispute.id}`,
          value.dispute.side,
          dispute.sides.map(({ id }) => id),
        );
    }
    if (value.rule) {
      entity(located, ['rule', 'chip'], value.rule.chip);
      entity(located, ['rule', 'by'], value.rule.by);
      date(located, ['rule', 'from'], value.rule.from);
      if (entityIds.has(value.rule.chip) && !value.about.includes(value.rule.chip))
        problems.push(document.at([...path, 'rule', 'chip'], `"${value.rule.chip}" is not in about`, 'add it there'));
    }
  }

  for (const located of disputes) {
    const ids = located.value.sides.map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        problems.push(located.document.at([...located.path, 'sides', index, 'id'], `there is already a side "${id}"`));
    });
  }
  return problems;
};
