import { CARD_LANGUAGES, type CardLanguage, type Entity } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages, dirOf } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';

interface Props {
  entity: Entity;
  lang: CardLanguage;
  nameId: string;
  glossId: string;
}

/** Name, kind, gloss, and the name in the other scripts. */
export const Header = ({ entity, lang, nameId, glossId }: Props) => {
  const others = CARD_LANGUAGES.filter((other) => other !== lang && entity.names[other] !== entity.name);
  return (
    <header class="head">
      <div class="head-line">
        <h2 class="name" id={nameId} tabIndex={-1}>
          {entity.name}
        </h2>
        <span class="kind" data-ink={INK_GROUP[entity.kind]}>
          {commonMessages(lang).kind[entity.kind]()}
        </span>
      </div>
      <p class="gloss" id={glossId}>
        {entity.gloss}
      </p>
      {others.length > 0 && (
        <ul class="names" aria-label={cardMessages(lang).names()}>
          {others.map((other) => (
            <li key={other} lang={other} dir={dirOf(other)}>
              {entity.names[other]}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
};
