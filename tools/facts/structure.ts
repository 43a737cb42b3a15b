import type { DisputeInput, EntityInput, FactInput, SourceInput } from '../../lib/fact-base/schema.ts';
import { firstOf, type Path, type Problem } from '../yaml/document.ts';
import { aliasProblems } from './aliases.ts';
import { didYouMean } from './did-you-mean.ts';
import { type FactFiles, intact, type Located, withUnsound } from './read.ts';
import { type Referee, refereeOf } from './references.ts';

const checkEntity = (located: Located<EntityInput>, sources: ReadonlyMap<string, SourceInput>, referee: Referee) => {
  const { value, document } = located;
  if (!document.file.endsWith(`/${value.id}.yaml`))
    referee.report(located, ['id'], `the id "${value.id}" is not the file's name`, `name the file ${value.id}.yaml`);
  value.roles.forEach(({ organisation, from, to, evidence }, index) => {
    referee.entity(located, ['roles', index, 'organisation'], organisation);
    referee.date(located, ['roles', index, 'from'], from);
    referee.date(located, ['roles', index, 'to'], to);
    if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
      referee.report(located, ['roles', index, 'to'], `the role ends (${to}) before it begins (${from})`);
    checkEvidence(located, ['roles', index, 'evidence'], evidence, sources, referee);
  });
};

const checkSource = (located: Located<SourceInput>, referee: Referee) => {
  const { published, publishedInferred, paragraphs, furniture } = located.value;
  furniture.forEach((paragraph, index) => {
    if (paragraph > paragraphs)
      referee.report(
        located,
        ['furniture', index],
        `there is no paragraph ${paragraph}, the article has ${paragraphs}`,
      );
    if (furniture.indexOf(paragraph) < index)
      referee.report(located, ['furniture', index], `paragraph ${paragraph} stands twice in furniture`);
  });
  referee.date(located, ['published'], published);
  if (publishedInferred && published === undefined)
    referee.reportKey(located, ['publishedInferred'], 'publishedInferred has no date to explain', 'add published:');
};

const checkDispute = (located: Located<DisputeInput>, referee: Referee) => {
  const ids = located.value.sides.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) referee.report(located, ['sides', index, 'id'], `there is already a side "${id}"`);
  });
};

const checkAbout = (located: Located<FactInput>, referee: Referee) => {
  const { about, aboutInferred } = located.value;
  about.forEach((id, index) => {
    referee.entity(located, ['about', index], id);
    if (about.indexOf(id) < index) referee.report(located, ['about', index], `"${id}" stands twice in about`);
  });
  for (const id of Object.keys(aboutInferred))
    if (intact(located, 'about') && !about.includes(id))
      referee.reportKey(
        located,
        ['aboutInferred', id],
        `"${id}" is not in about`,
        didYouMean(id, about) ?? 'add it there',
      );
};

const checkEvidence = (
  located: Located<unknown>,
  at: Path,
  evidence: FactInput['evidence'],
  sources: ReadonlyMap<string, SourceInput>,
  referee: Referee,
) => {
  const seen = new Set<string>();
  evidence.forEach(({ source: id, paragraph }, index) => {
    referee.known(located, [...at, index, 'source'], 'source', id, sources.keys());
    const count = sources.get(id)?.paragraphs;
    if (sources.get(id)?.furniture.includes(paragraph))
      referee.report(
        located,
        [...at, index, 'paragraph'],
        `paragraph ${paragraph} of ${id} is furniture, by its source file`,
        'remove it from furniture there, or cite another paragraph',
      );
    if (count !== undefined && paragraph > count)
      referee.report(
        located,
        [...at, index, 'paragraph'],
        `${id} has no paragraph ${paragraph}, it has ${count}`,
        'paragraphs are the non-blank lines of the article, counted from 1',
      );
    if (seen.has(`${id} ${paragraph}`))
      referee.report(located, [...at, index], `paragraph ${paragraph} of ${id} is cited twice`);
    seen.add(`${id} ${paragraph}`);
  });
};

const checkFact = (
  located: Located<FactInput>,
  sources: ReadonlyMap<string, SourceInput>,
  disputes: ReadonlyMap<string, DisputeInput>,
  referee: Referee,
) => {
  const { about, claimant, reportedBy, when, whenInferred, dispute, rule } = located.value;
  checkAbout(located, referee);
  checkEvidence(located, ['evidence'], located.value.evidence, sources, referee);
  referee.entity(located, ['claimant', 'entity'], claimant.entity);
  if (claimant.entity === undefined && claimant.group === undefined)
    referee.reportKey(
      located,
      ['claimant'],
      'the claimant is nobody',
      'give entity: an id, or group: in en, ar and zh',
    );
  referee.entity(located, ['reportedBy'], reportedBy);
  referee.date(located, ['when'], when);
  if (whenInferred && when === undefined)
    referee.reportKey(located, ['whenInferred'], 'whenInferred has no date to explain', 'add when:');
  if (dispute) {
    referee.known(located, ['dispute', 'id'], 'dispute', dispute.id, disputes.keys());
    const sides = disputes.get(dispute.id)?.sides.map(({ id }) => id);
    if (sides) referee.known(located, ['dispute', 'side'], `side of ${dispute.id}`, dispute.side, sides);
  }
  if (rule) {
    referee.entity(located, ['rule', 'chip'], rule.chip);
    referee.entity(located, ['rule', 'by'], rule.by);
    referee.date(located, ['rule', 'from'], rule.from);
    if (intact(located, 'about') && !about.includes(rule.chip))
      referee.report(
        located,
        ['rule', 'chip'],
        `the rule is for "${rule.chip}", which is not in about`,
        'add it there',
      );
  }
};

/** Everything that can be held against the fact base without its articles; a build stops for any of it. */
export const structureProblems = (files: FactFiles): Problem[] => {
  const all = withUnsound(files);
  const problems = [...files.problems];
  const referee = refereeOf(files, problems);
  referee.unique('an entity', all.entities);
  referee.unique('a fact', all.facts);
  referee.unique('a source', all.sources);
  referee.unique('a dispute', all.disputes);
  // Only what is sound is held against others: of the rest the ids are known, not the numbers and sides.
  const sources = new Map(files.sources.map(({ value }) => [value.id, value]));
  const disputes = new Map(
    [...(files.builtIn?.disputes ?? []), ...files.disputes].map(({ value }) => [value.id, value]),
  );
  for (const located of all.entities) checkEntity(located, sources, referee);
  for (const located of all.sources) checkSource(located, referee);
  for (const located of all.disputes) checkDispute(located, referee);
  for (const located of all.facts) checkFact(located, sources, disputes, referee);
  return firstOf([...problems, ...aliasProblems(all)]);
};
