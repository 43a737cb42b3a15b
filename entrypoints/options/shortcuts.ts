import browser from 'webextension-polyfill';
import type { Command, Shortcut } from '../../components/options/shortcuts.tsx';

const COMMANDS: Record<string, Command> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'toggle-site': 'site',
  _execute_action: 'popup',
};

/** The keys as they are now. */
export const shortcuts = async (): Promise<Shortcut[]> => {
  const all = await browser.commands.getAll();
  return Object.keys(COMMANDS).flatMap((name) => {
    const command = COMMANDS[name];
    const held = all.find((each) => each.name === name);
    return command && held ? [{ command, keys: held.shortcut ?? '' }] : [];
  });
};

/** Opens the browser's own page for keys; undefined where the browser lets nobody open it. */
export const openShortcutSettings = (): (() => void) | undefined => {
  // Firefox has a function for it since version 137; its addresses are closed to extensions
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) return () => void open();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};
