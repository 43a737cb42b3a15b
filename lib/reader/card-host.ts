import { eventKeeper } from './kept-events.ts';

/** An element over the page, in the page only while it is shown; holds a card, or the mark of the keyboard's walk. */
export interface CardHost {
  /** Where the card is rendered and what is placed; it has the design tokens. */
  readonly box: HTMLElement;
  /** Puts the card over everything: in the top layer, within what `near` is in that makes all else inert, if anything. */
  show(near: Element | null): void;
  hide(): void;
  open(): boolean;
  /** True for events that began in the card, seen from the page. */
  owns(event: Event): boolean;
  /** The focused element inside the card. */
  focused(): Element | null;
  /** Keeps an event that began in the card, heard at the window while it is captured, from the page. */
  keep(event: Event): void;
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Makes hosts that share a style sheet. `properties`: custom properties for each, asked for whenever it is shown. */
export const cardHosts = (css: string, properties: () => Record<string, string>) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return (): CardHost => createCardHost(sheet, properties);
};

function createCardHost(sheet: CSSStyleSheet, properties: () => Record<string, string>): CardHost {
  // Made in a document that has no custom elements: where the page has defined one of this name, the element becomes the
  // page's own, and what got its shadow root after that would show it to the page.
  const host = new Document().createElementNS(XHTML, 'hashiya-card') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  document.adoptNode(host);
  root.adoptedStyleSheets = [sheet];
  const box = document.createElementNS(XHTML, 'div') as HTMLElement;
  box.className = 'hashiya box';
  root.append(box);
  host.popover = 'manual';

  const open = () => host.isConnected && host.matches(':popover-open');
  return {
    box,
    open,
    show(near) {
      const parent = modalAround(near) ?? document.documentElement;
      if (host.parentNode !== parent) parent.append(host);
      for (const [name, value] of Object.entries(properties())) box.style.setProperty(name, value);
      if (!open()) host.showPopover();
    },
    hide: () => host.remove(),
    owns: (event) => event.composedPath().includes(host),
    focused: () => root.activeElement,
    keep: eventKeeper(root, box),
  };
}

/** A modal dialog makes all outside it inert, the top layer too; so does, in Chromium, what fills the screen. */
function modalAround(element: Element | null): Element | null {
  for (let at = element; at; at = (at.getRootNode() as ShadowRoot).host ?? null) {
    const dialog = at.closest('dialog:modal, :fullscreen');
    if (dialog) return dialog;
  }
  return null;
}
