import type { LadderStep } from '../../lib/fact-base/ladder.ts';
import type { CardLanguage, RuleState } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages } from '../../lib/i18n.ts';
import { InlineDate } from '../fact-date.tsx';

interface Props {
  steps: LadderStep[];
  /** The rule when the page was written, where it was another. */
  then: RuleState | undefined;
  lang: CardLanguage;
}

/** A chip's export rules as steps on a line, oldest first; the newest one that is in force is filled. */
export const Ladder = ({ steps, then, lang }: Props) => {
  const newest = steps.findLastIndex((step) => step.from !== undefined && step.state !== 'sought');
  return (
    <section class="ladder">
      <h3 class="label">{cardMessages(lang).ladder()}</h3>
      <ol class="ladder-steps">
        {steps.map((step, at) => (
          <li key={step.facts[0]?.id} class="ladder-step" data-state={step.state} data-newest={at === newest}>
            <span class="ladder-state">{commonMessages(lang).rule[step.state]()}</span>
            {step.from && (
              <span class="ladder-date">
                <InlineDate when={{ date: step.from }} lang={lang} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {then && <p class="ladder-then">{cardMessages(lang).ruleThen({ rule: commonMessages(lang).rule[then]() })}</p>}
    </section>
  );
};
