import { scaleUtc } from 'd3-scale';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FORMAT_LOCALE, formatDate } from '../../lib/dates.ts';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { cardMessages, dirOf, factbookMessages } from '../../lib/i18n.ts';
import type { Book } from './book.ts';
import { Entries } from './entry.tsx';
import { intoView } from './into-view.ts';
import { markNames, shortened } from './mark-label.ts';
import { AXIS, EDGE, type PlacedMark, placeMarks, ROW } from './place-marks.ts';
import { TimelineList } from './timeline-list.tsx';
import { extent, LANES, type Mark, marksOf } from './timeline-marks.ts';
import { useWidth } from './use-width.ts';
import { useZoom } from './use-zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** px: from here on labels may be longer. */
const WIDE = 900;
/** px: half an axis label, so that the first year can be written */
const MARGIN = 26;
/** px: one axis label with air around it */
const TICK = 84;
/** At this zoom a month fills a narrow window. */
const MOST = 60;
/** The picked mark's label is bolder than it was measured. */
const BOLD = 1.07;

/** Width of a text in the drawing's face, in px. */
const textWidth = (): ((text: string) => number) => {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? (context?.measureText(text).width ?? text.length * 7) * BOLD;
    known.set(text, width);
    return width;
  };
};

const tickText = (time: Date, lang: CardLanguage): string => {
  const day = time.getUTCDate() > 1;
  const month = day || time.getUTCMonth() > 0;
  return new Intl.DateTimeFormat(FORMAT_LOCALE[lang], {
    timeZone: 'UTC',
    ...(month ? { month: 'short' } : { year: 'numeric' }),
    ...(day && { day: 'numeric' }),
  }).format(time);
};

/** In milliseconds since 1970 UTC. */
const middleOf = ({ date }: Mark): number => {
  const [from, to] = extent(date);
  return (from + to) / 2;
};

/** What the picture writes at a mark, and what it says of it to those who ask. */
const wordsOf = (mark: Mark, book: Book, room: number): { label: string; title: string } => {
  const { lang } = book.base;
  const t = factbookMessages(lang);
  const { date, lane, facts } = mark;
  const names = markNames(mark, book);
  return {
    label: shortened(names, lang, room) + (facts.length > 1 ? ` (${facts.length})` : ''),
    title: t.mark({ date: formatDate(date, lang), lane: t.lane[lane](), names, count: facts.length }),
  };
};

/** The mark that an arrow key leads to from the picked one. */
const beside = (marks: readonly Mark[], picked: Mark | undefined, key: string, rtl: boolean): Mark | undefined => {
  const at = picked ? marks.indexOf(picked) : -1;
  const inLane = (step: 1 | -1): Mark | undefined => {
    for (let lane = picked ? LANES.indexOf(picked.lane) + step : 0; LANES[lane]; lane += step) {
      const there = marks.filter((mark) => mark.lane === LANES[lane]);
      if (there.length > 0) return there.findLast(({ date }) => !picked || date <= picked.date) ?? there[0];
    }
    return undefined;
  };
  switch (key) {
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return marks[at + 1];
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return marks[at - 1];
    case 'ArrowDown':
      return inLane(1);
    case 'ArrowUp':
      return inLane(-1);
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    default:
      return undefined;
  }
};

/** The dated facts of the base as a picture: lanes from top to bottom, time in the direction of reading. */
export const Timeline = ({ book }: { book: Book }) => {
  const { base } = book;
  const { lang } = base;
  const t = factbookMessages(lang);
  const rtl = dirOf(lang) === 'rtl';
  const marks = useMemo(() => marksOf(base.facts, base.entities), [base]);
  const measure = useMemo(textWidth, []);
  const [frame, width] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const [pickedId, setPicked] = useState(marks.findLast(({ lane }) => lane === 'rules')?.id ?? marks.at(-1)?.id);
  const [keyed, setKeyed] = useState(0);
  const picked = marks.find(({ id }) => id === pickedId);

  const whole = useMemo(() => {
    const ends = marks.flatMap(({ date }) => extent(date));
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const air = (to - from) * 0.02;
    return scaleUtc([from - air, to + air], rtl ? [width - MARGIN, MARGIN] : [MARGIN, width - MARGIN]);
  }, [marks, width, rtl]);
  const zoom = useZoom(svg, width, 0, MOST);
  const scale = zoom.transform.rescaleX(whole);
  // Once, and not with each frame of a zoom.
  const room = width < WIDE ? 1 : 1.6;
  const words = useMemo(() => new Map(marks.map((mark) => [mark, wordsOf(mark, book, room)])), [marks, book, room]);
  const labelOf = (mark: Mark) => words.get(mark)?.label ?? '';
  const { lanes, height } = placeMarks(marks, { x: scale, width, rtl, labelOf, measure });

  useEffect(() => {
    if (keyed > 0) svg.current?.querySelector<SVGElement>('[aria-selected="true"]')?.focus();
  }, [keyed]);

  // Closer to what is picked, which would leave the picture otherwise.
  const closer = () => {
    zoom.closer();
    if (picked) zoom.centre(whole(middleOf(picked)), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = beside(marks, picked, event.key, rtl);
    const act = { '+': closer, '=': closer, '-': zoom.farther, '0': zoom.whole }[event.key];
    if (!next && !act) return;
    event.preventDefault();
    act?.();
    if (!next) return;
    const x = scale(middleOf(next));
    if (x < EDGE || x > width - EDGE) zoom.centre(whole(middleOf(next)), 0);
    setPicked(next.id);
    setKeyed(keyed + 1);
  };
  const drawn = lanes.flatMap((lane) => lane.marks);
  const reachable = drawn.some(({ mark }) => mark === picked) ? pickedId : drawn[0]?.mark.id;

  return (
    <>
      <p class="help">{t.timelineHelp()}</p>
      <ZoomButtons zoom={{ ...zoom, closer }} lang={lang} />
      <div class="picture" ref={frame}>
        <svg
          ref={svg}
          class="timeline"
          width={width}
          height={height}
          viewBox={`0 0 ${Math.max(1, width)} ${height}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the picture is a list to choose from
          role="listbox"
          aria-label={t.page.timeline()}
          onKeyDown={onKeyDown}
          onFocusIn={intoView}
        >
          {scale.ticks(Math.max(2, width / TICK)).map((time) => (
            <g key={+time} class="tick">
              <line x1={scale(time)} x2={scale(time)} y1={AXIS - 6} y2={height} />
              {scale(time) > TICK / 4 && scale(time) < width - TICK / 4 && (
                <text x={scale(time)} y={AXIS - 10} text-anchor="middle">
                  {tickText(time, lang)}
                </text>
              )}
            </g>
          ))}
          {lanes.map(({ lane, y, marks: here }) => (
            <g key={lane} class="lane" data-lane={lane}>
              <line class="lane-line" x1={0} x2={width} y1={y} y2={y} />
              <text class="lane-text" x={rtl ? width - 1 : 1} y={y + 17}>
                {t.lane[lane]()}
              </text>
              {here.map((placed) => (
                <MarkShape
                  key={placed.mark.id}
                  placed={placed}
                  picked={placed.mark === picked}
                  reachable={placed.mark.id === reachable}
                  title={words.get(placed.mark)?.title ?? ''}
                  onPick={() => setPicked(placed.mark.id)}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p class="help">{t.bars()}</p>
      {picked && (
        <section aria-label={formatDate(picked.date, lang)}>
          <h2 class="heading">
            {formatDate(picked.date, lang)} · {t.lane[picked.lane]()}
          </h2>
          <Entries facts={picked.facts} book={book} />
        </section>
      )}
      <details class="as-list">
        <summary>{t.asList()}</summary>
        <TimelineList book={book} undated={cardMessages(lang).undated()} />
      </details>
    </>
  );
};

interface MarkShapeProps {
  placed: PlacedMark;
  picked: boolean;
  /** It is the one that Tab leads to. */
  reachable: boolean;
  title: string;
  onPick: () => void;
}

/** px from the top of a row: the foot of the label, the bar under it */
const TEXT_FOOT = 11;
const BAR_TOP = 17;
const BAR = 6;

const MarkShape = ({ placed, picked, reachable, title, onPick }: MarkShapeProps) => {
  const { mark, label, day, bar, start, all, y } = placed;
  return (
    <g
      class="mark-group"
      role="option"
      tabindex={reachable ? 0 : -1}
      aria-selected={picked}
      data-inferred={mark.inferred}
      onClick={onPick}
    >
      <title>{title}</title>
      <rect class="mark-target" x={all.left - 5} y={y - 2} width={all.right - all.left + 10} height={ROW - 4} />
      <text class="mark-text" x={start} y={y + TEXT_FOOT}>
        {label}
      </text>
      {day ? (
        <circle class="mark-shape" cx={(bar.left + bar.right) / 2} cy={y + BAR_TOP + BAR / 2} r={4.5} />
      ) : (
        <rect
          class="mark-shape"
          x={bar.left}
          y={y + BAR_TOP}
          width={Math.max(BAR, bar.right - bar.left)}
          height={BAR}
          rx={BAR / 2}
        />
      )}
    </g>
  );
};
