import type { CardLanguage } from '../../lib/fact-base/types.ts';

/** Lines for the reader to try a card on, with names of every kind; written for this page. */
export const DEMO_TEXT: Record<CardLanguage, { heading: string; paragraphs: string[] }> = {
  en: {
    heading: 'Who decides about a chip',
    paragraphs: [
      'Whether Nvidia may sell the H20 in China is settled in Washington. The Commerce Department under Howard Lutnick writes the export controls; Jensen Huang travels to plead his case.',
      'Scott Bessent talks with He Lifeng about tariffs and rare earths, and Huawei builds chips of its own meanwhile.',
    ],
  },
  ar: {
    heading: 'من يقرر أمر رقاقة',
    paragraphs: [
      'هل يجوز لشركة إنفيديا أن تبيع رقاقة H20 في الصين؟ يُحسم ذلك في واشنطن: وزارة التجارة الأمريكية بقيادة هوارد لوتنيك تكتب ضوابط التصدير، وجنسن هوانغ يسافر ليدافع عن رأيه.',
      'أما سكوت بيسنت فيبحث مع خه ليفنغ الرسوم والمعادن النادرة، وهواوي تصنع رقائقها في هذه الأثناء.',
    ],
  },
  zh: {
    heading: '一枚芯片由谁决定',
    paragraphs: [
      '英伟达能不能在中国出售H20，要看华盛顿。卢特尼克掌管的美国商务部制定出口管制，黄仁勋四处奔走陈述理由。',
      '贝森特与何立峰商谈关税和稀土，华为则在此期间自己造芯片。',
    ],
  },
};
