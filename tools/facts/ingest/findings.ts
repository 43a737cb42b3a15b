import type { EntityInput } from '../../../lib/fact-base/schema.ts';
import { knownNames } from '../known-names.ts';
import { proposeNames } from '../proposals/names.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { inWords, quantitiesOf, quantitiesOfDate } from '../quantities.ts';
import { datesOf, type FoundDate } from './dates.ts';
import { furnitureOf } from './furniture.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { type Named, type Speaker, speakerOf } from './speaker.ts';

/** What a machine can tell of a paragraph; not its text. */
export interface ParagraphFindings {
  /** From 1. */
  number: number;
  furniture: boolean;
  /** Ids, each once, in order. */
  entities: string[];
  unknown: Proposal[];
  /** Numbers that are no part of a date, and names with digits, as a person reads them. */
  numbers: string[];
  dates: FoundDate[];
  quotations: Quotation[];
  speaker?: Speaker;
}

/** Kinds of entities that can say something. */
const SPEAKS = new Set<EntityInput['kind']>(['company', 'official', 'expert', 'organisation']);

export const findingsOf = (
  paragraphs: readonly string[],
  lang: string,
  entities: readonly EntityInput[],
  published: string | undefined,
): ParagraphFindings[] => {
  const speaks = new Set(entities.filter(({ kind }) => SPEAKS.has(kind)).map(({ id }) => id));
  const known = knownNames(entities)(paragraphs, lang);
  const furniture = new Set(furnitureOf(paragraphs));
  return paragraphs.map((text, index) => {
    const { entities: ids = [], links = [], spans = [] } = known[index] ?? {};
    const unknown = proposeNames(text, lang, spans);
    const quotations = quotationsOf(text);
    const names: Named[] = [
      ...links
        .filter(({ entity }) => speaks.has(entity))
        .map(({ start, end, entity }) => ({ start, end, entity, form: text.slice(start, end) })),
      ...unknown,
    ];
    const dates = datesOf(text, published);
    const ofDates = new Set(dates.flatMap(({ date }) => [...quantitiesOfDate(date)]));
    const speaker = speakerOf(text, lang, names, quotations);
    return {
      number: index + 1,
      furniture: furniture.has(index + 1),
      entities: ids,
      unknown,
      numbers: [...quantitiesOf(text)]
        .filter((quantity) => !/^(?:weekday|month)/.test(quantity) && !ofDates.has(quantity))
        .map(inWords),
      dates,
      quotations,
      ...(speaker && { speaker }),
    };
  });
};
