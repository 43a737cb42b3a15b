import { useState } from 'preact/hooks';
import type { CardData, CardLanguage } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import { EntityChip } from '../entity-chip.tsx';

/** Two rows of a card at its usual width. */
const FIRST = 5;

interface Props {
  related: CardData['related'];
  lang: CardLanguage;
  onPick: (entity: EntityId) => void;
}

export const Related = ({ related, lang, onPick }: Props) => {
  const [unfolded, setUnfolded] = useState(false);
  const t = cardMessages(lang);
  if (related.length === 0) return null;
  // One name alone is not worth folding away.
  const shown = unfolded || related.length <= FIRST + 1 ? related : related.slice(0, FIRST);
  return (
    <section class="related">
      <h3 class="label">{t.related()}</h3>
      <ul class="chips">
        {shown.map(({ id, name, kind }) => (
          <li key={id}>
            <EntityChip name={name} kind={kind} lang={lang} onPick={() => onPick(id)} />
          </li>
        ))}
        {shown.length < related.length && (
          <li>
            <button type="button" class="quiet" onClick={() => setUnfolded(true)}>
              {t.moreRelated({ count: related.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
};
