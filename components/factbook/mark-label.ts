import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { commonMessages } from '../../lib/i18n.ts';
import type { Book } from './book.ts';
import type { Mark } from './timeline-marks.ts';

/** Names that a label gives before it breaks off. */
const NAMES = 2;

/** Letters of a label; Chinese letters are twice as wide. */
const LETTERS: Record<CardLanguage, number> = { en: 30, ar: 30, zh: 15 };

/** What a mark is about, in a few words: the rule, the event, who claims it, or whom the report is about. */
export const markNames = ({ lane, facts }: Mark, { entities, names, base }: Book): string => {
  const { rule, listSeparator } = commonMessages(base.lang);
  const subjects = facts.flatMap((fact): string[] => {
    switch (lane) {
      case 'rules':
        return fact.rule ? [`${names[fact.rule.chip] ?? fact.rule.chip} · ${rule[fact.rule.state]()}`] : [];
      case 'events':
        return fact.about.flatMap((id) => (entities.get(id)?.kind === 'event' ? [names[id] ?? id] : []));
      case 'claims':
        return [(fact.claimant.entity && names[fact.claimant.entity]) || fact.claimant.text];
      default:
        return fact.about.slice(0, 1).map((id) => names[id] ?? id);
    }
  });
  const counts = new Map<string, number>();
  for (const name of subjects) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return often.slice(0, NAMES).join(listSeparator()) + (often.length > NAMES ? '…' : '');
};

/** @param room how many times the usual number of letters there is room for */
export const shortened = (text: string, lang: CardLanguage, room = 1): string => {
  const letters = [...text];
  const most = Math.round(LETTERS[lang] * room);
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
};
