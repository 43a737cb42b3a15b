export interface Files {
  'package.json': string;
  'package-lock.json': string;
  'CHANGELOG.md': string;
}

/** Chrome and Firefox take up to four numbers of this size, and nothing else. */
const MOST = 65_535;
const UNRELEASED = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m;

const numbersOf = (version: string): number[] | null => {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  return numbers?.every((number) => number <= MOST) ? numbers : null;
};

const later = (one: number[], other: number[]): boolean => {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};

/**
 * The files of a release, and why it cannot be made, as sentences; where there is a fault the files are not to be used.
 * @param date ISO day
 */
export function released(files: Files, version: string, date: string): { faults: string[]; changed: Files } {
  const faults: string[] = [];
  const current = (JSON.parse(files['package.json']) as { version: string }).version;
  const [next, now] = [numbersOf(version), numbersOf(current)];
  const told = [...files['CHANGELOG.md'].matchAll(/^## (\d+\.\d+\.\d+)\b/gm)].map(([, number]) => number);
  if (!next) faults.push(`a version is three numbers up to ${MOST} with points between, as in 0.2.0; not "${version}"`);
  else if (told.includes(version)) faults.push(`CHANGELOG.md has a section ${version} already`);
  // The version that stands there may itself be the first that is released.
  else if (now && version !== current && !later(next, now)) faults.push(`${version} is not later than ${current}`);

  const entries = UNRELEASED.exec(files['CHANGELOG.md'])?.[1];
  if (entries === undefined) faults.push('CHANGELOG.md has no section "## Unreleased"');
  else if (!/^[-*] \S/m.test(entries))
    faults.push('CHANGELOG.md has nothing under "## Unreleased": say what a reader gets');

  const withVersion = (text: string, times: number): string => {
    let left = times;
    return text.replace(/^( *"version": )"[^"]*"/gm, (line, key) => (left-- > 0 ? `${key}"${version}"` : line));
  };
  return {
    faults,
    changed: {
      'package.json': withVersion(files['package.json'], 1),
      // Its own version and that of the package at its root, which stand first.
      'package-lock.json': withVersion(files['package-lock.json'], 2),
      'CHANGELOG.md': files['CHANGELOG.md'].replace(
        UNRELEASED,
        (_, text) => `## Unreleased\n\n## ${version} - ${date}\n${text}`,
      ),
    },
  };
}

/** What the changelog says of a version; undefined where it says nothing. */
export const notesOf = (changelog: string, version: string): string | undefined => {
  const parts = changelog.split(/^## /m);
  return parts
    .find((part) => part.startsWith(`${version} `))
    ?.replace(/^.*\n/, '')
    .trim();
};
