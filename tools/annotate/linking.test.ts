import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../lib/linker/annotate-text.ts';
import { compileGazetteer, loadGazetteer } from '../../lib/linker/gazetteer.ts';
import { createLinker } from '../../lib/linker/linker.ts';
import { loadFactSet } from '../facts/compile.ts';
import { ARABIC_CHINESE_CASES } from './arabic-chinese-cases.ts';
import { LINKING_CASES } from './linking-cases.ts';
import { POLICY_CASES } from './policy-cases.ts';

const facts = loadFactSet(fileURLToPath(new URL('../../facts', import.meta.url)));
const linker = createLinker(loadGazetteer(compileGazetteer(facts.entities)));

const MARK = /\[([^[\]|]+)\|([a-z0-9-]+)\]/gu;
const plain = (marked: string): string => marked.replace(MARK, '$1');
/** The text with the linker's own marks. */
const linked = (text: string, lang: string | undefined): string => {
  let out = '';
  let at = 0;
  for (const { start, end, entity } of annotateText(linker, text, lang)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${entity}]`;
    at = end;
  }
  return out + text.slice(at);
};

for (const { rule, lang, cases } of [...LINKING_CASES, ...ARABIC_CHINESE_CASES, ...POLICY_CASES]) {
  describe(rule, () => {
    it.each(cases)('%s', (marked) => {
      expect(linked(plain(marked), lang)).toBe(marked);
    });
  });
}
