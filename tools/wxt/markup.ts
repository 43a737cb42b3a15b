import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { noMarkupPlugin } from '../markup/plugin.ts';

/** No way from a string to markup in any script of the package. */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [noMarkupPlugin()] }));
});
