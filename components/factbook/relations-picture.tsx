import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Relation } from '../../lib/fact-base/relations.ts';
import { factbookMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { Book } from './book.ts';
import { layoutGraph, type Placed, shownNames } from './graph-layout.ts';
import { intoView } from './into-view.ts';
import { shortened } from './mark-label.ts';
import { useWidth } from './use-width.ts';
import { useZoom } from './use-zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** Height of the drawing in px: that of a screen without the book's head; a narrow one is higher than wide. */
const heightFor = (width: number): number => (width < 560 ? 620 : 640);
const MOST = 6;

const radius = (ties: number): number => 3 + Math.sqrt(ties);

/** The name that stands nearest in the direction of an arrow key; what lies off that line counts double. */
const nearest = (from: Placed, placed: readonly Placed[], dx: number, dy: number): Placed | undefined => {
  const far = (to: Placed) => {
    const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const across = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    return along > 0 ? along + 2 * across : Number.POSITIVE_INFINITY;
  };
  const [first] = placed.filter((one) => far(one) < Number.POSITIVE_INFINITY).sort((a, b) => far(a) - far(b));
  return first;
};

const ARROWS: Record<string, [dx: number, dy: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

interface Props {
  book: Book;
  ties: readonly Relation[];
  of: EntityId | undefined;
  onPick: (entity: EntityId | undefined) => void;
}

/** Who is tied to whom, drawn: a name is a dot in its kind's ink, a tie a line that is stronger by its facts. */
export const RelationsPicture = ({ book, ties, of, onPick }: Props) => {
  const { lang, entities } = book.base;
  const t = factbookMessages(lang);
  const [frame, width] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const keyed = useRef(false);
  const height = heightFor(width);
  const zoom = useZoom(svg, width, height, MOST);
  // The place of a name must not change with what is picked: only who is drawn may, where there is not room for all.
  const tied = useMemo(() => new Set(ties.flatMap(({ a, b }) => [a, b])).size, [ties]);
  const all = useMemo(() => shownNames(entities, ties, width * height), [entities, ties, width, height]);
  const shown = of && !all.some(({ id }) => id === of) ? shownNames(entities, ties, width * height, of) : all;
  const key = shown.map(({ id }) => id).join(' ');
  const placed = useMemo(
    () =>
      width === 0
        ? []
        : layoutGraph(
            shown,
            ties,
            { width, height },
            ({ name }) => 14 + shortened(name, lang).length * (lang === 'zh' ? 6 : 3),
          ),
    [key, ties, width, height, lang],
  );
  const at = new Map(placed.map((one) => [one.entity.id, one]));
  const beside = new Set(ties.flatMap(({ a, b }) => (a === of ? [b] : b === of ? [a] : [])));
  const x = (value: number) => zoom.transform.applyX(value);
  const y = (value: number) => zoom.transform.applyY(value);

  useEffect(() => {
    if (keyed.current) svg.current?.querySelector<SVGElement>('[aria-selected="true"]')?.focus();
    keyed.current = false;
  }, [of]);

  // Closer to the name that is asked about, which would leave the picture otherwise.
  const closer = () => {
    zoom.closer();
    const middle = at.get(of ?? '');
    if (middle) zoom.centre(middle.x, middle.y);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const from = at.get(of ?? '');
    const next = arrow && (from ? nearest(from, placed, ...arrow) : placed[0]);
    const acts: Record<string, () => void> = {
      '+': closer,
      '=': closer,
      '-': zoom.farther,
      '0': zoom.whole,
      Escape: () => onPick(undefined),
    };
    const act = acts[event.key];
    if (!arrow && !act) return;
    event.preventDefault();
    act?.();
    if (!next) return;
    keyed.current = true;
    if (zoom.transform.k > 1) zoom.centre(next.x, next.y);
    onPick(next.entity.id);
  };
  const first = at.has(of ?? '') ? of : placed[0]?.entity.id;

  return (
    <>
      <ZoomButtons zoom={{ ...zoom, closer }} lang={lang} />
      <div class="picture" ref={frame}>
        <svg
          ref={svg}
          class="graph"
          width={width}
          height={height}
          viewBox={`0 0 ${Math.max(1, width)} ${height}`}
          data-picked={of !== undefined}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the picture is a list to choose from
          role="listbox"
          aria-label={t.page.relations()}
          onKeyDown={onKeyDown}
          onFocusIn={intoView}
        >
          <g>
            {ties.map(({ a, b, facts }) => {
              const [from, to] = [at.get(a), at.get(b)];
              return (
                from &&
                to && (
                  <line
                    key={`${a} ${b}`}
                    class="tie"
                    data-on={a === of || b === of}
                    x1={x(from.x)}
                    y1={y(from.y)}
                    x2={x(to.x)}
                    y2={y(to.y)}
                    stroke-width={Math.min(5, 0.6 + 0.5 * facts.length)}
                  />
                )
              );
            })}
          </g>
          {placed.map(({ entity, ties: count, ...place }) => (
            <g
              key={entity.id}
              class="node"
              role="option"
              data-ink={INK_GROUP[entity.kind]}
              data-on={entity.id === of || beside.has(entity.id)}
              tabindex={entity.id === first ? 0 : -1}
              aria-selected={entity.id === of}
              onClick={() => onPick(entity.id === of ? undefined : entity.id)}
            >
              <title>{t.tie({ name: entity.name, count })}</title>
              <circle class="node-target" cx={x(place.x)} cy={y(place.y)} r={14} />
              <circle class="node-dot" cx={x(place.x)} cy={y(place.y)} r={radius(count)} />
              <text class="node-text" x={x(place.x)} y={y(place.y) + radius(count) + 13} text-anchor="middle">
                {shortened(entity.name, lang)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      {placed.length > 0 && placed.length < tied && (
        <p class="help">{t.fewerShown({ shown: String(placed.length), count: String(tied) })}</p>
      )}
    </>
  );
};
