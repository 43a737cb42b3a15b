import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { differences, readZip } from './zip-file.ts';

/** A zip archive of these files; the second of each pair of fields is what a reader needs and no more. */
function zipOf(files: Record<string, string>, { method = 8, tail = '' } = {}): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const content = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, name, content);
    list.push(entry, name);
    at += local.length + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end, Buffer.from(tail)]);
}

describe('a zip archive', () => {
  it.each([
    ['deflated', {}],
    ['stored', { method: 0 }],
    ['with a comment at its end', { tail: 'by hand' }],
  ])('%s gives back its files in order', (_, how) => {
    const files = readZip(zipOf({ 'b.txt': 'two', 'é/a.txt': 'one '.repeat(99), empty: '' }, how));
    expect([...files].map(([path, content]) => [path, content.toString()])).toEqual([
      ['b.txt', 'two'],
      ['é/a.txt', 'one '.repeat(99)],
      ['empty', ''],
    ]);
  });

  it.each([
    ['no archive', Buffer.from('PK is how one begins'), /not a zip/],
    ['a method that is not known', zipOf({ a: 'x' }, { method: 12 }), /method 12/],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => readZip(bytes)).toThrow(message);
  });
});

describe('two archives', () => {
  const of = (files: Record<string, string>): Map<string, Buffer> => readZip(zipOf(files));
  it.each([
    ['the same', { a: '1', b: '2' }, { a: '1', b: '2' }, []],
    ['one byte', { a: 'one' }, { a: 'ore' }, ['a differs from byte 1: "one", not "ore"']],
    ['missing and new', { a: '1' }, { b: '1' }, ['a is missing', 'b is new']],
    ['order', { a: '1', b: '2' }, { b: '2', a: '1' }, ['another order']],
  ])('%s', (_, one, other, said) => {
    expect(differences(of(one), of(other as Record<string, string>))).toEqual(said);
  });
});
