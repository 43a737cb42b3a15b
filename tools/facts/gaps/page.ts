import { counted } from '../counted.ts';
import { countOf, type ParagraphCoverage, type SourceCoverage } from './coverage.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fbf8f2, #1d1b18); --ink: light-dark(#26221c, #e9e3d8);
  --quiet: light-dark(#6b6458, #a59d8f); --line: light-dark(#ddd5c6, #3d3932);
  --gap: light-dark(#fbe3dc, #4a231b); --gap-ink: light-dark(#8f2410, #ffb3a0);
  --unknown: light-dark(#fdf0cb, #4a3a10); --unknown-ink: light-dark(#6e4c00, #f3cf6b); }
* { box-sizing: border-box; }
body { margin: 0; padding: 32px 24px 64px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, "Noto Naskh Arabic", "Noto Sans SC", sans-serif; }
main { max-width: 1080px; margin: 0 auto; }
h1 { font-size: 22px; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 40px 0 2px; overflow-wrap: anywhere; }
p { margin: 0; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; margin-top: 12px; }
th { text-align: start; font-size: 13px; font-weight: 600; color: var(--quiet); padding: 4px 10px; }
td { border-top: 1px solid var(--line); padding: 8px 10px; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { font-variant-numeric: tabular-nums; width: 3.5em; white-space: nowrap; }
td ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 8px; }
code { font: 13px/1.6 ui-monospace, monospace; }
.text { width: 27%; }
.facts { width: 33%; }
nav { display: flex; flex-wrap: wrap; gap: 3px; margin-top: 10px; }
nav a { min-width: 26px; padding: 2px 4px; text-align: center; font-size: 13px; text-decoration: none; border-radius: 4px;
  color: inherit; border: 1px solid var(--line); font-variant-numeric: tabular-nums; }
nav .furniture { color: var(--quiet); border-style: dashed; }
nav .gap { background: var(--gap); color: var(--gap-ink); border-color: currentColor; font-weight: 700; }
nav .names { text-decoration: underline dashed var(--unknown-ink) 2px; text-underline-offset: 3px; }
tr:target td { outline: 2px solid var(--line); }
.facts ul { flex-direction: column; }
.furniture td { color: var(--quiet); }
.gap td { background: var(--gap); }
.gap td:first-child { border-inline-start: 4px solid var(--gap-ink); }
.gap strong { color: var(--gap-ink); }
mark { background: var(--unknown); color: var(--unknown-ink); border: 1px dashed; border-radius: 4px; padding: 0 5px; }
@media (max-width: 720px) { th { display: none; } td, .text { display: block; width: auto; border: 0; padding: 2px 10px; }
  td:first-child { border-top: 1px solid var(--line); padding-top: 10px; width: auto; } }
`;

const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const rowOf = (paragraph: ParagraphCoverage, { id: source, lang }: SourceCoverage): string => {
  const { number, state, facts, entities, unknown, excerpt } = paragraph;
  const drawn =
    state === 'gap'
      ? '<strong>No fact draws on it</strong>'
      : state === 'furniture'
        ? 'furniture'
        : list(facts.map((id) => `<code>${escaped(id)}</code>`));
  const names = [
    ...entities.map((id) => `<code>${escaped(id)}</code>`),
    ...unknown.map(
      ({ form, why }) => `<mark lang="${escaped(lang)}" dir="auto" title="${escaped(why)}">${escaped(form)}</mark>`,
    ),
  ];
  return `<tr id="${source}-${number}" class="${state}"><td>¶${number}</td><td class="text" lang="${escaped(lang)}" dir="auto">${escaped(excerpt)}</td><td class="facts">${drawn}</td><td>${list(names)}</td></tr>`;
};

/** All paragraphs at a glance, each a link to its row. */
const stripOf = ({ id, paragraphs }: SourceCoverage): string =>
  `<nav aria-label="Paragraphs of ${id}">${paragraphs
    .map(({ number, state, unknown }) => {
      const said = [state === 'gap' ? 'no fact' : state, ...(unknown.length > 0 ? ['a name without an entity'] : [])];
      return `<a href="#${id}-${number}" class="${state}${unknown.length > 0 ? ' names' : ''}" title="${said.join(', ')}">${number}</a>`;
    })
    .join('')}</nav>`;

const sectionOf = (source: SourceCoverage): string => {
  const { paragraphs, covered, furniture, gaps, unknown } = countOf(source);
  return `<section><h2>${escaped(source.id)}</h2>
<p>${escaped(source.file)}: ${counted(paragraphs, 'paragraph')}, ${covered} with facts, ${furniture} furniture, ${counted(gaps, 'gap')}, ${counted(unknown, 'name')} without an entity</p>
${stripOf(source)}
<table><thead><tr><th>¶</th><th>Begins</th><th>Facts that draw on it</th><th>Names: entities, and those <mark>without one</mark></th></tr></thead>
<tbody>
${source.paragraphs.map((paragraph) => rowOf(paragraph, source)).join('\n')}
</tbody></table></section>`;
};

/** A page of its own, without scripts: gaps in red, names without an entity marked. */
export const coveragePage = (sources: readonly SourceCoverage[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage of the fact base</title><style>${STYLE}</style></head>
<body><main><h1>Coverage</h1>
<p>What of each article the facts hold. Marked names are guesses by their form and by what stands around them.</p>
${sources.map(sectionOf).join('\n')}
</main></body></html>
`;
