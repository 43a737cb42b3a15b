import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Options, type OptionsProps } from '../../components/options/options.tsx';
import { usePageLanguage } from '../../components/use-page-language.ts';
import { askForAccess, hasAccess, watchAccess } from '../../lib/access.ts';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages, pickInterfaceLanguage } from '../../lib/i18n.ts';
import { loadBase } from '../../lib/packs/bases.ts';
import { onPacksChanged } from '../../lib/packs/signal.ts';
import { SETTING_KEYS, settings, type Values } from '../../lib/settings.ts';
import { forgetKept, getAll, type Kept, keptAside, setAll, watch } from '../../lib/settings-storage.ts';
import { LivePacks } from './live-packs.tsx';
import { openShortcutSettings, shortcuts } from './shortcuts.ts';

interface Props {
  first: { values: Values; kept: Kept[]; access: boolean; keys: OptionsProps['shortcuts'] };
}

const DEFAULTS = Object.fromEntries(SETTING_KEYS.map((key) => [key, settings[key].fallback])) as Values;
const NO_ENTITIES: OptionsProps['entities'] = new Map();

/** The settings as they are stored: follows every change, whoever makes it. */
export const LiveOptions = ({ first }: Props) => {
  const [values, setValues] = useState(first.values);
  const [kept, setKept] = useState(first.kept);
  const [access, setAccess] = useState(first.access);
  const [keys, setKeys] = useState(first.keys);
  const [failure, setFailure] = useState<string | null>(null);
  const lang = pickInterfaceLanguage(values.interfaceLanguage, browser.i18n.getUILanguage());
  const entities = useEntities(lang);

  usePageLanguage(lang);
  useEffect(() => {
    document.title = `${optionsMessages(lang).title()} · Hashiya`;
  }, [lang]);

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const reread = async () => setValues(await getAll());
    for (const key of SETTING_KEYS) watch<unknown>(settings[key], reread, signal);
    watchAccess(async () => setAccess(await hasAccess()), signal);
    // keys are changed on the browser's own page, which tells nobody
    addEventListener('focus', async () => setKeys(await shortcuts()), { signal });
    return () => end.abort();
  }, []);

  const change = async (changed: Partial<Values>) => {
    setValues((now) => ({ ...now, ...changed }));
    try {
      await setAll(changed);
      setFailure(null);
      setKept(await keptAside());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setValues(await getAll());
    }
  };

  return (
    <Options
      lang={lang}
      values={values}
      defaults={DEFAULTS}
      entities={entities}
      access={access}
      shortcuts={keys}
      kept={kept}
      failure={failure}
      packs={<LivePacks lang={lang} />}
      onChange={change}
      onAskAccess={async () => setAccess(await askForAccess())}
      onChangeKeys={openShortcutSettings()}
      onForgetKept={async () => {
        await forgetKept();
        setKept(await keptAside());
      }}
      onSave={save}
      licences={browser.runtime.getURL('/licences.txt')}
    />
  );
};

/** Names of the fact base, for the list of mutes; none until it is read. */
const useEntities = (lang: CardLanguage): OptionsProps['entities'] => {
  const [entities, setEntities] = useState(NO_ENTITIES);
  useEffect(() => {
    const end = new AbortController();
    const read = async () => {
      const { entities } = await loadBase(lang);
      if (!end.signal.aborted) setEntities(new Map(entities.map((entity) => [entity.id, entity])));
    };
    void read();
    onPacksChanged(read, end.signal);
    return () => end.abort();
  }, [lang]);
  return entities;
};

const save = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
