/** px that an arrow key scrolls, as in browsers. */
const LINE = 40;
/** Of a page that is scrolled, so that a line or two stay in sight. */
const PAGE = 0.85;

/** How far down a key scrolls something that is so high, both px; undefined for keys that scroll nothing. */
export function scrollOf(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  height: number,
): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return LINE;
    case 'ArrowUp':
      return -LINE;
    case 'PageDown':
      return height * PAGE;
    case 'PageUp':
      return -height * PAGE;
    case ' ':
      return height * (shiftKey ? -PAGE : PAGE);
    case 'End':
      return Number.MAX_SAFE_INTEGER;
    case 'Home':
      return Number.MIN_SAFE_INTEGER;
    default:
      return undefined;
  }
}
