// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARD_LANGUAGES } from '../../../lib/fact-base/types.ts';
import type { Fault } from '../../../lib/packs/fault.ts';
import type { ShelvedPack } from '../../../lib/packs/storage.ts';
import { faultInWords } from './fault-words.ts';
import { PacksSection, type PacksSectionProps, type PacksState } from './packs-section.tsx';

const meta: ShelvedPack['meta'] = {
  id: 'desk',
  name: 'The Desk',
  maker: 'A newsroom',
  version: '1.2',
  date: '2025-08',
  languages: ['en', 'ar'],
  licence: 'CC0',
  link: 'https://desk.example/facts',
};
const counts = { entities: 2, aliases: 1000, facts: 1, sources: 0, disputes: 0 };
const pack: ShelvedPack = { id: 'desk', meta, counts, bytes: 1, on: true, place: 1 };

let root: HTMLElement;
let calls: unknown[][];
beforeEach(() => {
  calls = [];
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});
const show = (props: Partial<PacksSectionProps> = {}) => {
  const tell =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args.filter((arg) => !(arg instanceof Event))]);
  const state: PacksState = { is: 'quiet' };
  act(() =>
    render(
      <PacksSection
        lang="en"
        packs={[pack]}
        removed={null}
        missing={[]}
        state={state}
        onFile={tell('file')}
        onAdd={tell('add')}
        onCancel={tell('cancel')}
        onTurn={tell('turn')}
        onRemove={tell('remove')}
        onUndo={tell('undo')}
        onNoted={tell('noted')}
        {...props}
      />,
      root,
    ),
  );
  return root.textContent ?? '';
};
const click = (selector: string) => act(() => root.querySelector<HTMLElement>(selector)?.click());

describe('a pack that is there', () => {
  it('says who made it, which edition, in which languages, and how much it holds', () => {
    const text = show();
    expect(text).toContain('by A newsroom');
    expect(text).toContain('edition 1.2 of 2025-08');
    expect(text).toContain('English, العربية');
    expect(text).toContain('2 entities, 1,000 names, 1 fact, no sources');
    expect(root.querySelector('a')?.rel).toContain('noopener');
  });

  it('is switched and removed', () => {
    show();
    click('.pack-switch');
    click('.pack-remove');
    expect(calls).toEqual([
      ['turn', 'desk', false],
      ['remove', 'desk'],
    ]);
  });

  it('waits while something is changed', () => {
    show({ state: { is: 'changing' } });
    click('.pack-switch');
    click('.pack-remove');
    expect(calls).toEqual([]);
  });

  it('that was removed can be put back', () => {
    expect(show({ packs: [], removed: meta })).toContain('“The Desk” has been removed.');
    click('.pack-undo');
    expect(calls).toEqual([['undo']]);
  });
});

it('packs that the browser cleared away are told of until the reader has taken note', () => {
  const text = show({ packs: [], missing: ['The Desk', 'The Coast'] });
  expect(text).toContain('“The Desk” is no longer there');
  expect(text).toContain('“The Coast” is no longer there');
  click('.pack-noted');
  expect(calls).toEqual([['noted']]);
});

describe('a file', () => {
  const outline = {
    meta,
    counts,
    bytes: 1,
    sources: [{ title: 'A walk', publisher: 'The Coast' }],
    joins: ['Nvidia'],
    weakened: [{ form: 'Trump', other: 'Donald Trump' }],
  };

  it('is shown for what it holds, joins and weakens, then added or left', () => {
    const text = show({ state: { is: 'proposed', outline } });
    for (const part of ['A walk, The Coast', 'Nvidia', 'Trump (already Donald Trump)', 'Add this pack'])
      expect(text).toContain(part);
    expect(document.activeElement?.className).toContain('pack-outline');
    click('.pack-outline .button-main');
    click('.pack-outline .button:not(.button-main)');
    expect(calls).toEqual([['add'], ['cancel']]);
  });

  it.each([
    ['1.1', 'which is older'],
    ['1.10', 'which is newer than this file'],
    ['1.2', 'the same edition'],
  ])('that takes the place of edition %s says so', (version, words) => {
    const text = show({ state: { is: 'proposed', outline: { ...outline, replaces: { ...meta, version } } } });
    expect(text).toContain(words);
    expect(text).toContain('Replace the pack');
  });

  it('that is refused is told with each place and reason, and that nothing has changed', () => {
    const faults: Fault[] = [{ code: 'empty', at: 'entities › x › names › en' }, { code: 'notPack' }];
    const text = show({ state: { is: 'refused', file: 'x.json', refusal: { faults, more: 3 } } });
    for (const part of ['“x.json” was not added.', 'Nothing has changed.', 'entities › x › names › en', 'And 3 more'])
      expect(text).toContain(part);
    expect(root.querySelector('[role=alert]')).not.toBeNull();
  });
});

const at = 'facts › order';
const FAULTS: Fault[] = [
  { code: 'tooLarge', bytes: 40_000_000, limit: 32_000_000 },
  { code: 'notText' },
  { code: 'truncated' },
  { code: 'notPack' },
  { code: 'notJson', line: 3, column: 8 },
  { code: 'newer', version: '2', reads: 1 },
  { code: 'missing', at, key: 'maker' },
  { code: 'unknownKey', at, key: 'script' },
  ...(['text', 'list', 'mapping', 'number', 'boolean', 'other'] as const).map(
    (wanted): Fault => ({ code: 'wrongType', at, wanted }),
  ),
  { code: 'tooLong', at, limit: 1234 },
  { code: 'tooMany', at, count: 20_001, limit: 20_000 },
  { code: 'empty', at },
  { code: 'tooDeep', at },
  { code: 'nobody', at },
  { code: 'choice', at, value: 'planet', choices: 'chip, company' },
  { code: 'badId', at, value: 'A B' },
  { code: 'badDate', at, value: '3 August' },
  { code: 'badLink', at, value: 'javascript:x' },
  { code: 'badLanguage', at, value: 'zz zz' },
  { code: 'badValue', at, value: '0' },
  { code: 'sign', at, sign: 'U+202E' },
  { code: 'twice', at, id: 'order' },
  { code: 'unknownId', at, id: 'nobody' },
  { code: 'matchesAll', at, form: 'K' },
  { code: 'commonWord', at, form: 'the' },
  { code: 'strongTwice', at, form: 'Kestrel', other: 'hawk' },
  { code: 'otherKind', at, kind: 'chip', here: 'company' },
  { code: 'builtIn', id: 'hashiya' },
  { code: 'together', count: 200_000, limit: 150_000 },
  { code: 'storage', message: 'The disk is on fire' },
  { code: 'full' },
  { code: 'privateWindow' },
];

describe.each(CARD_LANGUAGES)('every fault is in words: %s', (lang) => {
  it.each(FAULTS.map((fault) => [fault.code, fault] as const))('%s', (_, fault) => {
    const words = faultInWords(fault, lang);
    expect(words.length).toBeGreaterThan(5);
    expect(words).not.toMatch(/undefined|\[object|\{|\}/);
    for (const [key, value] of Object.entries(fault)) {
      if (key === 'code' || key === 'at' || key === 'wanted' || key === 'kind' || key === 'here' || key === 'bytes')
        continue;
      const told =
        typeof value === 'number' ? (fault.code === 'tooLarge' ? '32.0' : value.toLocaleString('en')) : value;
      expect(words).toContain(told);
    }
  });
});
