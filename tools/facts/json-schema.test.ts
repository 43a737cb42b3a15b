import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

const dir = join(import.meta.dirname, '../../facts/schema');

test.each([...jsonSchemas()])('facts/schema/%s is current', (name, text) => {
  expect(readFileSync(join(dir, name), 'utf8'), 'npm run facts -- schema writes it').toBe(text);
});

test('no other file is there, and editors are told of each', () => {
  const names = [...jsonSchemas().keys()].sort();
  expect(readdirSync(dir).sort()).toEqual(names);
  const settings = JSON.parse(readFileSync(join(dir, '../../.vscode/settings.json'), 'utf8'));
  const told = [
    ...Object.keys(settings['yaml.schemas']),
    ...settings['json.schemas'].map(({ url }: { url: string }) => url),
  ];
  expect(told.sort()).toEqual(names.map((name) => `./facts/schema/${name}`));
});

test('a person is told what a key is for, and that a TODO is still to be written', () => {
  const facts = JSON.parse(jsonSchemas().get('facts.json') ?? '');
  const { statement, when, claimant } = facts.items.properties;
  expect(statement.description).toMatch(/own words/);
  expect(claimant.properties.group.required).toEqual(['en', 'ar', 'zh']);
  expect(new RegExp(when.pattern).test('2025-13')).toBe(false);
  const written = new RegExp(statement.properties.en.pattern);
  expect([written.test('TODO: say it'), written.test('Today it was said.')]).toEqual([false, true]);
});
