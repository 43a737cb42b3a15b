import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId, EntityKind } from '../../lib/linker/types.ts';
import { withoutMute } from '../../lib/mutes.ts';
import type { Mute } from '../../lib/settings.ts';
import { muteInWords } from './setting-words.ts';
import { rowInPlaceOf, useFocusAfter } from './use-focus-after.ts';

interface Props {
  mutes: readonly Mute[];
  /** Entities of the fact base, in the page's language. */
  entities: ReadonlyMap<EntityId, { name: string; kind: EntityKind }>;
  lang: CardLanguage;
  onChange: (mutes: readonly Mute[]) => void;
}

/** Names that cards were told not to be found: which, where, and a way back. */
export const MuteList = ({ mutes, entities, lang, onChange }: Props) => {
  const t = optionsMessages(lang).mutes;
  const { box, focusAfter } = useFocusAfter();
  return (
    <div class="listing" ref={box}>
      {mutes.length === 0 ? (
        <p class="none" tabIndex={-1}>
          {t.none()}
        </p>
      ) : (
        <p class="count">{t.count({ count: mutes.length })}</p>
      )}
      <ul class="rows">
        {mutes.map((mute, row) => {
          const entity = entities.get(mute.entity);
          const name = entity?.name ?? mute.entity;
          const { what, where } = muteInWords(mute, lang);
          return (
            <li key={JSON.stringify(mute)} class="row" data-ink={entity && INK_GROUP[entity.kind]}>
              <span class="row-what">
                <bdi class="mute-name">{name}</bdi>
                <span class="row-note">{what}</span>
                <span class="row-note">{where}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t.remove({ name })}
                onClick={() => {
                  focusAfter(mutes.length === 1 ? '.none' : `${rowInPlaceOf(row, mutes.length)} .button`);
                  onChange(withoutMute(mutes, mute));
                }}
              >
                {t.removeShort()}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
