export interface Point {
  x: number;
  y: number;
}

/** px by which a path may miss the corners of the card: hands do not draw straight lines. */
const SLACK = 12;

/**
 * Whether a pointer that went from one point to the other is on its way to the box: within the triangle of the first
 * point and the edge of the box that faces it. Client px.
 */
export function toward(from: Point, to: Point, box: DOMRect): boolean {
  const [left, right] = [box.left - SLACK, box.right + SLACK];
  // Cards stand under their line or over it.
  const edge = from.y < box.top ? box.top : from.y > box.bottom ? box.bottom : null;
  if (edge === null) {
    // Beside the card: toward it is toward its middle.
    return Math.abs(to.x - (left + right) / 2) < Math.abs(from.x - (left + right) / 2);
  }
  const way = (to.y - from.y) / (edge - from.y);
  if (way <= 0) return false;
  const [low, high] = [from.x + (left - from.x) * way, from.x + (right - from.x) * way];
  return to.x >= low && to.x <= high;
}
