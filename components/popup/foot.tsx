import { useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';

interface Props {
  lang: CardLanguage;
  /** Copies the briefing; resolves to whether it is on the clipboard. Without it there is none to copy. */
  onCopy?: (() => Promise<boolean>) | undefined;
  bookAddress: string;
  onOptions: () => void;
}

/** The way out of the popup: the briefing on the clipboard, the fact book, the settings. */
export const Foot = ({ lang, onCopy, bookAddress, onOptions }: Props) => {
  const t = popupMessages(lang);
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <footer class="foot">
      {onCopy && (
        <button type="button" class="quiet" onClick={async () => setCopied(await onCopy())}>
          {t.copy()}
        </button>
      )}
      <span class="foot-said" role="status">
        {copied === null ? '' : copied ? t.copied() : t.copyRefused()}
      </span>
      <a class="quiet" href={bookAddress} target="_blank" rel="noopener">
        {t.book()}
      </a>
      <button type="button" class="quiet" onClick={onOptions}>
        {t.options()}
      </button>
    </footer>
  );
};
