import { useRef, useState } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';
import type { Place } from '../../lib/tab-report.ts';
import { numberFormat } from './number-format.ts';

interface Props {
  name: string;
  /** In reading order. */
  places: readonly Place[];
  lang: CardLanguage;
  onJump: (place: Place) => void;
}

/** Ticks that a strip has room for; of places that fall on one tick the first is jumped to. */
const TICKS = 60;
/** And behind its end, for frames. */
const FRAME_TICKS = 3;

/** One place a tick; those in frames, which have no place in the page, stand behind its end. */
export const ticksOf = (places: readonly Place[]): Place[] => {
  const taken = new Map<number, Place>();
  let beyond = TICKS;
  for (const place of places) {
    const tick =
      place.at === null
        ? Math.min(TICKS + FRAME_TICKS - 1, beyond++)
        : Math.min(TICKS - 1, Math.floor(place.at * TICKS));
    if (!taken.has(tick)) taken.set(tick, place);
  }
  return [...taken].sort(([a], [b]) => a - b).map(([, place]) => place);
};

/**
 * Where a name stands in the page, top at the reading side. One stop for the Tab key; the arrow keys go from place to
 * place, Enter jumps. A click anywhere goes to the nearest place.
 */
export const Strip = ({ name, places, lang, onJump }: Props) => {
  const t = popupMessages(lang);
  const [number, percent] = [numberFormat(lang), numberFormat(lang, { style: 'percent' })];
  const [current, setCurrent] = useState(0);
  const strip = useRef<HTMLFieldSetElement>(null);
  const ticks = ticksOf(places);
  const inPage = ticks.filter(({ at }) => at !== null).length;
  if (ticks.length === 0) return <span class="strip" aria-hidden="true" />;
  const chosen = Math.min(current, ticks.length - 1);
  const buttons = () => [...(strip.current?.querySelectorAll('button') ?? [])];

  const onKeyDown = (event: KeyboardEvent) => {
    const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: chosen + 1, [back]: chosen - 1, Home: 0, End: ticks.length - 1 }[event.key];
    if (to === undefined || to < 0 || to >= ticks.length) return;
    event.preventDefault();
    setCurrent(to);
    buttons()[to]?.focus();
  };
  const onClick = (event: MouseEvent) => {
    const distance = (button: HTMLElement) => {
      const { left, width } = button.getBoundingClientRect();
      return Math.abs(left + width / 2 - event.clientX);
    };
    // A key press on a tick is a click of no place on the screen.
    const at =
      event.detail === 0
        ? chosen
        : buttons().reduce(
            (best, button, index, all) => (distance(button) < distance(all[best] as HTMLElement) ? index : best),
            0,
          );
    setCurrent(at);
    onJump(ticks[at] as Place);
  };
  return (
    <fieldset ref={strip} class="strip" aria-label={t.strip({ name })} onKeyDown={onKeyDown} onClick={onClick}>
      {ticks.map((place, index) => (
        <button
          key={`${place.frameId} ${place.id}`}
          type="button"
          class="tick"
          tabIndex={index === chosen ? 0 : -1}
          data-in-frame={place.at === null}
          style={{ '--at': String(place.at ?? 1), '--beyond': String(Math.max(0, index - inPage + 1)) }}
          aria-label={
            place.at === null
              ? t.placeInFrame({ at: number.format(index + 1), count: number.format(ticks.length) })
              : t.place({
                  at: number.format(index + 1),
                  count: number.format(ticks.length),
                  percent: percent.format(place.at),
                })
          }
        />
      ))}
    </fieldset>
  );
};
