/** Writes the sections of a binary file: LEB128 numbers and bytes. */
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

  number(): number {
    return this.numbers(new Uint32Array(1))[0] as number;
  }

  /** Fills the array, and gives it back. */
  numbers(into: Uint32Array): Uint32Array {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < into.length; index++) {
      let byte = at < bytes.length ? (bytes[at++] as number) : 0;
      let value = byte & 0x7f;
      for (let scale = 128; byte > 0x7f; scale *= 128) {
        byte = at < bytes.length ? (bytes[at++] as number) : 0;
        value += (byte & 0x7f) * scale;
      }
      into[index] = value;
    }
    this.#at = at;
    return into;
  }

  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    bytes.set(this.#bytes.subarray(this.#at, this.#at + count));
    this.#at += count;
    return bytes;
  }
}
