import type { Command } from './command.ts';

export const ingest: Command = { usage: '', options: [], operands: 1, run: () => 0 };
