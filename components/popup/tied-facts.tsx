import type { CardLanguage, Fact } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';
import { Credit, type CreditProps } from '../card/credit.tsx';
import { FactDate } from '../fact-date.tsx';

interface Props extends Pick<CreditProps, 'names' | 'sources'> {
  /** Facts that join two or more of the page's entities, best first. */
  facts: Fact[];
  lang: CardLanguage;
}

/** The facts that tie the page's entities together, set like the notes of a card. */
export const TiedFacts = ({ facts, names, sources, lang }: Props) => (
  <section class="tied">
    <h2 class="heading">{popupMessages(lang).tied()}</h2>
    <ol class="notes">
      {facts.map((fact) => (
        <li key={fact.id} class="note">
          <FactDate when={fact.when} lang={lang} />
          <div class="note-body">
            <p class="statement">{fact.statement}</p>
            <Credit fact={fact} names={names} sources={sources} lang={lang} />
          </div>
        </li>
      ))}
    </ol>
  </section>
);
