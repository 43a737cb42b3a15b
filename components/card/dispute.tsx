import { useState } from 'preact/hooks';
import type { DisputeSide } from '../../lib/fact-base/dispute-sides.ts';
import type { Dispute } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';
import { Credit, type CreditProps } from './credit.tsx';
import { Statement } from './statement.tsx';

interface Props extends Omit<CreditProps, 'fact' | 'dated' | 'later'> {
  dispute: Dispute;
  sides: DisputeSide[];
  /** Ids of facts that are later than the page. */
  later?: readonly string[] | undefined;
}

/** One question over facing columns, a side each; no verdict, so the sides are set alike. Further facts unfold. */
export const DisputeColumns = ({ dispute, sides, later, ...credit }: Props) => {
  const [unfolded, setUnfolded] = useState(false);
  const t = cardMessages(credit.lang);
  const folded = sides.reduce((sum, side) => sum + Math.max(0, side.facts.length - 1), 0);
  return (
    <li class="dispute">
      <p class="label">{t.dispute()}</p>
      <h3 class="dispute-question">{dispute.question}</h3>
      <ul class="dispute-sides">
        {sides.map((side) => (
          <li key={side.id} class="dispute-side">
            <h4 class="dispute-label">{side.label}</h4>
            <div>
              {side.facts.length === 0 && <p class="dispute-none">{t.noSide()}</p>}
              {(unfolded ? side.facts : side.facts.slice(0, 1)).map((fact) => (
                <div key={fact.id} class="dispute-fact">
                  <Statement fact={fact} />
                  <Credit fact={fact} {...credit} dated later={later?.includes(fact.id)} />
                </div>
              ))}
            </div>
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
