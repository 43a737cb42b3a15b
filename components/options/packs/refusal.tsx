import type { CardLanguage } from '../../../lib/fact-base/types.ts';
import { packsMessages } from '../../../lib/i18n.ts';
import type { Refusal as Reasons } from '../../../lib/packs/fault.ts';
import { faultInWords } from './fault-words.ts';

interface Props {
  /** Name of the file; undefined where something else was asked for. */
  file: string | undefined;
  refusal: Reasons;
  lang: CardLanguage;
}

/** Why nothing has changed: each fault with its place in the file. */
export const Refusal = ({ file, refusal, lang }: Props) => {
  const t = packsMessages(lang);
  return (
    <div class="pack-refusal" role="alert">
      <p class="fault">
        {file !== undefined && <bdi>{t.refused({ file })}</bdi>} {t.unchanged()}
      </p>
      <ul class="pack-faults">
        {refusal.faults.map((fault) => {
          const at = 'at' in fault ? fault.at : '';
          return (
            <li key={JSON.stringify(fault)}>
              {at !== '' && (
                <>
                  <bdi class="pack-place" dir="ltr">
                    {at}
                  </bdi>
                  {': '}
                </>
              )}
              {faultInWords(fault, lang)}
            </li>
          );
        })}
      </ul>
      {refusal.more > 0 && <p class="row-note">{t.moreFaults({ count: refusal.more })}</p>}
    </div>
  );
};
