import { spawnSync } from 'node:child_process';

/** Throws with git's own words. */
export function git(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr || error?.message}`);
  return stdout.trim();
}

/** Why the repository in the working folder is in no state for a release, as sentences. */
export function refusals(tag: string): string[] {
  const faults: string[] = [];
  const changed = git('status', '--porcelain').split('\n').filter(Boolean);
  if (changed.length > 0)
    faults.push(
      `the tree has ${changed.length} uncommitted changes (${changed[0]?.slice(3)} …): commit them or put them away`,
    );
  if (git('tag', '--list', tag)) faults.push(`there is a tag ${tag} already`);
  return faults;
}
