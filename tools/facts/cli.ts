import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ProblemsError } from '../yaml/document.ts';
import { check } from './commands/check.ts';
import { type Command, folder, UsageError } from './commands/command.ts';
import { compile } from './commands/compile.ts';
import { coverage } from './commands/coverage.ts';
import { hash } from './commands/hash.ts';
import { ingest } from './commands/ingest.ts';
import { pack } from './commands/pack.ts';
import { schema } from './commands/schema.ts';
import { InputError } from './input-error.ts';

const COMMANDS: Record<string, Command> = { check, coverage, ingest, hash, schema, compile, pack };

const USAGE = `npm run facts -- <command>
${Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('')}

  --facts DIR              another fact base than facts/
`;

const main = async (args: string[]): Promise<number> => {
  const names = new Set(Object.values(COMMANDS).flatMap(({ options }) => options));
  const parsed = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...Object.fromEntries([...names, 'facts'].map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { positionals } = parsed;
  const values: Record<string, string | boolean | undefined> = parsed.values;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [name, ...operands] = positionals;
  const dir = folder((values.facts as string | undefined) ?? resolve(import.meta.dirname, '../../facts'), '--facts');
  if (name === undefined) throw new UsageError('give a command');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command "${name}"`);
  if (operands.length > command.operands) throw new UsageError(`what is "${operands[command.operands]}"?`);
  for (const option of Object.keys(values))
    if (option !== 'facts' && !command.options.includes(option))
      throw new UsageError(`${name} has no option --${option}`);
  return command.run({
    dir,
    shown: relative('', dir) || '.',
    operand: operands[0],
    option: (option) => values[option] as string | undefined,
  });
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!usage && !(error instanceof ProblemsError) && !(error instanceof InputError)) throw error;
  console.error((error as Error).message);
  if (usage) console.error(`\n${USAGE}`);
  process.exitCode = usage ? 2 : 1;
}
