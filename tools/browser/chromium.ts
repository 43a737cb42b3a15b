import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { nothingBeyond } from './beyond.ts';
import type { Driver, DriverOptions, Point, Tab } from './driver.ts';
import { callSource, clearStorage, injectSource, type Outcome, tabIds, unwrap } from './script.ts';

/** Nothing of the browser's own goes out. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** For tests: what is not on loopback goes to a proxy that answers nobody. A person at a window may go where they like. */
const loopbackOnly = (proxy: number): string[] => [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
  `--proxy-server=127.0.0.1:${proxy}`,
];

/** A build that is whole starts its worker at once; this long only where the machine is very busy. */
const STARTED = { timeout: 20_000 };
const LAUNCHES = 3;

/** px between two steps of the pointer: what a quick hand does between two frames, and each waits for a frame here. */
const STEP = 60;

export interface ChromiumDriver extends Driver {
  /** For a person to look at: opens `url` in the window's own tab, and resolves when the browser is closed. */
  show(url: string): Promise<void>;
}

/** What the browser's own page of extensions may do. */
interface ExtensionsPage {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<void>;
    getExtensionsInfo(which: object): Promise<{ [key in 'name' | 'state' | 'disableReasons' | 'views']: unknown }[]>;
  };
  management: { setEnabled(id: string, on: boolean): Promise<void> };
}

/** In that page: its switch for private windows. */
const letIntoPrivateWindows = (extensionId: string): Promise<void> => {
  const { chrome } = globalThis as unknown as { chrome: ExtensionsPage };
  return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
};

/** In that page: its button to load an extension anew. */
const loadAnew = (id: string): Promise<void> => {
  const { chrome } = globalThis as unknown as { chrome: ExtensionsPage };
  return chrome.developerPrivate.reload(id, { failQuietly: true });
};

/** In that page: the extension's own switch. */
const switchOn = (id: string): Promise<void> => {
  const { chrome } = globalThis as unknown as { chrome: ExtensionsPage };
  return chrome.management.setEnabled(id, true);
};

/** In that page: what it knows of extensions, and why one does not run. */
const extensionsSeen = async (): Promise<string> => {
  const { chrome } = globalThis as unknown as { chrome: ExtensionsPage };
  const all = await chrome.developerPrivate.getExtensionsInfo({ includeDisabled: true, includeTerminated: true });
  return JSON.stringify(all.map(({ name, state, disableReasons, views }) => ({ name, state, disableReasons, views })));
};

export async function launchChromium(options: DriverOptions): Promise<ChromiumDriver> {
  const profile = await mkdtemp(join(tmpdir(), 'hashiya-chromium-'));
  const viewport = options.viewport ?? { width: 1280, height: 800 };
  const headless = options.headless ?? true;
  const extension = resolve(options.extension);
  const locale = options.locale ?? (headless ? 'en-US' : undefined);
  const beyond = await nothingBeyond();
  let context: BrowserContext;
  let lever: Page | undefined;
  let origin = '';

  const launch = (chromiumSandbox: boolean): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      chromiumSandbox,
      executablePath: options.executable,
      headless,
      viewport: headless ? viewport : null,
      ...(locale && { locale }),
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        ...(locale ? [`--lang=${locale}`] : []),
        ...QUIET,
        ...(headless ? loopbackOnly(beyond.port) : []),
      ],
    });

  async function start(): Promise<void> {
    // A person may open any page, so the sandbox stays on where it can be had: not for root, nor on a system that
    // gives it to installed browsers only.
    const guarded = !headless && process.getuid?.() !== 0;
    lever = undefined;
    const seen: string[] = [];
    for (let launches = 1; ; launches++) {
      context = guarded ? await launch(true).catch(() => launch(false)) : await launch(false);
      const worker =
        context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', STARTED).catch(() => undefined));
      if (worker) {
        origin = worker.url().split('/').slice(0, 3).join('/');
        break;
      }
      // Seen where the machine is busy: Chromium is there and has not loaded the extension.
      seen.push(await (await extensionsPage()).evaluate(extensionsSeen));
      await context.close();
      if (launches < LAUNCHES) continue;
      throw new Error(`Chromium did not start the extension in ${launches} launches. It says: ${seen.join(' | ')}`);
    }
    if (headless) await (await welcome()).close();
  }

  const extensionsPage = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    return page;
  };

  /** Does what makes Chromium unload an extension that lies in a folder, and has it loaded again. */
  async function unloading(act: (id: string) => Promise<void>): Promise<void> {
    const { host } = new URL(origin);
    const page = await extensionsPage();
    await page.evaluate(act, host);
    const begun = context.waitForEvent('serviceworker', STARTED);
    await page.evaluate(switchOn, host);
    await begun;
    // its own pages were closed with it
    lever = page;
    await toExtension(page);
  }

  const toExtension = (page: Page) => page.goto(`${origin}/manifest.json`);

  /** The page that the extension opens when it is installed, as it is at each launch: it must not come amid a test. */
  async function welcome(): Promise<Page> {
    const deadline = Date.now() + STARTED.timeout;
    while (Date.now() < deadline) {
      const page = context.pages().find((page) => page.url() === `${origin}/welcome.html`);
      if (page) return page;
      await sleep(20);
    }
    throw new Error('The extension opened no welcome page');
  }

  /** Runs in a tab on the manifest: a document of the extension's origin that runs no script of the product. */
  async function inExtension<R>(source: string): Promise<R> {
    if (!lever || lever.isClosed()) {
      lever = context.pages()[0] ?? (await context.newPage());
      await toExtension(lever);
    }
    return unwrap((await lever.evaluate(source)) as Outcome<R>);
  }

  function tabOf(page: Page, id: number): Tab {
    let at: Point = { x: 0, y: 0 };
    const errors: string[] = [];
    const said: string[] = [];
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    page.on('console', (message) => {
      said.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    const worlds = async <R>(allFrames: boolean, run: (arg: never) => unknown, arg: unknown): Promise<R[]> =>
      (await inExtension<Outcome<R>[]>(injectSource(id, allFrames, run, arg))).map(unwrap);
    const move = async (to: Point): Promise<void> => {
      const steps = Math.max(2, Math.ceil(Math.hypot(to.x - at.x, to.y - at.y) / STEP));
      await page.mouse.move(to.x, to.y, { steps });
      at = to;
    };
    return {
      id,
      goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
      reload: async () => void (await page.reload({ waitUntil: 'load' })),
      url: async () => page.url(),
      evaluate: async (run: (arg: never) => unknown, arg?: unknown) =>
        unwrap((await page.evaluate(callSource(run, arg))) as Outcome<never>),
      world: async (run: (arg: never) => unknown, arg?: unknown) => (await worlds<never>(false, run, arg))[0] as never,
      worlds: async (run: (arg: never) => unknown, arg?: unknown) => worlds<never>(true, run, arg),
      move,
      async click(to) {
        await move(to);
        await page.mouse.down();
        await page.mouse.up();
      },
      async drag(from, to) {
        await move(from);
        await page.mouse.down();
        await move(to);
        await page.mouse.up();
      },
      async tap({ x, y }) {
        const devtools = await context.newCDPSession(page);
        await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
        await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        await devtools.detach();
      },
      press: (keys) => page.keyboard.press(keys),
      type: (text) => page.keyboard.type(text),
      resize: (width, height) => page.setViewportSize({ width, height }),
      colorScheme: (scheme) => page.emulateMedia({ colorScheme: scheme }),
      forcedColors: (on) => page.emulateMedia({ forcedColors: on ? 'active' : null }),
      async accessible() {
        const devtools = await context.newCDPSession(page);
        const { nodes } = await devtools.send('Accessibility.getFullAXTree');
        await devtools.detach();
        return nodes
          .filter(({ ignored }) => !ignored)
          .map(({ role, name, description, properties }) => ({
            role: role?.value ?? '',
            name: name?.value ?? '',
            description: description?.value ?? '',
            focused: properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
          }));
      },
      front: () => page.bringToFront(),
      screenshot: () => page.screenshot(),
      errors: () => [...errors],
      console: () => [...said],
      print: () => page.pdf(),
      async collectGarbage() {
        const devtools = await context.newCDPSession(page);
        await devtools.send('HeapProfiler.collectGarbage');
        await devtools.detach();
      },
      close: () => page.close(),
    };
  }

  async function open(url?: string): Promise<Tab> {
    const before = new Set(await inExtension<number[]>(callSource(tabIds, undefined)));
    const page = await context.newPage();
    const fresh = (await inExtension<number[]>(callSource(tabIds, undefined))).filter((id) => !before.has(id));
    if (fresh[0] === undefined || fresh.length > 1) throw new Error(`Expected one new tab, saw ${fresh.length}`);
    const tab = tabOf(page, fresh[0]);
    if (url) await tab.goto(url);
    return tab;
  }

  await start();
  return {
    name: 'chromium',
    get origin() {
      return origin;
    },
    open,
    async popup(tab) {
      const popup = await open();
      await popup.resize(380, 600);
      await popup.goto(`${origin}/popup.html?tab=${tab.id}`);
      return popup;
    },
    extension: async (run: (arg: never, api: never) => unknown, arg?: unknown) =>
      inExtension<never>(callSource(run, arg)),
    async stopBackground() {
      const devtools = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await devtools.detach();
    },
    async dropExtension() {
      const page = await extensionsPage();
      // one that was loaded from a folder does not come back from this by itself
      await page.evaluate(loadAnew, new URL(origin).host);
      await page.close();
    },
    reloadExtension: () => unloading(loadAnew),
    beyond: () => beyond.requests(),
    allowPrivate: () => unloading(letIntoPrivateWindows),
    async restart() {
      await context.close();
      await start();
    },
    async reset() {
      for (const page of context.pages()) if (page !== lever) await page.close();
      await inExtension(callSource(clearStorage, undefined));
    },
    async show(url) {
      const page = context.pages()[0] ?? (await context.newPage());
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
      await page.goto(url);
      await page.bringToFront();
      // On macOS the program outlives its windows.
      const deserted = async (): Promise<void> => {
        for (let pages = context.pages(); pages.length > 0; pages = context.pages())
          await Promise.race(pages.map((page) => page.waitForEvent('close', { timeout: 0 }).catch(() => {})));
      };
      await Promise.race([closed, deserted()]);
    },
    async close() {
      // A person may have closed it already.
      await context.close().catch(() => {});
      await beyond.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
