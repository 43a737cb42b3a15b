interface ExtensionDom {
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

let inFirefox: boolean | undefined;

/**
 * The shadow root of an element. Closed ones are reached through the extension API: a property in Firefox, `chrome.dom`
 * in Chromium, where only custom elements are asked: the call is too slow for every `div`.
 */
export const shadowRootOf = (element: Element): ShadowRoot | null => {
  inFirefox ??= 'openOrClosedShadowRoot' in Element.prototype;
  if (inFirefox) return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  const { shadowRoot, localName } = element;
  // of a form either may be a field of that name
  if (shadowRoot?.host === element) return shadowRoot;
  if (!String(localName).includes('-')) return null;
  const { dom } = (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome ?? {};
  return dom?.openOrClosedShadowRoot?.(element) ?? null;
};
