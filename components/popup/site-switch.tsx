import { useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';

interface Props {
  site: string;
  on: boolean;
  /** False while the page has not said whether it is on. */
  known: boolean;
  /** Why it is on or off, in words. */
  state: string;
  lang: CardLanguage;
  /** Rejects when it could not be stored. */
  onChange: (on: boolean) => unknown;
}

/** The switch for this site: its name, the switch, and the effective state in words. */
export const SiteSwitch = ({ site, on, known, state, lang, onChange }: Props) => {
  const [unsaved, setUnsaved] = useState(false);
  const change = async (on: boolean) => {
    setUnsaved(false);
    try {
      await onChange(on);
    } catch {
      // and the switch goes back to what holds
      setUnsaved(true);
    }
  };
  return (
    <section class="site">
      <label class="site-line">
        <bdi class="site-name" dir="ltr" title={site}>
          {site}
        </bdi>
        <input
          class="switch"
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          disabled={!known}
          aria-label={popupMessages(lang).switchLabel({ site })}
          aria-describedby="site-state"
          onChange={(event) => void change(event.currentTarget.checked)}
        />
      </label>
      <p id="site-state" class="site-state" role="status">
        {unsaved ? popupMessages(lang).unsaved() : state}
      </p>
    </section>
  );
};
