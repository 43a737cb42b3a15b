import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FIXED = { end: 22, entry: 46, local: 30 };
const STORED = 0;
const DEFLATED = 8;

/** Files of a zip archive by their paths, in its order. For archives as WXT writes them: no zip64, no encryption. */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  let end = bytes.length - FIXED.end;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new RangeError('not a zip archive');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new RangeError(`the archive's list breaks off at byte ${at}`);
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + FIXED.entry, at + FIXED.entry + name);
    const from = local + FIXED.local + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + size);
    if (method !== STORED && method !== DEFLATED) throw new RangeError(`${path} is packed by method ${method}`);
    files.set(path, method === STORED ? content : inflateRawSync(content));
    at += FIXED.entry + name + extra + comment;
  }
  return files;
}

/** How the second archive differs from the first, as sentences; the archives themselves may still differ in packing. */
export function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  const said: string[] = [];
  for (const [path, content] of one) {
    const counterpart = other.get(path);
    if (!counterpart) said.push(`${path} is missing`);
    else if (!content.equals(counterpart)) {
      const at = content.findIndex((byte, index) => byte !== counterpart[index]);
      const near = (of: Buffer): string => JSON.stringify(of.toString('utf8', Math.max(0, at - 40), at + 40));
      said.push(`${path} differs from byte ${at}: ${near(content)}, not ${near(counterpart)}`);
    }
  }
  for (const path of other.keys()) if (!one.has(path)) said.push(`${path} is new`);
  if (said.length === 0 && [...one.keys()].join('\n') !== [...other.keys()].join('\n')) said.push('another order');
  return said;
}
