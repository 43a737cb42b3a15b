import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from './annotate-text.ts';
import { compileGazetteer, type GazetteerEntity, loadGazetteer } from './gazetteer.ts';
import { createLinker } from './linker.ts';
import type { Link, PageLinker } from './types.ts';

const ENTITIES: GazetteerEntity[] = [
  {
    id: 'kyle-bass',
    kind: 'expert',
    names: { en: 'Kyle Bass', ar: 'كايل باس', zh: '凯尔·巴斯' },
    aliases: { en: [{ form: 'Bass', strength: 'weak', cues: ['Hayman Capital', 'hedge fund'] }] },
  },
  {
    id: 'hayman-capital',
    kind: 'company',
    names: { en: 'Hayman Capital', ar: 'هايمان كابيتال', zh: '海曼资本' },
    aliases: {},
  },
  {
    id: 'donald-trump',
    kind: 'official',
    names: { en: 'Donald Trump', ar: 'دونالد ترامب', zh: '唐纳德·特朗普' },
    aliases: { any: ['Trump'], ar: ['ترامب'] },
    not: ['Trump Tower'],
  },
];
const linker = createLinker(loadGazetteer(compileGazetteer(ENTITIES)));

const read = (page: PageLinker, blocks: readonly string[], order = blocks.map((_, i) => i)): void => {
  for (const i of order) page.read(i, { text: blocks[i] as string, order: i });
};
const shown = (links: readonly Link[]): string[] => links.map(({ start, end, entity }) => `${start}-${end} ${entity}`);

describe('support arrives in any order', () => {
  it('links a surname once a later block gives the full name', () => {
    const page = linker.page();
    page.read(1, { text: 'Bass declined.', order: 1 });
    expect(page.drain()).toEqual([1]);
    expect(page.links(1)).toEqual([]);
    page.read(2, { text: 'The fund is run by Kyle Bass.', order: 2 });
    expect([...page.drain()].sort()).toEqual([1, 2]);
    expect(page.links(1)).toEqual([
      { start: 0, end: 4, entity: 'kyle-bass', reason: { rule: 'support', alias: 'Bass', because: 'Kyle Bass' } },
    ]);
  });

  it('takes the support back with the block that gave it', () => {
    const page = linker.page();
    read(page, ['Kyle Bass spoke.', 'Bass sat down.']);
    expect(shown(page.links(1))).toEqual(['0-4 kyle-bass']);
    page.drain();
    page.forget(0);
    expect(page.drain()).toEqual([1]);
    expect(page.links(1)).toEqual([]);
  });

  it('follows a change of text', () => {
    const page = linker.page();
    read(page, ['Kyle Bass spoke.', 'Bass sat down.']);
    page.read(0, { text: 'Karen Bass spoke.', order: 0 });
    expect(page.links(1)).toEqual([]);
  });

  it('leaves a surname to whoever was named last before it', () => {
    const page = linker.page();
    read(page, [
      'Kyle Bass spoke.',
      'Bass sat down.',
      'Karen Bass rose.',
      'Bass left.',
      'Then Kyle Bass rose.',
      'Bass left.',
    ]);
    expect([1, 3, 5].map((id) => page.links(id).length)).toEqual([1, 0, 1]);
  });

  it('is supported by the company of an entity that is a cue, anywhere on the page', () => {
    const page = linker.page();
    read(page, ['Bass declined.', 'Rain fell on the whole of the coast.', 'Hayman Capital is closed.']);
    expect(page.links(0)).toEqual([
      { start: 0, end: 4, entity: 'kyle-bass', reason: { rule: 'cue', alias: 'Bass', because: 'Hayman Capital' } },
    ]);
  });
});

describe('reasons', () => {
  it.each([
    ['a strong alias', 'Trump spoke.', { rule: 'strong', alias: 'Trump' }],
    ['a stripped clitic', 'سافر وترامب بقي', { rule: 'strong', alias: 'ترامب', clitic: 'و' }],
    ['a name that is dressed up', '\u200fتـرامـبُ', { rule: 'strong', alias: 'ترامب' }],
    ['a cue near it', 'Bass runs a hedge fund.', { rule: 'cue', alias: 'Bass', because: 'hedge fund' }],
  ])('%s', (_, text, reason) => {
    expect(annotateText(linker, text).map((link) => link.reason)).toEqual([reason]);
  });
});

const piece = fc.constantFrom(
  ...['Kyle Bass', 'Bass', 'Karen Bass', 'Hayman Capital', 'hedge fund', 'Trump', 'Trump Tower', 'Donald Trump'],
  ...['ترامب', 'لترامب', 'كايل باس', ' said ', '. ', ', ', ' ', '\u200f', 'X', '\ud800'],
);
const block = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));

describe('any page', () => {
  it('reads the same in whatever order its blocks arrive, and reports every change', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (blocks, random) => {
        const straight = linker.page();
        read(straight, blocks);
        const order = blocks
          .map((_, i) => [random.next().value as number, i] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, i]) => i);
        const shuffled = linker.page();
        const last = new Map<number, string[]>();
        for (const i of order) {
          shuffled.read(i, { text: blocks[i] as string, order: i });
          for (const id of shuffled.drain()) last.set(id, shown(shuffled.links(id)));
        }
        for (const i of order) {
          expect(shown(shuffled.links(i))).toEqual(shown(straight.links(i)));
          expect(last.get(i) ?? []).toEqual(shown(straight.links(i)));
        }
      }),
    );
  });

  it('gives links in order, without overlap, whose offsets slice to their surface', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(block, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 5 }),
        (blocks) => {
          const text = blocks.join('\n');
          let end = 0;
          for (const link of annotateText(linker, text)) {
            expect(link.start).toBeGreaterThanOrEqual(end);
            expect(link.end).toBeGreaterThan(link.start);
            expect(link.end).toBeLessThanOrEqual(text.length);
            end = link.end;
          }
        },
      ),
    );
  });
});

describe('gazetteer', () => {
  it('refuses bytes of another version', () => {
    const bytes = compileGazetteer(ENTITIES);
    bytes[4] = 99;
    expect(() => loadGazetteer(bytes)).toThrow(RangeError);
  });

  it('loads from the middle of a buffer', () => {
    const bytes = compileGazetteer(ENTITIES);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const moved = createLinker(loadGazetteer(shifted.subarray(1)));
    expect(shown(annotateText(moved, 'Donald Trump'))).toEqual(['0-12 donald-trump']);
  });

  it('knows kinds and says which id is unknown', () => {
    expect(linker.kind('kyle-bass')).toBe('expert');
    expect(() => linker.kind('nobody')).toThrow('nobody');
  });
});
