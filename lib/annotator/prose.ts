/** What of a page a reader reads as prose, told by element name and attribute alone: no style is asked. */

/** Elements whose text is no prose: code, forms, media, what is never shown. */
const NO_PROSE = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA INPUT SELECT OPTION OPTGROUP DATALIST BUTTON METER PROGRESS ' +
    'CODE PRE KBD SAMP VAR SVG MATH CANVAS IFRAME FRAME OBJECT EMBED VIDEO AUDIO PICTURE IMG MAP RT RP'
  ).split(' '),
);

/** Elements that stand inside a line; every other begins and ends a block. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SLOT SMALL SPAN ' +
    'STRIKE STRONG SUB SUP TIME TT U WBR'
  ).split(' '),
);

export const isInline = (element: Element): boolean => INLINE.has(element.tagName);

const EDITORS = /^(?:textbox|searchbox|combobox|spinbutton)$/i;

/** Whether an element's text and all below it is left out: no prose, or being written by the reader. */
export const isNoProse = (element: Element): boolean => {
  // SVG and MathML names are lower case; HTML's are upper case
  if (NO_PROSE.has(element.tagName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITORS.test(role);
};

/** Whether the element lies in a part that is left out. */
export const inNoProse = (element: Element | null): boolean => {
  for (let each = element; each; each = parentAcross(each)) if (isNoProse(each)) return true;
  return false;
};

/** The parent element, through shadow roots: a shadow tree's parent is its host. */
export const parentAcross = (node: Node): Element | null => {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
};

/** Whether a reader can see the element; one without a box of its own shows its children in its parent's. */
export const isShown = (element: Element): boolean => {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const parent = parentAcross(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && isShown(parent);
};
