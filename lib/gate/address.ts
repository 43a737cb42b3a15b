/** Path and query: a change of the fragment alone is a jump within the page. */
const address = (): string => location.pathname + location.search;

/** Calls the listener when the page has changed its address without being loaded anew, until `signal` aborts. */
export const onAddressChange = (listener: () => void, signal: AbortSignal): void => {
  let last = address();
  const look = (): void => {
    if (last !== address()) {
      last = address();
      listener();
    }
  };
  const { navigation } = self as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
  } else {
    // Firefox before 147: a page that is rewritten gets another title
    addEventListener('popstate', look, { signal });
    const observer = new MutationObserver(look);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }
};
