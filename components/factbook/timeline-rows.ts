/** A mark's place across, in px from the left of the drawing. */
export interface Extent {
  left: number;
  right: number;
}

/**
 * For each extent the first row in which nothing stands closer than `gap` px. Extents keep the order given, so that
 * what begins first stands highest.
 */
export const rowsOf = (extents: readonly Extent[], gap: number): number[] => {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const free = rows.findIndex((row) =>
      row.every((other) => extent.left >= other.right + gap || extent.right <= other.left - gap),
    );
    if (free !== -1) {
      rows[free]?.push(extent);
      return free;
    }
    return rows.push([extent]) - 1;
  });
};
