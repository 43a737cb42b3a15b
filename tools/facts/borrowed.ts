/** A run of this many words, or Han characters, is a sentence of somebody else's. */
const WORDS = 8;
const HAN = 16;

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا');

function* runs(text: string): Generator<string> {
  const folded = fold(text);
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let i = 0; i + WORDS <= words.length; i++) yield words.slice(i, i + WORDS).join(' ');
  for (const [run] of folded.matchAll(/\p{Script=Han}{16,}/gu))
    for (let i = 0; i + HAN <= run.length; i++) yield run.slice(i, i + HAN);
}

/** Remembers every run of the articles; tells whether a text repeats one. */
export const borrowing = (articles: Iterable<string>) => {
  const known = new Set<string>();
  for (const article of articles) for (const run of runs(article)) known.add(run);
  /** The first run of the text that an article has too. */
  return (text: string): string | undefined => {
    for (const run of runs(text)) if (known.has(run)) return run;
    return undefined;
  };
};
