/*
 * Where a node stands, asked of the prototype: the fields of a form stand before its own properties, in our world too,
 * and one that is named `parentNode` would lead round in circles without end.
 */
const asked = (name: 'parentNode' | 'nextSibling'): ((node: Node) => Node | null) => {
  let get: ((this: Node) => Node | null) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
    return get?.call(node) ?? null;
  };
};

export const parentOf = asked('parentNode');
export const nextOf = asked('nextSibling');
