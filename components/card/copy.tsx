import { useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';

interface Props {
  text: string;
  lang: CardLanguage;
  /** Resolves to whether the text is on the clipboard. */
  onCopy: (text: string) => Promise<boolean>;
}

/** Copies a citation, and says what came of it; a text that could not be copied is shown, to be taken by hand. */
export const Copy = ({ text, lang, onCopy }: Props) => {
  const [copied, setCopied] = useState<boolean | null>(null);
  const t = cardMessages(lang);
  return (
    <div class="copy">
      <button type="button" class="quiet" onClick={async () => setCopied(await onCopy(text))}>
        {t.copy()}
      </button>{' '}
      <span role="status">{copied === null ? '' : copied ? t.copied() : t.copyRefused()}</span>
      {copied === false && <p class="copy-text">{text}</p>}
    </div>
  );
};
