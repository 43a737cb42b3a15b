import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import type { SettingKey } from '../../lib/settings.ts';
import type { Refusal } from '../../lib/settings-file.ts';
import { labelOf } from './setting-words.ts';

/** Why a file was not taken, and that nothing has changed. */
export const refusalInWords = (refusal: Refusal, lang: CardLanguage, of: 'settings' | 'sites'): string => {
  const t = optionsMessages(lang).transfer;
  const why = () => {
    switch (refusal.why) {
      case 'unreadable':
        return t.refusal.unreadable();
      case 'foreign':
        return of === 'sites' ? t.refusal.foreignSites() : t.refusal.foreign();
      case 'future':
        return t.refusal.future();
      case 'large':
        return t.refusal.large();
      case 'unknown':
        return t.refusal.unknown({ name: refusal.name });
      case 'value':
        return t.refusal.value({ name: labelOf(refusal.name as SettingKey, lang) });
      case 'site':
        return t.refusal.site({ name: refusal.name });
    }
  };
  return `${why()} ${t.refused()}`;
};
