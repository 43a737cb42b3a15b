import { useEffect, useId, useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import { DWELL_MAX, DWELL_MIN } from '../../lib/settings.ts';

/** Milliseconds from one stop to the next: what a hand can tell apart. */
const STEP = 50;

interface Props {
  dwell: number;
  lang: CardLanguage;
  onChange: (dwell: number) => void;
}

/** How long the pointer rests before a card opens. Takes effect when the handle is let go. */
export const DwellSlider = ({ dwell, lang, onChange }: Props) => {
  const t = optionsMessages(lang).card;
  const id = useId();
  const [moving, setMoving] = useState(dwell);
  useEffect(() => setMoving(dwell), [dwell]);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t.dwell()}
      </label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={DWELL_MIN}
          max={DWELL_MAX}
          step={STEP}
          value={moving}
          aria-valuetext={t.milliseconds({ count: moving })}
          onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output for={id}>{t.milliseconds({ count: moving })}</output>
      </div>
    </div>
  );
};
