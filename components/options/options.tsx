import type { ComponentChildren } from 'preact';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { inkProperties } from '../../lib/highlight-style.ts';
import { dirOf, optionsMessages } from '../../lib/i18n.ts';
import type { EntityId, EntityKind } from '../../lib/linker/types.ts';
import type { Mode, Modifier, Values } from '../../lib/settings.ts';
import { Choices, Picker } from './choices.tsx';
import { DwellSlider } from './dwell-slider.tsx';
import { InkChoices } from './ink-choices.tsx';
import { InkSample } from './ink-sample.tsx';
import { KeptAside, type KeptValue } from './kept-aside.tsx';
import { LANGUAGES } from './languages.ts';
import { MuteList } from './mute-list.tsx';
import { Section } from './section.tsx';
import { type Shortcut, Shortcuts } from './shortcuts.tsx';
import { SiteRules } from './site-rules.tsx';
import { Transfer } from './transfer.tsx';

const MODES: Mode[] = ['news', 'all', 'off'];
const MODIFIERS: Modifier[] = ['none', 'alt', 'control', 'shift', 'meta'];

export interface OptionsProps {
  lang: CardLanguage;
  values: Values;
  defaults: Values;
  entities: ReadonlyMap<EntityId, { name: string; kind: EntityKind }>;
  /** Whether web pages may be read at all. */
  access: boolean;
  shortcuts: readonly Shortcut[];
  kept: readonly KeptValue[];
  /** Why the last change was not stored. */
  failure: string | null;
  /** The part for fact packs. */
  packs: ComponentChildren;
  onChange: (values: Partial<Values>) => void;
  onAskAccess: () => void;
  onChangeKeys: (() => void) | undefined;
  onForgetKept: () => void;
  onSave: (name: string, text: string) => void;
  /** Address of the list of what is bundled. */
  licences: string;
}

/** All that can be set. Every change takes effect at once, here and in open pages. */
export const Options = ({ lang, values, entities, onChange, ...props }: OptionsProps) => {
  const t = optionsMessages(lang);
  return (
    <main class="page options" lang={lang} dir={dirOf(lang)} style={inkProperties(values.inks)}>
      <h1 class="page-title">{t.title()}</h1>
      {props.failure !== null && (
        <p class="fault page-fault" role="alert">
          {t.failed({ reason: props.failure })}
        </p>
      )}
      {!props.access && (
        <section class="notice" aria-labelledby="access-title">
          <h2 class="notice-title" id="access-title">
            {t.access.title()}
          </h2>
          <p>{t.access.text()}</p>
          <button type="button" class="button button-main" onClick={props.onAskAccess}>
            {t.access.ask()}
          </button>
        </section>
      )}
      <Section id="mode" title={t.mode.title()}>
        <Choices
          label={t.mode.title()}
          quietLabel
          value={values.mode}
          choices={MODES.map((mode) => ({ value: mode, label: t.mode[mode](), note: t.mode[`${mode}Note`]() }))}
          onChange={(mode) => onChange({ mode })}
        />
      </Section>
      <Section id="sites" title={t.sites.title()} note={t.sites.note()}>
        <SiteRules rules={values.sites} lang={lang} onChange={(sites) => onChange({ sites })} onSave={props.onSave} />
      </Section>
      <Section id="underlines" title={t.underlines.title()}>
        <Choices
          label={t.underlines.density()}
          value={values.density}
          choices={[
            { value: 'first', label: t.underlines.first() },
            { value: 'all', label: t.underlines.all() },
          ]}
          onChange={(density) => onChange({ density })}
        />
        <InkChoices inks={values.inks} lang={lang} onChange={(inks) => onChange({ inks })} />
        <InkSample inks={values.inks} lang={lang} />
      </Section>
      <Section id="card" title={t.card.title()}>
        <DwellSlider dwell={values.dwell} lang={lang} onChange={(dwell) => onChange({ dwell })} />
        <Picker
          label={t.card.modifier()}
          value={values.modifier}
          choices={MODIFIERS.map((key) => ({ value: key, label: t.card.modifiers[key]() }))}
          note={t.card.modifierNote()}
          onChange={(modifier) => onChange({ modifier })}
        />
        <Picker
          label={t.card.language()}
          value={values.cardLanguage}
          choices={[{ value: 'page', label: t.card.page() }, ...LANGUAGES]}
          onChange={(cardLanguage) => onChange({ cardLanguage })}
        />
      </Section>
      <Section id="language" title={t.language.title()}>
        <Picker
          label={t.language.label()}
          value={values.interfaceLanguage}
          choices={[{ value: 'browser', label: t.language.browser() }, ...LANGUAGES]}
          note={t.language.note()}
          onChange={(interfaceLanguage) => onChange({ interfaceLanguage })}
        />
      </Section>
      <Section id="mutes" title={t.mutes.title()}>
        <MuteList mutes={values.mutes} entities={entities} lang={lang} onChange={(mutes) => onChange({ mutes })} />
      </Section>
      {props.packs}
      <Section id="shortcuts" title={t.shortcuts.title()}>
        <Shortcuts shortcuts={props.shortcuts} lang={lang} onChange={props.onChangeKeys} />
      </Section>
      <Section id="transfer" title={t.transfer.title()} note={t.transfer.note()}>
        <Transfer
          values={values}
          defaults={props.defaults}
          lang={lang}
          nameOf={(entity) => entities.get(entity)?.name ?? entity}
          onChange={onChange}
          onSave={props.onSave}
        />
      </Section>
      {props.kept.length > 0 && (
        <Section id="kept" title={t.kept.title()} note={t.kept.note()}>
          <KeptAside kept={props.kept} lang={lang} onForget={props.onForgetKept} />
        </Section>
      )}
      <footer class="page-foot">
        <a class="quiet-link" href={props.licences} target="_blank" rel="noopener">
          {t.licences()}
        </a>
      </footer>
    </main>
  );
};
