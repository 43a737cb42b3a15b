import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { AREAS, type Area, TEST_PACKAGES } from './may-import.ts';

/**
 * Holds every import to the table of `may-import.ts`, and forbids circles. dependency-cruiser would be the tool, but
 * it reads TypeScript through the compiler's old API, which TypeScript 7 no longer has.
 */

export interface Import {
  /** As written. */
  specifier: string;
  line: number;
  /** Nothing but types: gone when the code runs. */
  typeOnly: boolean;
}

/** What a module imports or exports from elsewhere, types and literal `import()` included. Throws on a syntax error. */
export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const line = (offset: number): number => source.slice(0, offset).split('\n').length;
  const found: Import[] = module.staticImports.map(({ moduleRequest: { value, start }, entries }) => ({
    specifier: value,
    line: line(start),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest)
        found.push({ specifier: moduleRequest.value, line: line(moduleRequest.start), typeOnly: isType });
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (literal) found.push({ specifier: literal, line: line(moduleRequest.start), typeOnly: false });
  }
  return found;
}

const TEST = /\.test\.(tsx?)$/;

const covers = (pattern: string, name: string): boolean =>
  pattern === name || (/[/:]$/.test(pattern) && name.startsWith(pattern));

/** A test is of the area of what it tests. */
function areaOf(file: string, areas: Area[]): Area | undefined {
  const tested = file.replace(TEST, '.$1');
  const fits = areas.flatMap((area) =>
    area.holds.filter((held) => covers(held, tested)).map((held) => ({ area, held })),
  );
  return fits.sort((a, b) => b.held.length - a.held.length)[0]?.area;
}

/** Every breach, as `file:line: what, and what would be allowed`. Files map paths from the root to their source. */
export function breaches(files: Map<string, string>, areas: Area[] = AREAS): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, source] of files) {
    const area = areaOf(file, areas);
    if (!area) {
      found.push(`${file}: no area of tools/check/may-import.ts holds it`);
      continue;
    }
    const isTest = TEST.test(file);
    const targets: string[] = [];
    for (const { specifier, line, typeOnly } of importsOf(file, source)) {
      const place = `${file}:${line}`;
      if (specifier.startsWith('.')) {
        const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
        // Types may go round: two halves of one vocabulary may name each other.
        if (!typeOnly) targets.push(target);
        if (areaOf(target, areas) === area || area.project.some((allowed) => covers(allowed, target))) continue;
        found.push(`${place}: imports ${target}; ${area.holds.join(', ')} may import ${listed(area.project)}`);
      } else if (area.packages !== 'declared') {
        const allowed = isTest ? [...area.packages, ...TEST_PACKAGES] : area.packages;
        if (allowed.some((name) => covers(name, specifier))) continue;
        found.push(`${place}: imports ${specifier}; ${area.holds.join(', ')} may import ${listed(area.packages)}`);
      }
    }
    graph.set(file, targets);
  }
  return [...found, ...circles(graph)];
}

const listed = (names: string[]): string => (names.length > 0 ? names.join(', ') : 'nothing outside itself');

/** One line for each circle of imports, found depth first. */
function circles(graph: Map<string, string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const seen = path.indexOf(file);
    if (seen >= 0) found.push(`${file}: imports itself by way of ${[...path.slice(seen + 1), file].join(' → ')}`);
    if (seen >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const names = globSync('{lib,components,entrypoints,tools,e2e,bench}/**/*.{ts,tsx,mts}', {
    exclude: (name) => name === 'node_modules',
  }).map((name) => name.replaceAll('\\', '/'));
  const found = breaches(new Map(names.map((name) => [name, readFileSync(name, 'utf8')])));
  for (const line of found) console.error(line);
  console.log(`${names.length} files, ${found.length} forbidden imports`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
