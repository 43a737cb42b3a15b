/**
 * The arrow keys go from the search field into what it found and back, Enter in the field opens the first.
 * @param popup holds the field and the results
 */
export const moveInResults = (event: KeyboardEvent, popup: HTMLElement): void => {
  const field = popup.querySelector<HTMLElement>('.search-input');
  const results = [...popup.querySelectorAll<HTMLElement>('.result')];
  const target = event.target as HTMLElement;
  const at = results.indexOf(target);
  if (event.isComposing || results.length === 0 || (target !== field && at < 0)) return;
  const to = { ArrowDown: results[at + 1], ArrowUp: at > 0 ? results[at - 1] : field }[event.key];
  if (to) {
    event.preventDefault();
    to.focus();
  } else if (event.key === 'Enter' && target === field) {
    event.preventDefault();
    results[0]?.click();
  }
};
