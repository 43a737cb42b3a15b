import type { CardLanguage } from '../../../lib/fact-base/types.ts';
import { packsMessages } from '../../../lib/i18n.ts';
import type { Refusal as Reasons } from '../../../lib/packs/fault.ts';
import type { Outline } from '../../../lib/packs/outline.ts';
import type { ShelvedPack } from '../../../lib/packs/storage.ts';
import { Section } from '../section.tsx';
import { PackOutline } from './pack-outline.tsx';
import { PackRow } from './pack-row.tsx';
import { Refusal } from './refusal.tsx';

export type PacksState =
  | { is: 'quiet' }
  | { is: 'reading'; file: string }
  | { is: 'proposed'; outline: Outline }
  | { is: 'changing' }
  /** `file`: the one that was refused; without it, a change was. */
  | { is: 'refused'; file?: string; refusal: Reasons }
  | { is: 'changed'; what: 'added' | 'on' | 'off' | 'back'; name: string };

export interface PacksSectionProps {
  lang: CardLanguage;
  /** null until they are read. */
  packs: readonly ShelvedPack[] | null;
  /** What was removed last and can be put back. */
  removed: ShelvedPack['meta'] | null;
  /** Names of packs that were there and that nobody removed. */
  missing: readonly string[];
  state: PacksState;
  onFile: (file: File) => void;
  onAdd: () => void;
  onCancel: () => void;
  onTurn: (id: string, on: boolean) => void;
  onRemove: (id: string) => void;
  onUndo: () => void;
  /** The reader knows what is missing. */
  onNoted: () => void;
}

/** Fact packs: those that are there, and a way to add one. A file is shown for what it holds before it is taken. */
export const PacksSection = ({ lang, packs, removed, missing, state, ...on }: PacksSectionProps) => {
  const t = packsMessages(lang);
  const busy = state.is === 'reading' || state.is === 'changing';
  return (
    <Section id="packs" title={t.title()} note={t.note()}>
      {missing.length > 0 && (
        <div class="pack-missing" role="status">
          {missing.map((name) => (
            <p key={name}>{t.missing({ name })}</p>
          ))}
          <button type="button" class="button pack-noted" onClick={on.onNoted}>
            {t.noted()}
          </button>
        </div>
      )}
      {packs?.length === 0 && <p class="none">{t.none()}</p>}
      {packs !== null && packs.length > 0 && (
        <ul class="rows" aria-label={t.title()}>
          {packs.map((pack) => (
            <PackRow
              key={pack.id}
              pack={pack}
              lang={lang}
              busy={busy}
              onTurn={(value) => on.onTurn(pack.id, value)}
              onRemove={() => on.onRemove(pack.id)}
            />
          ))}
        </ul>
      )}
      {removed && (
        <p class="pack-removed">
          <bdi>{t.removed({ name: removed.name })}</bdi>{' '}
          <button type="button" class="button pack-undo" disabled={busy} onClick={on.onUndo}>
            {t.undo()}
          </button>
        </p>
      )}
      <div class="buttons">
        <label class="button">
          <input
            type="file"
            class="file-input pack-file"
            accept=".json,application/json"
            disabled={busy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // so that the same file, mended, can be chosen again
              currentTarget.value = '';
              if (file) on.onFile(file);
            }}
          />
          {t.choose()}
        </label>
      </div>
      <p class="outcome" role="status">
        {state.is === 'reading' && t.reading({ file: state.file })}
        {state.is === 'changing' && t.changing()}
        {state.is === 'changed' && t.changed[state.what]({ name: state.name })}
      </p>
      {state.is === 'refused' && <Refusal file={state.file} refusal={state.refusal} lang={lang} />}
      {state.is === 'proposed' && (
        <PackOutline outline={state.outline} lang={lang} onAdd={on.onAdd} onCancel={on.onCancel} />
      )}
    </Section>
  );
};
