import { shadowRootOf } from './shadow.ts';
import { parentOf } from './tree.ts';

/** What an element is to the text around it. */
export type Role =
  /** begins and ends a block */
  | 'block'
  /** stands inside a line; names may begin inside it and end outside */
  | 'inline'
  /** inside a line, yet no part of the word before it: `H20<sup>1</sup>` is no H201 */
  | 'apart'
  /** ends a line, not the block */
  | 'break'
  /** no prose, and seen where it stands: what is before and after it is no one name */
  | 'foreign'
  /** no prose, and never seen, or beside the line: the text goes on as if it were not there */
  | 'silent';

const ROLES = new Map<string, Role>();
const each = (role: Role, names: string): void => {
  for (const name of names.split(' ')) ROLES.set(name, role);
};
each(
  'inline',
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rtc ruby s slot small span strike ' +
    'strong time tt u wbr',
);
each('apart', 'sub sup');
each('break', 'br');
each(
  'foreign',
  // A `pre` is read: press releases and plain text files are set in it. Code is not.
  'audio button canvas code embed frame iframe img input kbd map math meter object optgroup option picture progress ' +
    'samp select svg textarea var video',
);
each('silent', 'datalist hashiya-card head link meta noscript param rp rt script source style template title track');

const HTML = 'http://www.w3.org/1999/xhtml';
const EDITORS = /^(?:textbox|searchbox|combobox|spinbutton)$/i;

/**
 * Told by name and attributes alone, with no style asked, but for custom elements, which are few and may be either.
 * `aria-hidden` says nothing about what is seen: pages set it on all else while a dialog is open.
 */
export const roleOf = (element: Element): Role => {
  const name = element.localName;
  const role = ROLES.get(name);
  if ((name === 'form' || typeof name !== 'string') && isDisguised(element)) return 'foreign';
  if (role === undefined && name.includes('-')) return customRole(element);
  if (element.namespaceURI !== HTML) return 'foreign';
  if (role !== undefined && role !== 'inline') return role;
  if (isEditor(element)) return 'foreign';
  if (role === 'inline' && name !== 'span') return role;
  return role === 'inline' && !element.shadowRoot ? 'inline' : 'block';
};

/** What is asked of an element here. */
const ASKED =
  'localName namespaceURI nodeType parentNode parentElement firstChild nextSibling firstElementChild textContent ' +
  'isConnected shadowRoot hasAttributes getAttribute checkVisibility contains closest getRootNode compareDocumentPosition';

/** Whether a form has fields of these names: they stand before the DOM's own. */
const isDisguised = (form: Element): boolean => ASKED.split(' ').some((name) => Object.hasOwn(form, name));

const customRole = (element: Element): Role => {
  if (isEditor(element)) return 'foreign';
  if (shadowRootOf(element)) return 'block';
  return breaksLine(element) ? 'block' : 'inline';
};

/** Whether the reader writes in it. */
const isEditor = (element: Element): boolean => {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITORS.test(role);
};

/** Whether the page's style sets it on lines of its own. Asks for style, not for layout. */
export const breaksLine = (element: Element): boolean =>
  !/^(?:inline|contents|ruby|none)/.test(getComputedStyle(element).display);

/** Whether the element lies in a part that is left out, or is one. */
export const inNoProse = (element: Element | null): boolean => {
  for (let each = element; each; each = parentAcross(each)) {
    const role = roleOf(each);
    if (role === 'foreign' || role === 'silent') return true;
  }
  return false;
};

/** The parent element, through shadow roots: a shadow tree's parent is its host. */
export const parentAcross = (node: Node): Element | null => {
  const parent = parentOf(node);
  // no `instanceof`: a node may have been adopted from another document
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as Partial<ShadowRoot>).host ?? null;
  return parent?.nodeType === Node.ELEMENT_NODE ? (parent as Element) : null;
};

/** Whether a reader can see the element; one without a box of its own shows its children in its parent's. */
export const isShown = (element: Element): boolean => {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const parent = parentAcross(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && isShown(parent);
};

/** Whether a child of a shadow host is shown by a slot. Not `assignedSlot`: for closed trees it is null. */
export const isSlotted = (child: Node, shadow: ShadowRoot): boolean =>
  [...shadow.querySelectorAll('slot')].some((slot) => slot.assignedNodes().includes(child as Element | Text));
