import { parseArgs } from 'node:util';

const KINDS = ['hashiya', 'expression', 'list'];

const USAGE = `npm run bench:page -- [OPTION …]
  --rounds N    turns of each on generated pages (3); half as many on the demo's, a third on saved ones
  --pages PATH  address of a page, such as /large.html; may be given again (all)
  --only KIND   ${KINDS.join(', ')}, beside the page alone; may be given again (all)
  --build DIR   the extension as it is there, instead of a fresh build; given again, they take turns
  --saved DIR   saved pages of the web (../shared/corpus/pages)
  --reading     how the page is read, and not how it lives with that
  --json        rows instead of a table
  --help        this`;

const parse = () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      pages: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true, default: KINDS },
      build: { type: 'string', multiple: true },
      saved: { type: 'string', default: '../shared/corpus/pages' },
      reading: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is a number of turns, not "${values.rounds}"`);
  const unknown = values.only.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined) throw new Error(`--only is one of ${KINDS.join(', ')}, not "${unknown}"`);
  return { ...values, rounds };
};

/** What the command line asks for. Ends the process where it asks for help, or for what there is not. */
export const pageOptions = (): ReturnType<typeof parse> => {
  try {
    const given = parse();
    if (!given.help) return given;
    console.log(USAGE);
    process.exit();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
};
