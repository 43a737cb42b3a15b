import { useId } from 'preact/hooks';

export interface Choice<T extends string> {
  value: T;
  label: string;
  note?: string;
  /** BCP 47 tag of the label where it is not in the page's language. */
  lang?: string;
}

interface Props<T extends string> {
  label: string;
  /** The heading beside it says the same. */
  quietLabel?: boolean;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export const Choices = <T extends string>({ label, quietLabel, value, choices, onChange }: Props<T>) => {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class={quietLabel ? 'hidden' : 'field-label'}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span class="choice-text">
            <span lang={choice.lang}>{choice.label}</span>
            {choice.note && <span class="choice-note">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** One of many, or one that is seldom changed. */
export const Picker = <T extends string>({ label, value, choices, note, onChange }: Props<T> & { note?: string }) => {
  const [id, noteId] = [useId(), useId()];
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        aria-describedby={note ? noteId : undefined}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
      {note && (
        <p class="field-note" id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
};
