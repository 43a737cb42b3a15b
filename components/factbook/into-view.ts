/** px between what is scrolled to and the edge of the window */
const AIR = 16;

/** Scrolls to what the focus has come to: within a drawing Firefox does not, nor when it is asked to. */
export const intoView = ({ target }: FocusEvent): void => {
  const { top, bottom } = (target as Element).getBoundingClientRect();
  if (top < 0) scrollBy({ top: top - AIR, behavior: 'instant' });
  else if (bottom > innerHeight) scrollBy({ top: bottom - innerHeight + AIR, behavior: 'instant' });
};
