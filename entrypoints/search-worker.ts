import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openSearch, serveSearch } from '../lib/search.ts';

/** Search of the popup and the fact book, off their threads. */
export default defineUnlistedScript(() => serveSearch(globalThis, openSearch));
