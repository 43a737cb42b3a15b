import type { DisputeSide } from '../../lib/fact-base/dispute-sides.ts';
import type { CardData, CardLanguage, Dispute } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';
import { Credit } from './credit.tsx';

interface Props {
  dispute: Dispute;
  sides: DisputeSide[];
  names: CardData['names'];
  sources: CardData['sources'];
  lang: CardLanguage;
}

/** One question over facing columns, a side each; no verdict, so the sides are set alike. */
export const DisputeColumns = ({ dispute, sides, names, sources, lang }: Props) => {
  const t = cardMessages(lang);
  return (
    <li class="dispute">
      <p class="label">{t.dispute()}</p>
      <h3 class="dispute-question">{dispute.question}</h3>
      <ul class="dispute-sides">
        {sides.map((side) => (
          <li key={side.id} class="dispute-side">
            <h4 class="dispute-label">{side.label}</h4>
            {side.facts.length === 0 && <p class="dispute-none">{t.noSide()}</p>}
            {side.facts.map((fact) => (
              <div key={fact.id} class="dispute-fact">
                <p class="statement">{fact.statement}</p>
                <Credit fact={fact} names={names} sources={sources} lang={lang} dated />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </li>
  );
};
