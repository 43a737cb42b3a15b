import { expect, test } from 'vitest';
import { sourceIdOf } from './slug.ts';

test.each([
  [{ title: "Acme's new chips: slow, dear and late", file: 'a.txt' }, 'acmes-new-chips-slow-dear'],
  [{ title: 'Élan vital für alle', file: 'a.txt' }, 'elan-vital-fur-alle'],
  [{ title: 'بكين تطلب', publisher: 'Al Noor', published: '2025-08-02', file: '000.txt' }, 'al-noor-2025-08-02'],
  [{ title: '北京要求', publisher: '新闻', published: '2025-08', file: 'Chip News.html' }, 'chip-news-2025-08'],
  [{ title: '北京', file: '新闻.txt' }, 'article'],
])('%j', (about, id) => {
  expect(sourceIdOf(about)).toBe(id);
});
