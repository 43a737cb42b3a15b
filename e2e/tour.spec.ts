import { tour } from '../tools/start/tour.ts';
import { expect, test } from './harness/test.ts';

test('a reader’s way through it all: names, cards, popup, search, the switch off and on', async ({
  driver,
  site,
}, info) => {
  test.setTimeout(300_000);
  await driver.reset();
  const pictures: string[] = [];
  await tour(driver, site.url('/en/memory-on-the-table.html'), info.outputPath('tour'), (line) => pictures.push(line));
  expect(pictures).toHaveLength(9);
});
