import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nothingBeyond } from './beyond.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import type { Driver, DriverOptions, Point, Tab } from './driver.ts';
import { keyActions } from './keys.ts';
import { callSource, clearStorage, injectSource, type Outcome, tabIds, unwrap } from './script.ts';

/** Any UUID will do: it is fixed so that the extension's own pages have an address that is known. */
const UUID = 'b3a1f6de-0c1d-4f7e-8a55-1d2c3b4a5968';
const START_WITHIN_MS = 120_000;
/** px between two steps of the pointer: about what a hand does between two frames. */
const STEP = 24;

/** Values of the preference that stands in for the system's theme. */
const COLOR_SCHEME = { dark: 0, light: 1 };

const prefs = (extensionId: string, locale: string, proxy: number): Record<string, string | number | boolean> => ({
  // What an extension asks for at a click it is given: a person would be shown a question outside the page.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: UUID }),
  // A temporary add-on is removed when Firefox quits; what it has stored must outlive that, as with an installed one.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'intl.locale.requested': locale,
  'intl.accept_languages': locale,
  'layout.css.prefers-color-scheme.content-override': COLOR_SCHEME.light,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': '',
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // Nothing reaches beyond loopback: the proxy answers nobody.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxy,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxy,
  'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
});

interface LogEntry {
  level: string;
  type: string;
  text: string | null;
  source: { context?: string };
  stackTrace?: { callFrames: { url: string; lineNumber: number }[] };
}

export async function launchFirefox(options: DriverOptions): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'hashiya-firefox-'));
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const extensionId = manifest.browser_specific_settings?.gecko?.id;
  if (!extensionId) throw new Error(`${options.extension}/manifest.json has no browser_specific_settings.gecko.id`);
  const beyond = await nothingBeyond();
  const lines = Object.entries(prefs(extensionId, options.locale ?? 'en-US', beyond.port));
  await writeFile(
    join(profile, 'user.js'),
    lines.map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`).join(''),
  );
  const viewport = options.viewport ?? { width: 1280, height: 800 };
  const origin = `moz-extension://${UUID}`;
  let browser: ChildProcess;
  let bidi: Bidi;
  let lever = '';
  /** What was said in a tab, by its context. */
  let logs = new Map<string, { errors: string[]; all: string[] }>();

  async function start(): Promise<void> {
    browser = spawn(
      options.executable,
      [
        ...((options.headless ?? true) ? ['--headless'] : []),
        ...['--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    bidi = await connectBidi(`${await listening(browser)}/session`);
    await bidi.send('session.new', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'dismiss' } } },
    });
    logs = new Map();
    const frames = new Map<string, string>();
    await bidi.send('session.subscribe', { events: ['log.entryAdded', 'browsingContext.contextCreated'] });
    bidi.on('browsingContext.contextCreated', ({ context, parent }: { context: string; parent: string | null }) => {
      if (parent) frames.set(context, parent);
    });
    bidi.on('log.entryAdded', ({ level, text, source, stackTrace }: LogEntry) => {
      let tab = source.context ?? '';
      for (let parent = frames.get(tab); parent; parent = frames.get(tab)) tab = parent;
      const log = logs.get(tab);
      const at = stackTrace?.callFrames[0];
      const where = at ? ` (${at.url}:${at.lineNumber})` : '';
      log?.all.push(`${level}: ${text}${where}`);
      if (level === 'error') log?.errors.push(`${text}${where}`);
    });
    // what a person may allow on the page of add-ons, and an add-on hears of at its next start
    await inChrome(
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.add(${JSON.stringify(extensionId)}, { permissions: ['internal:privateBrowsingAllowed'], origins: [] })`,
    );
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: resolve(options.extension) } });
    const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      maxDepth: 0,
    });
    lever = contexts[0]?.context ?? '';
    await toExtension();
    await bidi.send('browsingContext.close', { context: await welcome() });
  }

  /** The manifest is a document of the extension's origin that runs no script of the product. */
  async function toExtension(): Promise<void> {
    // Waiting is left to us: the tab changes process on the way, and Firefox then never says that it is there.
    await bidi.send('browsingContext.navigate', { context: lever, url: `${origin}/manifest.json`, wait: 'none' });
    await until(lever, `location.href.startsWith(${JSON.stringify(origin)}) && typeof browser === 'object'`);
  }

  /** The page that the extension opens when it is installed, as it is at each launch: it must not come amid a test. */
  async function welcome(): Promise<string> {
    const deadline = Date.now() + START_WITHIN_MS;
    while (Date.now() < deadline) {
      const { contexts } = await bidi.send<{ contexts: { context: string; url: string }[] }>(
        'browsingContext.getTree',
        {
          maxDepth: 0,
        },
      );
      const page = contexts.find(({ url }) => url === `${origin}/welcome.html`);
      if (page) return page.context;
      await sleep(20);
    }
    throw new Error('The extension opened no welcome page');
  }

  async function run<R>(context: string, source: string): Promise<R> {
    const answer = await bidi.send<{ type: string; result: { value: string }; exceptionDetails: { text: string } }>(
      'script.evaluate',
      { target: { context }, expression: `(${source}).then((outcome) => JSON.stringify(outcome))`, awaitPromise: true },
    );
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
    return unwrap(JSON.parse(answer.result.value) as Outcome<R>);
  }

  /** Runs in the browser's own window, with its rights. */
  async function inChrome(expression: string): Promise<void> {
    const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      maxDepth: 0,
      'moz:scope': 'chrome',
    });
    await bidi.send('script.evaluate', { target: { context: contexts[0]?.context }, expression, awaitPromise: true });
  }

  /** BiDi has no command for it; the preference holds for all tabs. */
  const setColorScheme = (scheme: keyof typeof COLOR_SCHEME): Promise<void> =>
    inChrome(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${COLOR_SCHEME[scheme]})`);

  async function until(context: string, condition: string): Promise<void> {
    const deadline = Date.now() + START_WITHIN_MS;
    const source = `Promise.resolve({ value: Boolean(${condition}) })`;
    while (!(await run<boolean>(context, source).catch(() => false))) {
      if (Date.now() > deadline) throw new Error(`Firefox did not reach: ${condition}`);
      await sleep(50);
    }
  }

  function tabOf(context: string, id: number): Tab {
    let at: Point = { x: 0, y: 0 };
    const perform = (actions: object[]) => bidi.send<void>('input.performActions', { context, actions });
    const path = (to: Point): object[] => {
      const steps = Math.max(2, Math.ceil(Math.hypot(to.x - at.x, to.y - at.y) / STEP));
      const moves = Array.from({ length: steps }, (_, step) => ({
        type: 'pointerMove',
        x: Math.round(at.x + ((to.x - at.x) * (step + 1)) / steps),
        y: Math.round(at.y + ((to.y - at.y) * (step + 1)) / steps),
        duration: 0,
      }));
      at = to;
      return moves;
    };
    const point = (actions: object[]) => perform([{ type: 'pointer', id: 'mouse', actions }]);
    const worlds = async <R>(allFrames: boolean, func: (arg: never) => unknown, arg: unknown): Promise<R[]> =>
      (await run<Outcome<R>[]>(lever, injectSource(id, allFrames, func, arg))).map(unwrap);
    return {
      id,
      async goto(url) {
        if (url.startsWith('moz-extension:')) {
          await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
          await until(context, `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`);
        } else await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
      url: () => run<string>(context, 'Promise.resolve({ value: location.href })'),
      evaluate: async (func: (arg: never) => unknown, arg?: unknown) => run<never>(context, callSource(func, arg)),
      world: async (func: (arg: never) => unknown, arg?: unknown) =>
        (await worlds<never>(false, func, arg))[0] as never,
      worlds: async (func: (arg: never) => unknown, arg?: unknown) => worlds<never>(true, func, arg),
      move: (to) => point(path(to)),
      click: (to) => point([...path(to), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
      drag: (from, to) =>
        point([...path(from), { type: 'pointerDown', button: 0 }, ...path(to), { type: 'pointerUp', button: 0 }]),
      tap: ({ x, y }) =>
        perform([
          {
            type: 'pointer',
            id: 'finger',
            parameters: { pointerType: 'touch' },
            actions: [
              { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ]),
      press: (keys) => perform([{ type: 'key', id: 'keyboard', actions: keyActions(keys) }]),
      type: (text) =>
        perform([
          {
            type: 'key',
            id: 'keyboard',
            actions: [...text].flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ]),
      resize: (width, height) => bidi.send('browsingContext.setViewport', { context, viewport: { width, height } }),
      colorScheme: setColorScheme,
      front: () => bidi.send('browsingContext.activate', { context }),
      async screenshot() {
        const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
        return Buffer.from(data, 'base64');
      },
      errors: () => [...(logs.get(context)?.errors ?? [])],
      console: () => [...(logs.get(context)?.all ?? [])],
      async print() {
        const { data } = await bidi.send<{ data: string }>('browsingContext.print', { context });
        return Buffer.from(data, 'base64');
      },
      close: () => bidi.send('browsingContext.close', { context }),
    };
  }

  async function open(url?: string): Promise<Tab> {
    const before = new Set(await run<number[]>(lever, callSource(tabIds, undefined)));
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    logs.set(context, { errors: [], all: [] });
    await bidi.send('browsingContext.setViewport', { context, viewport });
    const fresh = (await run<number[]>(lever, callSource(tabIds, undefined))).filter((id) => !before.has(id));
    if (fresh[0] === undefined || fresh.length > 1) throw new Error(`Expected one new tab, saw ${fresh.length}`);
    const tab = tabOf(context, fresh[0]);
    if (url) await tab.goto(url);
    return tab;
  }

  async function quit(): Promise<void> {
    const running = browser.exitCode === null && browser.signalCode === null;
    const gone = running ? once(browser, 'exit') : undefined;
    await bidi.send('browser.close').catch(() => {});
    bidi.close();
    const killer = setTimeout(() => browser.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(killer);
  }

  // Neither a launch that fails nor a process that ends in the midst of its work leaves a browser behind.
  const kill = (): void => void browser.kill('SIGKILL');
  process.once('exit', kill);
  try {
    await start();
  } catch (error) {
    kill();
    process.off('exit', kill);
    await beyond.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
  return {
    name: 'firefox',
    origin,
    open,
    async popup(tab) {
      const popup = await open();
      await popup.resize(380, 600);
      await popup.goto(`${origin}/popup.html?tab=${tab.id}`);
      return popup;
    },
    extension: async (func: (arg: never, api: never) => unknown, arg?: unknown) =>
      run<never>(lever, callSource(func, arg)),
    stopBackground: () =>
      inChrome(
        `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      ),
    async reloadExtension() {
      const gone = lever;
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      // over itself: its own pages close with it
      await bidi.send('webExtension.install', { extensionData: { type: 'path', path: resolve(options.extension) } });
      lever = context;
      await toExtension();
      await bidi.send('browsingContext.close', { context: gone }).catch(() => undefined);
    },
    beyond: () => beyond.requests(),
    // it is, from the start
    allowPrivate: async () => {},
    async restart() {
      await quit();
      await start();
    },
    async reset() {
      const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
        maxDepth: 0,
      });
      for (const { context } of contexts) if (context !== lever) await bidi.send('browsingContext.close', { context });
      await run(lever, callSource(clearStorage, undefined));
      await setColorScheme('light');
    },
    async close() {
      await quit();
      process.off('exit', kill);
      await beyond.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address that Firefox prints when its remote agent is up. */
async function listening(browser: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Firefox did not start:\n${said}`)), START_WITHIN_MS);
    browser.once('error', reject);
    browser.once('exit', (code) => reject(new Error(`Firefox left with ${code}:\n${said}`)));
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const url = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(timer);
      said = '';
      resolve(url);
    });
  });
}
