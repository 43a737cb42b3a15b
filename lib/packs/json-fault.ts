import type { Fault } from './fault.ts';

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\u007f-\u009f])*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
/** A number or a word that could go on. */
const BEGUN = /^(?:-?\d*(?:\.\d*)?(?:[eE][+-]?)?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

/**
 * Where a text that is no JSON stops being it. Engines word this each in their own way, and one of them gives no place.
 */
export const jsonFault = (text: string): Fault => {
  const open: string[] = [];
  let at = 0;
  /** What may stand next: a value, a key, what follows a value, or the colon behind a key. */
  let expects: 'value' | 'firstValue' | 'key' | 'firstKey' | 'next' | 'colon' = 'value';
  const fits = (token: string): boolean => {
    const first = token[0] as string;
    const value = expects === 'value' || expects === 'firstValue';
    if (first === '{' || first === '[') {
      if (!value) return false;
      open.push(first);
      expects = first === '{' ? 'firstKey' : 'firstValue';
    } else if (first === '}' || first === ']') {
      if (open.at(-1) !== (first === '}' ? '{' : '[')) return false;
      if (expects !== 'next' && expects !== (first === '}' ? 'firstKey' : 'firstValue')) return false;
      open.pop();
      expects = 'next';
    } else if (first === ',') {
      if (expects !== 'next' || open.length === 0) return false;
      expects = open.at(-1) === '{' ? 'key' : 'value';
    } else if (first === ':') {
      if (expects !== 'colon') return false;
      expects = 'value';
    } else if (expects === 'key' || expects === 'firstKey') {
      if (first !== '"') return false;
      expects = 'colon';
    } else {
      if (!value) return false;
      expects = 'next';
    }
    return true;
  };
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined || !fits(token)) break;
    at += token.length;
  }
  const rest = text.slice(at);
  const cutInText = rest.startsWith('"') && !/^"(?:[^"\\]|\\.)*"/su.test(rest);
  if (text.trim() !== '' && (rest === '' || cutInText || BEGUN.test(rest))) return { code: 'truncated' };
  const before = text.slice(0, at);
  return { code: 'notJson', line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
};
