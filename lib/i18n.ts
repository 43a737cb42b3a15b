import background from 'virtual:hashiya/messages/background';
import card from 'virtual:hashiya/messages/card';
import common from 'virtual:hashiya/messages/common';
import factbook from 'virtual:hashiya/messages/factbook';
import options from 'virtual:hashiya/messages/options';
import packs from 'virtual:hashiya/messages/packs';
import popup from 'virtual:hashiya/messages/popup';
import welcome from 'virtual:hashiya/messages/welcome';
import { CARD_LANGUAGES, type CardLanguage } from './fact-base/types.ts';

export type { CardMessages } from 'virtual:hashiya/messages/card';
export type { CommonMessages } from 'virtual:hashiya/messages/common';
export type { PopupMessages } from 'virtual:hashiya/messages/popup';

/**
 * Messages by section: a script that asks for the card's does not carry the popup's. Each section is a
 * module without side effects, so bundlers drop those whose function here is not used.
 */
export const backgroundMessages = (lang: CardLanguage) => background[lang];
export const commonMessages = (lang: CardLanguage) => common[lang];
export const cardMessages = (lang: CardLanguage) => card[lang];
export const optionsMessages = (lang: CardLanguage) => options[lang];
export const packsMessages = (lang: CardLanguage) => packs[lang];
export const popupMessages = (lang: CardLanguage) => popup[lang];
export const welcomeMessages = (lang: CardLanguage) => welcome[lang];
export const factbookMessages = (lang: CardLanguage) => factbook[lang];

/** Every section; for places that are no page script. */
export const messagesFor = (lang: CardLanguage) => ({
  background: backgroundMessages(lang),
  common: commonMessages(lang),
  card: cardMessages(lang),
  options: optionsMessages(lang),
  packs: packsMessages(lang),
  popup: popupMessages(lang),
  welcome: welcomeMessages(lang),
  factbook: factbookMessages(lang),
});

export const dirOf = (lang: string): 'ltr' | 'rtl' => (/^(?:ar|fa|he|ur)(?:-|$)/i.test(lang) ? 'rtl' : 'ltr');

/** The card language of a BCP 47 tag (`zh-Hant-TW` → `zh`), if it is one. */
export const cardLanguageOf = (tag: string): CardLanguage | undefined => {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0];
  return CARD_LANGUAGES.find((lang) => lang === primary);
};

/** The language of a card: the reader's choice, else the page's language, else that of the browser, else English. */
export const pickCardLanguage = (pageLang: string, setting: CardLanguage | 'page', browserLang = ''): CardLanguage =>
  setting !== 'page' ? setting : (cardLanguageOf(pageLang) ?? cardLanguageOf(browserLang) ?? 'en');

/** The language of the extension's own pages: the reader's choice, else that of the browser, else English. */
export const pickInterfaceLanguage = (setting: CardLanguage | 'browser', browserLang: string): CardLanguage =>
  setting !== 'browser' ? setting : (cardLanguageOf(browserLang) ?? 'en');
