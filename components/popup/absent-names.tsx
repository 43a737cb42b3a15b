import type { CardLanguage, Entity } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import { EntityChip } from '../entity-chip.tsx';

interface Props {
  ids: readonly EntityId[];
  entities: ReadonlyMap<EntityId, Entity>;
  lang: CardLanguage;
  onPick: (entity: EntityId) => void;
}

/** Names of a fact that the page does not have. */
export const AbsentNames = ({ ids, entities, lang, onPick }: Props) => (
  <div class="absent">
    <span class="absent-label">{popupMessages(lang).absent()}</span>
    <ul>
      {ids.map((id) => {
        const entity = entities.get(id);
        return (
          entity && (
            <li key={id}>
              <EntityChip name={entity.name} kind={entity.kind} lang={lang} onPick={() => onPick(id)} />
            </li>
          )
        );
      })}
    </ul>
  </div>
);
