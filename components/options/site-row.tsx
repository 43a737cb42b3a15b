import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import { siteNameOf } from '../../lib/site-rule.ts';

interface Props {
  site: string;
  rule: 'on' | 'off';
  lang: CardLanguage;
  /** undefined removes it. */
  onRule: (rule: 'on' | 'off' | undefined) => void;
  onRename: (site: string) => void;
}

/** One site with its rule; its name becomes a field when it is to be changed. */
export const SiteRow = ({ site, rule, lang, onRule, onRename }: Props) => {
  const t = optionsMessages(lang).sites;
  const [name, setName] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const wasEdited = useRef(false);
  const editing = name !== null;
  const renamed = name === null ? null : siteNameOf(name);

  const save = (event: Event) => {
    event.preventDefault();
    if (!renamed) return;
    setName(null);
    if (renamed !== site) onRename(renamed);
  };

  // the keyboard stays in the row: into the field, and back to the name
  useLayoutEffect(() => {
    if (editing || wasEdited.current) row.current?.querySelector<HTMLElement>('.row-name, .text-input')?.focus();
    wasEdited.current = editing;
  }, [editing]);

  return (
    <li class="row" data-site={site} ref={row}>
      {name === null ? (
        <button type="button" class="row-name" aria-label={t.edit({ site })} onClick={() => setName(site)}>
          <bdi dir="ltr">{site}</bdi>
        </button>
      ) : (
        <form class="row-edit" onSubmit={save} noValidate>
          <input
            class="text-input"
            type="text"
            dir="ltr"
            aria-label={t.site()}
            aria-invalid={renamed === null}
            spellcheck={false}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(null)}
          />
          <button type="submit" class="button" disabled={renamed === null}>
            {t.rename()}
          </button>
          <button type="button" class="button" onClick={() => setName(null)}>
            {t.cancel()}
          </button>
        </form>
      )}
      <select
        class="select"
        aria-label={t.ruleFor({ site })}
        onChange={(event) => onRule(event.currentTarget.value as 'on' | 'off')}
      >
        <option value="on" selected={rule === 'on'}>
          {t.on()}
        </option>
        <option value="off" selected={rule === 'off'}>
          {t.off()}
        </option>
      </select>
      <button type="button" class="remove" aria-label={t.remove({ site })} onClick={() => onRule(undefined)}>
        <span class="cross" aria-hidden="true" />
      </button>
    </li>
  );
};
