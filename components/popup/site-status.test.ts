import { describe, expect, it } from 'vitest';
import type { GateState } from '../../lib/frame-world.ts';
import type { TabReport } from '../../lib/tab-report.ts';
import { siteStatus } from './site-status.ts';

const gate = (over: Partial<GateState>): GateState => ({
  on: true,
  reason: 'news',
  news: true,
  signals: [],
  site: 'news.example',
  ms: 1,
  ...over,
});
const report = (over: Partial<TabReport>): TabReport => ({
  access: 'ok',
  site: 'news.example',
  gate: gate({}),
  annotated: true,
  entities: [],
  pending: 0,
  frames: 0,
  ...over,
});

describe('a page says why it shows nothing', () => {
  it.each([
    ['a browser page', report({ access: 'browser-page', gate: null }), { kind: 'closed', why: 'browser-page' }],
    ['a withheld site', report({ access: 'no-access', gate: null }), { kind: 'closed', why: 'no-access' }],
    ['a site taken back', report({ access: 'withheld', gate: null }), { kind: 'closed', why: 'withheld' }],
    ['a page that is busy', null, { kind: 'asking' }],
    ['a picture', report({ gate: null }), { kind: 'unread' }],
    ['switched off', report({ gate: gate({ on: false, reason: 'site-off' }) }), { kind: 'off', why: 'site-off' }],
    ['no news', report({ gate: gate({ on: false, reason: 'not-news' }) }), { kind: 'off', why: 'not-news' }],
    [
      'off with leftovers',
      report({ gate: gate({ on: false, reason: 'mode-off' }), entities: [{ entity: 'h20', count: 1 }] }),
      { kind: 'off', why: 'mode-off' },
    ],
    ['not yet injected', report({ annotated: false }), { kind: 'on', why: 'news', page: 'reading' }],
    ['still reading', report({ pending: 12 }), { kind: 'on', why: 'news', page: 'reading' }],
    ['read, no name', report({}), { kind: 'on', why: 'news', page: 'nothing' }],
    [
      'names while reading',
      report({ pending: 3, entities: [{ entity: 'h20', count: 1 }] }),
      { kind: 'on', why: 'news', page: 'summary' },
    ],
  ] as const)('%s', (_, given, status) => {
    expect(siteStatus(given)).toEqual(status);
  });
});
