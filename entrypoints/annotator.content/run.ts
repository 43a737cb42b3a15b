import type { browser } from 'wxt/browser';
import { startAnnotator } from './start.ts';

type Extension = typeof browser;
const { browser: firefox, chrome } = globalThis as unknown as { browser: Extension; chrome: Extension };

// known when it is built, so nothing need be asked when it runs
void startAnnotator(import.meta.env.FIREFOX ? firefox : chrome);
