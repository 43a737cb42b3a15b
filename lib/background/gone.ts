/**
 * What browsers say when a script's target is out of reach for good reasons: the tab or frame went away meanwhile, or
 * the browser keeps that page to itself. Chromium's words first, then Firefox's.
 */
const GONE = [
  /^No (tab|frame|document) with /,
  /^(The )?(frame|tab|document)\b.* (was|is) (removed|closed|discarded)/i,
  /^Cannot access (contents|a chrome|chrome|"?chrome)/,
  /cannot be scripted/,
  /error page/,
  /^Invalid (tab ID|frame IDs)/,
  /^Missing host permission for the tab/,
  /Actor .* destroyed|message manager disconnected|Receiving end does not exist/,
];

/** Whether an error says only that there is nobody to talk to. */
export const isGone = (error: unknown): boolean => {
  const message = error instanceof Error ? error.message : String(error);
  return GONE.some((pattern) => pattern.test(message));
};

/** Undefined where the target is gone; every other error passes. */
export const unlessGone = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};
