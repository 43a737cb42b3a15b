import './style.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { browser as extension } from 'wxt/browser';
import { usePageLanguage } from '../../components/use-page-language.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { pickInterfaceLanguage, welcomeMessages } from '../../lib/i18n.ts';
import { settings, type Values } from '../../lib/settings.ts';
import { getAll, set, watch } from '../../lib/settings-storage.ts';
import { shortcuts } from '../options/shortcuts.ts';
import { startReader } from '../reader.content/start.ts';
import { startDemo } from './demo.ts';

interface Props {
  first: Values;
  keys: { next: string; site: string };
}

const LiveWelcome = ({ first, keys }: Props) => {
  const [values, setValues] = useState(first);
  const lang = pickInterfaceLanguage(values.interfaceLanguage, browser.i18n.getUILanguage());
  usePageLanguage(lang);
  useEffect(() => {
    document.title = `${welcomeMessages(lang).title()} · Hashiya`;
  }, [lang]);
  useEffect(() => {
    const end = new AbortController();
    const reread = async () => setValues(await getAll());
    watch(settings.interfaceLanguage, reread, end.signal);
    watch(settings.inks, reread, end.signal);
    return () => end.abort();
  }, []);
  return (
    <Welcome
      lang={lang}
      values={values}
      keys={keys}
      licences={browser.runtime.getURL('/licences.txt')}
      onLanguage={(language) => void set(settings.interfaceLanguage, language)}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onFactBook={() => void browser.tabs.create({ url: browser.runtime.getURL('/factbook.html') })}
    />
  );
};

const root = document.querySelector<HTMLElement>('#app');
const [first, all] = await Promise.all([getAll(), shortcuts()]);
const keysOf = (command: string) => all.find((each) => each.command === command)?.keys ?? '';
if (root) {
  render(<LiveWelcome first={first} keys={{ next: keysOf('next'), site: keysOf('site') }} />, root);
  await startDemo(() => startReader(extension));
}
