import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { connectBidi } from './bidi.ts';

let server: WebSocketServer | undefined;
afterEach(() => {
  for (const client of server?.clients ?? []) client.terminate();
  server?.close();
});

interface Asked {
  id: number;
  method: string;
}

/** A browser that answers as `answer` does. */
async function connected(answer: (browser: WebSocket, asked: Asked) => void) {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server?.once('listening', resolve));
  server.on('connection', (browser) => {
    browser.on('message', (data) => answer(browser, JSON.parse(String(data)) as Asked));
  });
  return connectBidi(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const tell = (browser: WebSocket, message: object): void => browser.send(JSON.stringify(message));

it('gives each call its own answer, in whatever order they come', async () => {
  const held: Asked[] = [];
  const bidi = await connected((browser, asked) => {
    held.unshift(asked);
    if (held.length < 3) return;
    for (const { id, method } of held) tell(browser, { type: 'success', id, result: `${method} done` });
  });
  expect(await Promise.all(['a', 'b', 'c'].map((method) => bidi.send(method)))).toEqual(['a done', 'b done', 'c done']);
});

it('rejects with the browser’s own words', async () => {
  const bidi = await connected((browser, { id }) =>
    tell(browser, { type: 'error', id, error: 'no such frame', message: 'gone' }),
  );
  await expect(bidi.send('a')).rejects.toThrow('no such frame: gone');
});

it('tells events to those that listen for them', async () => {
  const bidi = await connected((browser, { id }) => {
    tell(browser, { type: 'event', method: 'log', params: 1 });
    tell(browser, { type: 'event', method: 'other', params: 2 });
    tell(browser, { type: 'success', id, result: null });
  });
  const heard: number[] = [];
  bidi.on('log', (params) => heard.push(params));
  await bidi.send('a');
  expect(heard).toEqual([1]);
});

it('says that the connection is closed, to what waits and to what comes later', async () => {
  const bidi = await connected((browser) => browser.close(1011, 'enough'));
  await expect(bidi.send('a')).rejects.toThrow('closed (1011 enough)');
  await expect(bidi.send('b')).rejects.toThrow('closed (1011 enough)');
});

it('outlives many messages', async () => {
  // Node’s own WebSocket is hung up on at the 4,098th
  const masks = new Set<boolean>();
  const bidi = await connected((browser, { id }) => tell(browser, { type: 'success', id, result: id }));
  (server as WebSocketServer).clients.forEach((client) => {
    const { _socket: socket } = client as unknown as { _socket: NodeJS.ReadableStream };
    socket.on('data', (frame: Buffer) => masks.add(frame.length >= 6 && frame.readUInt32BE(2) === 0));
  });
  for (let n = 1; n <= 4_200; n++) expect(await bidi.send('a')).toBe(n);
  expect([...masks]).toEqual([false]);
});

it('where nobody listens there is no connection', async () => {
  await expect(connectBidi('ws://127.0.0.1:9')).rejects.toThrow('No WebDriver BiDi at ws://127.0.0.1:9');
});
