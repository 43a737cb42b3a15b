import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

export interface Beyond {
  readonly port: number;
  /** First line of each request that came, such as `CONNECT example.org:443 HTTP/1.1`. */
  requests(): string[];
  close(): Promise<void>;
}

/**
 * A proxy that answers nobody and remembers who was asked for. A browser that takes it for all but loopback reaches
 * nothing beyond, whichever part of it asks: a page, a worker or an extension.
 */
export async function nothingBeyond(): Promise<Beyond> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      asked.push(data.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => [...asked],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
