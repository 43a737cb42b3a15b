/** Numbers with points between them, compared part by part; a part that is missing is 0. Below 0: `a` is the older. */
export const compareVersions = (a: string, b: string): number => {
  const [mine, other] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let part = 0; part < Math.max(mine.length, other.length); part++) {
    const step = (mine[part] ?? 0) - (other[part] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
};
