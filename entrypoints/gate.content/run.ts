import type { browser } from 'wxt/browser';
import { startGate } from '../../lib/gate/gate.ts';

type Extension = typeof browser;
declare const chrome: Extension;

// Each browser has one of the two, and which is known when it is built.
startGate(import.meta.env.FIREFOX ? (globalThis as unknown as { browser: Extension }).browser : chrome);
