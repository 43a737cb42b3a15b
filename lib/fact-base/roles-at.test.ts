import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rolesAt } from './roles-at.ts';
import { DATES, ODD_DATES } from './testing.ts';
import type { Role } from './types.ts';

const anyDate = fc.constantFrom(...DATES, ...ODD_DATES);

const role = (title: string, more: Omit<Partial<Role>, 'stated'> & { stated?: string } = {}): Role => {
  const { stated, ...rest } = more;
  return { title, ...rest, ...(stated === undefined ? {} : { stated: { date: stated } }) };
};
const shape = (roles: Role[], at?: string): string =>
  rolesAt({ roles }, at)
    .map(({ role: { title }, held }) => `${title}: ${held}`)
    .join(', ');

describe('a role with dates', () => {
  const term = role('minister', { from: '2021-01-20', to: '2025-01-20' });
  const years = role('minister', { from: '2021', to: '2025' });
  it.each([
    [term, '2020-12-31', 'not-yet'],
    [term, '2021-01-20', 'held'],
    [term, '2022', 'held'],
    [term, '2021', 'unsaid'],
    [term, '2025-01', 'unsaid'],
    [term, '2025-01-20', 'held'],
    [term, '2025-01-21', 'over'],
    [years, '2021-06', 'unsaid'],
    [years, '2022-01-01', 'held'],
    [years, '2025', 'unsaid'],
    [years, '2026', 'over'],
    [role('minister', { from: '2021' }), '2030', 'held'],
    [role('minister', { to: '2021' }), '2020', 'unsaid'],
    [role('minister', { from: '2021' }), 'no date', 'unsaid'],
  ])('%j at %s: %s', (given, at, held) => {
    expect(shape([given], at)).toBe(`minister: ${held}`);
  });
});

describe('a role of the time of its article', () => {
  const now = role('President', { stated: '2025-08' });
  const former = role('Former President', { former: true, stated: '2025-08' });
  it.each([
    [now, '2025-09', 'held'],
    [now, '2030', 'held'],
    // within the month of the article, or before it: the article does not tell
    [now, '2025-08-03', 'unsaid'],
    [now, '2019', 'unsaid'],
    [former, '2025-09', 'over'],
    [former, '2022', 'unsaid'],
    // an office that the article says will begin
    [role('chair', { from: '2026-03', stated: '2025-08' }), '2025-12', 'not-yet'],
    [role('chair', { from: '2026-03', stated: '2025-08' }), '2026', 'unsaid'],
    [role('chair', { from: '2026-03', stated: '2025-08' }), '2026-04', 'held'],
    // begun in the year of the article: held when it was written, and since
    [role('chair', { from: '2025', stated: '2025-08' }), '2025-10', 'held'],
    [role('plain'), '2025', 'unsaid'],
  ])('%j at %s: %s', (given, at, held) => {
    expect(shape([given], at)).toBe(`${given.title}: ${held}`);
  });
});

describe('without a date, as far as the base knows', () => {
  it.each([
    [role('minister', { from: '2021' }), 'held'],
    [role('minister', { to: '2021' }), 'over'],
    [role('minister', { to: '2029', stated: '2025-08' }), 'held'],
    [role('minister', { former: true }), 'over'],
    [role('minister'), 'held'],
  ])('%j: %s', (given, held) => {
    expect(shape([given])).toBe(`minister: ${held}`);
  });
});

test('the role of the time stands first, then the latest', () => {
  const roles = [
    role('senator', { from: '2001', to: '2008' }),
    role('vice president', { from: '2009-01-20', to: '2017-01-20' }),
    role('president', { from: '2021-01-20', to: '2025-01-20' }),
    role('author'),
  ];
  expect(shape(roles, '2012')).toBe('vice president: held, author: unsaid, senator: over, president: not-yet');
  expect(shape(roles, '2022')).toBe('president: held, author: unsaid, vice president: over, senator: over');
  expect(shape(roles)).toBe('author: held, president: over, vice president: over, senator: over');
});

test('no role is lost or doubled, whatever the dates', () => {
  const anyRole = fc.record({ from: anyDate, to: anyDate, stated: anyDate, former: fc.constantFrom(true, undefined) });
  fc.assert(
    fc.property(fc.array(anyRole, { maxLength: 6 }), anyDate, (given, at) => {
      const roles = given.map(({ from, to, stated, former }, index) =>
        role(`${index}`, {
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          ...(stated !== undefined && { stated }),
          ...(former && { former }),
        }),
      );
      const found = rolesAt({ roles }, at).map(({ role: { title } }) => Number(title));
      expect(found.sort((a, b) => a - b)).toEqual(roles.map((_, index) => index));
    }),
  );
});
