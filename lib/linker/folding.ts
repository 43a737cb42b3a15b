import {
  characterTable,
  classOf,
  EXPAND,
  entryIn,
  expansionOf,
  FORMAT,
  foldOf,
  MARK,
  OTHER,
  SPACE,
  STYLED,
  STYLED_BASE,
} from './characters.ts';

/**
 * A text after folding, with its offset map. Unit `i` of `text` comes from the source's units
 * `starts[i]` to `ends[i]`; both never fall. The units of one expansion share their source.
 */
export interface FoldedText {
  text: string;
  /** As in `characters.ts`. */
  classes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** Folds by the character table: runs of spaces become one separator, format controls and marks go. */
export const foldText = (source: string): FoldedText => {
  const table = characterTable();
  const codes: number[] = [];
  const classes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (entry: number, start: number, end: number): void => {
    codes.push(foldOf(entry));
    classes.push(classOf(entry));
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < source.length; at++) {
    const entry = entryIn(table, source.charCodeAt(at));
    const last = codes.length - 1;
    switch (classOf(entry)) {
      case FORMAT:
        break;
      case MARK:
        // A mark belongs to the letter right before it, and to nothing after a format control.
        if (last >= 0 && ends[last] === at) {
          for (let unit = last, start = starts[last]; starts[unit] === start; unit--) ends[unit] = at + 1;
        }
        break;
      case SPACE:
        if (last >= 0 && classes[last] === SPACE) ends[last] = at + 1;
        else push(entry, at, at + 1);
        break;
      case EXPAND:
        for (const unit of expansionOf(entry)) push(entryIn(table, unit.charCodeAt(0)), at, at + 1);
        break;
      case STYLED: {
        const low = source.charCodeAt(at + 1) - 0xdc00;
        if (low >= 0 && low < 0x400) {
          push(entryIn(table, STYLED_BASE + low), at, at + 2);
          at++;
        } else push((OTHER << 16) | (entry & 0xffff), at, at + 1);
        break;
      }
      default:
        push(entry, at, at + 1);
    }
  }
  let text = '';
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096));
  return { text, classes: Uint8Array.from(classes), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
};

/** The folding alone, for search and cues. Every separator is one space; none at the ends. */
export const normalise = (text: string): string => {
  const table = characterTable();
  let folded = '';
  /** Units from here on fold to themselves, as most do. */
  let from = 0;
  let isSpaced = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const entry = entryIn(table, unit);
    const cls = classOf(entry);
    const isLeftOut = cls === FORMAT || cls === MARK || (cls === SPACE && isSpaced);
    if (!isLeftOut) isSpaced = cls === SPACE;
    if (foldOf(entry) === unit && !isLeftOut && cls !== STYLED && cls !== EXPAND) continue;
    folded += text.slice(from, at);
    from = at + 1;
    if (isLeftOut) continue;
    const low = cls === STYLED ? text.charCodeAt(from) - 0xdc00 : -1;
    const isStyled = low >= 0 && low < 0x400;
    if (isStyled) at = from++;
    const fold = foldOf(isStyled ? entryIn(table, STYLED_BASE + low) : entry);
    folded += cls === EXPAND ? expansionOf(entry) : String.fromCharCode(fold);
  }
  folded = (folded + text.slice(from)).trim();
  // Half-width katakana carry their voicing mark behind them.
  return /[\u3099\u309a]/.test(folded) ? folded.normalize('NFC') : folded;
};
