import { isInline, isNoProse, parentAcross } from './prose.ts';

/** What a batch of mutations asks for, in this order. */
export interface Changes {
  /** Subtrees that are gone from where they were. */
  removed: Set<Element>;
  /** Containers whose own runs changed. */
  changed: Set<Element>;
  /** Blocks that came, to be read with all below them. */
  added: Set<Element>;
}

/** Attributes that decide whether and as what text is read. */
const ATTRIBUTES = ['contenteditable', 'role', 'lang'];

/** Follows the page: tells which blocks came, went or changed, and no more. Shadow roots are added as they are found. */
export class PageObserver {
  readonly #observer: MutationObserver;

  constructor(onChanges: (changes: Changes) => void) {
    this.#observer = new MutationObserver((records) => {
      const changes: Changes = { removed: new Set(), changed: new Set(), added: new Set() };
      for (const record of records) sort(record, changes);
      if (changes.removed.size + changes.changed.size + changes.added.size > 0) onChanges(changes);
    });
  }

  observe(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

/** The container whose run a node belongs to. */
export const containerOf = (node: Node): Element | null => {
  let element = node instanceof Element ? node : parentAcross(node);
  while (element && isInline(element)) element = parentAcross(element);
  return element;
};

const sort = (
  { type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
  changes: Changes,
) => {
  const container = containerOf(target);
  if (!container) return;
  if (type === 'characterData') {
    changes.changed.add(container);
  } else if (type === 'attributes') {
    changes.removed.add(target as Element);
    comes(target as Element, container, changes);
  } else {
    for (const node of removedNodes) {
      if (node instanceof Element) changes.removed.add(node);
      if (partOfRun(node)) changes.changed.add(container);
    }
    for (const node of addedNodes) {
      if (node instanceof Element) comes(node, container, changes);
      else if (partOfRun(node)) changes.changed.add(container);
    }
    // a block that came or went between two pieces of text parts or joins runs
    if (partOfRun(previousSibling) || partOfRun(nextSibling)) changes.changed.add(container);
  }
};

const comes = (element: Element, container: Element, changes: Changes): void => {
  if (!isInline(element)) {
    if (element.tagName === 'BR') changes.changed.add(container);
    else if (!isNoProse(element)) changes.added.add(element);
    return;
  }
  changes.changed.add(container);
  for (const child of element.children) comes(child, container, changes);
};

const partOfRun = (node: Node | null): boolean => {
  if (!node) return false;
  if (node.nodeType === Node.TEXT_NODE) return /\S/.test((node as Text).data);
  return node instanceof Element && (node.tagName === 'BR' || isInline(node));
};
