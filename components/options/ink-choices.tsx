import { useId } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import { INK_GROUPS, type InkGroup } from '../../lib/ink-group.ts';
import { INK_COLOURS, INK_LINES, type Ink, type Inks } from '../../lib/settings.ts';

interface Props {
  inks: Inks;
  lang: CardLanguage;
  onChange: (inks: Inks) => void;
}

/** Colour and line of each group of kinds, and whether it is underlined at all. */
export const InkChoices = ({ inks, lang, onChange }: Props) => (
  <div class="inks">
    {INK_GROUPS.map((group) => (
      <InkRow
        key={group}
        group={group}
        ink={inks[group]}
        lang={lang}
        onChange={(ink) => onChange({ ...inks, [group]: ink })}
      />
    ))}
  </div>
);

interface RowProps {
  group: InkGroup;
  ink: Ink;
  lang: CardLanguage;
  onChange: (ink: Ink) => void;
}

const InkRow = ({ group, ink, lang, onChange }: RowProps) => {
  const t = optionsMessages(lang).underlines;
  const name = useId();
  const kind = t.groups[group]();
  return (
    <div class="ink" data-ink={group} data-shown={ink.shown}>
      <label class="ink-kind">
        <input
          type="checkbox"
          checked={ink.shown}
          onChange={(event) => onChange({ ...ink, shown: event.currentTarget.checked })}
        />
        <span class="ink-name">{kind}</span>
      </label>
      <div class="swatches" role="radiogroup" aria-label={t.colourOf({ kind })}>
        {INK_COLOURS.map((colour) => (
          <label key={colour} class="swatch" data-colour={colour} title={t.colours[colour]()}>
            <input
              type="radio"
              name={`${name}-colour`}
              aria-label={t.colours[colour]()}
              checked={ink.colour === colour}
              disabled={!ink.shown}
              onChange={() => onChange({ ...ink, colour })}
            />
          </label>
        ))}
      </div>
      <div class="strokes" role="radiogroup" aria-label={t.lineOf({ kind })}>
        {INK_LINES.map((line) => (
          <label key={line} class="stroke" data-line={line} title={t.lines[line]()}>
            <input
              type="radio"
              name={`${name}-line`}
              aria-label={t.lines[line]()}
              checked={ink.line === line}
              disabled={!ink.shown}
              onChange={() => onChange({ ...ink, line })}
            />
          </label>
        ))}
      </div>
    </div>
  );
};
