import { useEffect, useRef, useState } from 'preact/hooks';

/** Width of an element in px, followed as it changes; 0 until it is laid out. */
export const useWidth = <E extends Element>(): [ref: { current: E | null }, width: number] => {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
};
