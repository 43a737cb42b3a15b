import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import type { SettingKey, Unsound } from '../../lib/settings.ts';
import { labelOf } from './setting-words.ts';

export interface KeptValue {
  key: string;
  value: unknown;
  why: Unsound;
  /** ISO. */
  date: string;
}

interface Props {
  kept: readonly KeptValue[];
  lang: CardLanguage;
  onForget: () => void;
}

/** Stored values that could not be used: what they were, why, since when. */
export const KeptAside = ({ kept, lang, onForget }: Props) => {
  const t = optionsMessages(lang).kept;
  const day = new Intl.DateTimeFormat(lang === 'ar' ? 'ar-u-nu-latn' : lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <ul class="rows">
        {kept.map(({ key, value, why, date }) => (
          <li key={`${key} ${date}`} class="row row-kept">
            <span class="row-what">
              <span>{t.entry({ name: labelOf(key as SettingKey, lang), date: day.format(new Date(date)) })}</span>
              <span class="row-note">{why === 'shape' ? t.shape() : t.future()}</span>
            </span>
            <details>
              <summary>{t.show()}</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
              <pre dir="ltr" tabIndex={0}>
                {JSON.stringify(value, null, 2)}
              </pre>
            </details>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={onForget}>
          {t.forget()}
        </button>
      </div>
    </>
  );
};
