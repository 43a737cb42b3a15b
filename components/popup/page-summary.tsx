import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { commonMessages, popupMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { KindGroup } from './group-by-kind.ts';

interface Props {
  groups: KindGroup[];
  /** Blocks of the page still to be read. */
  pending: number;
  lang: CardLanguage;
  onPick: (entity: EntityId) => void;
}

/** Who and what the page names, by kind, with how often. */
export const PageSummary = ({ groups, pending, lang, onPick }: Props) => {
  const t = popupMessages(lang);
  const common = commonMessages(lang);
  const number = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : lang);
  return (
    <section class="summary">
      <h2 class="heading">{t.named()}</h2>
      {pending > 0 && <p class="reading">{t.reading({ count: pending })}</p>}
      <dl class="kinds">
        {groups.map(({ kind, named }) => (
          <div key={kind} class="kind-row" data-ink={INK_GROUP[kind]}>
            <dt>
              <span class="kind">{common.kinds[kind]()}</span>
            </dt>
            {named.map(({ entity, count }) => (
              <dd key={entity.id}>
                <button type="button" class="named" onClick={() => onPick(entity.id)}>
                  <bdi>{entity.name}</bdi>
                  <span class="count" aria-hidden="true">
                    {number.format(count)}
                  </span>
                  <span class="hidden">{common.mentions({ count })}</span>
                </button>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
};
