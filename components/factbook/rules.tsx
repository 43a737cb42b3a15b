import { ladder } from '../../lib/fact-base/ladder.ts';
import { commonMessages, factbookMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import { Ladder } from '../card/ladder.tsx';
import type { Book } from './book.ts';
import { Entries } from './entry.tsx';
import { hashOf } from './route.ts';

/** The export rules of each chip, drawn and then told by the facts that hold each step. */
export const Rules = ({ book }: { book: Book }) => {
  const { base, entities, names } = book;
  const t = factbookMessages(base.lang);
  const ruled = [...new Set(base.facts.flatMap(({ rule }) => (rule ? [rule.chip] : [])))];
  const chips = ruled.flatMap((id) => entities.get(id) ?? []);
  if (chips.length === 0) return <p class="found">{t.noRule()}</p>;
  return (
    <>
      {chips.map(({ id, name, kind }) => {
        const steps = ladder(base.facts, id);
        return (
          <section key={id} class="rules" data-ink={INK_GROUP[kind]}>
            <h2 class="spread-question">
              <a class="link" href={hashOf({ page: 'entity', id })}>
                {name}
              </a>
            </h2>
            {steps.length > 1 && <Ladder steps={steps} then={undefined} lang={base.lang} />}
            {steps.map(({ state, from, by, facts }) => (
              <section key={`${state} ${from} ${by}`} class="rule-step">
                <h3 class="rule-state">
                  {commonMessages(base.lang).rule[state]()}
                  {by && names[by] && <span class="label"> {t.ruleBy({ name: names[by] })}</span>}
                </h3>
                <Entries facts={facts} book={book} of={id} />
              </section>
            ))}
          </section>
        );
      })}
    </>
  );
};
