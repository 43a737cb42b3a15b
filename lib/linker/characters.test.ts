import { describe, expect, it } from 'vitest';
import { characterRules } from './character-rules.ts';
import {
  characterTable,
  classOf,
  EXPAND,
  entryIn,
  expansionOf,
  foldOf,
  isWordClass,
  TABLE_LENGTH,
} from './characters.ts';

const table = characterTable();
const rules = characterRules();

describe('the character table', () => {
  it('is what the rules say; else run `npm run characters`', () => {
    const wrong: string[] = [];
    for (let at = 0; at < TABLE_LENGTH; at++) {
      const entry = (classOf(entryIn(table, at)) << 16) | foldOf(entryIn(table, at));
      if (entry !== rules.table[at]) wrong.push(`U+${at.toString(16)}`);
    }
    expect(wrong).toEqual([]);
    expect(rules.expansions.map((_, index) => expansionOf(index))).toEqual(rules.expansions);
  });

  it('folds letters to letters that fold to themselves', () => {
    const wrong: string[] = [];
    const check = (from: number, entry: number): void => {
      const folded = entryIn(table, foldOf(entry));
      if (foldOf(folded) !== foldOf(entry) || classOf(folded) !== classOf(entry)) wrong.push(`U+${from.toString(16)}`);
    };
    for (let at = 0; at < TABLE_LENGTH; at++) {
      const entry = entryIn(table, at);
      if (isWordClass(classOf(entry))) check(at, entry);
      if (classOf(entry) === EXPAND)
        for (const unit of expansionOf(entry)) check(at, entryIn(table, unit.charCodeAt(0)));
    }
    expect(wrong).toEqual([]);
  });
});
