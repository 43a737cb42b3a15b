import { describe, expect, test } from 'vitest';
import { withHashes, withParagraphCount } from './hash.ts';
import { paragraphHash, paragraphsOf } from './paragraphs.ts';

const articles = new Map([['news', paragraphsOf('One.\n\nTwo.\n')]]);
const one = paragraphHash('One.');
const two = paragraphHash('Two.');

describe('hashes are added and nothing else changes', () => {
  test.each([
    [
      'block mapping, comments and odd quotes stay',
      `# sales\n- id: 'a'   # first\n  statement:\n    en: >-\n      folded\n      text\n  evidence:\n    - source: news\n      paragraph: 1 # the claim\n\n    - paragraph: 2\n      source: "news"\n`,
      `# sales\n- id: 'a'   # first\n  statement:\n    en: >-\n      folded\n      text\n  evidence:\n    - source: news\n      paragraph: 1 # the claim\n      hash: ${one}\n\n    - paragraph: 2\n      source: "news"\n      hash: ${two}\n`,
      2,
    ],
    [
      'flow mapping',
      `- evidence: [{ source: news, paragraph: 2 }]\n`,
      `- evidence: [{ source: news, paragraph: 2, hash: ${two} }]\n`,
      1,
    ],
    [
      'no line break at the end',
      `- evidence:\n  - source: news\n    paragraph: 2`,
      `- evidence:\n  - source: news\n    paragraph: 2\n    hash: ${two}`,
      1,
    ],
    [
      'a hash that is there stays, wrong as it is',
      `- evidence:\n  - {source: news, paragraph: 1, hash: no}\n`,
      null,
      0,
    ],
    ['an article that is not at hand', `- evidence:\n  - {source: other, paragraph: 1}\n`, null, 0],
    ['a paragraph that does not exist', `- evidence:\n  - {source: news, paragraph: 3}\n`, null, 0],
    [
      'the roles of an entity',
      `id: acme\nroles:\n  - title: Seller\n    evidence:\n      - { source: news, paragraph: 2 }\naliases: {}\n`,
      `id: acme\nroles:\n  - title: Seller\n    evidence:\n      - { source: news, paragraph: 2, hash: ${two} }\naliases: {}\n`,
      1,
    ],
    ['an entity without roles', `id: acme\naliases: {}\n`, null, 0],
    ['no facts', `# none yet\n`, null, 0],
  ])('%s', (_, source, expected, added) => {
    const once = withHashes(source, articles);
    expect(once).toEqual({ text: expected ?? source, added });
    expect(withHashes(once.text, articles)).toEqual({ text: once.text, added: 0 });
  });
});

test('the count of paragraphs is added once', () => {
  const source = 'id: news\nfile: news.txt # as received\nlang: en\n';
  const { text, added } = withParagraphCount(source, 2);
  expect({ text, added }).toEqual({
    text: 'id: news\nfile: news.txt # as received\nparagraphs: 2\nlang: en\n',
    added: 1,
  });
  expect(withParagraphCount(text, 3)).toEqual({ text, added: 0 });
});

describe('paragraphs', () => {
  test.each([
    ['non-blank lines, trimmed', '\uFEFFa\r\n\r\n  b \n \t \nc', ['a', 'b', 'c']],
    ['none', ' \n\n', []],
  ])('%s', (_, article, paragraphs) => {
    expect(paragraphsOf(article)).toEqual(paragraphs);
  });
  test.each([
    ['white space', 'a  b\u00A0c', ' a b c ', true],
    ['composition', 'Cafe\u0301', 'Café', true],
    ['a letter', 'a b c', 'a b d', false],
  ])('hash and %s', (_, a, b, same) => {
    expect(paragraphHash(a) === paragraphHash(b)).toBe(same);
  });
});
