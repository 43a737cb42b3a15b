import { formatDate } from '../../lib/dates.ts';
import type { ChipRules } from '../../lib/fact-base/briefing.ts';
import type { LadderStep } from '../../lib/fact-base/ladder.ts';
import type { CardData, CardLanguage } from '../../lib/fact-base/types.ts';
import { commonMessages, popupMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';

/** `by licence since Jul 2025` */
const stepWords = ({ state, from }: LadderStep, lang: CardLanguage): string => {
  const rule = commonMessages(lang).rule[state]();
  return from === undefined ? rule : popupMessages(lang).ruleSince({ rule, date: formatDate(from, lang) });
};

/** The rules of a chip in sentences: how they stand, what else may be in force, what is asked for, what the page had. */
export const ruleWords = ({ now, atPage }: ChipRules, lang: CardLanguage): string[] => {
  const t = popupMessages(lang);
  const words = (step: LadderStep) => stepWords(step, lang);
  const { newest, rivals, sought } = now;
  const holds = (steps: readonly LadderStep[] = []) =>
    newest?.from !== undefined &&
    steps.some(({ state, from, by }) => state === newest.state && from === newest.from && by === newest.by);
  const since = holds(atPage?.later) ? t.ruleLater() : holds(atPage?.unsure) ? t.ruleMaybeLater() : undefined;
  const before = atPage?.newest;
  return [
    ...(newest ? [t.ruleNow({ rule: words(newest) })] : []),
    ...rivals.map((step) => t.ruleRival({ rule: words(step) })),
    ...sought.map(({ from }) => (from ? t.ruleSought({ date: formatDate(from, lang) }) : t.ruleSoughtUndated())),
    ...(since ? [since] : []),
    ...(since && before ? [t.ruleThen({ rule: words(before) })] : []),
  ];
};

interface Props {
  rules: readonly ChipRules[];
  names: CardData['names'];
  lang: CardLanguage;
  onPick: (entity: EntityId) => void;
}

/** How the export rules of the page's chips stand, and whether that is news to the page. */
export const Rules = ({ rules, names, lang, onPick }: Props) => (
  <section class="brief">
    <h2 class="heading">{popupMessages(lang).rules()}</h2>
    <dl class="rules">
      {rules.map((each) => (
        <div key={each.chip} class="rule" data-ink="chip">
          <dt>
            <button type="button" class="named" onClick={() => onPick(each.chip)}>
              <bdi>{names[each.chip]}</bdi>
            </button>
          </dt>
          <dd>{ruleWords(each, lang).join(' ')}</dd>
        </div>
      ))}
    </dl>
  </section>
);
