interface ExtensionDom {
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

/** Names of plain elements that may host a shadow tree; custom elements besides. */
const HOSTS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN'.split(' '),
);

/**
 * The shadow root of an element. Closed ones are reached through the extension API: `chrome.dom` in Chromium, a
 * property in Firefox. Plain elements are asked for open ones only: the call is too slow for every `div`.
 */
export const shadowRootOf = (element: Element): ShadowRoot | null => {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) {
    return HOSTS.has(element.tagName) ? ((element as FirefoxElement).openOrClosedShadowRoot ?? null) : null;
  }
  const dom = (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom;
  return dom?.openOrClosedShadowRoot?.(element) ?? (element as FirefoxElement).openOrClosedShadowRoot ?? null;
};

interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
