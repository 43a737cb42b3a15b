import type { CardLanguage } from '../lib/fact-base/types.ts';
import { INK_GROUP } from '../lib/ink-group.ts';
import type { EntityKind } from '../lib/linker/types.ts';

interface Props {
  name: string;
  kind: EntityKind;
  lang: CardLanguage;
  onPick: () => void;
}

/** A name that opens its card: a dot in the kind's ink, then the name. */
export const EntityChip = ({ name, kind, lang, onPick }: Props) => (
  <button type="button" class="chip" data-ink={INK_GROUP[kind]} lang={lang} onClick={onPick}>
    <span class="chip-dot" aria-hidden="true" />
    <bdi>{name}</bdi>
  </button>
);
