import { browser } from 'wxt/browser';
import { startGate } from '../lib/gate/gate.ts';

/** In the manifest as content script `gate.js` of every frame; see `wxt.config.ts`. */
export default {
  main() {
    // XML, pictures and PDFs are shown in documents too
    if (/html/.test(document.contentType)) startGate(browser);
  },
};
