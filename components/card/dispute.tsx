import { useState } from 'preact/hooks';
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

/** One question over facing columns, a side each; no verdict, so the sides are set alike. Further facts unfold. */
export const DisputeColumns = ({ dispute, sides, names, sources, lang }: Props) => {
  const [unfolded, setUnfolded] = useState(false);
  const t = cardMessages(lang);
  const folded = sides.reduce((sum, side) => sum + Math.max(0, side.facts.length - 1), 0);
  return (
    <li class="dispute">
      <p class="label">{t.dispute()}</p>
      <h3 class="dispute-question">{dispute.question}</h3>
      <ul class="dispute-sides">
        {sides.map((side) => (
          <li key={side.id} class="dispute-side">
            <h4 class="dispute-label">{side.label}</h4>
            {side.facts.length === 0 && <p class="dispute-none">{t.noSide()}</p>}
            {(unfolded ? side.facts : side.facts.slice(0, 1)).map((fact) => (
              <div key={fact.id} class="dispute-fact">
                <p class="statement">{fact.statement}</p>
                <Credit fact={fact} names={names} sources={sources} lang={lang} dated />
              </div>
            ))}
          </li>
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" class="quiet" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t.fewer() : t.more({ count: folded })}
        </button>
      )}
    </li>
  );
};
