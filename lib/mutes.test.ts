import { describe, expect, it } from 'vitest';
import { mutedOn, withMute, withoutMute } from './mutes.ts';
import type { Mute } from './settings.ts';

const link = (entity: string, alias: string) => ({ entity, reason: { rule: 'strong', alias } as const });

describe('what a mute covers', () => {
  it.each<[rule: string, mutes: Mute[], entity: string, alias: string, muted: boolean]>([
    ['an entity, everywhere', [{ entity: 'bis' }], 'bis', 'BIS', true],
    ['an entity, by whatever name', [{ entity: 'bis' }], 'bis', 'Bureau of Industry and Security', true],
    ['no other entity', [{ entity: 'bis' }], 'nsc', 'NSC', false],
    ['an entity on this site', [{ entity: 'bis', site: 'a.example' }], 'bis', 'BIS', true],
    ['an entity on another site', [{ entity: 'bis', site: 'www.a.example' }], 'bis', 'BIS', false],
    ['a name, folded', [{ entity: 'h20', alias: 'h 20' }], 'h20', 'H-20', true],
    ['a name in Arabic, folded', [{ entity: 'bis', alias: 'مكتب الصناعه' }], 'bis', 'مكتب الصناعة', true],
    ['a name, and no other of the entity', [{ entity: 'bis', alias: 'bis' }], 'bis', 'Bureau', false],
    ['a name on this site', [{ entity: 'bis', alias: 'bis', site: 'a.example' }], 'bis', 'BIS', true],
    ['a name on another site', [{ entity: 'bis', alias: 'bis', site: 'b.example' }], 'bis', 'BIS', false],
    ['the second of two', [{ entity: 'bis', site: 'b.example' }, { entity: 'bis' }], 'bis', 'BIS', true],
    ['nothing muted', [], 'bis', 'BIS', false],
  ])('%s', (_, mutes, entity, alias, muted) => {
    expect(mutedOn('a.example', mutes)(link(entity, alias))).toBe(muted);
  });
});

describe('a list of mutes', () => {
  const bis = { entity: 'bis' };
  const here = { entity: 'bis', site: 'a.example' };
  const name = { entity: 'bis', alias: 'bis' };
  it.each<[rule: string, after: readonly Mute[], expected: Mute[]]>([
    ['takes one in', withMute([bis], here), [bis, here]],
    ['takes one in once', withMute([bis, here], bis), [here, bis]],
    ['lets go of that one alone', withoutMute([bis, here, name], here), [bis, name]],
    ['lets go of what it does not hold', withoutMute([bis], name), [bis]],
  ])('%s', (_, after, expected) => {
    expect(after).toEqual(expected);
  });
});
