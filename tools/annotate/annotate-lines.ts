import { createInterface } from 'node:readline';
import { annotateText } from '../../lib/linker/annotate-text.ts';
import type { Linker } from '../../lib/linker/types.ts';

/** Characters of output gathered before they are handed on. */
const CHUNK = 1 << 16;

/**
 * Annotates a stream of JSON lines, in order; blank lines are skipped.
 * @throws {SyntaxError} naming the line that is not `{"id", "lang"?, "text"}`
 */
export async function* annotateLines(input: NodeJS.ReadableStream, linker: Linker): AsyncGenerator<string> {
  let number = 0;
  let output = '';
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const content = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (content.trim() === '') continue;
    const { id, lang, text } = parse(content, number);
    const mentions = annotateText(linker, text, lang).map(({ start, end, entity }) => ({
      start,
      end,
      entity,
      surface: text.slice(start, end),
    }));
    output += `${JSON.stringify({ id, mentions })}\n`;
    if (output.length >= CHUNK) {
      yield output;
      output = '';
    }
  }
  if (output) yield output;
}

interface Line {
  id: string | number;
  lang?: string;
  text: string;
}

function parse(content: string, number: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new SyntaxError(`line ${number}: not JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError(`line ${number}: must be an object such as {"id": "a1", "lang": "ar", "text": "…"}`);
  const { id, lang, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new SyntaxError(`line ${number}: "id" must be a string or a number`);
  if (typeof text !== 'string') throw new SyntaxError(`line ${number}: "text" must be a string`);
  if (lang !== undefined && lang !== null && typeof lang !== 'string')
    throw new SyntaxError(`line ${number}: "lang" must be a language tag such as "ar", or left out`);
  return typeof lang === 'string' ? { id, lang, text } : { id, text };
}
