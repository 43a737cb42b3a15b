import {
  characterTable,
  classOf,
  EXPAND,
  entryIn,
  expansionOf,
  FORMAT,
  MARK,
  OTHER,
  SPACE,
  STYLED,
  STYLED_BASE,
} from './characters.ts';

/**
 * The folded units of a text from a given place on, as `foldText` gives them, folded only as far as
 * they are asked for. One window is used again for each place, so that looking closer at a place
 * allocates nothing.
 */
export class FoldWindow {
  readonly codes: Uint16Array;
  readonly classes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Units folded so far. */
  filled = 0;
  #text = '';
  #at = 0;
  readonly #table = characterTable();

  /** `capacity`: units that will be asked for at most. */
  constructor(capacity: number) {
    // The last unit may be the first of an expansion.
    const length = capacity + 4;
    this.codes = new Uint16Array(length);
    this.classes = new Uint8Array(length);
    this.starts = new Int32Array(length);
    this.ends = new Int32Array(length);
  }

  /** Starts over at a unit of the text that is no mark, no control and no space after a space. */
  open(text: string, at: number): void {
    this.#text = text;
    this.#at = at;
    this.filled = 0;
  }

  /** Lets go of the text. */
  close(): void {
    this.#text = '';
  }

  /** Is there a unit `index`? Folds up to it; ask for one after the other. */
  has(index: number): boolean {
    return index < this.filled || this.#fill();
  }

  /** May a surface begin or end before unit `index`, which is not inside an expansion? */
  isCut(index: number): boolean {
    return index >= this.filled || this.starts[index] !== this.starts[index - 1];
  }

  #fill(): boolean {
    const text = this.#text;
    const table = this.#table;
    let at = this.#at;
    let entry = 0;
    for (; ; at++) {
      if (at >= text.length) {
        this.#at = at;
        return false;
      }
      entry = entryIn(table, text.charCodeAt(at));
      const cls = classOf(entry);
      if (cls !== FORMAT && cls !== MARK) break;
    }
    const start = at;
    const first = this.filled;
    const cls = classOf(entry);
    at++;
    if (cls === EXPAND) {
      const units = expansionOf(entry);
      for (let unit = 0; unit < units.length; unit++) this.#push(entryIn(table, units.charCodeAt(unit)));
    } else if (cls === STYLED) {
      const low = text.charCodeAt(at) - 0xdc00;
      if (low >= 0 && low < 0x400) {
        this.#push(entryIn(table, STYLED_BASE + low));
        at++;
      } else this.#push((OTHER << 16) | (entry & 0xffff));
    } else this.#push(entry);
    if (cls === SPACE) {
      for (; at < text.length; at++) {
        const next = classOf(entryIn(table, text.charCodeAt(at)));
        if (next !== SPACE && next !== FORMAT && next !== MARK) break;
      }
    } else while (at < text.length && classOf(entryIn(table, text.charCodeAt(at))) === MARK) at++;
    for (let unit = first; unit < this.filled; unit++) {
      this.starts[unit] = start;
      this.ends[unit] = at;
    }
    this.#at = at;
    return true;
  }

  #push(entry: number): void {
    this.codes[this.filled] = entry;
    this.classes[this.filled] = classOf(entry);
    this.filled++;
  }
}
