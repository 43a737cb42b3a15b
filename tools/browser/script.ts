import type { WithApi } from './driver.ts';

/** Firefox's `chrome` takes callbacks in MV2, its `browser` returns promises; Chromium's `chrome` returns promises. */
const API = '(globalThis.browser ?? globalThis.chrome)';

/** Source text that calls `run` with `arg` and the extension API, and resolves to `{value}` or `{error}`. */
export function callSource(run: (arg: never, api: never) => unknown, arg: unknown): string {
  return `(async () => {
    try { return { value: await (${run.toString()})(${JSON.stringify(arg) ?? 'undefined'}, ${API}) }; }
    catch (error) { return { error: error instanceof Error ? error.name + ': ' + error.message + '\\n' + error.stack : String(error) }; }
  })()`;
}

/** Source text for a page of the extension: runs `run` in the isolated world of a tab's frames. */
export function injectSource(tab: number, allFrames: boolean, run: (arg: never) => unknown, arg: unknown): string {
  const target = allFrames ? { tabId: tab, allFrames } : { tabId: tab, frameIds: [0] };
  return `${API}.scripting.executeScript({
    target: ${JSON.stringify(target)},
    func: () => ${callSource(run, arg)},
  }).then((frames) => ({ value: frames.sort((a, b) => a.frameId - b.frameId).map((frame) => frame.result ?? { error: String(frame.error) }) }))`;
}

export type Outcome<R> = { value: R } | { error: string };

export function unwrap<R>(outcome: Outcome<R> | null | undefined): R {
  if (!outcome) throw new Error('The frame went away before it answered');
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.value;
}

export const tabIds: WithApi<undefined, number[]> = async (_, api) => {
  const tabs = await api.tabs.query({});
  return tabs.flatMap((tab) => tab.id ?? []);
};

export const clearStorage: WithApi<undefined, void> = async (_, api) => {
  // The databases first: who hears that `packs` is gone from the storage reads them anew.
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, resolve);
    });
  }
  await api.storage.local.clear();
  // All but the mark that open pages have their gates: it goes with the extension, and is nothing of a reader's.
  const { joined } = await api.storage.session.get('joined');
  await api.storage.session.clear();
  if (joined) await api.storage.session.set({ joined });
};
