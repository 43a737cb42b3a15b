import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Answer {
  body: string | Buffer;
  /** Default: HTML. */
  type?: string;
  headers?: Record<string, string>;
  status?: number;
}

export interface Site {
  readonly port: number;
  /** Address of a path; `host` is any name of loopback, each a site of its own: `localhost`, `127.0.0.1`, `a.localhost`. */
  url(path: string, host?: string): string;
  /** Serves a page from memory, before any file. */
  page(path: string, answer: string | Answer): void;
  /** Paths asked for so far, query left out. */
  requests(): string[];
  close(): Promise<void>;
}

/**
 * Serves folders on loopback. `folders` maps a path prefix ending in `/` to a folder; the longest prefix wins. A path
 * that ends in `/` is its `index.html`.
 */
export async function serve(folders: Record<string, string>, port = 0): Promise<Site> {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const memory = new Map<string, Answer>();
  const asked: string[] = [];

  async function answer(path: string): Promise<Answer> {
    const page = memory.get(path);
    if (page) return page;
    // A browser asks for it unbidden; a 404 would stand in the page's console.
    if (path === '/favicon.ico') return { status: 204, body: '' };
    const prefix = prefixes.find((prefix) => path.startsWith(prefix));
    const folder = prefix === undefined ? undefined : folders[prefix];
    if (prefix === undefined || folder === undefined) return { status: 404, body: 'Not found' };
    const relative = normalize(path.slice(prefix.length) + (path.endsWith('/') ? 'index.html' : ''));
    const file = join(folder, relative);
    if (relative.startsWith('..') || relative.includes(`..${sep}`)) return { status: 404, body: 'Not found' };
    const known = await stat(file).catch(() => undefined);
    if (!known?.isFile()) return { status: 404, body: 'Not found' };
    return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    answer(path).then(
      ({ body, type, headers, status }) => {
        response.writeHead(status ?? 200, {
          'content-type': type ?? TYPES['.html'],
          'cache-control': 'no-store',
          ...headers,
        });
        response.end(body);
      },
      (error: Error) => {
        response.writeHead(500);
        response.end(error.message);
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    url: (path, host = 'localhost') => `http://${host}:${bound}${path}`,
    page: (path, page) => void memory.set(path, typeof page === 'string' ? { body: page } : page),
    requests: () => [...asked],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
