import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** One press of a zoom button or key. */
const STEP = 1.6;

export interface Zoom {
  transform: ZoomTransform;
  closer(): void;
  farther(): void;
  whole(): void;
  /** Brings a point of the drawing, in px before any zoom, to the middle. */
  centre(x: number, y: number): void;
}

/**
 * Pan by drag, zoom by pinch and by wheel with Ctrl or ⌘: the wheel alone scrolls the page, as everywhere.
 * @param most how many times larger than whole
 */
export const useZoom = (svg: { current: SVGSVGElement | null }, width: number, height: number, most: number): Zoom => {
  const [transform, setTransform] = useState(zoomIdentity);
  const whole = useRef(zoomIdentity);
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([1, most])
        .filter((event: MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0))
        .on('zoom', ({ transform }) => setTransform(transform)),
    [most],
  );
  useEffect(() => {
    if (!svg.current || width === 0) return;
    const box: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    behaviour.extent(box).translateExtent(box);
    const drawing = select(svg.current).call(behaviour);
    // A double click picks what is under it twice; it is no wish to zoom.
    drawing.on('dblclick.zoom', null);
    return () => void drawing.on('.zoom', null);
  }, [svg, behaviour, width, height]);
  const drawing = () => select(svg.current as SVGSVGElement);
  return {
    transform,
    closer: () => behaviour.scaleBy(drawing(), STEP),
    farther: () => behaviour.scaleBy(drawing(), 1 / STEP),
    whole: () => behaviour.transform(drawing(), whole.current),
    centre: (x, y) => behaviour.translateTo(drawing(), x, y),
  };
};
