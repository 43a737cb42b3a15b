import { ladder } from '../../lib/fact-base/ladder.ts';
import { byNewest } from '../../lib/fact-base/rank.ts';
import { related } from '../../lib/fact-base/related.ts';
import { tiedBy } from '../../lib/fact-base/ties.ts';
import { CARD_LANGUAGES, type Entity } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages, dirOf, factbookMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import { Ladder } from '../card/ladder.tsx';
import type { Book } from './book.ts';
import { Entries } from './entry.tsx';
import { NameLink } from './name-link.tsx';
import { hashOf } from './route.ts';

/** All that the base holds of a name: what a card shows a choice of. */
export const EntityPage = ({ entity, book }: { entity: Entity; book: Book }) => {
  const { base, names } = book;
  const { lang } = base;
  const t = factbookMessages(lang);
  const { id, kind, gloss, roles } = entity;
  const facts = base.facts.filter((fact) => tiedBy(fact).includes(id) || fact.reportedBy === id).sort(byNewest);
  const steps = ladder(facts, id);
  const tied = related(base, id);
  const others = CARD_LANGUAGES.filter((other) => other !== lang && entity.names[other] !== entity.name);
  return (
    <article class="entity" data-ink={INK_GROUP[kind]}>
      <p class="entity-line">
        <span class="kind">{commonMessages(lang).kind[kind]()}</span>
        {others.length > 0 && (
          <span class="entity-names">
            {others.map((other) => (
              <bdi key={other} lang={other} dir={dirOf(other)}>
                {entity.names[other]}
              </bdi>
            ))}
          </span>
        )}
      </p>
      <p class="entity-gloss">{gloss}</p>
      {roles.length > 0 && (
        <ul class="roles" aria-label={t.roles()}>
          {roles.map(({ title, organisation }) => (
            <li key={title}>
              {organisation && names[organisation] ? t.roleAt({ title, organisation: names[organisation] }) : title}
            </li>
          ))}
        </ul>
      )}
      {facts.length === 0 ? (
        <p class="found">{cardMessages(lang).noFacts()}</p>
      ) : (
        <>
          <h2 class="heading">{t.factCount({ count: facts.length })}</h2>
          {steps.length > 1 && <Ladder steps={steps} then={undefined} lang={lang} />}
          <Entries facts={facts} book={book} of={id} />
        </>
      )}
      {tied.length > 0 && (
        <section class="entity-ties">
          <h2 class="heading">{cardMessages(lang).related()}</h2>
          <p class="name-run">
            {tied.map((other) => (
              <NameLink key={other.id} entity={other} />
            ))}
          </p>
          <p>
            <a class="link" href={hashOf({ page: 'relations', of: id })}>
              {t.seeTies()}
            </a>
          </p>
        </section>
      )}
    </article>
  );
};
