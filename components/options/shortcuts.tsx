import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';

export type Command = 'next' | 'previous' | 'site' | 'popup';

export interface Shortcut {
  command: Command;
  /** As the browser writes them, such as `Alt+Shift+J`; empty where none are set. */
  keys: string;
}

interface Props {
  shortcuts: readonly Shortcut[];
  lang: CardLanguage;
  /** Opens the browser's own page; none where the browser lets nobody open it. */
  onChange: (() => void) | undefined;
}

/** The keys as they are now. Only the browser's own page can change them. */
export const Shortcuts = ({ shortcuts, lang, onChange }: Props) => {
  const t = optionsMessages(lang).shortcuts;
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ command, keys }) => (
          <div key={command} class="shortcut">
            <dt>{t[command]()}</dt>
            <dd dir={keys === '' ? undefined : 'ltr'}>
              {keys === ''
                ? t.unset()
                : keys.split('+').map((key) => (
                    <kbd key={key} class="key">
                      {key}
                    </kbd>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <div class="buttons">
          <button type="button" class="button" onClick={onChange}>
            {t.change()}
          </button>
          <span class="field-note">{t.changeHint()}</span>
        </div>
      ) : (
        <p class="field-note">{t.byHand()}</p>
      )}
    </>
  );
};
