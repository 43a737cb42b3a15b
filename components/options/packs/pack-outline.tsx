import { useEffect, useRef } from 'preact/hooks';
import type { CardLanguage } from '../../../lib/fact-base/types.ts';
import { packsMessages } from '../../../lib/i18n.ts';
import type { Outline } from '../../../lib/packs/outline.ts';
import { compareVersions } from '../../../lib/packs/version.ts';
import { countsInWords, PackCredit } from './pack-facts.tsx';

interface Props {
  outline: Outline;
  lang: CardLanguage;
  onAdd: () => void;
  onCancel: () => void;
}

/** What a file holds, before it is added. */
export const PackOutline = ({ outline, lang, onAdd, onCancel }: Props) => {
  const t = packsMessages(lang);
  const { meta, counts, sources, joins, weakened, replaces } = outline;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const order = replaces ? compareVersions(meta.version, replaces.version) : 0;
  return (
    <section class="preview pack-outline" aria-labelledby="pack-outline-title" tabIndex={-1} ref={section}>
      <h3 class="field-label" id="pack-outline-title">
        <bdi>{meta.name}</bdi>
      </h3>
      <PackCredit meta={meta} lang={lang} />
      <p>{countsInWords(counts, lang)}</p>
      {replaces && (
        <p>
          {order > 0
            ? t.newer({ version: replaces.version })
            : order < 0
              ? t.older({ version: replaces.version })
              : t.same({ version: replaces.version })}
        </p>
      )}
      <Names
        title={t.sourcesTitle()}
        names={sources.map(({ title, publisher, published }) =>
          [title, publisher, published].filter(Boolean).join(', '),
        )}
        lang={lang}
      />
      <Names title={t.joins({ count: joins.length })} names={joins} lang={lang} />
      <Names
        title={t.weakened({ count: weakened.length })}
        names={weakened.map(({ form, other }) => t.weak({ form, other }))}
        lang={lang}
      />
      <div class="buttons">
        <button type="button" class="button button-main" onClick={onAdd}>
          {replaces ? t.replace() : t.add()}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t.cancel()}
        </button>
      </div>
    </section>
  );
};

/** Names of a list that are written out. */
const SHOWN = 200;

interface NamesProps {
  title: string;
  names: string[];
  lang: CardLanguage;
}

const Names = ({ title, names, lang }: NamesProps) =>
  names.length === 0 ? null : (
    <details class="pack-names">
      <summary>{title}</summary>
      <ul>
        {names.slice(0, SHOWN).map((name, index) => (
          // Names may be alike, and the list does not change.
          <li key={`${index} ${name}`}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {names.length > SHOWN && <p class="row-note">{packsMessages(lang).moreNames({ count: names.length - SHOWN })}</p>}
    </details>
  );
