import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

const TEXT = {
  en: 'The company waits for a licence.',
  ar: 'تنتظر الشركة رخصة من الوزارة.',
  fa: 'شرکت در انتظار مجوز است.',
  zh: '公司在等待许可证。',
  ja: 'その会社は許可を待っています。',
  mixed: 'قالت Nvidia إن H20 عادت إلى السوق في الصين.',
};

describe('what the page declares stands where its letters allow', () => {
  it.each([
    ['en', TEXT.en, 'en'],
    ['de-AT', TEXT.en, 'de-AT'],
    ['ar-EG', TEXT.ar, 'ar-EG'],
    ['fa', TEXT.fa, 'fa'],
    ['zh-Hant-HK', TEXT.zh, 'zh-Hant-HK'],
    ['ja', TEXT.ja, 'ja'],
    ['ja', TEXT.zh, 'ja'],
    ['ar', TEXT.mixed, 'ar'],
    ['en', '2025', 'en'],
  ])('%s: %s', (declared, text, expected) => expect(languageOf(declared, text)).toBe(expected));
});

describe('letters win over a declaration of another script', () => {
  it.each([
    ['en', TEXT.ar, 'ar'],
    ['', TEXT.ar, 'ar'],
    ['en-US', TEXT.mixed, 'ar'],
    ['en', TEXT.zh, 'zh'],
    ['', TEXT.zh, 'zh'],
    ['zh', TEXT.ja, 'ja'],
    ['ar', TEXT.en, ''],
    ['zh-CN', TEXT.en, ''],
  ])('%s: %s', (declared, text, expected) => expect(languageOf(declared, text)).toBe(expected));
});
