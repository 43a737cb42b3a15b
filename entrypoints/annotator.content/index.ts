import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAnnotator } from './start.ts';

/** Injected where the gate says yes. What is built is `run.ts`: see `wxt.config.ts`. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  main: () => void startAnnotator(browser),
});
