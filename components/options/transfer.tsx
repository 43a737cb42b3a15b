import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { dirOf, optionsMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { Values } from '../../lib/settings.ts';
import { changedBy, type Refusal, readSettingsFile, settingsFile } from '../../lib/settings-file.ts';
import { FileButton } from './file-button.tsx';
import { refusalInWords } from './refusal-words.ts';
import { changesInWords, labelOf } from './setting-words.ts';

interface Props {
  values: Values;
  /** What a reset sets. */
  defaults: Values;
  lang: CardLanguage;
  nameOf: (entity: EntityId) => string;
  onChange: (values: Partial<Values>) => void;
  onSave: (name: string, text: string) => void;
}

type State =
  | { is: 'quiet' | 'applied' }
  | { is: 'refused'; refusal: Refusal }
  /** Shown before anything is changed. */
  | { is: 'proposed'; by: 'file' | 'reset'; values: Partial<Values> };

/** All settings as one file, from one file, or back to the defaults; what would change is shown first. */
export const Transfer = ({ values, defaults, lang, nameOf, onChange, onSave }: Props) => {
  const t = optionsMessages(lang).transfer;
  const [state, setState] = useState<State>({ is: 'quiet' });
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.is === 'proposed') preview.current?.focus();
  }, [state]);

  const take = (text: string) => {
    const file = readSettingsFile(text);
    if ('refusal' in file) setState({ is: 'refused', refusal: file.refusal });
    else setState({ is: 'proposed', by: 'file', values: file.taken });
  };
  const apply = (proposed: Partial<Values>) => {
    onChange(proposed);
    setState({ is: 'applied' });
  };
  const changed = state.is === 'proposed' ? changedBy(state.values, values) : [];

  return (
    <>
      <div class="buttons">
        <button type="button" class="button" onClick={() => onSave('hashiya-settings.json', settingsFile(values))}>
          {t.export()}
        </button>
        <FileButton label={t.import()} onText={take} />
        <button
          type="button"
          class="button"
          onClick={() => setState({ is: 'proposed', by: 'reset', values: defaults })}
        >
          {t.reset()}
        </button>
      </div>
      <p class="outcome" role="status">
        {state.is === 'applied' && t.applied()}
        {state.is === 'refused' && refusalInWords(state.refusal, lang, 'settings')}
        {state.is === 'proposed' && changed.length === 0 && (state.by === 'file' ? t.nothing() : t.nothingReset())}
      </p>
      {state.is === 'proposed' && changed.length > 0 && (
        <section class="preview" aria-labelledby="preview-title" tabIndex={-1} ref={preview}>
          <h3 class="field-label" id="preview-title">
            {state.by === 'file' ? t.preview() : t.previewReset()}
          </h3>
          <ul class="changes">
            {changesInWords(changed, values, state.values, lang, nameOf).map(({ setting, part, from, to }) => (
              <li key={`${setting} ${part}`}>
                <span class="change-label">
                  {labelOf(setting, lang)}
                  {part && (
                    <>
                      {': '}
                      {/* A host name, or words of this page, whatever script they begin with. */}
                      <bdi dir={setting === 'sites' ? 'ltr' : dirOf(lang)}>{part}</bdi>
                    </>
                  )}
                </span>
                <span>{t.fromTo({ from, to })}</span>
              </li>
            ))}
          </ul>
          <div class="buttons">
            <button type="button" class="button button-main" onClick={() => apply(state.values)}>
              {t.apply()}
            </button>
            <button type="button" class="button" onClick={() => setState({ is: 'quiet' })}>
              {t.cancel()}
            </button>
          </div>
        </section>
      )}
    </>
  );
};
