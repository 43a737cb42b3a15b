import { WebSocket } from 'ws';

/**
 * A thin WebDriver BiDi connection. Playwright's Firefox takes no extensions, and puppeteer loses a tab that moves to
 * the extension process; the protocol itself needs a dozen commands. Not over Node’s own WebSocket: its masks are all
 * zero from the 4,098th message on (undici 6), and at the first of those Firefox hangs up.
 */
export interface Bidi {
  /** Rejects with the browser's own words, or when it has not answered for long. */
  send<R>(method: string, params?: object): Promise<R>;
  on(event: string, listener: (params: never) => void): void;
  close(): void;
}

/** Ten programs at once on two processors have been seen to hold up an answer for half a minute. */
const ANSWER_WITHIN_MS = 100_000;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Incoming =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; error: string; message: string }
  | { type: 'event'; method: string; params: never };

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    // what goes wrong later is followed by a close
    socket.on('error', ({ message }) => reject(new Error(`No WebDriver BiDi at ${url}: ${message}`)));
  });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Incoming;
    if (message.type === 'event') {
      for (const listener of listeners.get(message.method) ?? []) listener(message.params);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') call?.resolve(message.result);
    else call?.reject(new Error(`${message.error}: ${message.message}`));
  });
  // What is said into a closed socket is lost without a word.
  let closed: Error | undefined;
  socket.on('close', (code, reason) => {
    closed = new Error(`The connection to Firefox is closed (${code} ${reason})`);
    for (const call of waiting.values()) call.reject(closed);
    waiting.clear();
  });
  return {
    send<R>(method: string, params: object = {}): Promise<R> {
      if (closed) return Promise.reject(closed);
      const id = ++last;
      return new Promise<R>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} was not answered within ${ANSWER_WITHIN_MS / 1000} s`));
        }, ANSWER_WITHIN_MS);
        const settle =
          <V>(done: (value: V) => void) =>
          (value: V) => {
            clearTimeout(timer);
            done(value);
          };
        waiting.set(id, { resolve: settle(resolve as (result: unknown) => void), reject: settle(reject) });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close: () => socket.close(),
  };
}
