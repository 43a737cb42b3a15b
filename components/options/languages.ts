import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import type { Choice } from './choices.tsx';

/** Each language by its own name. */
export const LANGUAGE_NAMES = { en: 'English', ar: 'العربية', zh: '中文' } as const;

export const LANGUAGES: Choice<keyof typeof LANGUAGE_NAMES>[] = CARD_LANGUAGES.map((lang) => ({
  value: lang,
  label: LANGUAGE_NAMES[lang],
  lang,
}));
