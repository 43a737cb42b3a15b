import type { ComponentChildren } from 'preact';
import type { FactStatus } from '../../lib/fact-base/types.ts';
import { commonMessages, factbookMessages } from '../../lib/i18n.ts';
import type { EntityKind } from '../../lib/linker/types.ts';
import type { Book } from './book.ts';
import type { Filters } from './route.ts';

/** In the order in which names are listed. */
export const KINDS: EntityKind[] = [
  'chip',
  'company',
  'official',
  'expert',
  'organisation',
  'policy',
  'material',
  'event',
];
const STATUSES: FactStatus[] = ['reported', 'announced', 'claimed', 'denied'];

interface Props {
  book: Book;
  filters: Filters;
  /** Names are narrowed by kind alone; facts by all. */
  of: 'names' | 'facts';
  onChange: (filters: Filters) => void;
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  any: string;
  options: [value: string, text: string][];
  onPick: (value: string | undefined) => void;
}

const Labelled = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
  <label class="filter">
    <span class="label">{label}</span>
    {children}
  </label>
);

const Choice = ({ label, value, any, options, onPick }: ChoiceProps) => (
  <Labelled label={label}>
    <select value={value ?? ''} onChange={(event) => onPick(event.currentTarget.value || undefined)}>
      <option value="">{any}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </Labelled>
);

/** What narrows a list: every choice at once has an effect and an address. */
export const FilterForm = ({ book, filters, of, onChange }: Props) => {
  const { lang } = book.base;
  const t = factbookMessages(lang);
  const common = commonMessages(lang);
  const set = (key: keyof Filters) => (value: string | undefined) => onChange({ ...filters, [key]: value });
  const { q: _, ...narrowing } = filters;
  const date = (key: 'from' | 'to', label: string) => (
    <Labelled label={label}>
      <input
        class="filter-date"
        dir="ltr"
        inputMode="numeric"
        pattern="\d{4}(-\d\d(-\d\d)?)?"
        placeholder={t.dateHint()}
        value={filters[key] ?? ''}
        onChange={(event) => set(key)(event.currentTarget.value.trim() || undefined)}
      />
    </Labelled>
  );
  return (
    <form class="filters" aria-label={t.filters()} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={t.kind()}
        any={t.any()}
        value={filters.kind}
        options={KINDS.map((kind) => [kind, common.kinds[kind]()])}
        onPick={set('kind')}
      />
      {of === 'facts' && (
        <>
          <Choice
            label={t.source()}
            any={t.any()}
            value={filters.source}
            options={book.base.sources.map(({ id, title }) => [id, title])}
            onPick={set('source')}
          />
          <Choice
            label={t.claimant()}
            any={t.any()}
            value={filters.claimant}
            options={book.claimants.map(({ id, name }) => [id, name])}
            onPick={set('claimant')}
          />
          <Choice
            label={t.status()}
            any={t.any()}
            value={filters.status}
            options={STATUSES.map((status) => [status, common.status[status]()])}
            onPick={set('status')}
          />
          {date('from', t.from())}
          {date('to', t.to())}
        </>
      )}
      {Object.values(narrowing).some(Boolean) && (
        <button type="button" class="quiet" onClick={() => onChange(filters.q === undefined ? {} : { q: filters.q })}>
          {t.clear()}
        </button>
      )}
    </form>
  );
};
