interface Props {
  label: string;
  onText: (text: string) => void;
}

/** Lets a file be chosen and reads it as text. */
export const FileButton = ({ label, onText }: Props) => (
  <label class="button">
    <input
      type="file"
      class="file-input"
      accept="application/json,.json"
      onChange={async ({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        if (!file) return;
        const text = await file.text();
        // so that the same file, mended, can be chosen again
        currentTarget.value = '';
        onText(text);
      }}
    />
    {label}
  </label>
);
