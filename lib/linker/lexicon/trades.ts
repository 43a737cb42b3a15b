/**
 * Trades that nobody has whom a page on chips and trade policy is about: beside a full name or a surname that many
 * bear, they make somebody else of its bearer. Words with a second life in such news (player, coach, farmer, diver)
 * are left out.
 */
const TRADES =
  'actor|actress|artist|bassist|batsman|biologist|boxer|catcher|cellist|chemist|comedian|composer|conductor|cricketer|dancer|defender|dentist|drummer|firefighter|footballer|forward|goalkeeper|guitarist|keeper|linebacker|midfielder|musician|novelist|nurse|outfielder|painter|pastor|photographer|physicist|pianist|pitcher|playwright|plumber|poet|priest|quarterback|rapper|realtor|screenwriter|sculptor|shortstop|singer|songwriter|sprinter|striker|surgeon|swimmer|violinist|winger|wrestler';
const ADJECTIVES = String.raw`(?:(?!(?:and|by|for|of|that|to|who|with)\s)[\p{L}\p{N}’'-]+\s){0,3}`;

const BEHIND = new RegExp(
  String.raw`^(?:,\s(?:\d{1,3},\s)?|\s[(—–-]\s?|\s(?:is|was)\s(?=an?\s)|\s(?=(?:the|an?)\s))(?:(?:the|an?|his|her|their|our)\s${ADJECTIVES})?(?:${TRADES})(?!\p{L})`,
  'iu',
);
/** Elsewhere in Europe the trade stands before the name. */
const TRADES_ABROAD =
  'acteur|actrice|actor|ator|attore|calciatore|cantante|cantora?|chanteu(?:r|se)|footballeur|futbolista|jogador|musicien|músico|nadadora?|nageur|pianista|sänger(?:in)?|schauspieler(?:in)?|schwimmer|fußballer|акт[её]р|певица|певец|футболист|музыкант|снукерист|актор|oyuncu|şarkıcı';
const BEFORE = new RegExp(String.raw`(?<!\p{L})(?:${TRADES}|${TRADES_ABROAD}),?\s$`, 'iu');

/** Units of text on either side that are looked at. */
const REACH = 80;
const LONGEST_TRADE = 16;

/** Do the words beside a name give its bearer such a trade: "composer Greg Allen", "Kyle Bass, 31, a tenor and pianist"? */
export const hasOtherTrade = (text: string, start: number, end: number): boolean =>
  BEFORE.test(text.slice(Math.max(0, start - LONGEST_TRADE), start)) || BEHIND.test(text.slice(end, end + REACH));

/** Words of sport, crime and the stage: a page that knows none of the others on whom it is about is not about them. */
const OTHER_WORLD =
  /(?<!\p{L})(?:album|bandmates?|bullpen|burglary|choir|coach|concert|film|funeral|gunman|high school|homered|homicide|innings?|lead singer|manslaughter|met(?:er|re)s|movie|orchestra|outfield|paramedics|parish|playoffs?|quarterfinals?|relay|robbery|semifinals?|sentenced|sitcom|stabbing|survived by|touchdowns?|varsity|wedding|yards)(?!\p{L})/iu;
const AROUND = 200;

export const isOfOtherWorld = (text: string, start: number, end: number): boolean =>
  OTHER_WORLD.test(text.slice(Math.max(0, start - AROUND), end + AROUND));
