import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cardData } from '../../lib/fact-base/card-data.ts';
import type { SearchHit } from '../../lib/fact-base/search.ts';
import { tieFacts } from '../../lib/fact-base/tie-facts.ts';
import type { FactBase } from '../../lib/fact-base/types.ts';
import { dirOf, popupMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { TabReport } from '../../lib/tab-report.ts';
import { Card } from '../card/card.tsx';
import { groupByKind } from './group-by-kind.ts';
import { Notice } from './notice.tsx';
import { PageSummary } from './page-summary.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { siteStatus } from './site-status.ts';
import { SiteSwitch } from './site-switch.tsx';
import { noticeOf, stateInWords } from './status-words.ts';
import { TiedFacts } from './tied-facts.tsx';

/** As many as fit beside the summary without scrolling far. */
const TIED_FACTS = 3;

export interface PopupProps {
  report: TabReport;
  base: FactBase;
  search: (query: string) => SearchHit[];
  /** Names of settings that could not be read and were kept aside. */
  kept: readonly string[];
  onSwitch: (on: boolean) => void;
}

/** The popup: this site's switch, the page at a glance, search over the fact base, and the card of what is picked. */
export const Popup = ({ report, base, search, kept, onSwitch }: PopupProps) => {
  const { lang } = base;
  const t = popupMessages(lang);
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<EntityId[]>([]);
  const status = siteStatus(report);
  const entities = useMemo(() => new Map(base.entities.map((entity) => [entity.id, entity])), [base]);
  const sources = useMemo(() => Object.fromEntries(base.sources.map((source) => [source.id, source])), [base]);
  const names = useMemo(() => Object.fromEntries(base.entities.map(({ id, name }) => [id, name])), [base]);
  const onPage = report.entities.map(({ entity }) => entity);
  const open = trail.at(-1);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) content.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [open]);

  const pick = (entity: EntityId) => setTrail([...trail, entity]);
  const back = () => setTrail(trail.slice(0, -1));
  const notice = noticeOf(status, lang);
  const tied = tieFacts(base, onPage, TIED_FACTS);
  const before = trail.at(-2);
  return (
    <div class="card popup" lang={lang} dir={dirOf(lang)}>
      <header class="popup-head">
        {status.kind !== 'closed' && report.site !== '' && (
          <SiteSwitch
            site={report.site}
            on={status.kind === 'on'}
            state={stateInWords(status, lang)}
            lang={lang}
            onChange={onSwitch}
          />
        )}
        <SearchBox
          query={query}
          lang={lang}
          onQuery={(text) => {
            setQuery(text);
            setTrail([]);
          }}
        />
      </header>
      {/* A scroll region must be reachable by keyboard even where nothing in it is. */}
      <div class="popup-content" ref={content} tabIndex={-1}>
        {open !== undefined ? (
          <Card
            key={open}
            content={cardData(base, { entity: open, near: [], page: onPage }) ?? 'missing'}
            lang={lang}
            from={before === undefined ? (query.trim() ? t.searchLabel() : t.summary()) : names[before]}
            onRelated={pick}
            onBack={back}
            onClose={() => setTrail([])}
          />
        ) : query.trim() !== '' ? (
          <SearchResults query={query} hits={search(query)} entities={entities} lang={lang} onPick={pick} />
        ) : (
          <>
            {notice && <Notice {...notice} />}
            {status.kind === 'on' && status.page === 'reading' && (
              <p class="reading" role="status">
                {t.reading({ count: report.pending })}
              </p>
            )}
            {status.kind === 'on' && status.page === 'summary' && (
              <>
                <PageSummary
                  groups={groupByKind(report.entities, entities)}
                  pending={report.pending}
                  lang={lang}
                  onPick={pick}
                />
                {tied.length > 0 && <TiedFacts facts={tied} names={names} sources={sources} lang={lang} />}
              </>
            )}
            {kept.map((name) => (
              <p key={name} class="kept">
                {t.kept({ name })}
              </p>
            ))}
          </>
        )}
      </div>
    </div>
  );
};
