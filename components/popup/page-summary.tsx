import { useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { commonMessages, popupMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { Place } from '../../lib/tab-report.ts';
import type { KindGroup } from './group-by-kind.ts';
import { numberFormat } from './number-format.ts';
import { Strip } from './strip.tsx';

/** Names that are seen before "more"; one alone is not worth folding away. */
const FIRST = 8;

interface Props {
  groups: KindGroup[];
  places: readonly Place[];
  lang: CardLanguage;
  onPick: (entity: EntityId) => void;
  onJump: (place: Place) => void;
}

/** Who and what the page names, by kind, with how often and where. */
export const PageSummary = ({ groups, places, lang, onPick, onJump }: Props) => {
  const t = popupMessages(lang);
  const common = commonMessages(lang);
  const [unfolded, setUnfolded] = useState(false);
  const number = numberFormat(lang);
  const all = groups.reduce((sum, { named }) => sum + named.length, 0);
  const shown = unfolded || all <= FIRST + 1 ? groups : mostNamed(groups, FIRST);
  const left = all - shown.reduce((sum, { named }) => sum + named.length, 0);
  return (
    <section class="summary">
      <h2 class="heading">{t.named()}</h2>
      <dl class="kinds">
        {shown.map(({ kind, named }) => (
          <div key={kind} class="kind-row" data-ink={INK_GROUP[kind]}>
            <dt>
              <span class="kind">{common.kinds[kind]()}</span>
            </dt>
            {named.map(({ entity, count }) => (
              <dd key={entity.id} class="named-row">
                <button type="button" class="named" onClick={() => onPick(entity.id)}>
                  <bdi>{entity.name}</bdi> <span class="hidden">{common.mentions({ count })}</span>
                </button>
                <Strip
                  name={entity.name}
                  places={places.filter((place) => place.entity === entity.id)}
                  lang={lang}
                  onJump={onJump}
                />
                <span class="count" aria-hidden="true">
                  {number.format(count)}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {left > 0 && (
        <button type="button" class="quiet more" onClick={() => setUnfolded(true)}>
          {t.moreNames({ count: left })}
        </button>
      )}
    </section>
  );
};

/** The groups with those names alone that the page has most often. */
function mostNamed(groups: readonly KindGroup[], most: number): KindGroup[] {
  const kept = new Set(
    groups
      .flatMap(({ named }) => named)
      .sort((a, b) => b.count - a.count)
      .slice(0, most),
  );
  return groups
    .map(({ kind, named }) => ({ kind, named: named.filter((each) => kept.has(each)) }))
    .filter(({ named }) => named.length > 0);
}
