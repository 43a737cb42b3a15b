import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { optionsMessages } from '../../lib/i18n.ts';
import { INK_GROUPS } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import { isSameMute } from '../../lib/mutes.ts';
import type { Ink, Mute, SettingKey, Values } from '../../lib/settings.ts';
import { LANGUAGE_NAMES } from './languages.ts';

/** A setting's name as the page has it. */
export const labelOf = (key: SettingKey, lang: CardLanguage): string => {
  const t = optionsMessages(lang);
  return {
    mode: t.mode.title,
    sites: t.sites.title,
    density: t.underlines.density,
    dwell: t.card.dwell,
    modifier: t.card.modifier,
    cardLanguage: t.card.language,
    interfaceLanguage: t.language.title,
    mutes: t.mutes.title,
    inks: t.underlines.title,
  }[key]();
};

/** What is muted, and where. */
export const muteInWords = ({ alias, site }: Mute, lang: CardLanguage): { what: string; where: string } => {
  const t = optionsMessages(lang).mutes;
  return {
    what: alias === undefined ? t.whole() : t.alias({ alias }),
    where: site === undefined ? t.everywhere() : t.on({ site }),
  };
};

export const inkInWords = ({ colour, line, shown }: Ink, lang: CardLanguage): string => {
  const t = optionsMessages(lang).underlines;
  return shown ? t.look({ colour: t.colours[colour](), line: t.lines[line]() }) : t.hidden();
};

/** One thing that a change of settings would change. */
export interface Change {
  setting: SettingKey;
  /** Which site, name or kind, where a setting has many. */
  part?: string;
  from: string;
  to: string;
}

/** What these settings would change, in words; nothing where a part stays as it is. */
export const changesInWords = (
  keys: readonly SettingKey[],
  before: Values,
  after: Partial<Values>,
  lang: CardLanguage,
  nameOf: (entity: EntityId) => string,
): Change[] => {
  const t = optionsMessages(lang);
  const now: Values = { ...before, ...after };
  const word = (setting: SettingKey, say: (values: Values) => string): Change[] => [
    { setting, from: say(before), to: say(now) },
  ];
  const ownName = (choice: string, other: () => string) =>
    LANGUAGE_NAMES[choice as keyof typeof LANGUAGE_NAMES] ?? other();
  const say: Record<SettingKey, () => Change[]> = {
    mode: () => word('mode', ({ mode }) => t.mode[mode]()),
    density: () => word('density', ({ density }) => t.underlines[density]()),
    dwell: () => word('dwell', ({ dwell }) => t.card.milliseconds({ count: dwell })),
    modifier: () => word('modifier', ({ modifier }) => t.card.modifiers[modifier]()),
    cardLanguage: () => word('cardLanguage', ({ cardLanguage }) => ownName(cardLanguage, t.card.page)),
    interfaceLanguage: () =>
      word('interfaceLanguage', ({ interfaceLanguage }) => ownName(interfaceLanguage, t.language.browser)),
    sites: () => {
      const rule = (values: Values, site: string) => {
        const held = values.sites[site];
        return held === undefined ? t.transfer.noRule() : t.sites[held]();
      };
      return [...new Set([...Object.keys(before.sites), ...Object.keys(now.sites)])]
        .filter((site) => before.sites[site] !== now.sites[site])
        .map((site) => ({ setting: 'sites', part: site, from: rule(before, site), to: rule(now, site) }));
    },
    mutes: () => {
      const lacks = (list: readonly Mute[]) => (mute: Mute) => !list.some((other) => isSameMute(mute, other));
      const { muted, found } = t.transfer;
      const part = (mute: Mute) => {
        const { what, where } = muteInWords(mute, lang);
        return [nameOf(mute.entity), what, where].join(lang === 'ar' ? '، ' : lang === 'zh' ? '，' : ', ');
      };
      return [
        ...before.mutes.filter(lacks(now.mutes)).map((mute) => ({ part: part(mute), from: muted(), to: found() })),
        ...now.mutes.filter(lacks(before.mutes)).map((mute) => ({ part: part(mute), from: found(), to: muted() })),
      ].map((change) => ({ setting: 'mutes', ...change }));
    },
    inks: () =>
      INK_GROUPS.map((group) => ({
        setting: 'inks' as const,
        part: t.underlines.groups[group](),
        from: inkInWords(before.inks[group], lang),
        to: inkInWords(now.inks[group], lang),
      })).filter(({ from, to }) => from !== to),
  };
  return keys.flatMap((key) => say[key]());
};
