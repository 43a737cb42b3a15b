import fingerprint from 'virtual:hashiya/fingerprint';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { commonRankOf } from '../lib/packs/common-rank.ts';
import { COMMON_WORDS } from '../lib/packs/common-words.ts';
import { inExtension } from '../lib/packs/package.ts';
import { createShelf } from '../lib/packs/shelf.ts';
import { serveShelf } from '../lib/packs/shelf-channel.ts';

/** Reads, checks and compiles packs for the options page, off its thread. */
export default defineUnlistedScript(() => {
  serveShelf(createShelf({ ...inExtension, fingerprint, commonRank: commonRankOf(COMMON_WORDS) }), globalThis);
});
