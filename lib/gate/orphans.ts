/** Dispatched on a document after an update: a gate that has lost its extension takes leave of the page. */
export const ORPHANS_LEAVE = 'hashiya';
