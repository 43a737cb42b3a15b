import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finish } from '../check/steps.ts';
import { OUTPUT } from './packages.ts';
import { differences, readZip } from './zip-file.ts';

/** As unlike the place of the first build as another machine may be: its folder's name, time zone, language, masks. */
const ELSEWHERE = {
  TZ: 'Pacific/Chatham',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  // What a shell may set; Vite would build another package by it.
  NODE_ENV: 'development',
  CI: '1',
};

/**
 * Unpacks the sources that a reviewer gets into an empty folder, makes the packages there from nothing and compares.
 * @returns what differs, as sentences
 */
export async function rebuiltFromSources(names: readonly string[]): Promise<string[]> {
  const sources = names.find((name) => name.includes('sources')) ?? '';
  const parent = mkdtempSync(join(tmpdir(), 'hashiya sources é-'));
  const folder = join(parent, 'x'.repeat(40));
  try {
    for (const [path, content] of readZip(readFileSync(join(OUTPUT, sources)))) {
      const to = join(folder, path);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, content);
    }
    const { status, output } = await finish('npm', ['run', 'zip'], { cwd: folder, env: ELSEWHERE });
    if (status !== 0) return [`the sources do not build:\n${output}`];
    return names.flatMap((name) => {
      const [here, there] = [OUTPUT, join(folder, OUTPUT)].map((at) => readFileSync(join(at, name))) as [
        Buffer,
        Buffer,
      ];
      if (here.equals(there)) return [];
      const said = differences(readZip(here), readZip(there)).map((difference) => `${name}: ${difference}`);
      return said.length > 0 ? said : [`${name}: the same files, packed otherwise`];
    });
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
