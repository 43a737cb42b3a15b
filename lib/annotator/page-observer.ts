import { parentAcross, roleOf } from './prose.ts';

/** What a batch of mutations asks for, in this order. */
export interface Changes {
  /** Elements that are gone from where they were, or are to be read in another way from now on. */
  removed: Set<Element>;
  /** Containers whose own runs changed. */
  changed: Set<Element>;
  /** Blocks that came. */
  added: Set<Element>;
}

/** What the observer must know of what was read so far. */
export interface Known {
  /** The container whose run a node belongs to; null where none was gone through or the node is left out. */
  containerOf(node: Node): Element | null;
  /** Whether the container has runs of its own. */
  hasText(container: Element): boolean;
}

/** Attributes that decide whether and as what text is read. */
const ATTRIBUTES = ['contenteditable', 'role', 'lang'];

/** Follows the page: tells which blocks came, went or changed, and no more. Shadow roots are added as they are found. */
export class PageObserver {
  readonly #known: Known;
  readonly #observer: MutationObserver;

  constructor(known: Known, onChanges: (changes: Changes) => void) {
    this.#known = known;
    this.#observer = new MutationObserver((records) => {
      const changes: Changes = { removed: new Set(), changed: new Set(), added: new Set() };
      for (const record of records) this.#sort(record, changes);
      if (changes.removed.size + changes.changed.size + changes.added.size > 0) onChanges(changes);
    });
  }

  observe(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
      attributeOldValue: true,
    });
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #sort(record: MutationRecord, { removed, changed, added }: Changes): void {
    const { target, addedNodes, removedNodes } = record;
    if (record.type === 'attributes') {
      const element = target as Element;
      if (element.getAttribute(record.attributeName ?? '') === record.oldValue) return;
      removed.add(element);
      const container = this.#known.containerOf(parentAcross(element) ?? element);
      if (container) changed.add(container);
      else added.add(element);
      return;
    }
    const container = this.#known.containerOf(target);
    if (!container) {
      // a document that is written anew
      if (target.nodeType === Node.DOCUMENT_NODE) {
        for (const node of removedNodes) if (isElement(node)) removed.add(node);
        for (const node of addedNodes) if (isElement(node)) added.add(node);
      }
      return;
    }
    if (record.type === 'characterData') {
      changed.add(container);
      return;
    }
    const hasText = this.#known.hasText(container);
    let partsText = false;
    for (const nodes of [removedNodes, addedNodes]) {
      for (const node of nodes) {
        const place = placeIn(node, hasText);
        if (place === 'run') changed.add(container);
        if (place === 'none') continue;
        partsText = true;
        if (!isElement(node)) continue;
        if (nodes === removedNodes) removed.add(node);
        else if (place === 'block') added.add(node);
      }
    }
    // a block that came or went between two pieces of text parts or joins runs
    if (!partsText || !hasText) return;
    const { previousSibling, nextSibling } = record;
    const isPiece = (node: Node | null) => node !== null && placeIn(node, true) === 'run';
    if (target !== container || isPiece(previousSibling) || isPiece(nextSibling)) changed.add(container);
  }
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** What a child of a container is to its runs. Space between blocks is part of one only where there is text. */
const placeIn = (node: Node, hasText: boolean): 'run' | 'block' | 'none' => {
  if (isElement(node)) {
    const role = roleOf(node);
    if (role === 'silent') return 'none';
    if (role === 'block') return 'block';
    return role === 'foreign' && !hasText ? 'none' : 'run';
  }
  if (node.nodeType !== Node.TEXT_NODE && node.nodeType !== Node.CDATA_SECTION_NODE) return 'none';
  return hasText || /\S/.test((node as Text).data) ? 'run' : 'none';
};
