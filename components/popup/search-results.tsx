import type { SearchHit } from '../../lib/fact-base/search.ts';
import type { CardLanguage, Entity } from '../../lib/fact-base/types.ts';
import { commonMessages, popupMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';

interface Props {
  query: string;
  hits: SearchHit[];
  entities: ReadonlyMap<EntityId, Entity>;
  lang: CardLanguage;
  onPick: (entity: EntityId) => void;
}

/** Entities that a query finds: name, the spelling that matched where it is another, kind and gloss. */
export const SearchResults = ({ query, hits, entities, lang, onPick }: Props) => {
  const t = popupMessages(lang);
  const found = hits.flatMap((hit) => {
    const entity = entities.get(hit.entity);
    return entity ? [{ entity, matched: hit.matched }] : [];
  });
  return (
    <section class="results">
      <p class={found.length > 0 ? 'hidden' : 'none'} role="status">
        {found.length > 0 ? t.results({ count: found.length }) : t.noMatch({ query: query.trim() })}
      </p>
      <ul>
        {found.map(({ entity, matched }) => (
          <li key={entity.id}>
            <button type="button" class="result" data-ink={INK_GROUP[entity.kind]} onClick={() => onPick(entity.id)}>
              <span class="result-line">
                <bdi class="result-name">{entity.name}</bdi>
                {matched !== entity.name && <bdi class="result-matched">{matched}</bdi>}
                <span class="kind">{commonMessages(lang).kind[entity.kind]()}</span>
              </span>
              <span class="result-gloss">{entity.gloss}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
