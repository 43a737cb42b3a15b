import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { compileGazetteer, loadGazetteer } from '../../lib/linker/gazetteer.ts';
import { createLinker } from '../../lib/linker/linker.ts';
import { annotateLines } from './annotate-lines.ts';

const linker = createLinker(
  loadGazetteer(
    compileGazetteer([
      { id: 'nvidia', kind: 'company', names: { en: 'Nvidia', ar: 'إنفيديا', zh: '英伟达' }, aliases: {} },
    ]),
  ),
);
const run = async (input: string): Promise<string> => {
  let output = '';
  for await (const chunk of annotateLines(Readable.from([input]), linker)) output += chunk;
  return output;
};

describe('annotateLines', () => {
  it('answers in order, with offsets of the whole text', async () => {
    const lines = [
      { id: 'a', lang: 'en', text: '\ud83d\ude80\nNvidia' },
      { id: 2, text: 'لإنفيديا' },
      { id: 'c', lang: null, text: '' },
    ];
    const output = await run(`\ufeff${lines.map((line) => JSON.stringify(line)).join('\r\n')}\n\n`);
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', mentions: [{ start: 3, end: 9, entity: 'nvidia', surface: 'Nvidia' }] },
      { id: 2, mentions: [{ start: 1, end: 8, entity: 'nvidia', surface: 'إنفيديا' }] },
      { id: 'c', mentions: [] },
    ]);
  });

  it.each([
    ['{"id": "a", "text": ', 'line 2: not JSON'],
    ['[1]', 'line 2: must be an object'],
    ['{"text": "x"}', 'line 2: "id"'],
    ['{"id": "a"}', 'line 2: "text"'],
    ['{"id": "a", "text": "x", "lang": 3}', 'line 2: "lang"'],
  ])('says what is wrong with %s', async (line, message) => {
    await expect(run(`{"id": "ok", "text": "x"}\n${line}\n`)).rejects.toThrow(message);
  });
});
