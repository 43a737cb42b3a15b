import type { CaseGroup } from './linking-cases.ts';

/**
 * Policies, events and materials: general words, which name an entity of the fact base only in some
 * company. Marked as in `LINKING_CASES`.
 */
export const POLICY_CASES: CaseGroup[] = [
  {
    rule: 'talks, truce and deal are those of 2025, and with China',
    lang: 'en',
    cases: [
      '[Bessent|scott-bessent] called the [U.S.-China trade talks|us-china-trade-talks] frank; the [trade deal with China|us-china-trade-deal] can wait.',
      '[He Lifeng|he-lifeng] said that the [trade truce|us-china-trade-truce] would hold.',
      'Brussels and Washington patched up a trade truce, said [Bessent|scott-bessent].',
      'The trade talks with Japan made [Bessent|scott-bessent] late.',
      'In 2019 Liu He and Lighthizer led the US-China trade talks.',
      'The phase one trade deal with China was signed in 2020.',
    ],
  },
  {
    rule: 'a city stands for its talks only beside those who held them',
    lang: 'en',
    cases: [
      'The [Geneva talks|geneva-talks] calmed markets, said [Bessent|scott-bessent].',
      'The Geneva talks on Syria broke up without a communiqué.',
      'Diplomats praised the London talks on Sudan.',
      'After Geneva and London, [He Lifeng|he-lifeng] flew in for a third round: the [trade talks in Stockholm|stockholm-talks].',
      'Shares in Stockholm fell as trade talks dragged on.',
    ],
  },
  {
    rule: 'whose summit, whose meeting',
    lang: 'en',
    cases: [
      'The [Trump|donald-trump]-[Xi|xi-jinping] [summit|trump-xi-summit] may be in Busan.',
      '[Biden|joe-biden] left the summit with [Xi|xi-jinping] early.',
      'Macron wants a summit with [Xi|xi-jinping]; [Trump|donald-trump] and [Bessent|scott-bessent] do not.',
      'The [H20|h20] was freed after a [meeting|trump-huang-meeting] between [Trump|donald-trump] and [Jensen Huang|jensen-huang] of [Nvidia|nvidia].',
    ],
  },
  {
    rule: 'whose export controls, on whom',
    lang: 'en',
    cases: [
      '[U.S. export controls on China|us-export-controls] were meant to last.',
      'Fabs feared the [export controls|us-export-controls] against China more than the weather.',
      'The US export controls on Russia cover chips.',
      'Dutch export controls stop the best machines from going to China.',
      'China’s export controls surprised [Nvidia|nvidia].',
      'Export controls on grain were lifted.',
      '[Trump|donald-trump] railed at the [rare earth export controls|china-rare-earth-curbs]; [rare earths|rare-earths] are in every motor.',
      'The Rare Earth hypothesis concerns aliens.',
    ],
  },
  {
    rule: 'plans, letters, games and armies',
    lang: 'en',
    cases: [
      '[Trump|donald-trump]’s [AI Action Plan|ai-action-plan] is about exports. China’s AI Action Plan is about rules.',
      '[Matt Pottinger|matt-pottinger] signed a [letter|h20-letter] to Commerce Secretary [Howard Lutnick|howard-lutnick]. [The letter|h20-letter] is short.',
      'Fishermen sent a letter to [Lutnick|howard-lutnick]. He framed the letter.',
      '[Nvidia|nvidia]’s [gaming chips|nvidia-gaming-chips] sell well; so do AMD’s gaming chips.',
      'The [PLA|chinese-military] drilled off Taiwan.',
      'PLA filament is cheap in China.',
    ],
  },
  {
    rule: 'Arabic: policies, events and bodies',
    lang: 'ar',
    cases: [
      'اتفق [بيسنت|scott-bessent] و[هي ليفينغ|he-lifeng] على تمديد [الهدنة التجارية|us-china-trade-truce] بعد [محادثات ستوكهولم|stockholm-talks].',
      'فشلت محادثات جنيف بشأن سوريا.',
      'حكم مجلس الدولة المصري بوقف القرار.',
      'نائب رئيس [مجلس الدولة الصيني|china-state-council] في الطريق.',
      'شملت القيود الأميركية على السفر دولا كثيرة.',
      'خففت واشنطن [القيود الأميركية على الرقائق|us-export-controls] وبقيت [المعادن النادرة|rare-earths] شحيحة.',
      'وصلت الرسالة متأخرة، وانتهت القمة بلا بيان.',
      'فرضت كندا رسوم جمركية على الخشب.',
    ],
  },
  {
    rule: 'Chinese: policies, events and bodies',
    lang: 'zh',
    cases: [
      '[国务院|china-state-council]总理出访，美国国务院发言人拒绝置评。',
      '[贝森特|scott-bessent]说[斯德哥尔摩会谈|stockholm-talks]有进展，[中美贸易休战|us-china-trade-truce]将延长。',
      '2018年，刘鹤率团参加中美贸易谈判。',
      '[美国对华芯片出口管制|us-export-controls]收紧，日本对华出口管制也跟进。',
      '中国出口管制法生效。',
      '[稀土|rare-earths]涨价，北方稀土涨停；他在稀土掘金写博客。',
      '科索沃解放军的前指挥官受审，[解放军|chinese-military]不予评论。',
      '[特朗普|donald-trump]与[黄仁勋|jensen-huang][会面|trump-huang-meeting]后，[H20|h20]芯片获准出口。',
    ],
  },
];
