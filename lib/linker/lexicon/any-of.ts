/** Is a word one of those in a text? The table is made when the first word is asked about. */
export const anyOf = (words: string): ((word: string) => boolean) => {
  let table: ReadonlySet<string> | undefined;
  return (word) => {
    table ??= new Set(words.trim().split(/\s+/));
    return table.has(word);
  };
};
