import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGate } from '../../lib/gate/gate.ts';

/** What the manifest says of the gate. What is built is `run.ts`: see `wxt.config.ts`. */
export default defineContentScript({
  matches: ['*://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: () => startGate(browser),
});
