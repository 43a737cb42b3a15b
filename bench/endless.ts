/**
 * What an hour of endless scrolling leaves behind: `npm run bench:endless`. A feed that takes its oldest items away as
 * newer ones come, in one Chromium, without and with Hashiya; after each quarter all is let go of that nobody holds.
 * Options: `--build DIR` (the extension as it is there, instead of a fresh build).
 */
import { buildExtension } from '../tools/start/build.ts';
import { serve } from '../tools/start/server.ts';
import { type Kept, keptBy, launch, sleep } from './browser.ts';

/** A reader who scrolls without a rest sees an item every second and a half. */
const ITEMS = 2_400;
const QUARTERS = 4;
/** Items that come at once, and that stand in the page at most. */
const BATCH = 10;
const MOST = 100;

interface Feed {
  scrollOn(): void;
}

const FEED = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feed</title>
<style>body { font: 16px/1.5 serif; max-width: 40em; margin: auto }</style></head><body><main></main><script>
let next = 0;
function scrollOn() {
  const main = document.querySelector('main');
  for (let count = 0; count < ${BATCH}; count++) {
    const item = document.createElement('article');
    item.innerHTML = '<h2>Item ' + ++next + '</h2><p>Nvidia and <b>Huawei</b> wait, and so does Howard Lutnick.</p>' +
      '<p>Trump spoke of the H20, of Beijing and of item ' + next + '.</p>';
    main.append(item);
  }
  while (main.childElementCount > ${MOST}) main.firstElementChild.remove();
  scrollTo(0, document.body.scrollHeight);
}
</script></body></html>`;

const args = process.argv.slice(2);
const build = args.includes('--build') ? (args[args.indexOf('--build') + 1] as string) : '.output/chrome-mv3';
const say = (line: string): void => console.error(line);
if (!args.includes('--build')) buildExtension(say);
const site = await serve({ '/': 'demo' });
site.page('/feed', FEED);
const bench = await launch(build, say);

/** What is kept when the first items stand in the page, and after each quarter of the hour. */
const scrollThrough = async (rule: 'on' | 'off'): Promise<Kept[]> => {
  await bench.lever.store({ mode: 'off', sites: { localhost: rule } });
  const page = await bench.context.newPage();
  try {
    await page.goto(site.url('/feed'));
    const scrollOn = async (batches: number): Promise<void> => {
      for (let batch = 0; batch < batches; batch++) {
        await page.evaluate(() => (globalThis as unknown as Feed).scrollOn());
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      await sleep(1_000);
    };
    await scrollOn(MOST / BATCH);
    const kept = [await keptBy(page)];
    for (let quarter = 0; quarter < QUARTERS; quarter++) {
      await scrollOn(ITEMS / QUARTERS / BATCH);
      kept.push(await keptBy(page));
    }
    return kept;
  } finally {
    await page.close();
  }
};

try {
  const alone = await scrollThrough('off');
  const ours = await scrollThrough('on');
  console.log('| items scrolled by | heap alone, kB | with Hashiya | nodes alone | with Hashiya |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const [at, { heap, nodes }] of ours.entries()) {
    const [of, kB] = [alone[at] as Kept, (bytes: number) => Math.round(bytes / 1000)];
    console.log(`| ${MOST + (ITEMS / QUARTERS) * at} | ${kB(of.heap)} | ${kB(heap)} | ${of.nodes} | ${nodes} |`);
  }
} finally {
  await bench.close();
  await site.close();
}
