// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { SETTING_KEYS, settings, type Values } from '../../lib/settings.ts';
import { settingsFile, sitesFile } from '../../lib/settings-file.ts';
import { Options, type OptionsProps } from './options.tsx';

const defaults = Object.fromEntries(SETTING_KEYS.map((key) => [key, settings[key].fallback])) as Values;
const filled: Values = {
  ...defaults,
  sites: { 'b.example': 'off', 'a.example': 'on' },
  mutes: [{ entity: 'bis' }, { entity: 'h20', alias: 'h 20', site: 'a.example' }],
};

function show(values: Values = filled, more: Partial<OptionsProps> = {}) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const onChange = vi.fn<(values: Partial<Values>) => void>();
  const onSave = vi.fn<(name: string, text: string) => void>();
  const props: OptionsProps = {
    lang: 'en',
    values,
    defaults,
    entities: new Map([['bis', { name: 'Bureau', kind: 'organisation' }]]),
    access: true,
    shortcuts: [{ command: 'site', keys: 'Alt+Shift+H' }],
    kept: [],
    failure: null,
    packs: null,
    onChange,
    onAskAccess: vi.fn(),
    onChangeKeys: undefined,
    onForgetKept: vi.fn(),
    onSave,
    licences: 'licences.txt',
    ...more,
  };
  act(() => render(<Options {...props} />, root));
  const one = <E extends HTMLElement = HTMLElement>(selector: string) => root.querySelector(selector) as E;
  return {
    root,
    props,
    onChange,
    onSave,
    one,
    texts: (selector: string) =>
      [...root.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim()),
    press: (selector: string) => act(() => one(selector).click()),
    button: (text: string) =>
      act(() => [...root.querySelectorAll('button')].find((each) => each.textContent === text)?.click()),
    write: (selector: string, text: string) =>
      act(() => {
        one<HTMLInputElement>(selector).value = text;
        one(selector).dispatchEvent(new Event('input', { bubbles: true }));
      }),
    async give(selector: string, text: string) {
      const input = one<HTMLInputElement>(selector);
      Object.defineProperty(input, 'files', { configurable: true, value: [{ text: async () => text }] });
      await act(async () => {
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
      });
    },
  };
}

describe('site rules', () => {
  const submit = (page: ReturnType<typeof show>, selector: string) =>
    act(() => {
      page.one(selector).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });

  it('are listed by name, found by a part of it, changed and removed', () => {
    const page = show();
    expect(page.texts('#sites .row-name')).toEqual(['a.example', 'b.example']);
    page.write('#sites [type=search]', 'B.');
    expect(page.texts('#sites .row-name')).toEqual(['b.example']);
    expect(page.texts('#sites .count')).toEqual(['1 rule']);
    page.press('#sites .remove');
    expect(page.onChange).toHaveBeenLastCalledWith({ sites: { 'a.example': 'on' } });
  });

  it('are added by an address; what is none is refused', () => {
    const page = show();
    page.write('.add-site input', 'https://News.example/today');
    submit(page, '.add-site');
    expect(page.onChange).toHaveBeenLastCalledWith({ sites: { ...filled.sites, 'news.example': 'on' } });
    page.onChange.mockClear();
    page.write('.add-site input', 'two words');
    submit(page, '.add-site');
    expect(page.onChange).not.toHaveBeenCalled();
    expect(page.texts('#site-bad')).toEqual(['“two words” is no host name of a web page.']);
  });

  it('keep their rule under another name', () => {
    const page = show();
    page.press('#sites .row-name');
    page.write('.row-edit input', 'www.a.example');
    submit(page, '.row-edit');
    expect(page.onChange).toHaveBeenLastCalledWith({ sites: { 'b.example': 'off', 'www.a.example': 'on' } });
  });

  it('from a file come beside the others; a file that is refused changes nothing', async () => {
    const page = show();
    await page.give('#sites .file-input', sitesFile({ 'a.example': 'off', 'c.example': 'on' }));
    expect(page.onChange).toHaveBeenLastCalledWith({
      sites: { 'a.example': 'off', 'b.example': 'off', 'c.example': 'on' },
    });
    expect(page.texts('#sites .outcome')).toEqual(['2 rules added or changed.']);
    page.onChange.mockClear();
    await page.give('#sites .file-input', settingsFile(filled));
    expect(page.onChange).not.toHaveBeenCalled();
    expect(page.texts('#sites .outcome')).toEqual([
      'This is no list of sites that Hashiya saved. Nothing has been changed.',
    ]);
  });

  it('are saved as a file', () => {
    const page = show();
    page.button('Save list as a file');
    expect(page.onSave).toHaveBeenCalledWith('hashiya-sites.json', sitesFile(filled.sites));
  });
});

describe('all settings', () => {
  it('are taken from a file when what it changes was seen', async () => {
    const page = show();
    await page.give('#transfer .file-input', settingsFile({ ...filled, mode: 'all' }));
    expect(page.onChange).not.toHaveBeenCalled();
    expect(page.texts('.changes li')).toEqual(['Which pages are readNews → Every page']);
    expect(document.activeElement).toBe(page.one('.preview'));
    page.button('Change it');
    expect(page.onChange).toHaveBeenLastCalledWith({ ...filled, mode: 'all' });
  });

  it('stay as they are when the preview is turned down', async () => {
    const page = show();
    await page.give('#transfer .file-input', settingsFile({ ...filled, mode: 'all' }));
    page.button('Leave as it is');
    expect(page.onChange).not.toHaveBeenCalled();
    expect(page.one('.preview')).toBeNull();
  });

  it.each([
    ['{', 'The file is no JSON.'],
    [
      '{"hashiya":"settings","version":1,"settings":{"dwell":{"version":1,"value":9}}}',
      'The value of The pointer rests for cannot be used.',
    ],
  ])('stay as they are when the file is refused: %s', async (text, said) => {
    const page = show();
    await page.give('#transfer .file-input', text);
    expect(page.onChange).not.toHaveBeenCalled();
    expect(page.texts('#transfer .outcome')).toEqual([`${said} Nothing has been changed.`]);
  });

  it('go back to the defaults when what that changes was seen', () => {
    const page = show();
    page.button('Back to the defaults');
    expect(page.texts('.changes li')).toHaveLength(4);
    page.button('Change it');
    expect(page.onChange).toHaveBeenLastCalledWith(defaults);
  });
});

describe('the keyboard stays where it was at work', () => {
  /** A page that stores what it is told. */
  function living(first: Values) {
    let values = first;
    const page = show(values);
    const draw = () => act(() => render(<Options {...page.props} values={values} onChange={change} />, page.root));
    const change = (changed: Partial<Values>) => {
      values = { ...values, ...changed };
      draw();
    };
    draw();
    return { ...page, focus: () => document.activeElement as HTMLElement };
  }

  it('when a rule goes: in the row after it, the one before, the field', () => {
    const page = living({ ...filled, sites: { a: 'on', b: 'on', c: 'on' } });
    page.press('[data-site=b] .remove');
    expect(page.focus()).toBe(page.one('[data-site=c] .remove'));
    page.press('[data-site=c] .remove');
    expect(page.focus()).toBe(page.one('[data-site=a] .remove'));
    page.press('[data-site=a] .remove');
    expect(page.focus()).toBe(page.one('.add-site .text-input'));
  });

  it('when a name is edited: in the field, and back on the name', () => {
    const page = living(filled);
    page.press('.row-name');
    expect(page.focus()).toBe(page.one('.row-edit input'));
    page.button('Cancel');
    expect(page.focus()).toBe(page.one('.row-name'));
    page.press('.row-name');
    page.write('.row-edit input', 'z.example');
    act(() => {
      page.one('.row-edit').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    expect(page.focus()).toBe(page.one('[data-site="z.example"] .row-name'));
  });

  it('when a mute goes: in the next one, or where there was one', () => {
    const page = living(filled);
    page.press('#mutes .row .button');
    expect(page.focus()).toBe(page.one('#mutes .row .button'));
    page.press('#mutes .row .button');
    expect(page.focus()).toBe(page.one('#mutes .none'));
  });
});

it('a muted name is found again', () => {
  const page = show();
  expect(page.texts('#mutes .row-what')).toEqual(['Bureauall its nameseverywhere', 'h20as “h 20”on a.example']);
  page.press('#mutes .row .button');
  expect(page.onChange).toHaveBeenLastCalledWith({ mutes: [filled.mutes[1]] });
});

it('an ink is chosen by colour and line, and switched off', () => {
  const page = show();
  page.press('[data-ink=chip] [data-colour=grey] input');
  expect(page.onChange.mock.lastCall?.[0].inks?.chip).toEqual({ ...defaults.inks.chip, colour: 'grey' });
  page.press('[data-ink=chip] [data-line=double] input');
  expect(page.onChange.mock.lastCall?.[0].inks?.chip).toEqual({ ...defaults.inks.chip, line: 'double' });
  page.press('[data-ink=chip] [type=checkbox]');
  expect(page.onChange.mock.lastCall?.[0].inks?.chip).toEqual({ ...defaults.inks.chip, shown: false });
});

it('says that access is missing, and asks for it', () => {
  const page = show(filled, { access: false });
  page.button('Give access');
  expect(page.props.onAskAccess).toHaveBeenCalledOnce();
});

it('shows what was kept aside until it is to be forgotten', () => {
  const kept = [{ key: 'dwell', value: 60_000, why: 'shape', date: '2026-01-02T03:04:05Z' } as const];
  const page = show(filled, { kept });
  expect(page.texts('#kept pre')).toEqual(['60000']);
  page.button('Forget them');
  expect(page.props.onForgetKept).toHaveBeenCalledOnce();
});

it('axe finds nothing', async () => {
  const kept = [{ key: 'dwell', value: 60_000, why: 'shape', date: '2026-01-02T03:04:05Z' } as const];
  const page = show(filled, { lang: 'ar', access: false, kept, failure: 'QUOTA' });
  page.press('#sites .row-name');
  page.press('#transfer .buttons button:last-child');
  // happy-dom has no layout to tell contrast from
  const { violations } = await axe.run(page.root, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
