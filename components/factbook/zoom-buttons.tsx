import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { factbookMessages } from '../../lib/i18n.ts';
import type { Zoom } from './use-zoom.ts';

export const ZoomButtons = ({ zoom, lang }: { zoom: Zoom; lang: CardLanguage }) => {
  const t = factbookMessages(lang);
  return (
    <p class="zoom">
      <button type="button" class="zoom-button" aria-label={t.zoomIn()} title={t.zoomIn()} onClick={zoom.closer}>
        +
      </button>
      <button type="button" class="zoom-button" aria-label={t.zoomOut()} title={t.zoomOut()} onClick={zoom.farther}>
        −
      </button>
      <button type="button" class="quiet" onClick={zoom.whole}>
        {t.whole()}
      </button>
    </p>
  );
};
