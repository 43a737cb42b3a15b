import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

describe('a text that ends too early is truncated', () => {
  it.each(['{', '[', '[1,', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":"b', '["\\u00', '[tru', '[1.', '[-', '"abc'])(
    '%s',
    (text) => {
      expect(jsonFault(text)).toEqual({ code: 'truncated' });
    },
  );

  it('wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (value, at) => {
        const text = JSON.stringify(value);
        expect(jsonFault(text.slice(0, 1 + (at % (text.length - 1))))).toEqual({ code: 'truncated' });
      }),
    );
  });
});

describe('any other fault has its place', () => {
  it.each([
    ['', 1, 1],
    ['   ', 1, 4],
    ['hello', 1, 1],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['[1,]', 1, 4],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['[1]]', 1, 4],
    ['{"a": 1} {"b": 2}', 1, 10],
    ['{\n  "a": 1,\n  "b": nope\n}', 3, 8],
    ['["a\nb"]', 1, 2],
    ['[01]', 1, 3],
    ['["\\x"]', 1, 2],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFault(text)).toEqual({ code: 'notJson', line, column });
  });
});
