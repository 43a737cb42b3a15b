import { extent, LANES, type Lane, type Mark } from './timeline-marks.ts';
import { type Extent, rowsOf } from './timeline-rows.ts';

/** px between the drawing and its edge; between two marks in a row */
export const EDGE = 8;
const GAP = 14;
/** px: a row with its label and its bar, the name of a lane, the axis over all */
export const ROW = 34;
export const LANE_HEAD = 26;
export const AXIS = 24;

export interface PlacedMark {
  mark: Mark;
  label: string;
  /** A dot and not a bar: the date is a day. */
  day: boolean;
  bar: Extent;
  /** Where the label begins, px from the left; the right end of an Arabic one. */
  start: number;
  /** Bar and label. */
  all: Extent;
  y: number;
}

export interface PlacedLane {
  lane: Lane;
  y: number;
  marks: PlacedMark[];
}

interface Drawing {
  /** px from the left for a time in milliseconds since 1970 UTC */
  x: (time: number) => number;
  width: number;
  rtl: boolean;
  labelOf: (mark: Mark) => string;
  /** px */
  measure: (text: string) => number;
}

/** A label begins with its bar, but stays within the drawing. */
const place = (mark: Mark, { x, width, rtl, labelOf, measure }: Drawing): Omit<PlacedMark, 'y'> => {
  const [from, to] = extent(mark.date).map(x) as [number, number];
  const bar = from < to ? { left: from, right: to } : { left: to, right: from };
  const label = labelOf(mark);
  const long = measure(label);
  const start = rtl
    ? Math.max(Math.min(bar.right, width - EDGE), EDGE + long)
    : Math.min(Math.max(bar.left, EDGE), width - EDGE - long);
  const text = rtl ? { left: start - long, right: start } : { left: start, right: start + long };
  const all = { left: Math.min(bar.left, text.left), right: Math.max(bar.right, text.right) };
  return { mark, label, day: mark.date.length === 10, bar, start, all };
};

/** Lanes from top to bottom, those of no mark at all left out, with the marks that are in view. */
export const placeMarks = (marks: readonly Mark[], drawing: Drawing): { lanes: PlacedLane[]; height: number } => {
  let y = AXIS;
  const lanes = LANES.filter((lane) => marks.some((mark) => mark.lane === lane)).map((lane): PlacedLane => {
    const here = marks
      .filter((mark) => mark.lane === lane)
      .map((mark) => place(mark, drawing))
      .filter(({ bar }) => bar.right > EDGE && bar.left < drawing.width - EDGE);
    const rows = rowsOf(
      here.map(({ all }) => all),
      GAP,
    );
    const top = y;
    y += LANE_HEAD + Math.max(1, ...rows.map((row) => row + 1)) * ROW;
    return { lane, y: top, marks: here.map((one, at) => ({ ...one, y: top + LANE_HEAD + (rows[at] ?? 0) * ROW })) };
  });
  return { lanes, height: y };
};
