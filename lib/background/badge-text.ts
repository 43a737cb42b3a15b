/** More do not fit. */
const MOST = 99;

/** What the toolbar says of a page that names this many entities: nothing where it names none. */
export const badgeText = (entities: number): string => {
  if (entities === 0) return '';
  return entities > MOST ? `${MOST}+` : String(entities);
};
