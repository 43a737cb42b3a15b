import { describe, expect, it } from 'vitest';
import { audited } from './audit.ts';
import { lintFaults } from './lint.ts';

const finished = (output: string, status = 0) => ({ output, status });

describe('what npm audit says', () => {
  it.each([
    [
      'nothing found',
      'npm warn something\n{\n  "vulnerabilities": {},\n  "metadata": { "dependencies": { "total": 237 } }\n}\n',
      [],
      'none in 237 packages',
    ],
    [
      'found, directly and through another',
      '{\n "vulnerabilities": {"a": {"severity": "high", "via": [{"title": "Bad", "url": "https://x"}]}, "b": {"severity": "low", "via": ["a"]}}\n}',
      ['a, high: Bad https://x', 'b, low: through a'],
      'none in 0 packages',
    ],
    [
      'a registry that cannot be asked',
      'npm warn audit 405\n{\n  "message": "405 Method Not Allowed",\n  "statusCode": 405\n}\nnpm error audit\n',
      [],
      'NOT ASKED: the registry answers 405',
    ],
  ])('%s', (_, output, faults, detail) => {
    expect(audited(finished(output))).toEqual({ faults, detail });
  });

  it('that cannot be read is a fault', () => {
    expect(audited(finished('npm: not found', 1)).faults).toHaveLength(1);
  });
});

it('every kind of message of the linter counts', () => {
  const message = { code: 'C', message: 'says', file: 'a.js' };
  expect(
    lintFaults({
      errors: [{ _type: 'error', ...message }],
      warnings: [{ _type: 'warning', code: 'W', message: 'says' }],
      notices: [{ _type: 'notice', ...message }],
    }),
  ).toEqual(['error C in a.js: says', 'warning W: says', 'notice C in a.js: says']);
  expect(lintFaults({ errors: [], warnings: [], notices: [] })).toEqual([]);
});
