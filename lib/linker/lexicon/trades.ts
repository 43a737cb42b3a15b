import { isLetter, isLetterOrDigit, lettersAt, lettersStart } from '../letters.ts';
import { anyOf } from './any-of.ts';

/**
 * Trades that nobody has whom a page on chips and trade policy is about: beside a full name or a surname that many
 * bear, they make somebody else of its bearer. Words with a second life in such news (player, coach, farmer, diver)
 * are left out.
 */
const isTrade = anyOf(
  'actor actress artist bassist batsman biologist boxer catcher cellist chemist comedian composer conductor cricketer dancer defender dentist drummer firefighter footballer forward goalkeeper guitarist keeper linebacker midfielder musician novelist nurse outfielder painter pastor photographer physicist pianist pitcher playwright plumber poet priest quarterback rapper realtor screenwriter sculptor shortstop singer songwriter sprinter striker surgeon swimmer violinist winger wrestler',
);
/** Elsewhere in Europe the trade stands before the name. */
const isTradeAbroad = anyOf(
  'acteur actrice actor ator attore calciatore cantante cantor cantora chanteur chanteuse footballeur futbolista jogador musicien músico nadador nadadora nageur pianista sänger sängerin schauspieler schauspielerin schwimmer fußballer актер актёр певица певец футболист музыкант снукерист актор oyuncu şarkıcı',
);
/** What no adjective of a trade is. */
const isJoint = anyOf('and by for of that to who with');
const ADJECTIVES = 3;
/** Units of text behind a name that are looked at. */
const REACH = 80;

const wordAt = (text: string, at: number): string => lettersAt(text, at).toLowerCase();
const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** "composer Greg Allen" */
function isBehindTrade(text: string, start: number): boolean {
  if (!isBlank(text, start - 1)) return false;
  const end = text.charAt(start - 2) === ',' ? start - 2 : start - 1;
  const word = text.slice(lettersStart(text, end), end).toLowerCase();
  return isTrade(word) || isTradeAbroad(word);
}

/** What leads to the words that say who somebody is: "Kyle Bass, 31, a …", "Greg Allen is an …". */
const LEAD =
  /^(?:,\s(?:\d{1,3},\s)?|\s[(—–-]\s?|\s(?:is|was)\s(?=an?\s)|\s(?=(?:the|an?)\s))((?:the|an?|his|her|their|our)\s)?/i;

/** "Kyle Bass, 31, a jazz pianist", not "Kyle Bass, a friend of the pianist" */
function isBeforeTrade(text: string, end: number): boolean {
  const behind = text.slice(end, end + REACH);
  const lead = LEAD.exec(behind);
  if (!lead) return false;
  let at = lead[0].length;
  for (let adjectives = lead[1] ? ADJECTIVES : 0; !isTrade(wordAt(behind, at)); adjectives--) {
    const start = at;
    while (isLetterOrDigit(behind, at) || "’'-".includes(behind.charAt(at) || ' ')) at++;
    if (adjectives === 0 || at === start || !isBlank(behind, at)) return false;
    if (isJoint(behind.slice(start, at).toLowerCase())) return false;
    at++;
  }
  return true;
}

/** Do the words beside a name give its bearer such a trade? */
export const hasOtherTrade = (text: string, start: number, end: number): boolean =>
  isBehindTrade(text, start) || isBeforeTrade(text, end);

/** Words of sport, crime and the stage: a page that knows none of the others on whom it is about is not about them. */
const isWordOfOtherWorld = anyOf(
  'album bandmate+ bullpen burglary choir coach concert film funeral gunman homicide homered inning+ manslaughter meters metres movie orchestra outfield paramedics parish playoff+ quarterfinal+ relay robbery semifinal+ sentenced sitcom stabbing touchdown+ varsity wedding yards',
);
/** The same in two words. */
const isPairOfOtherWorld = anyOf('high-school lead-singer survived-by');
const AROUND = 200;

export const isOfOtherWorld = (text: string, start: number, end: number): boolean => {
  const most = Math.min(text.length, end + AROUND);
  let last = '';
  for (let at = Math.max(0, start - AROUND); at < most; at++) {
    if (!isLetter(text, at)) continue;
    const word = wordAt(text, at);
    if (isWordOfOtherWorld(word)) return true;
    if (text.charAt(at - 1) === ' ' && isPairOfOtherWorld(`${last}-${word}`)) return true;
    at += word.length;
    last = text.charAt(at) === ' ' ? word : '';
  }
  return false;
};
