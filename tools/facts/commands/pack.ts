import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { checkPack } from '../../../lib/packs/check-pack.ts';
import { commonRankOf } from '../../../lib/packs/common-rank.ts';
import { COMMON_WORDS } from '../../../lib/packs/common-words.ts';
import type { Refusal } from '../../../lib/packs/fault.ts';
import { mergePacks } from '../../../lib/packs/merge.ts';
import { countsOf } from '../../../lib/packs/outline.ts';
import { BUILT_IN } from '../../../lib/packs/pack.ts';
import { readPack } from '../../../lib/packs/read-pack.ts';
import { checkFacts } from '../check.ts';
import { counted } from '../counted.ts';
import { InputError } from '../input-error.ts';
import { packIn } from '../packs-plugin.ts';
import { BUILT_IN_DIR } from '../read.ts';
import { type Command, folder, printProblems, UsageError } from './command.ts';

/** Names that are written out; the rest are counted. */
const SHOWN = 20;

const refusedBy = ({ faults, more }: Refusal): InputError => {
  const lines = faults.map(({ code, ...rest }) => `${code}: ${JSON.stringify(rest)}`);
  return new InputError(
    ['The extension would refuse this pack:', ...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  );
};

export const pack: Command = {
  usage: `
  pack DIR --out FILE      makes a fact pack, for the settings page of the extension, from a folder laid out as facts/
                           is, with pack.yaml; runs every check first, and with --articles DIR holds the facts against
                           their text`,
  options: ['out', 'articles'],
  operands: 1,
  run({ operand, option }) {
    if (operand === undefined) throw new UsageError('which folder? give one that is laid out as facts/ is');
    const dir = folder(operand, 'pack');
    const out = option('out');
    if (out === undefined) throw new UsageError('--out is missing: the file to write, such as desk.hashiya.json');
    const articles = option('articles');
    const shown = relative('', dir) || '.';
    const { problems, unverified } = checkFacts(dir, shown, articles && folder(articles, '--articles'));
    if (problems.length > 0) {
      printProblems(problems);
      console.error(`${counted(problems.length, 'problem')}: no pack was made`);
      return 1;
    }
    const made = packIn(dir, shown);
    const bytes = new TextEncoder().encode(`${JSON.stringify(made)}\n`);
    // What the extension reads is what it will get: the same reader, the same checks.
    const read = readPack(bytes);
    if ('refusal' in read) throw refusedBy(read.refusal);
    const builtIn = packIn(BUILT_IN_DIR);
    const refusal =
      made.pack.id === BUILT_IN
        ? null
        : checkPack(read.pack, { builtIn, kinds: new Map(), commonRank: commonRankOf(COMMON_WORDS) });
    if (refusal) throw refusedBy(refusal);

    writeFileSync(out, bytes);
    for (const note of unverified) console.error(`not verified: ${note}`);
    const { weakened } = mergePacks(builtIn, made.pack.id === BUILT_IN ? [] : [made]);
    for (const { form, entity, other } of weakened.slice(0, SHOWN))
      console.error(`"${form}" of ${entity} is a strong form of ${other} in the built-in base: there it will be weak`);
    if (weakened.length > SHOWN) console.error(`and ${weakened.length - SHOWN} more such forms`);
    const counts = countsOf(made);
    const known = new Set(builtIn.entities.map(({ id }) => id));
    const joined = made.entities.filter(({ id }) => known.has(id)).length;
    console.log(
      `${out}: ${made.pack.name}, edition ${made.pack.version} of ${made.pack.date}, in ${made.pack.languages.join(', ')}\n` +
        `${counted(counts.entities, 'entity', 'entities')} (${joined} join the built-in base), ${counted(counts.aliases, 'name')}, ` +
        `${counted(counts.facts, 'fact')}, ${counted(counts.sources, 'source')}, ${counted(counts.disputes, 'dispute')}, ` +
        `${bytes.length.toLocaleString('en')} bytes`,
    );
    return 0;
  },
};
