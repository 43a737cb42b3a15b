import { useState } from 'preact/hooks';
import { type CardItem, cardItems } from '../../lib/fact-base/dispute-sides.ts';
import type { CardData, CardLanguage } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';
import { FactDate } from '../fact-date.tsx';
import { Credit, type CreditProps } from './credit.tsx';
import { DisputeColumns } from './dispute.tsx';
import { Statement } from './statement.tsx';

/** Notes that are seen before "more": as many as a reader takes in at a glance. */
const FIRST = 3;

interface Props {
  data: CardData;
  lang: CardLanguage;
  onCopy?: CreditProps['onCopy'];
}

/** The facts as marginal notes, most relevant first; the rest unfold. */
export const Notes = ({ data, lang, onCopy }: Props) => {
  const [unfolded, setUnfolded] = useState(false);
  const t = cardMessages(lang);
  const items = cardItems(data);
  const folded = items.slice(FIRST).reduce((sum, item) => sum + factCount(item), 0);
  const { names, sources, packs, lens } = data;
  const credit = { names, sources, packs, lang, onCopy };
  if (items.length === 0) return <p class="notes-none">{t.noFacts()}</p>;
  return (
    <>
      <ol class="notes">
        {(unfolded ? items : items.slice(0, FIRST)).map((item) =>
          item.type === 'dispute' ? (
            <DisputeColumns key={item.dispute.id} {...item} {...credit} later={lens?.later} />
          ) : (
            <li key={item.fact.id} class="note">
              <FactDate when={item.fact.when} lang={lang} />
              <div class="note-body">
                <Statement fact={item.fact} />
                <Credit fact={item.fact} {...credit} later={lens?.later.includes(item.fact.id)} />
              </div>
            </li>
          ),
        )}
      </ol>
      {folded > 0 && (
        <button type="button" class="quiet notes-more" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t.fewer() : t.more({ count: folded })}
        </button>
      )}
    </>
  );
};

const factCount = (item: CardItem): number =>
  item.type === 'fact' ? 1 : item.sides.reduce((sum, side) => sum + side.facts.length, 0);
