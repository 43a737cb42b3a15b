import { useEffect, useState } from 'preact/hooks';
import type browser from 'webextension-polyfill';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { settings } from '../../lib/settings.ts';
import { watch } from '../../lib/settings-storage.ts';
import { switchSite } from '../../lib/site-rules.ts';
import type { TabReport } from '../../lib/tab-report.ts';
import { readTab } from './tab.ts';

/** How often a page that is still being read is asked again, in milliseconds: twice as fast as a glance. */
const ASK_AGAIN = 250;

interface Props extends Pick<PopupProps, 'base' | 'search' | 'kept'> {
  tab: browser.Tabs.Tab;
  first: TabReport;
}

/** The popup of a living tab: follows the page while it is read and when its site is switched. */
export const LivePopup = ({ tab, first, ...rest }: Props) => {
  const [report, setReport] = useState(first);

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
    timer = setTimeout(ask, ASK_AGAIN);
    watch(settings.sites, ask, end.signal);
    watch(settings.mode, ask, end.signal);
    end.signal.addEventListener('abort', () => clearTimeout(timer));
    return () => end.abort();
  }, [tab]);

  const onSwitch = async (on: boolean) => {
    await switchSite({ site: report.site, on, news: report.gate?.news ?? null, incognito: tab.incognito });
  };

  return <Popup report={report} onSwitch={onSwitch} {...rest} />;
};
