/** Writes the sections of a binary file: LEB128 numbers and plane pairs of 16-bit units. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = value;
  }

  number(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  planes(units: ArrayLike<number>): void {
    for (let at = 0; at < units.length; at++) this.byte((units[at] as number) & 0xff);
    for (let at = 0; at < units.length; at++) this.byte((units[at] as number) >>> 8);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what `ByteWriter` wrote. Past the end it reads zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  planes(count: number, into: Uint16Array): void {
    const low = this.#at;
    const high = low + count;
    for (let at = 0; at < count; at++) {
      into[at] = (this.#bytes[low + at] ?? 0) | ((this.#bytes[high + at] ?? 0) << 8);
    }
    this.#at = high + count;
  }
}
