import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { dirOf, optionsMessages } from '../../lib/i18n.ts';
import type { InkGroup } from '../../lib/ink-group.ts';
import type { Inks } from '../../lib/settings.ts';

type Run = string | [name: string, group: InkGroup];

/** A sentence in each script, each with a name of every group. */
const SAMPLES: Record<CardLanguage, Run[]> = {
  en: [
    ['Nvidia', 'company'],
    ' would sell the ',
    ['H20', 'chip'],
    ', ',
    ['Howard Lutnick', 'person'],
    ' signs the licences, the ',
    ['Commerce Department', 'organisation'],
    ' writes the ',
    ['export controls', 'policy'],
    '.',
  ],
  ar: [
    'تبيع ',
    ['إنفيديا', 'company'],
    ' رقاقة ',
    ['H20', 'chip'],
    ' إن وقّع ',
    ['هوارد لوتنيك', 'person'],
    '، و',
    ['وزارة التجارة', 'organisation'],
    ' تكتب ',
    ['ضوابط التصدير', 'policy'],
    '.',
  ],
  zh: [
    ['英伟达', 'company'],
    '想卖',
    ['H20', 'chip'],
    '，许可由',
    ['卢特尼克', 'person'],
    '签发，',
    ['商务部', 'organisation'],
    '起草',
    ['出口管制', 'policy'],
    '。',
  ],
};

/** What the chosen inks look like under words of three scripts. */
export const InkSample = ({ inks, lang }: { inks: Inks; lang: CardLanguage }) => (
  <figure class="sample">
    <figcaption class="field-label">{optionsMessages(lang).underlines.sample()}</figcaption>
    {Object.entries(SAMPLES).map(([script, runs]) => (
      <p key={script} lang={script} dir={dirOf(script)}>
        {runs.map((run) =>
          typeof run === 'string' ? (
            run
          ) : (
            <span key={run[1]} class="sample-name" data-ink={run[1]} data-shown={inks[run[1]].shown}>
              {run[0]}
            </span>
          ),
        )}
      </p>
    ))}
  </figure>
);
