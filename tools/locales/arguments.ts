import { parse, type Token } from '@messageformat/parser';

/** Argument name to its TypeScript type, sorted by name. */
export type ArgumentTypes = Map<string, string>;

const selectType = (keys: string[]): string =>
  keys.includes('other') ? 'string' : keys.map((key) => `'${key}'`).join(' | ');

const collect = (tokens: readonly Token[], types: ArgumentTypes): void => {
  for (const token of tokens) {
    if (token.type === 'argument') {
      if (!types.has(token.arg)) types.set(token.arg, 'string');
    } else if (token.type === 'function') {
      types.set(token.arg, token.key === 'date' || token.key === 'time' ? 'Date | number' : 'number');
    } else if (token.type === 'plural' || token.type === 'selectordinal' || token.type === 'select') {
      types.set(token.arg, token.type === 'select' ? selectType(token.cases.map(({ key }) => key)) : 'number');
      for (const { tokens: inner } of token.cases) collect(inner, types);
    }
  }
};

/** The arguments of an ICU message; `null` when it does not parse. */
export const argumentsOf = (message: string): ArgumentTypes | null => {
  const types: ArgumentTypes = new Map();
  try {
    collect(parse(message), types);
  } catch {
    return null;
  }
  return new Map([...types].sort(([a], [b]) => (a < b ? -1 : 1)));
};
