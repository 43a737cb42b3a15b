// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { CardLanguage, Fact, Lens } from '../../lib/fact-base/types.ts';
import type { Reason } from '../../lib/linker/types.ts';
import { Card, type CardProps } from './card.tsx';
import { cardOf, factOf } from './card-data.ts';
import { citation } from './citation.ts';

const page: Lens = { page: '2031-05-01', pageIs: 'older', newest: { date: '2031-07' }, later: [], roles: [] };

function show(props: Partial<CardProps> = {}) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const calls = { onRelated: vi.fn(), onBack: vi.fn(), onClose: vi.fn() };
  act(() => render(<Card content={cardOf([])} lang="en" {...calls} {...props} />, root));
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    ...calls,
    all,
    texts: (selector: string) => all(selector).map((element) => element.textContent?.replace(/\s+/g, ' ').trim()),
    one: (selector: string) => all(selector)[0] as HTMLElement,
    press: (selector: string) => act(() => all(selector)[0]?.click()),
    /** Presses, and waits for what comes of it. */
    ask: (selector: string) =>
      act(async () => {
        all(selector)[0]?.click();
        await new Promise((resolve) => setTimeout(resolve));
      }),
  };
}
const showFacts = (facts: Fact[], lang: CardLanguage = 'en') => show({ content: cardOf(facts), lang });
const four = ['a', 'b', 'c', 'd'].map((id) => factOf(id));

describe('the header says what it is', () => {
  it.each<[CardLanguage, string, [lang: string, dir: string, name: string][]]>([
    [
      'en',
      'Chip',
      [
        ['ar', 'rtl', 'إكس ١'],
        ['zh', 'ltr', '埃克斯一'],
      ],
    ],
    ['ar', 'رقاقة', [['zh', 'ltr', '埃克斯一']]],
    ['zh', '芯片', [['ar', 'rtl', 'إكس ١']]],
  ])('%s: the kind in the language of the card, the other scripts with theirs', (lang, kind, names) => {
    const card = show({ lang });
    expect(card.texts('.name')).toEqual(['X1']);
    expect(card.texts('.kind')).toEqual([kind]);
    expect(card.all('.names li').map((li) => [li.lang, li.dir, li.textContent])).toEqual(names);
    expect([card.one('.card').lang, card.one('.card').dir]).toEqual([lang, lang === 'ar' ? 'rtl' : 'ltr']);
  });

  it('labels the dialog by the name and describes it by the gloss', () => {
    const card = show();
    const dialog = card.one('[role=dialog]');
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('X1');
    expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'A chip that does not exist.',
    );
  });
});

describe('facts are notes', () => {
  it('shows three and counts the rest', () => {
    const card = showFacts([...four, factOf('e')]);
    expect(card.texts('.statement')).toEqual(['Statement a.', 'Statement b.', 'Statement c.']);
    expect(card.texts('.notes-more')).toEqual(['2 more facts']);
    card.press('.notes-more');
    expect(card.texts('.statement')).toHaveLength(5);
    card.press('.notes-more');
    expect(card.texts('.statement')).toHaveLength(3);
  });

  it('has nothing to unfold for three', () => {
    expect(showFacts(four.slice(1)).all('.notes-more')).toEqual([]);
  });

  it('says so when there is none', () => {
    expect(showFacts([]).texts('.notes-none')).toHaveLength(1);
  });

  it.each<[string, Fact['when'], CardLanguage, string]>([
    ['a day', { date: '2031-07-28' }, 'en', '28 Jul 2031'],
    ['a month', { date: '2031-04' }, 'en', 'Apr 2031'],
    ['a year', { date: '2031' }, 'en', '2031'],
    ['none', undefined, 'en', 'no date'],
    ['in Chinese month before day', { date: '2031-07-28' }, 'zh', '7月28日 2031年'],
    ['in Arabic', { date: '2031-07-28' }, 'ar', '28 يوليو 2031'],
    [
      'inferred, with the reason',
      { date: '2031', inferred: 'it says “last year”' },
      'en',
      '2031 Date inferred: it says “last year”',
    ],
  ])('dates: %s', (_, when, lang, text) => {
    const card = showFacts([factOf('a', when && { when })], lang);
    expect(card.texts('.date')).toEqual([text]);
    expect(card.one('.date').dataset.inferred ?? 'false').toBe(String(when?.inferred !== undefined));
  });

  it.each<[string, Partial<Fact>, string]>([
    ['a group', {}, 'a ministry reported ¶ 4'],
    ['reported by another', { reportedBy: 'paper' }, 'a ministry via The Paper reported ¶ 4'],
    [
      'reported by itself',
      { claimant: { entity: 'paper', text: 'The Paper' }, reportedBy: 'paper' },
      'The Paper reported ¶ 4',
    ],
    [
      'a group that names the outlet',
      { claimant: { text: 'people who spoke to The Paper' }, reportedBy: 'paper' },
      'people who spoke to The Paper reported ¶ 4',
    ],
    [
      'a denial from two paragraphs',
      {
        status: 'denied',
        evidence: [
          { source: 's1', paragraph: 4 },
          { source: 's1', paragraph: 9 },
        ],
      },
      'a ministry denied ¶ 4, 9',
    ],
  ])('who says so: %s', (_, more, text) => {
    expect(showFacts([factOf('a', more)]).texts('.credit')).toEqual([text]);
  });

  it('the mark unfolds the source, once for all its paragraphs, and why a date was inferred', () => {
    const evidence = [
      { source: 's1', paragraph: 4 },
      { source: 's1', paragraph: 9 },
    ];
    const card = showFacts([factOf('a', { evidence, when: { date: '2031', inferred: 'it says so' } })]);
    expect(card.one('.evidence').hidden).toBe(true);
    card.press('.mark');
    expect(card.one('.mark').getAttribute('aria-expanded')).toBe('true');
    expect(card.one('.evidence').hidden).toBe(false);
    expect(card.texts('.evidence p')).toEqual(['On chips The Paper Mar 2031', 'Date inferred: it says so']);
  });

  it('names the sources of a fact that stands in two, each with its paragraphs in order', () => {
    const evidence = [
      { source: 's1', paragraph: 9 },
      { source: 's2', paragraph: 2 },
      { source: 's1', paragraph: 4 },
    ];
    const base = cardOf([factOf('a', { evidence })]);
    const sources = { ...base.sources, s2: { id: 's2', lang: 'ar', title: 'More on chips' } };
    const card = show({ content: { ...base, sources } });
    expect(card.texts('.mark')).toEqual(['2 sources']);
    expect(card.texts('.source')).toEqual(['On chips The Paper Mar 2031 ¶ 4, 9', 'More on chips ¶ 2']);
  });

  it('links a source that has a link, with no way back to the page that was read', () => {
    const content = cardOf([factOf('a')], {
      sources: { s1: { id: 's1', lang: 'en', title: 'On chips', link: 'https://paper.test/chips' } },
    });
    const link = show({ content }).one('.evidence a') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).toEqual(['https://paper.test/chips', '_blank', 'noopener noreferrer']);
  });
});

describe('disputes stand side by side', () => {
  const disputes = {
    q: {
      id: 'q',
      question: 'Is it?',
      sides: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    },
  };
  const side = (id: string, of: string) => factOf(id, { dispute: { id: 'q', side: of }, when: { date: '2031-04' } });

  it('one question, a column a side', () => {
    const card = show({ content: cardOf([side('b', 'no'), side('a', 'yes')], { disputes }) });
    expect(card.texts('.dispute-question')).toEqual(['Is it?']);
    expect(card.texts('.dispute-side .statement')).toEqual(['Statement a.', 'Statement b.']);
    expect(card.texts('.dispute-side .credit')[0]).toBe('a ministry reported Apr 2031 ¶ 4');
  });

  it('one fact a side at first', () => {
    const facts = [side('a', 'yes'), side('b', 'no'), side('c', 'no'), side('d', 'no')];
    const card = show({ content: cardOf(facts, { disputes }) });
    expect(card.texts('.dispute .statement')).toEqual(['Statement a.', 'Statement b.']);
    expect(card.texts('.dispute > .quiet')).toEqual(['2 more facts']);
    card.press('.dispute > .quiet');
    expect(card.texts('.dispute .statement')).toHaveLength(4);
  });

  it('a side without facts is not left out', () => {
    const card = show({ content: cardOf([side('b', 'no')], { disputes }) });
    expect(card.texts('.dispute-side')[0]).toMatch(/^Yes/);
    expect(card.texts('.dispute-none')).toHaveLength(1);
  });
});

describe('the ladder', () => {
  const step = (id: string, state: 'banned' | 'licence' | 'sought', from: string) =>
    factOf(id, { rule: { chip: 'x1', state, from } });

  it('goes from old to new, the newest rule in force filled', () => {
    const card = showFacts([
      step('c', 'sought', '2031-07'),
      step('a', 'banned', '2029'),
      step('b', 'licence', '2030-04-09'),
    ]);
    expect(card.texts('.ladder-step')).toEqual(['banned2029', 'by licence9 Apr 2030', 'relief soughtJul 2031']);
    expect(card.all('.ladder-step').map((li) => li.dataset.newest)).toEqual(['false', 'true', 'false']);
  });

  it.each([
    ['without rules', four],
    ['for one rule alone', [...four, step('e', 'banned', '2029')]],
  ])('is not there %s', (_, facts) => {
    expect(showFacts(facts).all('.ladder')).toEqual([]);
  });
});

describe('the way on and back', () => {
  const related = Array.from({ length: 8 }, (_, at) => ({
    id: `e${at}`,
    kind: 'company' as const,
    name: `Firm ${at}`,
    facts: 1,
  }));

  it('opens a related name', () => {
    const card = show({ content: cardOf([], { related }) });
    card.press('.chips button');
    expect(card.onRelated).toHaveBeenCalledExactlyOnceWith('e0');
  });

  it('folds a long run of names, but not a single one', () => {
    const card = show({ content: cardOf([], { related }) });
    expect(card.all('.chips .chip')).toHaveLength(5);
    card.press('.chips .quiet');
    expect(card.all('.chips .chip')).toHaveLength(8);
    expect(show({ content: cardOf([], { related: related.slice(0, 6) }) }).all('.chips .chip')).toHaveLength(6);
  });

  it('goes back to where it came from', () => {
    const card = show({ from: 'Firm 3' });
    expect(card.one('.back').getAttribute('aria-label')).toBe('Back to Firm 3');
    card.press('.back');
    expect(card.onBack).toHaveBeenCalledOnce();
  });

  it('closes', () => {
    const card = show();
    card.press('.close');
    expect(card.onClose).toHaveBeenCalledOnce();
  });
});

describe('why this match', () => {
  const match = (reason: Partial<Reason>) => ({
    surface: 'Ex',
    reason: { rule: 'strong', alias: 'Ex', ...reason } as Reason,
  });
  it.each<[string, Partial<Reason>, RegExp]>([
    ['a strong alias', {}, /^“Ex” means only this/],
    ['support', { rule: 'support', because: 'X1 chip' }, /also says “X1 chip”\.$/],
    ['a cue', { rule: 'cue', because: 'wafer' }, /“wafer” stands near it\.$/],
    ['a clitic', { clitic: 'وال' }, /“وال” before it/],
  ])('%s', (_, reason, words) => {
    const card = show({ match: match(reason) });
    expect(card.one('.why-text').hidden).toBe(true);
    card.press('.why button');
    expect(card.one('.why-text').hidden).toBe(false);
    expect(card.texts('.why-text')[0]).toMatch(words);
  });

  it('is not asked of a card that no mention opened', () => {
    expect(show().all('.why')).toEqual([]);
  });
});

it.each(['missing', 'failed'] as const)('a card that is %s says so, and is labelled by it', (content) => {
  const card = show({ content, from: 'Firm 3' });
  expect(card.texts('.trouble')[0]).toBe(card.one('[role=dialog]').getAttribute('aria-label'));
  expect(card.all('.back, .close')).toHaveLength(2);
});

describe('how old the card is beside the page', () => {
  it.each<[string, Partial<Lens>, CardLanguage, string[]]>([
    ['a page of no date', { page: null, pageIs: 'unknown' }, 'en', ['Facts up to Jul 2031.']],
    ['a newer page', { page: '2031-09-12', pageIs: 'newer' }, 'en', ['Facts up to Jul 2031; page of 12 Sept 2031.']],
    ['an older page', { later: ['a', 'b'] }, 'en', ['Page of 1 May 2031; 2 facts here are later.']],
    ['in Chinese', { later: ['a'] }, 'zh', ['本页日期2031年5月1日；此处有1条更晚的事实。']],
    ['in Arabic', { later: ['a', 'b'] }, 'ar', ['الصفحة بتاريخ 1 مايو 2031، وبعده هنا حقيقتان.']],
  ])('%s', (_, more, lang, words) => {
    expect(show({ content: cardOf([], { lens: { ...page, ...more } }), lang }).texts('.as-of')).toEqual(words);
  });

  it('says nothing where no fact has a date', () => {
    const { newest: _, ...undated } = page;
    expect(show({ content: cardOf([], { lens: undated }) }).all('.as-of')).toEqual([]);
  });

  it.each<[string, Lens['roles'], string[]]>([
    ['held: the gloss says it', [{ role: { title: 'Minister' }, held: 'held' }], []],
    [
      'unsaid for that time',
      [{ role: { title: 'Minister', stated: { date: '2031-07' } }, held: 'unsaid' }],
      ['Minister, as of Jul 2031.'],
    ],
    ['over by then', [{ role: { title: 'Minister', to: '2030' }, held: 'over' }], ['Minister, until 2030.']],
    [
      'still to come',
      [{ role: { title: 'Minister', from: '2031-06' }, held: 'not-yet' }],
      ['Minister, from Jun 2031.'],
    ],
  ])('a role that was %s', (_, roles, words) => {
    expect(show({ content: cardOf([], { lens: { ...page, roles } }) }).texts('.role')).toEqual(words);
  });

  it('marks the facts that came later, and the rule of then', () => {
    const step = (id: string, state: 'banned' | 'licence', from: string) =>
      factOf(id, { rule: { chip: 'x1', state, from } });
    const facts = [step('a', 'banned', '2031-04'), step('b', 'licence', '2031-07')];
    const card = show({ content: cardOf(facts, { lens: { ...page, later: ['b'], ruleThen: 'banned' } }) });
    expect(card.texts('.credit')).toEqual(['a ministry reported ¶ 4', 'a ministry reported after this page ¶ 4']);
    expect(card.texts('.ladder-then')).toEqual(['When this page was written: banned.']);
  });
});

describe('a fact of a pack', () => {
  it('says which, in its credit', () => {
    const content = cardOf([factOf('a', { pack: 'p' })], { packs: { p: { name: 'Ports' } } });
    expect(show({ content }).texts('.credit')).toEqual(['a ministry reported Ports ¶ 4']);
  });

  it('stands in its own language where the card’s is missing', () => {
    const [statement] = show({ content: cardOf([factOf('a', { lang: 'ar' })]) }).all('.statement');
    expect([statement?.lang, statement?.dir]).toEqual(['ar', 'rtl']);
  });
});

describe('copying a fact', () => {
  const fact = factOf('a', { reportedBy: 'paper', when: { date: '2031-07', inferred: 'it says so' } });
  it.each<[CardLanguage, string]>([
    [
      'en',
      'Statement a.\n— a ministry, via The Paper, reported, [Jul 2031]\nSource: On chips, The Paper, Mar 2031, ¶ 4',
    ],
    [
      'ar',
      'Statement a.\n— a ministry، عبر The Paper، خبر منقول، [يوليو 2031]\nالمصدر: On chips، The Paper، مارس 2031، الفقرة 4',
    ],
    ['zh', 'Statement a.\n— a ministry、见The Paper、据报道、[2031年7月]\n出处：On chips、The Paper、2031年3月、第4段'],
  ])('%s: with who says so, when, and the source', (lang, text) => {
    const { names, sources } = cardOf([]);
    expect(citation(fact, names, sources, lang)).toBe(text);
  });

  it.each([
    [true, 'Copied.', []],
    [false, /refused/, ['Statement a. — a ministry, reported Source: On chips, The Paper, Mar 2031, ¶ 4']],
  ])('says what came of it: %s', async (done, words, shown) => {
    const onCopy = vi.fn(async () => done);
    const card = show({ content: cardOf([factOf('a')]), onCopy });
    await card.ask('.mark');
    await card.ask('.copy .quiet');
    expect(card.texts('.copy [role=status]')[0]).toMatch(words);
    expect(card.texts('.copy-text')).toEqual(shown);
  });
});

describe('muting the name', () => {
  const match = { surface: 'Ex', reason: { rule: 'strong', alias: 'Ex' } as Reason };
  const choices = (site: string) => {
    const muting = { site, onMute: vi.fn(async () => undefined), onUnmute: vi.fn(async () => undefined) };
    return { muting, card: show({ match, muting }) };
  };

  it.each([
    ['paper.test', ['“Ex” on paper.test', '“Ex” on every site']],
    ['', ['“Ex” on every site']],
  ])('on %j it offers', async (site, words) => {
    const { card } = choices(site);
    await card.ask('.mute-button');
    expect(card.texts('.mute-choice')).toEqual(words);
  });

  it('says what happened, has the focus on undo, and takes it back', async () => {
    const { card, muting } = choices('paper.test');
    await card.ask('.mute-button');
    await card.ask('.mute-choice');
    expect(muting.onMute).toHaveBeenCalledExactlyOnceWith('paper.test');
    expect(card.texts('.why [role=status]')).toEqual(['“Ex” is no longer underlined on paper.test.']);
    expect(document.activeElement).toBe(card.one('.undo'));
    await card.ask('.undo');
    expect(muting.onUnmute).toHaveBeenCalledExactlyOnceWith('paper.test');
    expect(card.all('.undo')).toEqual([]);
  });

  it('has no way to mute a card that no mention opened', () => {
    const muting = { site: 'paper.test', onMute: async () => undefined, onUnmute: async () => undefined };
    expect(show({ muting }).all('.mute-button')).toEqual([]);
  });
});

it('the fact book is one press away, where there is one', () => {
  expect(show().all('.book')).toEqual([]);
  const onBook = vi.fn();
  show({ onBook }).press('.book');
  expect(onBook).toHaveBeenCalledOnce();
});
