/** A box by its middle and its half sides, in px. */
export interface Box {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** Rounds of pushing; where there is room, the last ones find nothing to do. */
const ROUNDS = 120;

/**
 * Pushes boxes apart that cover each other, along the side on which they do so least, and keeps them inside the
 * drawing. Where there is not room for all, some still touch.
 */
export const separate = (boxes: readonly Box[], { width, height }: { width: number; height: number }): Box[] => {
  const moved = boxes.map((box) => ({ ...box }));
  const keepInside = () => {
    for (const box of moved) {
      box.x = Math.max(box.halfWidth, Math.min(width - box.halfWidth, box.x));
      box.y = Math.max(box.halfHeight, Math.min(height - box.halfHeight, box.y));
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    keepInside();
    let still = true;
    for (const [index, a] of moved.entries())
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const overX = a.halfWidth + b.halfWidth - Math.abs(dx);
        const overY = a.halfHeight + b.halfHeight - Math.abs(dy);
        if (overX <= 0 || overY <= 0) continue;
        still = false;
        if (overX < overY) {
          const push = (overX / 2) * (dx < 0 ? -1 : 1);
          a.x -= push;
          b.x += push;
        } else {
          const push = (overY / 2) * (dy < 0 ? -1 : 1);
          a.y -= push;
          b.y += push;
        }
      }
    if (still) break;
  }
  keepInside();
  return moved;
};
