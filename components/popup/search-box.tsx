import { useEffect, useRef } from 'preact/hooks';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';

interface Props {
  query: string;
  lang: CardLanguage;
  onQuery: (query: string) => void;
}

/** Has the focus from the start, so that the first key pressed is searched for. */
export const SearchBox = ({ query, lang, onQuery }: Props) => {
  const t = popupMessages(lang);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  return (
    <search class="search">
      <input
        ref={input}
        class="search-input"
        type="search"
        // A query may be in any script, whatever the language of the popup.
        dir="auto"
        value={query}
        placeholder={t.searchHint()}
        aria-label={t.searchLabel()}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // With a query, Esc takes it back; without one it closes the popup, as everywhere.
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          onQuery('');
        }}
      />
    </search>
  );
};
