import { isLetterOrDigit } from '../letters.ts';

/**
 * What a text itself says an acronym stands for: "Bank for International Settlements (BIS)",
 * "BIS (国际清算银行)", "国际清算银行（简称BIS）".
 */
export interface Definition {
  /** Where the words that it stands for end (before the parenthesis) or start (inside it). */
  at: number;
  side: 'before' | 'inside';
  /** The words' initials spell the acronym. */
  spelt: boolean;
}

/** Units inside a parenthesis before the acronym, such as 也叫 or "or the". */
const LEAD = 14;
/** Units of words in front of the parenthesis whose initials are compared. */
const WORDS = 90;
const JOINT = /(?: ?[—–]| -|,) ?(?:(?:or|also|known|as|called|abbreviated|aka) ){0,3}(?:the )?["“]?$/u;
const JOINT_REACH = 32;

export function definitionOf(text: string, start: number, end: number): Definition | undefined {
  const acronym = text.slice(start, end);
  const lead = text.slice(Math.max(0, start - LEAD), start);
  // The parenthesis that holds the acronym, with no stop in between.
  const open = /[(（[［][^(（[［.。!?]*$/.exec(lead)?.index ?? -1;
  if (open >= 0 && /^["“”'«»‘’\s]*[)）\]］，,;；]/.test(text.slice(end, end + 4))) {
    const at = start - lead.length + open;
    const words = text.slice(Math.max(0, at - WORDS), at);
    const last = words.trimEnd();
    if (!isLetterOrDigit(last, last.length - 1) && !/["”»’』」]$/.test(last)) return undefined;
    return { at, side: 'before', spelt: spells(words, acronym) };
  }
  // "Business Information Services, or BIS, …", "… — BIS — …"
  const joint = JOINT.exec(text.slice(Math.max(0, start - JOINT_REACH), start));
  if (joint) {
    const at = start - joint[0].length;
    if (spells(text.slice(Math.max(0, at - WORDS), at), acronym)) return { at, side: 'before', spelt: true };
  }
  const inside = /^["”»’]?\s?[(（]\s*["“«]?([^()（）\n]{4,90})[)）]/u.exec(text.slice(end, end + 100));
  if (!inside) return undefined;
  const words = inside[1] as string;
  return { at: end + inside[0].indexOf(words), side: 'inside', spelt: spells(words, acronym) };
}

const SMALL = /^(?:of|for|the|and|on|in|to|a|an|de|du|des|la|le|pour|et|für|und|der|die|&)$/iu;

/** Do the last words' initials give the acronym, small words left out or counted? */
function spells(words: string, acronym: string): boolean {
  const all = words
    .trim()
    .replace(/["“”«»]/gu, '')
    .split(/[\s-]+/u);
  const initials = (list: string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('');
  return initials(all).endsWith(acronym) || initials(all.filter((word) => !SMALL.test(word))).endsWith(acronym);
}
