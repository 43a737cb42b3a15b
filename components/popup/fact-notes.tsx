import type { ComponentChildren } from 'preact';
import type { CardLanguage, Fact } from '../../lib/fact-base/types.ts';
import { Credit, type CreditProps } from '../card/credit.tsx';
import { FactDate } from '../fact-date.tsx';

interface Props extends Pick<CreditProps, 'names' | 'sources' | 'packs'> {
  facts: readonly Fact[];
  lang: CardLanguage;
  /** Ids of facts that are surely later than the page. */
  later: ReadonlySet<string>;
  /** What else is said of a fact, under it. */
  below?: (fact: Fact) => ComponentChildren;
}

/** Facts set like the notes of a card. */
export const FactNotes = ({ facts, lang, later, below, ...credit }: Props) => (
  <ol class="notes">
    {facts.map((fact) => (
      <li key={fact.id} class="note">
        <FactDate when={fact.when} lang={lang} />
        <div class="note-body">
          <p class="statement" lang={fact.lang}>
            {fact.statement}
          </p>
          <Credit fact={fact} lang={lang} later={later.has(fact.id)} {...credit} />
          {below?.(fact)}
        </div>
      </li>
    ))}
  </ol>
);
