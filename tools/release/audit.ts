import type { Finished } from '../check/steps.ts';

/** The parts of `npm audit --json` that are read. */
interface Audit {
  vulnerabilities?: Record<string, { severity: string; via: (string | { title: string; url: string })[] }>;
  metadata?: { dependencies?: { total?: number } };
  message?: string;
  statusCode?: number;
}

/**
 * What the registry knows against the packages, bundled or not, as sentences. A registry that cannot be asked is no
 * fault of the packages: then `detail` says so.
 */
export function audited({ output }: Finished): { faults: string[]; detail: string } {
  const from = output.search(/^\{/m);
  const to = output.search(/^\}$/m);
  if (from < 0 || to < from) return { faults: [`npm audit said nothing that can be read:\n${output}`], detail: '' };
  const { vulnerabilities, metadata, message, statusCode } = JSON.parse(output.slice(from, to + 1)) as Audit;
  if (!vulnerabilities) return { faults: [], detail: `NOT ASKED: the registry answers ${statusCode ?? message}` };
  const faults = Object.entries(vulnerabilities).map(([name, { severity, via }]) => {
    const why = via.map((cause) => (typeof cause === 'string' ? `through ${cause}` : `${cause.title} ${cause.url}`));
    return `${name}, ${severity}: ${why.join('; ')}`;
  });
  return { faults, detail: `none in ${metadata?.dependencies?.total ?? 0} packages` };
}
