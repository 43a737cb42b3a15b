import { matchIn } from '../../lib/fact-base/match-in.ts';
import type { CardLanguage, Entity } from '../../lib/fact-base/types.ts';
import { commonMessages, dirOf, popupMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { Found } from '../../lib/search.ts';
import { InlineDate } from '../fact-date.tsx';
import { Marked } from '../marked.tsx';

interface Props extends Found {
  query: string;
  entities: ReadonlyMap<EntityId, Entity>;
  lang: CardLanguage;
  onPick: (entity: EntityId) => void;
  /** Address of a fact in the fact book. */
  factAddress: (id: string) => string;
}

/** Names and facts that a query finds, with what matched: a name opens its card, a fact its page in the fact book. */
export const SearchResults = ({ query, names, facts, entities, lang, onPick, factAddress }: Props) => {
  const t = popupMessages(lang);
  const found = names.flatMap(({ entity: id, matched }) => {
    const entity = entities.get(id);
    return entity ? [{ entity, matched }] : [];
  });
  const count = found.length + facts.length;
  return (
    <section class="results">
      <p class={count > 0 ? 'hidden' : 'none'} role="status">
        {count > 0 ? t.results({ count }) : t.noMatch({ query: query.trim() })}
      </p>
      {found.length > 0 && <h2 class="heading">{t.foundNames()}</h2>}
      <ul>
        {found.map(({ entity, matched }) => (
          <li key={entity.id}>
            <button type="button" class="result" data-ink={INK_GROUP[entity.kind]} onClick={() => onPick(entity.id)}>
              <span class="result-line">
                <Spelling name={entity.name} matched={matched} query={query} />
                <span class="kind">{commonMessages(lang).kind[entity.kind]()}</span>
              </span>
              <span class="result-gloss" lang={entity.lang}>
                {entity.gloss}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {facts.length > 0 && <h2 class="heading">{t.foundFacts()}</h2>}
      <ul>
        {facts.map((hit) => (
          <li key={hit.fact.id}>
            <a class="result" href={factAddress(hit.fact.id)} target="_blank" rel="noopener">
              {hit.lang === lang ? (
                <span class="result-fact">
                  <Marked text={hit.statement} ranges={hit.ranges} />
                </span>
              ) : (
                <>
                  <span class="result-fact" lang={hit.fact.lang}>
                    {hit.fact.statement}
                  </span>
                  {hit.ranges.length > 0 && (
                    <span class="result-gloss" lang={hit.lang} dir={dirOf(hit.lang)}>
                      <Marked text={hit.statement} ranges={hit.ranges} />
                    </span>
                  )}
                </>
              )}
              <span class="result-gloss">
                <span class="part">
                  <bdi>{hit.fact.claimant.text}</bdi>
                </span>{' '}
                {hit.fact.when && (
                  <span class="part">
                    <InlineDate when={hit.fact.when} lang={lang} />
                  </span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const width = (range: readonly [number, number] | null): number => (range ? range[1] - range[0] : 0);

/** The name, and the spelling that matched where that says more of the query. */
const Spelling = ({ name, matched, query }: { name: string; matched: string; query: string }) => {
  const [inName, inMatched] = [matchIn(name, query), matchIn(matched, query)];
  const other = width(inMatched) > width(inName);
  return (
    <>
      <bdi class="result-name">
        <Marked text={name} ranges={inName && !other ? [inName] : []} />
      </bdi>
      {other && (
        <bdi class="result-matched">
          <Marked text={matched} ranges={inMatched ? [inMatched] : []} />
        </bdi>
      )}
    </>
  );
};
