import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CUTS, withoutMarkup } from './plugin.ts';

const MODULES = [...new Set(CUTS.map(({ module }) => module))];
const read = (module: string): string => readFileSync(join('node_modules', module), 'utf8');

describe('ways from a string to markup', () => {
  it.each(MODULES)('are cut out of %s as it is installed, and nothing else', (module) => {
    const code = read(module);
    const rest = withoutMarkup(`/anywhere/node_modules${module}?v=1`, code);
    expect(rest).not.toContain('.innerHTML');
    expect(code.length - (rest ?? '').length).toBeLessThan(700);
  });

  it('leaves Preact working', async () => {
    const code = withoutMarkup('/preact/dist/preact.mjs', read('/preact/dist/preact.mjs')) ?? '';
    const preact = (await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
    )) as typeof import('preact');
    const { Window } = await import('happy-dom');
    const { document } = new Window();
    const globals = globalThis as { document?: unknown };
    const before = globals.document;
    globals.document = document;
    try {
      const at = document.createElement('div') as unknown as HTMLElement;
      const { h, render } = preact;
      render(h('p', { title: 'a' }, 'one ', h('b', null, '<i>two</i>')), at);
      expect(at.innerHTML).toBe('<p title="a">one <b>&lt;i&gt;two&lt;/i&gt;</b></p>');
      render(h('p', { title: 'a', dangerouslySetInnerHTML: { __html: '<i>x</i>' } }, 'three'), at);
      expect(at.innerHTML).toBe('<p title="a">three</p>');
    } finally {
      globals.document = before;
    }
  });

  it('has no opinion on other modules', () => {
    expect(withoutMarkup('/lib/linker/linker.ts', 'a.innerHTML = b')).toBeNull();
  });

  it('stops the build where a package is not what it was', () => {
    expect(() => withoutMarkup('/preact/dist/preact.mjs', 'x.innerHTML=y')).toThrow(/mend CUTS/);
    expect(() => withoutMarkup('/preact/dist/preact.mjs', 'nothing of the kind')).toThrow(/mend CUTS/);
  });
});
