import type { Browser } from 'webextension-polyfill';

/**
 * A browser with the built extension in it, the same for Chromium and Firefox. The browser tests, the tour of
 * `npm start` and `annotate:page` drive it through this interface alone, so one spec holds for both browsers.
 *
 * Functions handed to `evaluate` and `world` run in the browser: they are sent as source text, so they see nothing of
 * the scope around them, and arguments and results travel as JSON.
 */
export type BrowserName = 'chromium' | 'firefox';

export type InPage<A, R> = (arg: A) => R | Promise<R>;
export type WithApi<A, R> = (arg: A, api: Browser) => R | Promise<R>;

export interface Point {
  x: number;
  y: number;
}

export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  focused: boolean;
}

export interface Tab {
  /** The id that the extension's own `tabs` API knows it by. */
  readonly id: number;
  /** Resolves at the `load` event; throws where the page cannot be reached. */
  goto(url: string): Promise<void>;
  /** Resolves at the `load` event. */
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Runs in the page's own world. Rejects with what the function throws. */
  evaluate<R>(run: InPage<undefined, R>): Promise<R>;
  evaluate<A, R>(run: InPage<A, R>, arg: A): Promise<R>;
  /** Runs in the isolated world of our page scripts, in the tab's top frame. Not for the extension's own pages. */
  world<R>(run: InPage<undefined, R>): Promise<R>;
  world<A, R>(run: InPage<A, R>, arg: A): Promise<R>;
  /** As `world`, in every frame that the extension reaches, top frame first. */
  worlds<R>(run: InPage<undefined, R>): Promise<R[]>;
  worlds<A, R>(run: InPage<A, R>, arg: A): Promise<R[]>;
  /** Moves the real pointer in a straight line of small steps from where it is. CSS px of the viewport. */
  move(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** With the button held. */
  drag(from: Point, to: Point): Promise<void>;
  /** With a finger. */
  tap(at: Point): Promise<void>;
  /** A key or chord by its DOM names, such as `Escape` or `Alt+Shift+K`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  colorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** As a reader's high contrast does; Chromium only. */
  forcedColors?(on: boolean): Promise<void>;
  /** What a screen reader is told of the page, closed shadow trees too, in its order; Chromium only. */
  accessible?(): Promise<AccessibleNode[]>;
  front(): Promise<void>;
  /** PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  /** Uncaught exceptions and console errors since the tab was opened, ours and the page's. */
  errors(): string[];
  /** Every console message since the tab was opened, of whatever level and in all of its frames, with its source. */
  console(): string[];
  /** PDF of the page as it is printed. */
  print(): Promise<Buffer>;
  /** Has the browser let go of all that nobody holds; Chromium only. */
  collectGarbage?(): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  readonly name: BrowserName;
  /** Origin of the extension's own pages, no slash at the end. */
  readonly origin: string;
  /** A new tab in front, on an empty page or on `url`. */
  open(url?: string): Promise<Tab>;
  /** The popup as it would open over `tab`, in a tab of its own. */
  popup(tab: Tab): Promise<Tab>;
  /** Runs with the extension's own rights, in a page of its origin. */
  extension<R>(run: WithApi<undefined, R>): Promise<R>;
  extension<A, R>(run: WithApi<A, R>, arg: A): Promise<R>;
  /** Stops the extension's background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew while pages are open, as an update does. Its own pages close. */
  reloadExtension(): Promise<void>;
  /** Takes the extension away from under open pages, until `restart`; Chromium only. */
  dropExtension?(): Promise<void>;
  /** What the browser asked of anybody beyond loopback since it was started, a request line each. */
  beyond(): string[];
  /** Lets the extension into private windows, as a person may. The browser may start anew: tabs from before are dead. */
  allowPrivate(): Promise<void>;
  /** Quits the browser and starts it again on the same profile. Tabs from before are dead. */
  restart(): Promise<void>;
  /** Closes every tab and empties the extension's storage. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface DriverOptions {
  /** The browser's program. */
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  /** Default true. */
  headless?: boolean;
  /** Default 1280 × 800 CSS px. */
  viewport?: { width: number; height: number };
  /** BCP 47 tag of the browser's interface. Default `en-US`; with a window, the person's own. */
  locale?: string;
}
