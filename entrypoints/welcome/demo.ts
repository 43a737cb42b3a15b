import gazetteer from 'virtual:hashiya/gazetteer';
import { createAnnotator } from '../../lib/annotator/annotator.ts';
import { frameWorld } from '../../lib/frame-world.ts';
import { highlightStyle } from '../../lib/highlight-style.ts';
import { loadGazetteer } from '../../lib/linker/gazetteer.ts';
import { createLinker } from '../../lib/linker/linker.ts';
import { inks } from '../../lib/settings.ts';
import { get, watch } from '../../lib/settings-storage.ts';

/**
 * Reads this page with the annotator and the reader that news pages get. Here they are part of the page, since no
 * content script may run in it.
 */
export const startDemo = async (startReader: () => void): Promise<void> => {
  const linker = createLinker(loadGazetteer(gazetteer));
  const underlines = new CSSStyleSheet();
  document.adoptedStyleSheets.push(underlines);
  const paint = (chosen: Parameters<typeof highlightStyle>[0]) => underlines.replaceSync(highlightStyle(chosen));
  paint(await get(inks));
  watch(inks, paint, new AbortController().signal);

  const annotator = createAnnotator({
    linker: () => linker,
    // all of it, whatever was chosen: this page is there to be looked at
    wishes: () => ({ density: 'first', muted: () => false, shown: () => true }),
    onDwell: () => {},
    onNamed: () => {},
  });
  frameWorld().annotator = annotator;
  annotator.start();
  startReader();
};
