import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';

interface Props {
  query: string;
  lang: CardLanguage;
  onQuery: (query: string) => void;
}

export const SearchBox = ({ query, lang, onQuery }: Props) => {
  const t = popupMessages(lang);
  return (
    <search class="search">
      <input
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
      />
    </search>
  );
};
