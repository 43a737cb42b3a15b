import browser, { type Scripting } from 'webextension-polyfill';
import { unlessGone } from './gone.ts';

/*
 * Functions given to these are sent as source text: they can use nothing from their module, so they reach what the
 * page scripts share (`frameWorld`) by its key.
 */

export interface Target extends Scripting.InjectionTarget {
  /** A page that still loads is asked as far as it is, not waited for. */
  atOnce?: boolean;
}

/** What a function returns in each frame; nothing for frames that are gone or closed to us. */
export const inFrames = async <Args extends unknown[], Result>(
  { atOnce, ...target }: Target,
  func: (...args: Args) => Result,
  ...args: Args
): Promise<{ frameId: number; result: Result | undefined }[]> => {
  const frames = await unlessGone(
    browser.scripting.executeScript({
      target,
      func: func as (...args: unknown[]) => unknown,
      args,
      ...(atOnce && { injectImmediately: true }),
    }),
  );
  return (frames ?? []).map(({ frameId, result }) => ({ frameId, result: result as Result | undefined }));
};

/** As `inFrames`, for a target of one frame. */
export const inFrame = async <Args extends unknown[], Result>(
  target: Target,
  func: (...args: Args) => Result,
  ...args: Args
): Promise<Result | undefined> => (await inFrames(target, func, ...args))[0]?.result;
