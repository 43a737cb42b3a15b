export type Path = readonly (string | number)[];

/** What could turn a line around, hide in it or end it: shown by its number. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Units of a foreign text that a message repeats. */
const LONGEST = 60;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text of the file as a message can repeat it. */
export const shown = (text: unknown): string => {
  const whole = typeof text === 'string' ? text : (JSON.stringify(text) ?? String(text));
  const cut = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  return cut.replace(UNSHOWN, codePoint);
};

/** A path into a pack as an editor finds it: `entities › acme › aliases › en › 2`; entries by their id, else from 1. */
export const placeOf = (root: unknown, path: Path): string => {
  let at: unknown = root;
  const steps = path.map((step) => {
    at = (at as Record<string | number, unknown> | null | undefined)?.[step];
    if (typeof step === 'string') return shown(step);
    const id = (at as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' && id !== '' ? shown(id) : String(step + 1);
  });
  return steps.join(' › ');
};
