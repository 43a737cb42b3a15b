// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isRun, partsOf, textOf } from './blocks.ts';

const container = (html: string): Element => {
  document.body.innerHTML = `<div>${html}</div>`;
  return document.body.firstElementChild as Element;
};
/** Runs as their text, blocks as their names. */
const parts = (element: Element): string[] =>
  partsOf(element).map((part) => (isRun(part) ? textOf(part.pieces) : `<${part.localName}>`));

// happy-dom has no style of its own for an element of a line
const INLINE = '<b style="display: inline">';
const BLOCK = '<b style="display: block">';

describe('runs and blocks of a container, in document order', () => {
  it.each([
    ['text around blocks', 'a<p>b</p>c<ul></ul>d', ['a', '<p>', 'c', '<ul>', 'd']],
    ['blocks inside inline elements', '<a>x<h3>y</h3>z</a> t', ['x', '<h3>', 'z t']],
    ['inline elements, nested and empty', 'a <b>b <i>c</i></b><span></span> d', ['a b c d']],
    ['inline elements between letters', `a${INLINE}b</b>${INLINE}c</b>d`, ['abcd']],
    ['spans that are set as blocks', `a${BLOCK}b</b>c`, ['a\nb\nc']],
    ['space alone is no run', ' <p>b</p>\n<p>c</p> ', ['<p>', '<p>']],
    ['line breaks', 'a<br>b', ['a\nb']],
    ['a line break alone', '<br><p></p>', ['<p>']],
    ['marks above and below the line', 'H20<sup>1</sup>, x', ['H20\ufffc1\ufffc, x']],
    ['pictures and code', 'a <img> b <code>c</code> d', ['a \ufffc b \ufffc d']],
    ['scripts, and readings beside the line', 'a<script>x</script>b <ruby>c<rt>y</rt></ruby>', ['ab c']],
    ['editors', 'a<p contenteditable>b</p><span role="textbox">c</span>', ['a\ufffc\ufffc']],
    ['comments', 'a<!-- x -->b', ['ab']],
  ])('%s', (_, html, expected) => expect(parts(container(html))).toEqual(expected));

  it('a shadow tree stands before what is slotted in it', () => {
    const host = container('slotted');
    host.attachShadow({ mode: 'open' }).innerHTML = 'in the tree<p>b</p>';
    expect(parts(host)).toEqual(['in the tree', '<p>', 'slotted']);
  });
});

describe('long text', () => {
  const WORDS = 'so they waited for a word on it ';

  it('is cut behind words, in one node or in many, and nothing of it is lost', () => {
    for (const html of [WORDS.repeat(2_000), `<i>${WORDS}</i>`.repeat(2_000)]) {
      const runs = parts(container(html));
      expect(runs.length).toBeGreaterThan(3);
      expect(runs.join('')).toBe(WORDS.repeat(2_000));
      for (const run of runs) {
        expect(run.length).toBeLessThan(20_000);
        expect(run).toMatch(/ $/);
      }
    }
  });

  it('without a space is cut all the same', () => {
    const text = '一'.repeat(50_000);
    const runs = parts(container(text));
    expect(runs.join('')).toBe(text);
    for (const run of runs) expect(run.length).toBeLessThan(20_000);
  });
});

it('ten thousand elements in one another need no stack', () => {
  const outer = document.createElement('div');
  let at: Element = outer;
  for (let depth = 0; depth < 10_000; depth++) {
    const inner = document.createElement('b');
    at.append(inner);
    at = inner;
  }
  at.append('deep');
  expect(parts(outer)).toEqual(['deep']);
});
