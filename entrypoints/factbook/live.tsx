import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Factbook } from '../../components/factbook/factbook.tsx';
import { hashOf, parseRoute, type Route } from '../../components/factbook/route.ts';
import { usePageLanguage } from '../../components/use-page-language.ts';
import { factbookMessages, pickInterfaceLanguage } from '../../lib/i18n.ts';
import { onPacksChanged } from '../../lib/packs/signal.ts';
import { settings } from '../../lib/settings.ts';
import { get, watch } from '../../lib/settings-storage.ts';
import { type Opened, openBook } from './open-book.ts';

interface Props {
  first: Opened;
}

/** The fact book in the reader's language and inks, at the address of its tab; follows both as they change. */
export const LiveFactbook = ({ first }: Props) => {
  const [opened, setOpened] = useState(first);
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const { lang } = opened.base;

  usePageLanguage(lang);

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const follow = () => setRoute(parseRoute(location.hash));
    const reopen = async () => {
      const next = await openBook();
      if (!signal.aborted) setOpened(next);
    };
    addEventListener('hashchange', follow, { signal });
    addEventListener('popstate', follow, { signal });
    watch(settings.interfaceLanguage, reopen, signal);
    watch(settings.inks, reopen, signal);
    onPacksChanged(reopen, signal);
    return () => end.abort();
  }, []);

  const onRoute = (next: Route, replace: boolean) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', hashOf(next));
    setRoute(next);
  };
  return <Factbook {...opened} route={route} onRoute={onRoute} />;
};

/** Where the fact base cannot be read: in the reader's language, as far as that can be known. */
export const Unreadable = async () => {
  const setting = await get(settings.interfaceLanguage).catch(() => 'browser' as const);
  return <p>{factbookMessages(pickInterfaceLanguage(setting, browser.i18n.getUILanguage())).failed()}</p>;
};
