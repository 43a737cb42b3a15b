import type { CardLanguage } from '../../../lib/fact-base/types.ts';
import { commonMessages, packsMessages } from '../../../lib/i18n.ts';
import type { Counts } from '../../../lib/packs/outline.ts';
import type { ShelvedPack } from '../../../lib/packs/storage.ts';
import { LANGUAGE_NAMES } from '../languages.ts';

type Meta = ShelvedPack['meta'];

/** How much a pack holds, in one line. */
export const countsInWords = (counts: Counts, lang: CardLanguage): string => {
  const t = packsMessages(lang).count;
  return [
    t.entities({ count: counts.entities }),
    t.aliases({ count: counts.aliases }),
    t.facts({ count: counts.facts }),
    t.sources({ count: counts.sources }),
    ...(counts.disputes > 0 ? [t.disputes({ count: counts.disputes })] : []),
  ].join(commonMessages(lang).listSeparator());
};

/** Who made a pack, which edition it is, in which languages, under which licence. */
export const PackCredit = ({ meta, lang }: { meta: Meta; lang: CardLanguage }) => {
  const t = packsMessages(lang);
  const languages = meta.languages.map((each) => LANGUAGE_NAMES[each]).join(commonMessages(lang).listSeparator());
  return (
    <>
      <span class="row-note">
        <bdi>{t.by({ maker: meta.maker })}</bdi> · <bdi>{t.edition({ version: meta.version, date: meta.date })}</bdi>
      </span>
      <span class="row-note">
        <bdi>{languages}</bdi> · <bdi>{meta.licence}</bdi>
        {meta.link && (
          <>
            {' · '}
            <a href={meta.link} target="_blank" rel="noopener noreferrer" dir="ltr">
              {new URL(meta.link).host}
            </a>
          </>
        )}
      </span>
    </>
  );
};
