/** Whether `a` stands before `b` as a reader reads them: a shadow tree stands at the beginning of its host. */
export const precedes = (a: Node, b: Node): boolean => {
  if (a.getRootNode() === b.getRootNode()) return before(a, b);
  const hostsOfA = hosts(a);
  const hostsOfB = hosts(b);
  for (const placeOfB of hostsOfB) {
    const placeOfA = hostsOfA.find((each) => each.getRootNode() === placeOfB.getRootNode());
    if (!placeOfA) continue;
    // the same host: what is slotted or left in the light comes after the shadow tree
    if (placeOfA.contains(placeOfB) && placeOfA !== a) return true;
    if (placeOfB.contains(placeOfA) && placeOfB !== b) return false;
    return before(placeOfA, placeOfB);
  }
  return false;
};

const before = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The node itself, then the host of its tree, then the host of that one's, up to the document. */
const hosts = (node: Node): Node[] => {
  const chain: Node[] = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) chain.push(root.host);
  return chain;
};
