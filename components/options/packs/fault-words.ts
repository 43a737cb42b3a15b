import type { CardLanguage } from '../../../lib/fact-base/types.ts';
import { commonMessages, packsMessages } from '../../../lib/i18n.ts';
import type { EntityKind } from '../../../lib/linker/types.ts';
import type { Fault } from '../../../lib/packs/fault.ts';

/** A text from elsewhere inside a sentence of ours: its direction ends with it. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const count = new Intl.NumberFormat('en');

/** Every value as text that stands in a sentence of any direction. */
const inText = <T extends object>(fault: T): Record<keyof T, string> =>
  Object.fromEntries(
    Object.entries(fault).map(([key, value]) => [
      key,
      typeof value === 'number' ? count.format(value) : isolated(String(value)),
    ]),
  ) as Record<keyof T, string>;

/** What is wrong and how to mend it; where it is wrong stands in the fault. */
export const faultInWords = (fault: Fault, lang: CardLanguage): string => {
  const t = packsMessages(lang).fault;
  const { kind } = commonMessages(lang);
  const inOurWords = (name: string): string => kind[name as EntityKind]();
  switch (fault.code) {
    case 'tooLarge':
      return t.tooLarge({ size: megabytes(fault.bytes), limit: megabytes(fault.limit) });
    case 'notText':
      return t.notText();
    case 'truncated':
      return t.truncated();
    case 'notPack':
      return t.notPack();
    case 'notJson':
      return t.notJson(inText(fault));
    case 'newer':
      return t.newer(inText(fault));
    case 'missing':
      return t.missing(inText(fault));
    case 'unknownKey':
      return t.unknownKey(inText(fault));
    case 'wrongType':
      return t.wrongType(fault);
    case 'tooLong':
      return t.tooLong(inText(fault));
    case 'tooMany':
      return t.tooMany(inText(fault));
    case 'empty':
      return t.empty();
    case 'tooDeep':
      return t.tooDeep();
    case 'nobody':
      return t.nobody();
    case 'choice':
      return t.choice(inText(fault));
    case 'badId':
      return t.badId(inText(fault));
    case 'badDate':
      return t.badDate(inText(fault));
    case 'badLink':
      return t.badLink(inText(fault));
    case 'badLanguage':
      return t.badLanguage(inText(fault));
    case 'badValue':
      return t.badValue(inText(fault));
    case 'sign':
      return t.sign(inText(fault));
    case 'twice':
      return t.twice(inText(fault));
    case 'unknownId':
      return t.unknownId(inText(fault));
    case 'matchesAll':
      return t.matchesAll(inText(fault));
    case 'commonWord':
      return t.commonWord(inText(fault));
    case 'strongTwice':
      return t.strongTwice(inText(fault));
    case 'otherKind':
      return t.otherKind({ kind: inOurWords(fault.kind), here: inOurWords(fault.here) });
    case 'builtIn':
      return t.builtIn(inText(fault));
    case 'together':
      return t.together(inText(fault));
    case 'storage':
      return t.storage(inText(fault));
    case 'full':
      return t.full();
    case 'privateWindow':
      return t.privateWindow();
  }
};
