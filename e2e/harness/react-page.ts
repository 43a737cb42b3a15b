import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { Story } from '../pages/react/story.ts';

/** A page that a server has rendered with React, and the script that takes it over when it is told to. */
export async function reactPage(): Promise<{ html: string; script: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // the development build writes to the console; what React finds other than it expects is told by both
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL('../pages/react/client.ts', import.meta.url).pathname, formats: ['iife'], name: 'client' },
    },
  });
  const [bundle] = [built].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('The page was not built');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story</title>
    <script src="/pages/witness.js"></script>
    <script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
    <body><div id="root">${renderToString(createElement(Story))}</div><script src="/story.js"></script></body></html>`;
  return { html, script: chunk.code };
}
