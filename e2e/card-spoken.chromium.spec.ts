import { annotated, eventually, hover, leave, opened, shut } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const NAMED = {
  en: ['en', 'Nvidia hopes for licences.', 'Nvidia'],
  ar: ['ar', 'تأمل إنفيديا في الحصول على تراخيص.', 'إنفيديا'],
  zh: ['zh', '英伟达希望获得许可证。', '英伟达'],
} as const;

test('a screen reader is told of a card once: a dialog with name and gloss, entered where nothing is said again', async ({
  driver,
  site,
  open,
}) => {
  for (const [lang, text, name] of Object.values(NAMED)) {
    site.page(
      '/spoken',
      `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>T</title>
      <meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle"}</script>
      <article><p>${text}</p></article>`,
    );
    const tab = await open('/spoken');
    await annotated(tab);
    const accessible = () => tab.accessible?.() ?? Promise.resolve([]);
    const inRole = async (role: string) => (await accessible()).filter((node) => node.role === role);

    await hover(tab, 'nvidia');
    await opened(tab);
    const [dialog, ...others] = await inRole('dialog');
    expect([dialog?.name, others]).toEqual([name, []]);
    expect(dialog?.description).not.toBe('');
    expect(await inRole('status'), 'what opens under a pointer is not announced by itself').not.toContainEqual(
      expect.objectContaining({ name: expect.stringMatching(/./) }),
    );
    await tab.press('Escape');
    await leave(tab);
    await shut(tab);

    await tab.world(() => {
      type World = { reader?: { walk(step: 1): boolean } };
      (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')]?.reader?.walk(1);
    });
    // it speaks a moment after it is there
    await eventually('the place in the walk', async () => {
      const said = (await accessible()).filter(
        ({ role, name: text }) => role === 'StaticText' && text.startsWith(name),
      );
      return said.some(({ name: text }) => /1/.test(text)) ? true : null;
    });
    await tab.press('Enter');
    const [focused] = await eventually('the focus', async () => {
      const nodes = (await accessible()).filter(({ role, focused }) => focused && role !== 'RootWebArea');
      return nodes.length > 0 ? nodes : null;
    });
    expect([focused?.role, focused?.name, focused?.description], `${driver.name}, ${lang}`).toEqual(['group', '', '']);
    const roles = new Set((await accessible()).map(({ role }) => role));
    for (const landmark of ['banner', 'contentinfo', 'main', 'navigation']) expect(roles).not.toContain(landmark);
    await tab.close();
  }
});
