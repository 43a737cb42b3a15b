import { expect, it } from 'vitest';
import { connectSearch, type Found, serveSearch } from './search.ts';
import type { Channel } from './worker-calls.ts';

/** Two ends of a channel, as a worker and its page have them. */
const channel = (): [Channel, Channel] => {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  return [port1 as unknown as Channel, port2 as unknown as Channel];
};

const found = (entity: string): Found => ({ names: [{ entity, matched: entity }], facts: [] });

it('answers each query, in the language that is asked for, and opens a language once', async () => {
  const [worker, page] = channel();
  const opened: string[] = [];
  serveSearch(worker, async (lang) => {
    opened.push(lang);
    return (query, most) => found(`${lang} ${query} ${most}`);
  });
  const [en, zh] = [connectSearch(page, 'en'), connectSearch(page, 'zh')];
  expect(await Promise.all([en('a', 6), zh('b', 1), en('c', 2)])).toEqual([
    found('en a 6'),
    found('zh b 1'),
    found('en c 2'),
  ]);
  expect(opened).toEqual(['en', 'zh']);
});

it('says what went wrong, and tries again', async () => {
  const [worker, page] = channel();
  let tries = 0;
  serveSearch(worker, async () => {
    if (tries++ === 0) throw new TypeError('fact base: not an object');
    return found;
  });
  const search = connectSearch(page, 'en');
  await expect(search('a', 6)).rejects.toThrow('fact base: not an object');
  expect(await search('a', 6)).toEqual(found('a'));
});
