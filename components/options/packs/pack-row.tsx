import type { CardLanguage } from '../../../lib/fact-base/types.ts';
import { packsMessages } from '../../../lib/i18n.ts';
import type { ShelvedPack } from '../../../lib/packs/storage.ts';
import { countsInWords, PackCredit } from './pack-facts.tsx';

interface Props {
  pack: ShelvedPack;
  lang: CardLanguage;
  /** Something is being changed. */
  busy: boolean;
  onTurn: (on: boolean) => void;
  onRemove: () => void;
}

/** A pack that is there: what it is, its switch, and its removal. */
export const PackRow = ({ pack: { id, meta, counts, on }, lang, busy, onTurn, onRemove }: Props) => {
  const t = packsMessages(lang);
  const name = meta.name;
  return (
    <li class="row pack-row" data-pack={id}>
      <span class="pack-what">
        <label class="pack-name">
          <input
            type="checkbox"
            class="pack-switch"
            checked={on}
            disabled={busy}
            onChange={(event) => onTurn(event.currentTarget.checked)}
          />
          <bdi>{name}</bdi>
        </label>
        <PackCredit meta={meta} lang={lang} />
        <span class="row-note">{countsInWords(counts, lang)}</span>
      </span>
      <button
        type="button"
        class="remove pack-remove"
        disabled={busy}
        aria-label={t.remove({ name })}
        onClick={onRemove}
      >
        <span class="cross" />
      </button>
    </li>
  );
};
