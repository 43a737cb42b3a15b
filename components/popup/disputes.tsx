import type { DisputeOnPage, SideOnPage } from '../../lib/fact-base/left-out.ts';
import type { CardData, CardLanguage } from '../../lib/fact-base/types.ts';
import { commonMessages, popupMessages } from '../../lib/i18n.ts';

/** Who of a side the page names, in words; empty for a side that nobody by name vouches for. */
export const sideWords = ({ voices, named }: SideOnPage, names: CardData['names'], lang: CardLanguage): string => {
  const t = popupMessages(lang);
  if (voices.length === 0) return '';
  if (named.length === 0) return t.sideUnnamed();
  return t.sideNamed({ names: named.map((id) => names[id] ?? id).join(commonMessages(lang).listSeparator()) });
};

interface Props {
  disputes: readonly DisputeOnPage[];
  names: CardData['names'];
  lang: CardLanguage;
}

/** The questions that the page touches, each with its sides and whether the page names somebody of them. No verdict. */
export const Disputes = ({ disputes, names, lang }: Props) => {
  const t = popupMessages(lang);
  return (
    <section class="brief">
      <h2 class="heading">{t.disputes()}</h2>
      {disputes.map(({ dispute, sides, oneSided }) => (
        <div key={dispute.id} class="question">
          <p class="statement">{dispute.question}</p>
          <ul class="sides">
            {sides.map((side) => (
              <li key={side.id} data-heard={side.named.length > 0}>
                <span>{side.label}</span> <span class="side-note">{sideWords(side, names, lang)}</span>
              </li>
            ))}
          </ul>
          {oneSided && <p class="side-note">{t.oneSided()}</p>}
        </div>
      ))}
    </section>
  );
};
