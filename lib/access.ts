import browser from 'webextension-polyfill';

/** Pages of the web: what the manifest asks for, and what the reader may take back. */
const WEB = { origins: ['*://*/*'] };

export const hasAccess = (): Promise<boolean> => browser.permissions.contains(WEB);

/** Only in answer to a click. */
export const askForAccess = (): Promise<boolean> => browser.permissions.request(WEB);

export const watchAccess = (listener: () => void, signal: AbortSignal): void => {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal.addEventListener('abort', () => event.removeListener(listener));
  }
};
