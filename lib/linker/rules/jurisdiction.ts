import { type Country, nearestCountry } from '../lexicon/countries.ts';

export interface Jurisdiction {
  country: Country;
  /** The word that says so. */
  word: string;
  /** It stands beside the name, not just near it. */
  sure: boolean;
}

/** Words around the name that count as said of it: "UK National Security Council", "وزارة التجارة في بكين". */
const BESIDE = 26;
/** Units around the name in which a country's word tells whose body is meant. */
const AROUND = 260;

/**
 * Whose body a name like "National Security Council" means: the word beside it decides; failing
 * that, the nearest country word around it.
 */
export function jurisdiction(text: string, start: number, end: number): Jurisdiction | undefined {
  const beside = besideName(text, start, end);
  if (beside) return { ...beside, sure: true };
  const from = Math.max(0, start - AROUND);
  const around = nearestCountry(text.slice(from, end + AROUND), start - from, end - from);
  return around && { ...around, sure: false };
}

const PUNCTUATION = /[,،.;:؛。，、！？!?()（）"“”«»「」\n–—]/u;
const ARABIC = /\p{Script=Arabic}/u;
const HAN = /\p{Script=Han}/u;

function besideName(text: string, start: number, end: number): Omit<Jurisdiction, 'sure'> | undefined {
  const before =
    text
      .slice(Math.max(0, start - BESIDE), start)
      .split(PUNCTUATION)
      .at(-1) ?? '';
  const after = text.slice(end, end + BESIDE).split(PUNCTUATION)[0] ?? '';
  if (HAN.test(text.charAt(start))) {
    // "国家安全保障会議（日本版NSC）"
    const explained = /^[（(]([^（()）]{1,12})/u.exec(text.slice(end, end + BESIDE))?.[1] ?? '';
    return nearestCountry(before.slice(-8), before.length, before.length) ?? nearestCountry(explained, 0, 0);
  }
  if (ARABIC.test(text.charAt(start))) {
    // "… الصينية", "… في بكين", "… لدى بريطانيا"
    return nearestCountry(after.split(/\s+/u).slice(0, 4).join(' '), 0, 0);
  }
  const words = before.trimEnd().split(/\s+/u).slice(-3).join(' ');
  const left = /\s$/u.test(before) ? nearestCountry(words, words.length, words.length) : undefined;
  if (left) return left;
  const right = /^\s+(?:of|in|du|de|de la|des|da|do|von|in|d['’])?\s*(?:the )?\S+(?: \S+)?/iu.exec(after)?.[0] ?? '';
  return /^\s+(?:of|in|du|de|des|da|do|von|d['’])\b|^\s+\p{Ll}/iu.test(after) ? nearestCountry(right, 0, 0) : undefined;
}
