import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from './start.ts';

/** Injected early in the first dwell on a mention of a frame. What is built is `run.ts`: see `wxt.config.ts`. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  main: () => startReader(browser),
});
