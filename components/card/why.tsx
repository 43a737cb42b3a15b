import { useId, useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';
import type { Reason } from '../../lib/linker/types.ts';

export interface Match {
  /** The mention as the page writes it. */
  surface: string;
  reason: Reason;
}

interface Props {
  match: Match;
  lang: CardLanguage;
}

/** Why the page's words were taken for this entity, in plain words. */
export const Why = ({ match, lang }: Props) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <footer class="why">
      <button type="button" class="quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {cardMessages(lang).why()}
      </button>
      <p class="why-text" id={id} hidden={!open}>
        {inWords(match, lang)}
      </p>
    </footer>
  );
};

function inWords({ surface, reason }: Match, lang: CardLanguage): string {
  const t = cardMessages(lang);
  const { rule, because, clitic } = reason;
  const said =
    because === undefined || rule === 'strong'
      ? t.whyStrong({ surface })
      : rule === 'support'
        ? t.whySupport({ surface, because })
        : t.whyCue({ surface, because });
  return clitic ? `${said} ${t.whyClitic({ clitic })}` : said;
}
