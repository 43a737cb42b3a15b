import { type EntityInput, wordings } from '../fact-base/schema.ts';
import { normalise } from '../linker/matcher.ts';

/** A way to write an entity's name. */
export interface Form {
  form: string;
  folded: string;
  lang: string;
  /** Enough alone, wherever it stands. */
  alone: boolean;
  /** Contexts that it needs, in one key; '' for none. */
  frames: string;
  /** Why a common word is strong all the same. */
  common: boolean;
  /** Words that, near it, are support enough. */
  cues: readonly string[];
  path: (string | number)[];
}

/** Every form of an entity; a name is a strong one, unless the aliases list the same form. */
export const formsOf = ({ names, aliases, cues: all }: EntityInput): Form[] => {
  const forms = Object.entries(aliases).flatMap(([lang, list]) =>
    list.map((alias, index): Form => {
      const path = ['aliases', lang, index];
      if (typeof alias === 'string')
        return { form: alias, folded: normalise(alias), lang, alone: true, frames: '', common: false, cues: [], path };
      const { form, strength, frames, common, cues } = alias;
      return {
        form,
        folded: normalise(form),
        lang,
        alone: strength === 'strong' && frames.length === 0,
        frames: frames.join('\n'),
        common: common !== undefined,
        cues: strength === 'weak' ? [...all, ...cues] : [],
        path,
      };
    }),
  );
  const listed = new Set(forms.map(({ folded }) => folded));
  for (const [lang, form] of wordings(names)) {
    const folded = normalise(form);
    if (!listed.has(folded))
      forms.push({ form, folded, lang, alone: true, frames: '', common: false, cues: [], path: ['names', lang] });
  }
  return forms;
};
