/**
 * Sentences of our own in the manner of news, with slots: `%n` a name of the gazetteer, `%p` a place,
 * `%t` a topic, `%v` what was said or done, `%d` a number.
 */
export const SENTENCES = {
  en: {
    frames: [
      'Officials in %p %v that the review of %t would take %d more weeks, and %n declined to say who had asked for it. ',
      '%n %v on Tuesday that orders for %t had grown by %d per cent since the spring, mostly from buyers in %p. ',
      'A person close to the talks in %p %v the two sides were still far apart on %t, despite %d hours of meetings. ',
      'Investors had expected little from the visit; instead the delegation left %p with %d agreements on %t. ',
      'The company, which employs %d people near %p, %v it would keep its plans for %t under review. ',
      'Shares fell in early trading after a report that %n would delay the programme for %t until next year. ',
      'Critics of the measure, among them %n and several former advisers, %v it would do nothing for %t. ',
      '“We have read the letter with care,” a spokeswoman %v, adding that %t was a matter for %p alone. ',
      'Economists at three banks %v the effect on %t would be small, perhaps %d basis points over the decade. ',
      'Few in %p remember a winter so dry, and the farmers who gathered outside the hall spoke of little but %t. ',
      'Under rules that came into force %d months ago, exporters of %t must say where each shipment ends up. ',
      'Neither the ministry nor %n answered questions about %t, and calls to the office in %p were not returned. ',
      'It was the third such case this year: in %p a court had already found that %t fell outside the law. ',
      'The museum reopened with %d rooms of paintings, a café and a long argument about %t on its upper floor. ',
      'Engineers who worked on %t describe long nights, thin budgets and a stubborn belief that %p would notice. ',
      'When the vote came, %d members stayed away and the motion on %t passed by a margin nobody had predicted. ',
    ],
    p: 'Lisbon,Nairobi,Osaka,the capital,Geneva,the northern provinces,Jakarta,Ottawa,the port city,Brussels,Santiago,Ankara,the border region,Hanoi,Warsaw,Cape Town,the valley,Dublin,Lagos,Montreal'.split(
      ',',
    ),
    t: 'memory chips,grain exports,the pension fund,rare metals,ferry safety,electric buses,the new tariff schedule,offshore wind,school meals,cloud contracts,the fishing quota,machine tools,broadband in rural areas,the defence budget,clinical trials,battery plants,housing permits,undersea cables,advanced packaging,water rights'.split(
      ',',
    ),
    v: 'said,insisted,argued,told reporters,conceded,repeated,warned,suggested,announced,denied,wrote,noted,claimed,acknowledged,complained,promised'.split(
      ',',
    ),
  },
  ar: {
    frames: [
      'وقال مسؤولون في %p إن مراجعة %t ستستغرق %d أسابيع أخرى، ورفض %n أن يكشف عمن طلبها. ',
      'و%v %n يوم الثلاثاء أن الطلبات على %t ارتفعت بنسبة %d في المئة منذ الربيع، ومعظمها من مشترين في %p. ',
      'أما المتحدثة باسم الوزارة فقد %v أن الخلاف حول %t لا يزال قائما رغم مرور %d ساعة على الاجتماع. ',
      'ولم يكن المستثمرون ينتظرون الكثير من الزيارة، غير أن الوفد غادر %p ومعه %d اتفاقيات بشأن %t. ',
      'وتراجعت الأسهم في التعاملات المبكرة بعد تقرير يفيد بأن برنامج %t سيتأجل، بحسب ما نقل عن %n. ',
      'ويرى خبراء في ثلاثة مصارف أن الأثر على %t سيكون محدودا، فيما %v آخرون أن الخطر أكبر مما يبدو. ',
      'وبموجب القواعد التي دخلت حيز التنفيذ قبل %d أشهر، يتعين على مصدري %t الإفصاح عن وجهة كل شحنة. ',
      'ولم ترد الوزارة ولا %n على أسئلة تتعلق بملف %t، كما لم يجب مكتبها في %p عن الاتصالات. ',
      'وهذه ثالث قضية من نوعها هذا العام، إذ سبق لمحكمة في %p أن قضت بأن %t خارج نطاق القانون. ',
      'ووصف المهندسون الذين عملوا على %t لياليهم الطويلة وميزانياتهم الضئيلة وإيمانهم بأن %p ستنتبه يوما. ',
      'وحين جرى التصويت تغيب %d عضوا، فمر الاقتراح الخاص بموضوع %t بفارق لم يتوقعه أحد من المراقبين. ',
      'وأضاف البيان أن اللجنة ستجتمع مجددا في %p لبحث مستقبل %t والاستماع إلى آراء الشركات والعمال. ',
      'وكان سكان القرى القريبة من %p قد اشتكوا طويلا من نقص المياه، ثم جاء الحديث عن %t ليزيد قلقهم. ',
      'وبالنسبة إلى %n فإن المسألة أبعد من %t، فهي تتصل بثقة الناس في المؤسسات وبقدرتها على الوفاء بوعودها. ',
    ],
    p: 'لشبونة,نيروبي,أوساكا,العاصمة,جنيف,الأقاليم الشمالية,جاكرتا,أوتاوا,مدينة الميناء,بروكسل,سانتياغو,أنقرة,المنطقة الحدودية,هانوي,وارسو,كيب تاون,الوادي,دبلن,لاغوس,مونتريال'.split(
      ',',
    ),
    t: 'رقائق الذاكرة,صادرات الحبوب,صندوق التقاعد,المعادن النادرة,سلامة العبارات,الحافلات الكهربائية,التعرفة الجديدة,طاقة الرياح,الوجبات المدرسية,عقود الحوسبة,حصة الصيد,آلات المصانع,الإنترنت في الأرياف,ميزانية الدفاع,التجارب السريرية,مصانع البطاريات,تراخيص البناء,الكابلات البحرية,حقوق المياه'.split(
      ',',
    ),
    v: 'أكد,أعلن,أوضح,ذكر,اعتبر,أضاف,كرر,حذر من,أشار إلى,نفى,كتب,لاحظ,زعم,أقر,اشتكى من,وعد'.split(','),
  },
  zh: {
    frames: [
      '%p官员%v，对%t的审查还需要%d个星期，%n不愿透露是谁提出的要求。',
      '%n周二%v，自春天以来%t的订单增长了百分之%d，买家大多来自%p。',
      '一位接近谈判的人士%v，尽管双方在%p谈了%d个小时，在%t问题上仍有很大分歧。',
      '投资者原本对这次访问期望不高，代表团离开%p时却带走了%d份关于%t的协议。',
      '这家公司在%p附近雇有%d名员工，并%v会继续评估%t方面的计划。',
      '有报道说%n将把%t项目推迟到明年，股价在早盘应声下跌。',
      '批评者当中有%n和几位前顾问，他们%v这项措施对%t毫无帮助。',
      '三家银行的经济学家%v，对%t的影响不会太大，十年里也许只有%d个基点。',
      '根据%d个月前生效的规定，%t的出口商必须说明每一批货物最后运到哪里。',
      '主管部门和%n都没有回答有关%t的提问，打到%p办公室的电话也无人接听。',
      '这已经是今年的第三起案件，此前%p的法院曾认定%t不在法律规定之内。',
      '博物馆重新开门，展出了%d间屋子的画，楼上还有一场关于%t的长谈。',
      '参与%t研制的工程师说起那些漫长的夜晚、紧巴巴的预算，还有%p终会注意到他们的信念。',
      '投票那天有%d名议员没有到场，关于%t的动议以谁也没料到的票数通过。',
    ],
    p: '里斯本,内罗毕,大阪,首都,日内瓦,北方各省,雅加达,渥太华,港口城市,布鲁塞尔,圣地亚哥,安卡拉,边境地区,河内,华沙,开普敦,山谷,都柏林,拉各斯,蒙特利尔'.split(
      ',',
    ),
    t: '存储芯片,粮食出口,养老基金,稀有金属,渡轮安全,电动公交车,新的关税表,海上风电,学校午餐,云计算合同,捕鱼配额,机床,农村宽带,国防预算,临床试验,电池工厂,建房许可,海底电缆,先进封装,用水权'.split(
      ',',
    ),
    v: '表示,强调,认为,告诉记者,承认,重申,警告说,暗示,宣布,否认,写道,指出,声称,抱怨说,承诺,解释说'.split(','),
  },
} as const;
