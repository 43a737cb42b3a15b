/*
 * First script of every page here. It holds on to what it needs before the page takes it away, and watches what the
 * page did not do itself: changes of the DOM, messages, exceptions, breaches of the page's policy. A test asks for its
 * findings from the isolated world, by events and an attribute, so that they come out of any page.
 */
globalThis.witness = (() => {
  const { MutationObserver, document, addEventListener } = globalThis;
  const { apply } = Reflect;
  const { getHTML, setAttribute, removeAttribute, closest } = Element.prototype;
  const { getRootNode } = Node.prototype;
  const { takeRecords, observe } = MutationObserver.prototype;
  const { replaceAll } = String.prototype;
  const root = document.documentElement;
  /** Shadow roots that the page has made, serialised with it. */
  const roots = [];
  let findings = '';
  const find = (what) => {
    findings += `${what}\n`;
  };
  const OURS = 'hashiya-card';
  const options = { subtree: true, childList: true, characterData: true, attributes: true };

  /** The parser is done, and no script of an extension has run. */
  let parsed = false;

  const note = (records) => {
    if (!parsed) return;
    for (let at = 0; at < records.length; at++) {
      const { type, target, addedNodes, removedNodes, attributeName } = records[at];
      // an editor takes nodes out of the page and goes on with them
      if (target.localName === OURS || apply(getRootNode, target, [{ composed: true }]) !== document) continue;
      const element = target.localName ? target : target.parentElement;
      // what is typed into an editor is the reader's
      if (element && apply(closest, element, ['[contenteditable], textarea'])) continue;
      let ours = type === 'childList';
      for (const nodes of [addedNodes, removedNodes])
        for (let node = 0; node < nodes.length; node++) ours &&= nodes[node].localName === OURS;
      if (!ours) find(`${type} of <${target.localName ?? target.nodeName}> ${attributeName ?? ''}`);
    }
  };
  const observer = new MutationObserver(note);
  apply(observe, observer, [document, options]);

  const serialised = () =>
    apply(replaceAll, apply(getHTML, root, [{ shadowRoots: roots }]), [/<hashiya-card[^>]*><\/hashiya-card>/g, '']);
  let before = '';
  const settle = () => {
    before = serialised();
  };
  /** Runs what the page does to itself. */
  const own = (act) => {
    note(apply(takeRecords, observer, []));
    const outcome = act();
    apply(takeRecords, observer, []);
    settle();
    return outcome;
  };
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    own(() => {});
    parsed = true;
  });

  addEventListener('message', ({ data }) => find(`message ${String(data)}`));
  addEventListener('error', ({ message }) => find(`exception ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => find(`rejection ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    find(`breach of ${effectiveDirective}`),
  );

  const shown = 'data-witness';
  document.addEventListener('witness-settle', () => own(() => {}));
  document.addEventListener('witness-ask', () => {
    note(apply(takeRecords, observer, []));
    if (serialised() !== before) find('the page is another');
    apply(setAttribute, root, [shown, findings]);
    apply(takeRecords, observer, []);
  });
  document.addEventListener('witness-heard', () => {
    apply(removeAttribute, root, [shown]);
    apply(takeRecords, observer, []);
  });
  return {
    own,
    /** Has a shadow root watched and compared like the page. */
    watch(shadow) {
      roots[roots.length] = shadow;
      apply(observe, observer, [shadow, options]);
      return shadow;
    },
  };
})();
