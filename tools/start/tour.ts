import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver, Tab } from '../browser/driver.ts';
import { annotated, centre, eventually, hover, leave, mentions, opened, shut } from '../browser/page-parts.ts';

/**
 * Walks a person's way through the extension on a demo page: read, hover, card, popup, search, switch off, switch on.
 * Each step must come true, else it throws with what it waited for; each leaves a picture in `folder`.
 */
export async function tour(driver: Driver, page: string, folder: string, say: (line: string) => void): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let taken = 0;
  const picture = async (tab: Tab, name: string, what: string): Promise<void> => {
    taken += 1;
    const file = join(folder, `${taken}-${name}.png`);
    await writeFile(file, await tab.screenshot());
    say(`  ${file}  ${what}`);
  };

  const tab = await driver.open(page);
  const found = await annotated(tab);
  if (found.length === 0) throw new Error(`No name was found on ${page}`);
  await picture(tab, 'page', `${found.length} names found, underlined by kind`);

  const first = await hoverOne(tab, ['scott-bessent', 'nvidia', 'h20']);
  const card = await opened(tab);
  await picture(tab, 'card', `card of ${first}: ${card.text.split('\n')[0]}`);
  await tab.press('Escape');
  await shut(tab);
  await leave(tab);

  await tab.colorScheme('dark');
  const second = await hoverOne(tab, ['h20', 'nvidia', 'huawei']);
  await opened(tab);
  await picture(tab, 'card-dark', `card of ${second} on a dark page`);
  await leave(tab);
  await shut(tab);
  await tab.colorScheme('light');

  const popup = await driver.popup(tab);
  await eventually('the popup to list the page', () =>
    popup.evaluate(() => (document.querySelector('.named') ? true : null)),
  );
  await picture(popup, 'popup', 'popup: the switch, who and what is named, what ties them together');
  await popup.click(await centre(popup, 'input[type="search"]'));
  await popup.type('英伟达');
  await eventually('the search to find Nvidia', () => said(popup, 'Nvidia'));
  await picture(popup, 'search', 'search over the fact base, asked in Chinese');
  await popup.press('Control+A');
  await popup.press('Backspace');

  await popup.click(await centre(popup, '[role="switch"]'));
  await eventually('the page to be left alone', async () => ((await mentions(tab)).length === 0 ? true : null));
  await tab.front();
  await picture(tab, 'off', 'the site switched off: no underline, no reload');
  await popup.front();
  await popup.click(await centre(popup, '[role="switch"]'));
  await annotated(tab);
  await tab.front();
  await picture(tab, 'on', 'and on again');
  await tab.close();
  await popup.close();

  for (const [path, name, what] of [
    ['/ar/tajmid-al-quyud.html', 'arabic', 'card of an Arabic page'],
    ['/zh/sidegeermo.html', 'chinese', 'card of a Chinese page'],
  ] as const) {
    const other = await driver.open(new URL(path, page).href);
    await annotated(other);
    await hoverOne(other, ['he-lifeng', 'scott-bessent', 'nvidia']);
    await opened(other);
    await picture(other, name, what);
    await other.close();
  }
}

/** Hovers the first of these entities that the page names. */
async function hoverOne(tab: Tab, entities: string[]): Promise<string> {
  const named = new Set((await mentions(tab)).map(({ entity }) => entity));
  const entity = entities.find((entity) => named.has(entity));
  if (!entity) throw new Error(`The page names none of ${entities.join(', ')}`);
  await hover(tab, entity);
  return entity;
}

const said = (tab: Tab, word: string): Promise<true | null> =>
  tab.evaluate((word) => (document.body.textContent?.includes(word) ? true : null), word);
