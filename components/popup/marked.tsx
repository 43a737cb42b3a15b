interface Props {
  text: string;
  /** UTF-16 offsets, end exclusive, in order, apart. */
  ranges: readonly (readonly [start: number, end: number])[];
}

/** A text with parts of it marked. */
export const Marked = ({ text, ranges }: Props) => {
  let at = 0;
  const parts = ranges.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
};
