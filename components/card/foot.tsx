import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';
import type { Reason } from '../../lib/linker/types.ts';

export interface Match {
  /** The mention as the page writes it. */
  surface: string;
  reason: Reason;
}

/** What can be done about a name that the reader does not want underlined. Both reject when it cannot be stored. */
export interface Muting {
  /** Host name of the tab's page; empty where none is to be kept. */
  site: string;
  /** Without a site: everywhere. */
  onMute(site?: string): Promise<void>;
  onUnmute(site?: string): Promise<void>;
}

interface Props {
  /** None for a card that no mention opened. */
  match: Match | undefined;
  muting: Muting | undefined;
  lang: CardLanguage;
  onBook: (() => void) | undefined;
}

type Panel = { show: 'nothing' | 'why' | 'mute' | 'failed' } | { show: 'muted'; site: string | undefined };

/** Why the page's words were taken for this entity, in plain words, and the way to be rid of them. */
export const Foot = ({ match, muting, lang, onBook }: Props) => {
  const [panel, setPanel] = useState<Panel>({ show: 'nothing' });
  const [whyId, muteId] = [useId(), useId()];
  const root = useRef<HTMLDivElement>(null);
  const t = cardMessages(lang);
  const alias = match?.reason.alias ?? '';
  const { show } = panel;
  const toggle = (to: 'why' | 'mute') => setPanel({ show: show === to ? 'nothing' : to });
  const change = async (work: Promise<void>, then: Panel) =>
    setPanel(
      await work.then(
        () => then,
        (): Panel => ({ show: 'failed' }),
      ),
    );

  const before = useRef(show);
  useLayoutEffect(() => {
    if (before.current === show) return;
    // The button that was pressed may be gone, and what it led to below the edge.
    if (show === 'muted') root.current?.querySelector<HTMLElement>('.undo')?.focus({ preventScroll: true });
    else if (before.current === 'muted')
      root.current?.querySelector<HTMLElement>('.mute-button')?.focus({ preventScroll: true });
    if (show !== 'nothing') root.current?.scrollIntoView?.({ block: 'nearest' });
    before.current = show;
  }, [show]);

  const opener = (panel: 'why' | 'mute', id: string) => ({
    type: 'button' as const,
    class: `quiet ${panel}-button`,
    'aria-expanded': show === panel,
    'aria-controls': id,
    onClick: () => toggle(panel),
  });
  return (
    <div class="why" ref={root}>
      <p class="foot-line" hidden={show === 'muted'}>
        {match && <button {...opener('why', whyId)}>{t.why()}</button>}
        {match && muting && <button {...opener('mute', muteId)}>{t.mute()}</button>}
        {onBook && (
          <button type="button" class="quiet book" onClick={onBook}>
            {t.book()}
          </button>
        )}
      </p>
      {match && (
        <p class="why-text" id={whyId} hidden={show !== 'why'}>
          {inWords(match, lang)}
        </p>
      )}
      {match && muting && (
        <>
          <p class="foot-line" id={muteId} hidden={show !== 'mute'}>
            {[...(muting.site ? [muting.site] : []), undefined].map((site) => (
              <button
                key={site}
                type="button"
                class="quiet mute-choice"
                onClick={() => change(muting.onMute(site), { show: 'muted', site })}
              >
                {site === undefined ? t.muteAll({ alias }) : t.muteSite({ alias, site })}
              </button>
            ))}
          </p>
          <p class="why-text" role="status">
            {panel.show === 'muted' &&
              (panel.site === undefined ? t.mutedAll({ alias }) : t.mutedSite({ alias, site: panel.site }))}
            {panel.show === 'failed' && t.muteFailed()}
          </p>
          {panel.show === 'muted' && (
            <button
              type="button"
              class="quiet undo"
              onClick={() => change(muting.onUnmute(panel.site), { show: 'nothing' })}
            >
              {t.unmute()}
            </button>
          )}
        </>
      )}
    </div>
  );
};

function inWords({ surface, reason }: Match, lang: CardLanguage): string {
  const t = cardMessages(lang);
  const { rule, because, clitic } = reason;
  const said =
    because === undefined || rule === 'strong'
      ? t.whyStrong({ surface })
      : rule === 'support'
        ? t.whySupport({ surface, because })
        : t.whyCue({ surface, because });
  return clitic ? `${said} ${t.whyClitic({ clitic })}` : said;
}
