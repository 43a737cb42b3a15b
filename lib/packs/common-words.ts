/**
 * Words that would underline every page, those that sentences are made of first: a form that is enough alone must be
 * none of them, and a cue none of the first. Our own lists, for the languages that most pages are written in;
 * `facts -- check` holds an editor's forms against far longer ones, which are not ours to pass on.
 */
export const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it on was with as be by at this from are or an have not he his her she they we you i
    but has had were been its will would can could may which who what when where how all more their there than also one
    two out up about into over after new said says say if no so do does did just only other some such them then these
    those us our my me your him any each because between both through during before under while against most many much
    very even still now here yes first last next year years day days week month time times people man men woman women
    child children world country state states city town government president minister party law court police war peace
    news report reports media press company companies business market money price prices bank trade work job jobs school
    university study home house family life death water food land road air sea sun east west north south left right good
    bad big small great long short high low old young own same different part place point group number case fact thing
    things way end start make made take took come came go went get got give gave see saw know knew think thought want use
    used find found tell told ask need feel try call called keep let begin seem help show hear play run move live believe
    hold bring happen write sit stand lose pay meet include continue set learn change lead understand watch follow stop
    create speak read spend grow open walk win offer remember love consider buy wait serve die send build stay fall cut
    reach kill remain may will bill mark`,
  ar: `في من على إلى عن أن إن لا ما هذا هذه ذلك تلك التي الذي الذين كان كانت يكون مع هو هي هم نحن أنت أنا بعد قبل بين كل
    بعض غير حتى إذا لم لن قد كما أو ثم لكن بل حيث عند منذ خلال حول ضد دون تحت فوق أمام وراء عبر لدى أي كيف متى أين لماذا
    نعم ليس ليست فقط أيضا جدا أكثر أقل كثير قليل جديد كبير صغير أول ثاني آخر قال قالت يقول تقول عام سنة شهر يوم أسبوع
    اليوم أمس غدا الآن وقت ساعة دولة دول بلد مدينة حكومة رئيس وزير ملك حرب سلام شعب ناس رجل امرأة طفل عالم شركة سوق مال
    سعر بنك عمل بيت مدرسة جامعة حياة موت ماء أرض بحر سماء شمس طريق خبر أخبار تقرير صحيفة كتاب كلمة مكان شيء أمر حال جزء
    عدد نوع شكل طرف جانب حق قانون محكمة شرطة جيش حزب انتخابات اقتصاد سياسة`,
  zh: `的 了 在 是 和 有 不 这 那 他 她 它 我 你 们 我们 你们 他们 也 就 都 而 及 与 或 但 但是 因为 所以 如果 虽然 对 对于 从 到 向 把 被 让 给
    将 会 能 可以 可能 应该 必须 要 想 说 表示 认为 没有 不是 什么 怎么 为什么 谁 哪里 时候 现在 今天 昨天 明天 一个 一些 这个 那个 这些 那些 其他 更 最
    很 非常 已经 正在 还 再 又 只 才 之 其 年 月 日 天 时间 今年 去年 人 人们 国家 政府 总统 部长 主席 公司 企业 市场 经济 政治 社会 世界 中国 美国
    城市 地区 问题 工作 生活 学校 大学 银行 价格 贸易 战争 和平 法律 法院 警察 新闻 报道 媒体 记者 发展 进行 开始 继续 成为 通过 根据 關於 這 個 們
    說 會 對 從 國家 政府 公司 問題`,
  fr: `le la les un une de des du et à au aux en dans que qui ne pas ce cette ces il elle ils elles on nous vous je tu se
    son sa ses leur leurs pour par sur avec sans est sont était a ont avait plus moins ou où mais comme si tout tous
    toute même aussi bien très fait être avoir dit an année jour temps homme femme monde pays état ville gouvernement
    président ministre guerre paix marché prix`,
  de: `der die das den dem des ein eine einer einem einen und oder aber in im an am auf aus bei mit nach von zu zum zur
    für über unter vor ist sind war waren hat haben hatte wird werden nicht auch nur noch schon er sie es wir ihr ich du
    sich sein seine ihre dass wenn als wie was wer wo mehr sehr jahr jahre tag zeit mann frau welt land staat stadt
    regierung präsident minister krieg frieden markt preis`,
  es: `el la los las un una de del y a al en que no se por con para su sus es son era fue ha han lo le les más menos o
    pero como si ya muy todo todos esta este estos estas eso él ella ellos nosotros yo tú sin sobre entre hasta desde
    año años día tiempo hombre mujer mundo país estado ciudad gobierno presidente ministro guerra paz mercado precio`,
  pt: `o a os as um uma de do da dos das e em no na nos nas que não se por com para seu sua é são era foi tem mais menos
    ou mas como já muito todo todos este esta isso ele ela eles nós eu sem sobre entre até desde ano anos dia tempo homem
    mulher mundo país estado cidade governo presidente ministro guerra paz mercado preço`,
  it: `il lo la i gli le un una di del della dei delle e a al alla in nel nella che non si per con su è sono era ha hanno
    più meno o ma come se già molto tutto tutti questo questa lui lei loro noi io senza tra fra fino anno anni giorno
    tempo uomo donna mondo paese stato città governo presidente ministro guerra pace mercato prezzo`,
  ru: `и в не на я он она они мы вы что с со как это по но из у за от к до для так же бы же или если был была было были
    есть его её их который которая все всё уже еще ещё только очень год года лет день время человек люди мир страна город
    правительство президент министр война рынок цена`,
  tr: `ve bir bu da de için ile o ne çok daha ama gibi en var yok olan olarak kadar sonra önce ben sen biz siz onlar
    değil ise ya her yıl gün zaman adam kadın dünya ülke devlet şehir hükümet başkan bakan savaş barış pazar fiyat`,
  fa: `و در به از که این آن را با است بود شد برای تا یک هم بر یا اما اگر ما من او آنها شما خود هر همه نیز می سال روز زمان
    مرد زن جهان کشور دولت شهر رئیس وزیر جنگ صلح بازار قیمت`,
  ja: `の は が を に で と も から まで より へ や か な だ です ます した する いる ある この その あの これ それ ため こと もの
    よう 年 月 日 人 国 世界 政府 大統領 首相 大臣 会社 企業 市場 経済 問題 時間 今日`,
  ko: `이 그 저 것 수 등 및 또는 그리고 그러나 있다 없다 하다 되다 있는 하는 년 월 일 사람 세계 나라 정부 대통령 장관 회사 기업 시장
    경제 문제 시간 오늘`,
};
