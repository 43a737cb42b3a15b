import { useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import type { SiteRules as Rules } from '../../lib/settings.ts';
import { type Refusal, readSitesFile, sitesFile } from '../../lib/settings-file.ts';
import { siteNameOf, withRule } from '../../lib/site-rule.ts';
import { FileButton } from './file-button.tsx';
import { refusalInWords } from './refusal-words.ts';
import { SiteRow } from './site-row.tsx';
import { rowInPlaceOf, useFocusAfter } from './use-focus-after.ts';

interface Props {
  rules: Rules;
  lang: CardLanguage;
  onChange: (rules: Rules) => void;
  onSave: (name: string, text: string) => void;
}

/** The rules of single sites: looked for, added, changed, removed, saved and taken from a file. */
export const SiteRules = ({ rules, lang, onChange, onSave }: Props) => {
  const t = optionsMessages(lang).sites;
  const [query, setQuery] = useState('');
  const [added, setAdded] = useState('');
  const [rule, setRule] = useState<'on' | 'off'>('on');
  const [bad, setBad] = useState<string | null>(null);
  const [imported, setImported] = useState<{ count: number } | { refusal: Refusal } | null>(null);
  const { box, focusAfter } = useFocusAfter();
  const sites = Object.keys(rules).sort();
  const wanted = query.trim().toLowerCase();
  const found = sites.filter((site) => site.includes(wanted));

  const add = (event: Event) => {
    event.preventDefault();
    const site = siteNameOf(added);
    setBad(site ? null : added.trim());
    if (!site) return;
    onChange(withRule(rules, site, rule));
    setAdded('');
  };
  const take = (text: string) => {
    const file = readSitesFile(text);
    if ('refusal' in file) return setImported(file);
    const fresh = Object.entries(file.taken).filter(([site, on]) => rules[site] !== on);
    setImported({ count: fresh.length });
    if (fresh.length > 0) onChange({ ...rules, ...file.taken });
  };

  return (
    <div class="listing" ref={box}>
      <form class="add-site" onSubmit={add} noValidate>
        <label class="add-name">
          <span class="field-label">{t.site()}</span>
          <input
            class="text-input"
            type="text"
            dir="ltr"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={added}
            aria-invalid={bad !== null}
            aria-describedby="site-bad"
            onInput={(event) => setAdded(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="field-label">{t.rule()}</span>
          <select class="select" onChange={(event) => setRule(event.currentTarget.value as 'on' | 'off')}>
            <option value="on">{t.on()}</option>
            <option value="off">{t.off()}</option>
          </select>
        </label>
        <button type="submit" class="button">
          {t.addButton()}
        </button>
      </form>
      <p id="site-bad" class="fault" role="alert">
        {bad !== null && t.bad({ site: bad })}
      </p>
      {sites.length === 0 ? (
        <p class="none">{t.none()}</p>
      ) : (
        <>
          <div class="list-head">
            <input
              class="text-input"
              type="search"
              aria-label={t.search()}
              placeholder={t.search()}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
            <span class="count" role="status">
              {t.count({ count: found.length })}
            </span>
          </div>
          {found.length === 0 && <p class="none">{t.noneFound({ query: query.trim() })}</p>}
          <ul class="rows">
            {found.map((site, row) => (
              <SiteRow
                key={site}
                site={site}
                rule={rules[site] ?? 'on'}
                lang={lang}
                onRule={(next) => {
                  if (next === undefined)
                    focusAfter(found.length === 1 ? '.text-input' : `${rowInPlaceOf(row, found.length)} .remove`);
                  onChange(withRule(rules, site, next));
                }}
                onRename={(name) => {
                  focusAfter(`[data-site="${name}"] .row-name`);
                  onChange(withRule(withRule(rules, site, undefined), name, rules[site]));
                }}
              />
            ))}
          </ul>
        </>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={sites.length === 0}
          onClick={() => onSave('hashiya-sites.json', sitesFile(rules))}
        >
          {t.export()}
        </button>
        <FileButton label={t.import()} onText={take} />
      </div>
      <p class="outcome" role="status">
        {imported && ('refusal' in imported ? refusalInWords(imported.refusal, lang, 'sites') : t.imported(imported))}
      </p>
      <p class="section-note">{t.private()}</p>
    </div>
  );
};
