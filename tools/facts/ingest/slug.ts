/** Words of a title in an id; more would be a sentence. */
const WORDS = 5;

/** Lower-case letters, digits and hyphens; letters of other scripts than Latin are dropped. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, WORDS)
    .join('-');

/** An id for a source: from its title where that is in Latin letters, else from its publisher or file, with its date. */
export const sourceIdOf = (about: { title: string; publisher?: string; published?: string; file: string }): string => {
  const title = slugOf(about.title);
  if (title.split('-').length >= 3) return title;
  const base = slugOf(about.publisher ?? '') || slugOf(about.file.replace(/\.\w+$/, '')) || 'article';
  return about.published === undefined ? base : `${base}-${about.published}`;
};
