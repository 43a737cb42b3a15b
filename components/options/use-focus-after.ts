import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Keeps the keyboard where it was at work when what had the focus is about to go: the first match of `selector`
 * within `box` gets it as soon as the change is drawn.
 */
export const useFocusAfter = (): { box: RefObject<HTMLDivElement | null>; focusAfter: (selector: string) => void } => {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (wanted === null) return;
    box.current?.querySelector<HTMLElement>(wanted)?.focus();
    setWanted(null);
  }, [wanted]);
  return { box, focusAfter: setWanted };
};

/** The row that comes into the place of one that goes, or the one before where it was the last of `rows`. */
export const rowInPlaceOf = (row: number, rows: number): string => `.row:nth-child(${Math.min(row + 1, rows - 1)})`;
