import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unequal } from './same-bytes.ts';

const root = mkdtempSync(join(tmpdir(), 'same-bytes-'));
afterAll(() => rmSync(root, { recursive: true }));

function folder(name: string, files: Record<string, string>): string {
  mkdirSync(join(root, name, 'below'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
  return join(root, name);
}

it('two folders are compared by the bytes of all their files', () => {
  const one = folder('one', { same: '1', other: '1', 'below/gone': '1', empty: '' });
  const other = folder('other', { same: '1', other: '2', 'below/new': '', empty: '' });
  expect(unequal(one, other)).toEqual(['below/gone', 'below/new', 'other']);
  expect(unequal(one, one)).toEqual([]);
});
