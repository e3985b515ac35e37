/** Words by which English and Russian deny, and turns of speech in which they do not. */

const oneOf = (stems: string, before = '', after = ''): RegExp =>
  new RegExp(`^(?:${before})(?:${stems.trim().split(/\s+/).join('|')})${after}$`);
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Negations themselves; verbs with n't count too. */
export const englishHard = set('not cannot no never none nobody nothing nowhere neither nor ain');

/** Words that deny in another word's name. */
export const englishSoft = set(
  `without unable impossible absent absence exclude nonetheless lest gone minus zero silent silence silently awake
  innocent quiet quietly fictional fictitious`,
);
export const englishSoftStart = oneOf(
  `fail refus deny denie denial lack bann ban(?=$) prohibit forbid forbad ceas avoid prevent reject missing declin
  dispens abstain exclu stopp halt quit ignor unknow negat withdr cancel void disappear lost lose`,
  '',
  '.*',
);

/** Words that may stand for a negation now and then. */
export const englishWeak = set(
  `unless until except instead rather only hardly barely scarcely rarely seldom few little too stop end ended far
  contrary despite unlike wrong false lie lies untrue`,
);

/** Words that may stand for another word's denial, but hardly for a negation: rent-free, the case still shut. */
export const englishFaint = set('before still yet short free other beyond against shut out off');

const deniedStems = `complete correct valid visible sufficient frequent formal capable active adequate appropriate defin
  depend different direct effective effic evit explic signific sincer experienc possib probab proper perfect material
  mature mobil moral patien practic regular relevant respons replac resist legal logic legitim liter access accur consist
  conven cred excus humane justice secur stab toler vulner compat ability convenient discriminate`;
/** Prefixes and endings that deny, on words long enough to have them. */
const englishForms = [
  /^un(?!der|til|i[tofvq]|cle|to$|tie|anim)[a-z]{4,}$/,
  /^dis[a-z]{5,}$/,
  /^non[a-z]{3,}$/,
  /^[a-z]{3,}less(?:ly|ness)?$/,
  oneOf(deniedStems, 'in|im|ir|il', '[a-z]*'),
];
export const isEnglishForm = (word: string): boolean => englishForms.some((form) => form.test(word));

export const russianHard = set(
  `не нет ни нельзя никто никого никому никем ничто ничего ничему ничем никогда нигде никуда никак ниоткуда нисколько
  никакой никакая никакое никакие никаких никаким никакого никакому никакую никакими`,
);
/** Those that need `не` beside them and deny nothing more with it. */
export const russianNobody = set(
  `ни никто никого никому никем ничто ничего ничему ничем никогда нигде никуда никак нисколько никакой никакая никакое
  никакие никаких никаким никакого никакому никакую никакими`,
);
export const russianSoft = oneOf(
  `без(?=$) безо(?=$) отказ отказыв запре[тщ] отсутств лишен лишил лишить лишат прекра[тщ] исключ невозможн недопуст
  отрица отверг отклон опроверг утрат потерял потеряв переста избеж избег воздерж молч вымышл пропуст пропа[лс] забы[лтв] отмен`,
  '',
  '.*',
);
/** Not every word that begins with не or без denies: несколько, неделя. */
export const russianForm =
  /^(?:бес[а-я]{4,}|без[а-я]{5,}|не(?!скольк|больш|обходим|давн|дел|котор|кто|что|мец|фт|задолго|много|плох|редко|вест|рв|мал|посредств|пременн|бо|бе|го|жн|кий|коего|прият|мц)[а-я]{4,})$/;
export const russianWeak = set(
  'кроме помимо вместо вряд едва мало лишь только против отнюдь хватит редко трудно сложно слабо',
);

/** From the negator on, in lower case. */
export const englishIdioms: readonly RegExp[] = [
  /^(?:not|cannot|\S+n't) (?:only|just|least|merely|simply|solely|to mention|so much|unlike)\b/,
  /^no (?:less|fewer|later|sooner|doubt|matter|wonder|more than)\b/,
  /^no \d/,
  /^no \w+er than\b/,
  /^(?:can't|cannot|can not) (?:wait|help)\b/,
  /^nothing (?:but|less)\b/,
  /^not (?:un(?:common|usual|like|reason|just)|in(?:frequ|signif)|impossib)\w*/,
  /^never(?:theless| ?mind)\b/,
  /^not (?:less|fewer|more|later) than\b/,
  // Two negations that make a statement.
  /^\S+ (?:(?:be|do|go|get by|manage|happen|pass) )?without\b/,
];
/** Before `without`: with it, a statement. */
export const deniesWithout = /(?:n't|\bnot)(?: (?:be|do|go|get by|manage|happen|pass))?$/;

/** From the negator on, in lower case, a space behind. */
export const russianIdioms = oneOf(
  `только просто менее меньше более больше[\\u0020]чем позднее позже раньше ранее раз исключ[а-я]+ столько говоря считая
  хуже прочь что[\\u0020]иное зря случайно без сразу далеко против дай`,
  'не ',
  '(?: .*)?',
);
/** Before the negator, in lower case, a space behind. */
export const russianBefore =
  /(?:^|\s)(?:чуть|едва|пока|покуда|как|тем|вряд ли|бы|нельзя|раз|не мо[гж][а-я]*|почему бы|разве) $/;
