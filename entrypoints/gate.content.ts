import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['*://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main() {
    console.debug('gate');
  },
});
