import type { GateState } from '../../lib/frame-world.ts';
import type { TabAccess, TabReport } from '../../lib/tab-report.ts';

/** What the popup has to say of the page, before its summary. */
export type SiteStatus =
  /** nothing can be switched: a browser page or one that we may not read */
  | { kind: 'closed'; why: Exclude<TabAccess, 'ok'> }
  /** the page has been asked and has not answered yet */
  | { kind: 'asking' }
  /** our scripts run there but the page is no article: an image, a feed, a page still loading */
  | { kind: 'unread' }
  | { kind: 'off'; why: GateState['reason'] }
  | { kind: 'on'; why: GateState['reason']; page: 'reading' | 'nothing' | 'summary' };

/** @param report of the tab, as `mergeFrames` gives it; null while the page has not answered */
export const siteStatus = (report: TabReport | null): SiteStatus => {
  if (report === null) return { kind: 'asking' };
  if (report.access !== 'ok') return { kind: 'closed', why: report.access };
  const { gate } = report;
  if (!gate) return { kind: 'unread' };
  if (!gate.on) return { kind: 'off', why: gate.reason };
  const page = report.entities.length > 0 ? 'summary' : report.pending > 0 || !report.annotated ? 'reading' : 'nothing';
  return { kind: 'on', why: gate.reason, page };
};
