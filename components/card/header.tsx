import type { Lens } from '../../lib/fact-base/types.ts';
import { CARD_LANGUAGES, type CardLanguage, type Entity } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages, dirOf } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import { asOfWords, roleWords } from './as-of-words.ts';

interface Props {
  entity: Entity;
  lens: Lens | undefined;
  lang: CardLanguage;
  nameId: string;
  glossId: string;
}

/**
 * Name, kind, gloss and role, the name in the other scripts, and how old all this is beside the page. No `header`, which
 * in a dialog is a landmark of the whole page.
 */
export const Header = ({ entity, lens, lang, nameId, glossId }: Props) => {
  const others = CARD_LANGUAGES.filter((other) => other !== lang && entity.names[other] !== entity.name);
  const role = lens && roleWords(lens, lang);
  const age = lens && asOfWords(lens, lang);
  return (
    <div class="head">
      <div class="head-line">
        <h2 class="name" id={nameId}>
          {entity.name}
        </h2>
        <span class="kind" data-ink={INK_GROUP[entity.kind]}>
          {commonMessages(lang).kind[entity.kind]()}
        </span>
      </div>
      <p class="gloss" id={glossId} lang={entity.lang} dir={entity.lang && dirOf(entity.lang)}>
        {entity.gloss}
      </p>
      {role && <p class="role">{role}</p>}
      {others.length > 0 && (
        <ul class="names" aria-label={cardMessages(lang).names()}>
          {others.map((other) => (
            <li key={other} lang={other} dir={dirOf(other)}>
              {entity.names[other]}
            </li>
          ))}
        </ul>
      )}
      {age && <p class="as-of">{age}</p>}
    </div>
  );
};
