/**
 * The frames to try, in this order, and whether to begin at their edge: from the one that is walked in, or else the
 * first, on in the direction of the walk and round to the first again.
 */
export const route = (
  frames: readonly number[],
  from: number | undefined,
  step: 1 | -1,
): [frame: number, edge: boolean][] => {
  const order = step === 1 ? [...frames] : [...frames].reverse();
  const at = Math.max(0, from === undefined ? order.indexOf(frames[0] ?? 0) : order.indexOf(from));
  const round = [...order.slice(at), ...order.slice(0, at + 1)];
  return round.map((frame, n) => [frame, n > 0]);
};
