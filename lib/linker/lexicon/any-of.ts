/** The words of a text; one with a plus sign also with an s behind it. */
export const wordsIn = (text: string): string[] =>
  text
    .replace(/(\S+)\+/g, '$1 $1s')
    .trim()
    .split(/\s+/);

/** Is a word one of those in a text? The table is made when the first word is asked about. */
export const anyOf = (text: string): ((word: string) => boolean) => {
  let table: ReadonlySet<string> | undefined;
  return (word) => {
    table ??= new Set(wordsIn(text));
    return table.has(word);
  };
};
