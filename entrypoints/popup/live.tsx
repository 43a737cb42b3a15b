import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import type { NoticeAction } from '../../components/popup/status-words.ts';
import { usePageLanguage } from '../../components/use-page-language.ts';
import { askForAccess, watchAccess } from '../../lib/access.ts';
import { settings } from '../../lib/settings.ts';
import { keptAside, watch } from '../../lib/settings-storage.ts';
import { switchSite } from '../../lib/site-rules.ts';
import type { Place, TabReport } from '../../lib/tab-report.ts';
import { jumpTo, readPlaces, readTab } from './tab.ts';

/** How often a page that is still being read is asked again, in milliseconds: twice as fast as a glance. */
const ASK_AGAIN = 250;

interface Props extends Pick<PopupProps, 'base' | 'site' | 'page'> {
  tab: browser.Tabs.Tab;
  /** Null where the page is too busy to answer at once. */
  first: TabReport | null;
  /** Starts the search; it takes longer than the rest and is asked for last. */
  openSearch: () => NonNullable<PopupProps['search']>;
}

/** A tab that is not looked at is not painted; it waits no longer than this, in milliseconds. */
const UNSEEN = 200;

/** Resolves when the frame after the next begins: what stands now is on its way to the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, UNSEEN);
  });

/** The popup of a living tab: follows the page while it is read and when its site is switched. */
export const LivePopup = ({ tab, first, openSearch, ...rest }: Props) => {
  const [report, setReport] = useState(first);
  const [places, setPlaces] = useState<Place[]>([]);
  const [kept, setKept] = useState<PopupProps['kept']>([]);
  const [search, setSearch] = useState<{ find: PopupProps['search'] }>({ find: null });
  const most = useRef(0);
  const asksForAccess = useRef(false);
  usePageLanguage(rest.base.lang);
  most.current = Math.max(most.current, report?.pending ?? 0);

  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      clearTimeout(timer);
      const next = await readTab(tab);
      if (end.signal.aborted || mine !== asked) return;
      setReport((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
      timer = setTimeout(ask, ASK_AGAIN);
    };
    timer = setTimeout(ask, first ? ASK_AGAIN : 0);
    watch(settings.sites, ask, end.signal);
    watch(settings.mode, ask, end.signal);
    watch(settings.interfaceLanguage, () => location.reload(), end.signal);
    watchAccess(() => asksForAccess.current || location.reload(), end.signal);
    end.signal.addEventListener('abort', () => clearTimeout(timer));
    // When the first picture is on the screen: a fault of long ago, and a file that is as large as all the rest.
    void painted().then(() => {
      if (end.signal.aborted) return;
      void keptAside().then((all) => !end.signal.aborted && setKept([...new Set(all.map(({ key }) => key))]));
      const find = openSearch();
      setSearch({ find });
      // The index is made while the briefing is read.
      void find('', 0).catch(() => undefined);
    });
    return () => end.abort();
  }, [tab]);

  const named = JSON.stringify(report?.entities ?? []);
  useEffect(() => {
    let current = true;
    if (named !== '[]') readPlaces(tab).then((found) => current && setPlaces(found));
    return () => {
      current = false;
    };
  }, [tab, named]);

  const onSwitch = async (on: boolean) => {
    if (!report) return;
    await switchSite({ site: report.site, on, news: report.gate?.news ?? null, incognito: tab.incognito });
  };
  const onAction = async (what: NoticeAction) => {
    asksForAccess.current = what === 'allow';
    const may = what !== 'allow' || (await askForAccess());
    asksForAccess.current = false;
    if (!may) return;
    if (tab.id !== undefined) await browser.tabs.reload(tab.id);
    // Only now may we know whose page it is.
    if (what === 'allow') location.reload();
  };
  const onCopy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );

  return (
    <Popup
      {...rest}
      report={report}
      places={places}
      kept={kept}
      mostPending={most.current}
      search={search.find}
      bookAddress={(path) => browser.runtime.getURL(`/factbook.html#${path}`)}
      onSwitch={onSwitch}
      onJump={(place) => jumpTo(tab, place)}
      onCopy={onCopy}
      onAction={onAction}
      onOptions={() => browser.runtime.openOptionsPage()}
    />
  );
};
