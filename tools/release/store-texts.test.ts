import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** Headings in the order of the forms: what is under the first two is the manifest's. */
const LANGUAGES = ['en', 'ar', 'zh'];
/** Characters that Chrome's store takes at most. */
const DESCRIPTION = 16_000;
const JUSTIFICATION = 1_000;

const sections = (lang: string): string[] =>
  readFileSync(`docs/store/${lang}.md`, 'utf8')
    .split(/^## .*\n/m)
    .slice(1)
    .map((text) => text.replace(/<\/div>\s*$/, '').trim());

describe.each(LANGUAGES)('the store texts in %s', (lang) => {
  const [name, summary, description = '', purpose = '', permissions = '', data = ''] = sections(lang);

  it('have the name and the summary of the manifest', () => {
    const { extension } = parse(readFileSync(`locales/${lang}.yml`, 'utf8')) as { extension: Record<string, string> };
    expect([name, summary]).toEqual([extension.name, extension.description]);
  });

  it('justify every permission that the package asks for, and no other', () => {
    const asked = [...permissions.matchAll(/^\|[^|`\n]*`([^`]+)`/gm)].map(([, permission]) => permission);
    expect(asked).toEqual(['storage', 'scripting', 'contextMenus', '*://*/*']);
  });

  it('keep to what the forms take', () => {
    expect(description.length).toBeLessThan(DESCRIPTION);
    expect(purpose.length).toBeLessThan(JUSTIFICATION);
    for (const row of permissions.split('\n')) expect(row.length).toBeLessThan(JUSTIFICATION);
    // Plain text: the forms show marks of Markdown as they are.
    expect(description).not.toMatch(/\*\*|^#|\]\(|^[-*] /m);
    expect(data).not.toBe('');
  });
});
