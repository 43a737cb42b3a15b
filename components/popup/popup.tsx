import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { briefingOf } from '../../lib/fact-base/briefing.ts';
import { cardData } from '../../lib/fact-base/card-data.ts';
import type { FactBase } from '../../lib/fact-base/types.ts';
import { dirOf, popupMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { Search } from '../../lib/search.ts';
import type { SettingKey } from '../../lib/settings.ts';
import type { Place, TabReport } from '../../lib/tab-report.ts';
import { Card } from '../card/card.tsx';
import { labelOf } from '../options/setting-words.ts';
import { useFound } from '../use-found.ts';
import { AbsentNames } from './absent-names.tsx';
import { briefingMarkdown } from './briefing-markdown.ts';
import { Dateline } from './dateline.tsx';
import { Disputes } from './disputes.tsx';
import { FactNotes } from './fact-notes.tsx';
import { Foot } from './foot.tsx';
import { groupByKind } from './group-by-kind.ts';
import { moveInResults } from './move-in-results.ts';
import { Notice } from './notice.tsx';
import { PageSummary } from './page-summary.tsx';
import { Reading } from './reading.tsx';
import { Rules } from './rules.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { siteStatus } from './site-status.ts';
import { SiteSwitch } from './site-switch.tsx';
import { type NoticeAction, noticeOf, stateInWords } from './status-words.ts';

/** As many as are read before the next heading is missed. */
const FACTS = 3;

export interface PopupProps {
  /** Null while the page has not answered. */
  report: TabReport | null;
  site: string;
  page: { title: string; url: string };
  base: FactBase;
  /** Where the names stand; comes after the names themselves. */
  places: readonly Place[];
  /** The most blocks that were seen waiting. */
  mostPending: number;
  /** Null until the search is there. */
  search: Search | null;
  /** Settings that could not be read and were kept aside. */
  kept: readonly SettingKey[];
  bookAddress: (path: string) => string;
  onSwitch: (on: boolean) => void;
  onJump: (place: Place) => void;
  onCopy: (text: string) => Promise<boolean>;
  onAction: (what: NoticeAction) => void;
  onOptions: () => void;
}

/** Names, and facts, that are seen without scrolling far. */
const MOST_FOUND = 6;

/** The popup: this site's switch, the page as a briefing, search over the fact base, and the card of what is picked. */
export const Popup = (props: PopupProps) => {
  const { report, site, page, base, places, mostPending, search, kept, onSwitch, onCopy } = props;
  const { lang } = base;
  const t = popupMessages(lang);
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<EntityId[]>([]);
  const status = siteStatus(report);
  const entities = useMemo(() => new Map(base.entities.map((entity) => [entity.id, entity])), [base]);
  const sources = useMemo(() => Object.fromEntries(base.sources.map((source) => [source.id, source])), [base]);
  const names = useMemo(() => Object.fromEntries(base.entities.map(({ id, name }) => [id, name])), [base]);
  const onPage = report?.entities.map(({ entity }) => entity) ?? [];
  const published = report?.published;
  const briefing = useMemo(
    () => briefingOf(base, { entities: onPage, ...(published && { published }) }, FACTS),
    [base, onPage.join(' '), published],
  );
  const open = trail.at(-1);
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) content.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [open]);

  const pick = (entity: EntityId) => setTrail([...trail, entity]);
  const back = () => setTrail(trail.slice(0, -1));
  const ask = (text: string) => {
    setQuery(text);
    setTrail([]);
  };
  const notice = noticeOf(status, lang);
  const groups = groupByKind(report?.entities ?? [], entities);
  const later = new Set(briefing.asOf.after.map(({ id }) => id));
  const asks = query.trim() !== '';
  const found = useFound(search, query, MOST_FOUND);
  const before = trail.at(-2);
  const cited = { names, sources, packs: base.packs, lang, later };
  const summed = status.kind === 'on' && status.page === 'summary';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that move between what can be operated
    <div
      class="card popup"
      lang={lang}
      dir={dirOf(lang)}
      onKeyDown={(event) => moveInResults(event, event.currentTarget)}
    >
      <header class="popup-head">
        <h1 class="hidden">{t.summary()}</h1>
        {status.kind !== 'closed' && site !== '' && (
          <SiteSwitch
            site={site}
            on={status.kind === 'on'}
            known={status.kind !== 'asking'}
            state={stateInWords(status, report?.gate ?? null, lang)}
            lang={lang}
            onChange={onSwitch}
          />
        )}
        <SearchBox query={query} lang={lang} onQuery={ask} />
      </header>
      {/* A scroll region must be reachable by keyboard even where nothing in it is. */}
      <main class="popup-content" ref={content} tabIndex={-1}>
        {open !== undefined ? (
          <Card
            key={open}
            content={
              cardData(base, { entity: open, near: [], page: onPage, ...(published && { published }) }) ?? 'missing'
            }
            lang={lang}
            from={before === undefined ? (asks ? t.searchLabel() : t.summary()) : names[before]}
            onRelated={pick}
            onBack={back}
            onClose={() => setTrail([])}
            onCopy={onCopy}
          />
        ) : asks ? (
          found && (
            <SearchResults
              {...found}
              entities={entities}
              lang={lang}
              onPick={pick}
              factAddress={(id) => props.bookAddress(`/fact/${id}`)}
            />
          )
        ) : (
          <>
            {notice && <Notice {...notice} onAction={props.onAction} />}
            {status.kind === 'on' && report && status.page !== 'nothing' && report.pending > 0 && (
              <Reading pending={report.pending} most={mostPending} lang={lang} />
            )}
            {status.kind === 'on' && status.page === 'reading' && report?.pending === 0 && (
              <Reading pending={0} most={0} lang={lang} />
            )}
            {summed && report && (
              <>
                <Dateline asOf={briefing.asOf} frames={report.frames} lang={lang} />
                <PageSummary groups={groups} places={places} lang={lang} onPick={pick} onJump={props.onJump} />
                {briefing.ties.length > 0 && (
                  <section class="brief">
                    <h2 class="heading">{t.tied()}</h2>
                    <FactNotes facts={briefing.ties} {...cited} />
                  </section>
                )}
                {briefing.rules.length > 0 && <Rules rules={briefing.rules} names={names} lang={lang} onPick={pick} />}
                {briefing.disputes.length > 0 && <Disputes disputes={briefing.disputes} names={names} lang={lang} />}
                {briefing.leftOut.length > 0 && (
                  <section class="brief">
                    <h2 class="heading">{t.leftOut()}</h2>
                    <FactNotes
                      facts={briefing.leftOut.map(({ fact }) => fact)}
                      {...cited}
                      below={(fact) => {
                        const omitted = briefing.leftOut.find((each) => each.fact === fact);
                        return (
                          omitted && <AbsentNames ids={omitted.absent} entities={entities} lang={lang} onPick={pick} />
                        );
                      }}
                    />
                  </section>
                )}
              </>
            )}
            {kept.map((key) => (
              <p key={key} class="kept">
                {t.kept({ name: labelOf(key, lang) })}
              </p>
            ))}
          </>
        )}
      </main>
      <Foot
        lang={lang}
        onCopy={summed ? () => onCopy(briefingMarkdown({ briefing, groups, names, sources, page, lang })) : undefined}
        bookAddress={props.bookAddress('/')}
        onOptions={props.onOptions}
      />
    </div>
  );
};
