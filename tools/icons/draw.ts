import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Sizes in px that browsers ask for. Up to 48 the drawing on the toolbar's pixel grid is the sharper one. */
export const ICONS = [
  { size: 16, drawing: 'icon-small.svg' },
  { size: 32, drawing: 'icon-small.svg' },
  { size: 48, drawing: 'icon-small.svg' },
  { size: 96, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg' },
];

/** The PNG of one icon. `assets` is the folder of the drawings. */
export function drawIcon(assets: string, { size, drawing }: (typeof ICONS)[number]): Buffer {
  const svg = readFileSync(join(assets, drawing), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync('public/icon', { recursive: true });
  for (const icon of ICONS) writeFileSync(`public/icon/${icon.size}.png`, drawIcon('assets', icon));
}
