/**
 * Dispatched on a document after an update: a gate that has lost its extension takes leave of the page. The page may
 * hear it too, so it names nobody.
 */
export const ORPHANS_LEAVE = '?';
