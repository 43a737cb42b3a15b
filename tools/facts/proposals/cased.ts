import { normalise } from '../../../lib/linker/matcher.ts';
import { commonWords } from '../common-words.ts';
import { placesAndTimes } from './places.ts';
import { type Proposal, type Token, tokensOf } from './proposal.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.&-][\p{L}\p{M}\p{N}]+)*/gu;
/** Inside a text of another script, whose letters may stand before a Latin name without a space. */
const FOREIGN_WORD = /[\p{Script=Latin}\p{N}]+(?:['’.&-][\p{Script=Latin}\p{N}]+)*/gu;
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,2}\p{Lu})/u;
const LETTERS = /\p{L}/u;

/** Small words inside names, between two capitalised ones. */
const INSIDE = new Set('of for the de del la le les du des von van der den bin ibn al el da di do dos y e'.split(' '));
/** Words that begin sentences, not names. English; other languages have their list of common words. */
const OPENERS = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our my your in on at by for from to of with ' +
    'without as after before since until while when where why how if although though but and or nor so yet because during ' +
    'under over between among against amid despite about into through both each every some any all many most much few several ' +
    'no not one two three four five six seven eight nine ten what which who whose whom there here then now today yesterday ' +
    'tomorrow meanwhile however moreover instead last next later earlier recently according asked speaking however is are was ' +
    'were has have had do does did can could may might must should will would still also only even such more less other others ' +
    'another let once unlike like per'
  ).split(' '),
);
/** Capitals that are words of the trade, no names. */
const ACRONYMS = new Set(
  'AI IT US USA UK EU UN UAE CEO CFO CTO COO GDP TV PC GPU CPU API IPO R&D II III IV U.S U.K'.split(' '),
);
const TITLES = new Set(
  (
    'mr mrs ms miss dr prof professor sir president premier chancellor minister secretary senator sen rep congressman ' +
    'congresswoman governor mayor ambassador general admiral colonel judge justice king queen prince princess chairman ' +
    'chairwoman chair chief executive officer director ceo analyst spokesman spokeswoman spokesperson vice deputy prime ' +
    'monsieur madame m mme herr frau señor señora'
  ).split(' '),
);

const folded = (token: Token): string => normalise(token.text.replace(/['’]s?$/u, '').replace(/['’]s$/u, ''));

const beginsSentence = (text: string, token: Token, before: Token | undefined): boolean => {
  const lead = text
    .slice(0, token.start)
    .trimEnd()
    .replace(/["“„«‘'([—–-]+$/u, '')
    .trimEnd();
  if (lead === '') return true;
  // "Mr. Smith", "George W. Bush": the dot is the word's own.
  if (lead.endsWith('.') && before && (before.text.length === 1 || TITLES.has(folded(before)))) return false;
  return /[.!?:;…]$/u.test(lead);
};

const bare = (token: Token): string => token.text.replace(/['’]s$/u, '');

/** A headline in title case: its capitals say nothing. */
const isTitleCase = (tokens: readonly Token[]): boolean => {
  const long = tokens.filter(({ text }) => text.length >= 4 && LETTERS.test(text));
  return long.length >= 4 && long.filter(({ text }) => CAPITAL.test(text)).length > long.length * 0.7;
};

/** Runs of capitalised words, with the small words inside them ("Bureau of Industry and Security"). */
const runsOf = (tokens: readonly Token[], text: string): Token[][] => {
  const runs: Token[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || !CAPITAL.test(first.text)) continue;
    const run = [first];
    for (let next = i + 1; next < tokens.length; ) {
      const token = tokens[next] as Token;
      const before = run.at(-1) as Token;
      const initial = token.gap === '. ' && (/^\p{Lu}$/u.test(before.text) || TITLES.has(folded(before)));
      if (token.gap !== ' ' && token.gap !== '\u00A0' && !initial) break;
      if (/['’]s$/u.test(before.text)) break;
      if (CAPITAL.test(token.text) && !(beginsSentence(text, token, before) && !initial)) run.push(token);
      else if (/^\d{1,3}\p{Lu}{0,2}$/u.test(token.text)) run.push(token);
      else {
        const small = tokens.slice(next, next + 2).findIndex(({ text: word }) => CAPITAL.test(word));
        const between = small === -1 ? tokens.slice(next, next + 2) : tokens.slice(next, next + small);
        const reached = tokens[next + between.length];
        const joins = between.every(
          ({ text: word, gap }) =>
            gap === ' ' &&
            (INSIDE.has(word) || (word === 'and' && run.some(({ text: w }) => w === 'of' || w === 'for'))),
        );
        if (!joins || !reached || reached.gap !== ' ' || !CAPITAL.test(reached.text)) break;
        run.push(...between);
        next += between.length;
        continue;
      }
      next++;
    }
    runs.push(run);
    i += run.length - 1;
  }
  return runs;
};

/**
 * Names in scripts that have capitals: Latin, Cyrillic, Greek. `foreign`: capitals inside a text of another script,
 * where each is a name or an acronym, whatever it begins.
 */
export const casedNames = (text: string, lang: string, foreign = false): Proposal[] => {
  const tokens = tokensOf(text, foreign ? FOREIGN_WORD : WORD);
  const places = placesAndTimes(foreign ? 'en' : lang);
  const common = commonWords(foreign ? 'en' : lang);
  const openers =
    lang === 'en' || foreign ? OPENERS : new Set([...common].filter(([, rank]) => rank <= 300).map(([word]) => word));
  const headline = !foreign && isTitleCase(tokens);
  const german = lang.split('-')[0] === 'de';
  return runsOf(tokens, text).flatMap((whole): Proposal[] => {
    const run = [...whole];
    const opening = !foreign && beginsSentence(text, whole[0] as Token, tokens[tokens.indexOf(whole[0] as Token) - 1]);
    const dropFirst = () => {
      run.shift();
      while (run[0] && !CAPITAL.test(run[0].text)) run.shift();
    };
    while (opening && run[0] === whole[0] && run[0] && openers.has(folded(run[0]))) dropFirst();
    while (run[0] && places.has(folded(run[0])) && run.length > 1 && TITLES.has(folded(run[1] as Token))) dropFirst();
    const title = run.findLastIndex((token) => TITLES.has(folded(token)));
    const office = run[title]?.text;
    if (title >= 0) run.splice(0, title + 1);
    while (run[0] && !CAPITAL.test(run[0].text)) run.shift();
    // "Senator Jane Doe of the Banking Committee": the person ends where the office begins.
    const ofOffice = title >= 0 ? run.findIndex(({ text: word }) => word === 'of' || word === 'for') : -1;
    if (ofOffice > 0) run.splice(ofOffice);
    while (german && run.length > 1 && run[0] && common.has(folded(run[0]))) run.shift();
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return [];
    const end = last.start + bare(last).length;
    const form = text.slice(first.start, end);
    if (form.length < 2 || places.has(normalise(form)) || ACRONYMS.has(form)) return [];
    if (run.every((token) => places.has(folded(token)) || INSIDE.has(token.text) || ACRONYMS.has(token.text)))
      return [];
    const unusual = run.some((token) => !common.has(folded(token)) && CAPITAL.test(token.text));
    const alone = run.length === 1;
    const acronym = /^\p{Lu}{2,}\d*$/u.test(form);
    if (!acronym && (headline || german) && !unusual) return [];
    if (headline && !acronym && alone && title < 0 && !unusual) return [];
    if (foreign && alone && (openers.has(folded(first)) || /['’]/.test(form))) return [];
    if (!acronym && alone && opening && first === whole[0] && common.has(folded(first))) return [];
    const why = office !== undefined ? `after “${office}”` : acronym ? 'capitals' : 'capitalised';
    return [{ start: first.start, end, form, why }];
  });
};
