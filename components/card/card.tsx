import { useId } from 'preact/hooks';
import { ladder } from '../../lib/fact-base/ladder.ts';
import type { CardData, CardLanguage } from '../../lib/fact-base/types.ts';
import { cardMessages, dirOf } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import { Foot, type Match, type Muting } from './foot.tsx';
import { Header } from './header.tsx';
import { Ladder } from './ladder.tsx';
import { Notes } from './notes.tsx';
import { Related } from './related.tsx';

/** `missing`: the fact base has no such card. `failed`: it could not be asked. */
export type CardContent = CardData | 'missing' | 'failed';

export interface CardProps {
  content: CardContent;
  lang: CardLanguage;
  /** Why the page's mention is this entity; none for a card that was opened from another. */
  match?: Match | undefined;
  /** Ways to leave the page's name alone; none where there is no such name. */
  muting?: Muting | undefined;
  /** Whether the card was pinned, where it can be. */
  pinned?: boolean | undefined;
  /** Name of the card that this one was opened from. */
  from?: string | undefined;
  onRelated: (entity: EntityId) => void;
  onBack: () => void;
  onClose: () => void;
  onPin?: (() => void) | undefined;
  /** Resolves to whether the text is on the clipboard. */
  onCopy?: ((text: string) => Promise<boolean>) | undefined;
  /** Opens the name in the fact book. */
  onBook?: (() => void) | undefined;
}

/** A gloss: one entity, what is known of it, who says so. Give it a `key` by entity, so that what was unfolded folds. */
export const Card = (props: CardProps) => {
  const { content, lang, match, muting, pinned, from, onRelated, onBack, onClose, onPin, onCopy, onBook } = props;
  const t = cardMessages(lang);
  const [nameId, glossId] = [useId(), useId()];
  const data = typeof content === 'string' ? null : content;
  const trouble = content === 'missing' ? t.missing() : t.failed();
  // One step alone is no ladder; its fact stands among the notes.
  const steps = data ? ladder(data.facts, data.entity.id) : [];
  return (
    <div
      class="card"
      role="dialog"
      {...(data ? { 'aria-labelledby': nameId, 'aria-describedby': glossId } : { 'aria-label': trouble })}
      lang={lang}
      dir={dirOf(lang)}
      data-ink={data ? INK_GROUP[data.entity.kind] : undefined}
    >
      {from !== undefined && (
        <button type="button" class="quiet back" aria-label={t.back({ name: from })} onClick={onBack}>
          <span class="back-arrow" aria-hidden="true" />
          <bdi>{from}</bdi>
        </button>
      )}
      {data ? (
        <>
          <Header entity={data.entity} lens={data.lens} lang={lang} nameId={nameId} glossId={glossId} />
          {/* Where the keyboard comes in: name and gloss are read with the dialog, and not again with what has the focus. */}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of forms */}
          <div class="body" role="group" tabIndex={-1}>
            {steps.length > 1 && <Ladder steps={steps} then={data.lens?.ruleThen} lang={lang} />}
            <Notes data={data} lang={lang} onCopy={onCopy} />
            <Related related={data.related} lang={lang} onPick={onRelated} />
            {(match || onBook) && <Foot match={match} muting={muting} lang={lang} onBook={onBook} />}
          </div>
        </>
      ) : (
        <p class="trouble">{trouble}</p>
      )}
      <div class="tools">
        {pinned && (
          <button type="button" class="tool grip" aria-label={t.move()} title={t.move()}>
            <span class="grip-dots" aria-hidden="true" />
          </button>
        )}
        {onPin && !pinned && (
          <button type="button" class="tool pin" aria-label={t.pin()} title={t.pin()} onClick={onPin}>
            <span class="pin-head" aria-hidden="true" />
          </button>
        )}
        <button type="button" class="tool close" aria-label={t.close()} onClick={onClose}>
          <span class="close-cross" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
};
