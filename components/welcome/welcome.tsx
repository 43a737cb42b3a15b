import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { inkProperties } from '../../lib/highlight-style.ts';
import { dirOf, optionsMessages, welcomeMessages } from '../../lib/i18n.ts';
import type { InterfaceLanguage, Values } from '../../lib/settings.ts';
import { Picker } from '../options/choices.tsx';
import { LANGUAGES } from '../options/languages.ts';
import { DEMO_TEXT } from './demo-text.ts';

interface Props {
  lang: CardLanguage;
  values: Pick<Values, 'inks' | 'interfaceLanguage'>;
  /** The keys as the browser has them; empty where none are set. */
  keys: { next: string; site: string };
  /** Address of the list of what is bundled. */
  licences: string;
  onLanguage: (language: InterfaceLanguage) => void;
  onSettings: () => void;
  onFactBook: () => void;
}

/** What is seen once, after the first install: how it works, in three steps, and lines to try it on. */
export const Welcome = ({ lang, values, keys, licences, onLanguage, onSettings, onFactBook }: Props) => {
  const t = welcomeMessages(lang);
  const demo = DEMO_TEXT[lang];
  const steps = [
    { title: t.readTitle(), text: t.read(), more: '' },
    { title: t.restTitle(), text: t.rest(), more: keys.next && t.keys({ next: keys.next }) },
    { title: t.switchTitle(), text: t.switch(), more: keys.site && t.switchKeys({ site: keys.site }) },
  ];
  return (
    <main class="page welcome" lang={lang} dir={dirOf(lang)} style={inkProperties(values.inks)}>
      <header class="welcome-head">
        <h1 class="page-title">{t.title()}</h1>
        <p class="lead">{t.lead()}</p>
      </header>
      <ol class="steps">
        {steps.map(({ title, text, more }) => (
          <li key={title} class="step">
            <h2 class="section-title">{title}</h2>
            <p>{text}</p>
            {more !== '' && <p class="field-note">{more}</p>}
          </li>
        ))}
      </ol>
      <section class="try" aria-labelledby="try-title">
        <div>
          <h2 class="section-title" id="try-title">
            {t.tryTitle()}
          </h2>
          <p class="section-note">{t.tryNote()}</p>
        </div>
        <article class="demo" key={lang}>
          <h3>{demo.heading}</h3>
          {demo.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </article>
      </section>
      <footer class="welcome-foot">
        <div class="buttons">
          <button type="button" class="button button-main" onClick={onSettings}>
            {t.settings()}
          </button>
          <button type="button" class="button" onClick={onFactBook}>
            {t.factbook()}
          </button>
        </div>
        <Picker
          label={optionsMessages(lang).language.label()}
          value={values.interfaceLanguage}
          choices={[{ value: 'browser', label: optionsMessages(lang).language.browser() }, ...LANGUAGES]}
          onChange={onLanguage}
        />
        <a class="quiet-link" href={licences} target="_blank" rel="noopener">
          {optionsMessages(lang).licences()}
        </a>
      </footer>
    </main>
  );
};
