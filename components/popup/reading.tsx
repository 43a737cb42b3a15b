import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';

interface Props {
  /** Blocks of the page still to be read, and the most that were seen waiting. */
  pending: number;
  most: number;
  lang: CardLanguage;
}

/** How far a long page is read. */
export const Reading = ({ pending, most, lang }: Props) => {
  const text = popupMessages(lang).reading({ count: pending });
  return (
    <div class="reading">
      <p role="status">{text}</p>
      {most > 0 && <progress class="reading-bar" aria-label={text} value={most - pending} max={most} />}
    </div>
  );
};
