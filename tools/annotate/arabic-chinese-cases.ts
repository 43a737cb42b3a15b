import type { CaseGroup } from './linking-cases.ts';

/** What Arabic, Chinese and further scripts without capitals do to names; marked as in `linking-cases.ts`. */
export const ARABIC_CHINESE_CASES: CaseGroup[] = [
  {
    rule: 'Arabic: common words before a name are no given names',
    lang: 'ar',
    cases: [
      'في رأي [ترامب|donald-trump] لا بديل، وجاء في بيان [ترامب|donald-trump] أن المهلة انتهت.',
      'بعد نيل [بايدن|joe-biden] ثقة حزبه، روى [بايدن|joe-biden] القصة.',
      'أليس [ترامب|donald-trump] هو الرئيس؟ وهل مات [ترامب|donald-trump] سياسيا؟',
      'استقبل الملك تشارلز [ترامب|donald-trump]، وأبلغ باول [ترامب|donald-trump] بقراره.',
      'قمة كيم [ترامب|donald-trump] انتهت، والحوار جار.',
      'أما إريك ترامب وجيل بايدن فلم يحضرا.',
    ],
  },
  {
    rule: 'Arabic: firms and buildings, with clitics and without',
    lang: 'ar',
    cases: [
      'أقام الوفد في فندق ترامب، وفي كازينو ترامب، وبفندق ترامب الجديد.',
      'قال الرئيس التنفيذي للشركة [جنسن هوانغ|jensen-huang] إن الطلب قوي.',
      'أرباح شركة [جنسن هوانغ|jensen-huang] تضاعفت.',
      'هبط سهم ترامب ميديا، وحطت طائرة ترامب فورس وان.',
    ],
  },
  {
    rule: 'Arabic: hashtags and lost spaces',
    lang: 'ar',
    cases: [
      '#[ترامب|donald-trump]_والصين و#قمة_[ترامب|donald-trump]_و[شي_جين_بينغ|xi-jinping]',
      '#[هواوي|huawei]_تتحدى الحظر',
      'أكد[ترمب|donald-trump] أن[ترامب|donald-trump] لا يتراجع، وقالـ[ترامب|donald-trump] ذلك إلى[بايدن|joe-biden].',
    ],
  },
  {
    rule: 'Arabic: spellings',
    lang: 'ar',
    cases: [
      'أجرى [خه ليفنج|he-lifeng] مكالمة، ثم شكر [ليفنج|he-lifeng] الحضور.',
      'قال [جين بينغ|xi-jinping] إن بلاده مستعدة.',
      'طلب [هوارد لوتينك|howard-lutnick] مهلة من [سكوت باسنت|scott-bessent].',
      'تصنع شركة [سميك|smic] الصينية المعالج. والطلاء سميك على الرقائق.',
      'كتب [غريغوري آلن|gregory-allen] تقريرا. ويضيف [آلن|gregory-allen] أن المخزون ينفد. ألن ينفد؟',
      'طورت [هواوي|huawei] [ذاكرة وصول عشوائي عالية النطاق الترددي|hbm].',
      'ما عندي شي ضد الصين، وأفضل شي أن تنام بكين باكرا.',
    ],
  },
  {
    rule: 'Chinese: characters of both scripts, and variants of them',
    lang: 'zh',
    cases: [
      '[黃仁勛|jensen-huang]與[何立峯|he-lifeng]同日抵港。',
      '前司法部官員[波廷傑|matt-pottinger]之子。',
      '[戰略和國際研究中心|csis]學者[葛瑞格·艾倫|gregory-allen]發文。',
      '[大衛·費特|david-feith]與[馬爾維農|james-mulvenon]簽名。',
    ],
  },
  {
    rule: 'Chinese: what a name is run together with',
    lang: 'zh',
    cases: [
      '周四[川普|donald-trump]在白宫说，[川普|donald-trump]版门罗主义来了。',
      '他一口四川普通话，爱讲川普笑话。',
      '刚才[华为|huawei]宣布降价，记者曝光[华为|huawei]新机，[华为|huawei]澄清[华为|huawei]传闻。',
      '他才华为人称道，集中华为数不多的资源。',
      '[特朗普|donald-trump]组织召开会议，特朗普组织的律师没有到场。',
      '[特朗普|donald-trump]媒体见面会取消，特朗普媒体科技集团股价大跌。',
      '普京会见俄罗斯[特朗普|donald-trump]问题专家，[习近平|xi-jinping]集团内部有分歧。',
      '《金融时报》（中国人民银行主管）发表评论。',
      '英国《[金融时报|financial-times]》说，中国人民银行将降息。',
    ],
  },
  {
    rule: 'Chinese: 华 at the end of a word, 为 at the start of the next',
    lang: 'zh',
    cases: [
      '清华为何排名第一？他的才华为世人所知，取其精华为我所用。',
      '其中[华为|huawei]主导标准，今年[华为|huawei]首发新机，当中[华为|huawei]何时表态？',
      '特朗普国际高尔夫俱乐部开业，特朗普国际酒店易主。',
      '主持人用四川方言和川普讲段子。',
    ],
  },
  {
    rule: 'Persian, Urdu, Hebrew, Hindi, Japanese, Korean: titles, particles, families',
    cases: [
      'ואריק טראמפ נראה במגדל טראמפ, וג׳יל ביידן במגדל אחר.',
      "נשיא סין [שי ג'ינפינג|xi-jinping] שתק, ו[שי|xi-jinping] חייך.",
      'מיכל מבקשת לתפוס טרמפ לחיפה.',
      'ट्रंप टावर में आग लगी। [ट्रंप|donald-trump] ने दुख जताया।',
      'ٹرمپ ٹاور کے باہر احتجاج، ہنٹر بائیڈن کو معافی۔',
      '[何立峰|he-lifeng]副首相が訪米した。[何|he-lifeng]氏は握手した。',
      '子供とトランプで遊ぶイバンカ・トランプ氏。',
      '[젠슨황|jensen-huang] 방한, [엔비디아|nvidia] 급등. [황|jensen-huang] CEO는 웃었다.',
    ],
  },
];
