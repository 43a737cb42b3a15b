import gazetteer from 'virtual:hashiya/gazetteer/all';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { frameWorld } from '../lib/frame-world.ts';

/** Runs just before the annotator where a page is not in one of the languages that the annotator carries. */
export default defineUnlistedScript(() => {
  frameWorld().gazetteer = gazetteer;
});
