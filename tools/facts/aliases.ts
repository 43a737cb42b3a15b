import { wordings } from '../../lib/fact-base/schema.ts';
import { normalise } from '../../lib/linker/matcher.ts';
import type { Problem } from '../yaml/document.ts';
import type { FactFiles, Located } from './read.ts';

interface Use {
  entity: string;
  located: Located<unknown>;
  path: (string | number)[];
}

const isLanguageTag = (tag: string): boolean => {
  try {
    return tag === 'any' || Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** Forms that two entities both claim as enough alone, forms listed twice, and keys that are no language. */
export const aliasProblems = ({ entities }: FactFiles): Problem[] => {
  const problems: Problem[] = [];
  const strong = new Map<string, Use>();
  for (const located of entities) {
    const { value, document } = located;
    const listed = new Map<string, { path: Use['path']; alone: boolean; form: string }>();
    for (const [lang, list] of Object.entries(value.aliases)) {
      if (!isLanguageTag(lang))
        problems.push(
          document.atKey(
            ['aliases', lang],
            `"${lang}" is no language`,
            'write a tag such as en, zh or zh-Hant, or any',
          ),
        );
      list.forEach((alias, index) => {
        const { form, strength, frames } =
          typeof alias === 'string' ? { form: alias, strength: 'strong', frames: [] } : alias;
        // A form may be strong in some frames and weak elsewhere.
        const key = [lang, form, ...frames].join(' ');
        if (listed.has(key))
          problems.push(
            document.at(['aliases', lang, index], `"${form}" is listed twice for ${lang}`, 'keep one of the two'),
          );
        const alone = strength === 'strong' && frames.length === 0;
        listed.set(key, { path: ['aliases', lang, index], alone, form });
      });
    }
    const forms = [...listed.values()];
    const asWritten = new Set(forms.map(({ form }) => normalise(form)));
    // A name is a strong alias, unless the aliases say otherwise of the same form.
    for (const [lang, name] of wordings(value.names))
      if (!asWritten.has(normalise(name))) forms.push({ path: ['names', lang], alone: true, form: name });
    for (const { path, alone, form } of forms) {
      if (!alone) continue;
      const folded = normalise(form);
      const other = strong.get(folded);
      if (other === undefined) strong.set(folded, { entity: value.id, located, path });
      else if (other.entity !== value.id) {
        const { file, line } = other.located.document.at(other.path, '');
        problems.push(
          document.at(
            path,
            `"${form}" is a strong form of ${other.entity} too, at ${file}:${line}`,
            'make one of them weak, with cues, or choose a longer form',
          ),
        );
      }
    }
  }
  return problems;
};
