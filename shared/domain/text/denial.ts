import type { Language } from '../model.ts';

/**
 * What a word says about negation: hard is a negation itself; soft denies in another word's name (without, refuse);
 * form denies what it is made from (unpaid, homeless); weak may stand for a negation now and then (only, far); faint for
 * a soft word (rent-free).
 */
export type Denial = 'hard' | 'soft' | 'form' | 'weak' | 'faint' | null;

/** How a language denies. Words are in lower case, ё as е, with straight apostrophes. */
interface DenialTable {
  denialOf(word: string): Denial;
  /** Of a negator with the words after it: turns of speech in which it denies nothing (not only). */
  readonly idioms: readonly RegExp[];
  /** Of a negator with up to four words before it, a space behind each: there it denies nothing (чуть не). */
  readonly before: RegExp | null;
  /** Beginnings that turn a word into its opposite: `able`, `unable`. */
  readonly prefixes: readonly string[];
}

/** One of these words, or of these patterns, whole, between patterns; for words in lower case. */
export const oneOf = (stems: string, before = '', after = ''): RegExp =>
  new RegExp(`^(?:${before})(?:${stems.trim().split(/\s+/).join('|')})${after}$`);
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Negations themselves; verbs with n't count too. */
const englishHard = set('not cannot no never none nobody nothing nowhere neither nor ain');

/** Words that deny in another word's name. */
const englishSoft = set(
  `without unable impossible absent absence exclude lest offline intestate gone minus zero silent silence silently awake
  innocent quiet quietly fictional fictitious inaction inactivity`,
);
const englishSoftStart = oneOf(
  `fail refus deny denie denial lack bann(?!er) ban(?=$) prohibit forbid forbad ceas(?!efire) cessation avoid prevent reject missing declin
  dismiss dispens(?!ar) contraindicat abst[ae]in absten exclu(?!siv) stopp halt quit(?!e) ignor unknow negat withdr cancel void disappear lost lose refrain desist
  outlaw thwart eschew omit forgo(?!t) forwent forbear devoid depriv bereft dissuad quash annul revok repeal rescind overrul exempt`,
  '',
  '.*',
);

/** Words that may stand for a negation now and then. */
const englishWeak = set(
  `unless until except instead rather less only hardly barely scarcely rarely seldom few little too stop end ended far
  alone miss misses missed skip skips skipped spare spares spared idle idly vain stranger strangers reluctant reluctantly
  doubt doubts doubted doubtful doubtfully empty interfere interferes interfered hinder hinders hindered hamper hampers hampered impede impedes impeded
  overturn overturns overturned hate hates hated dislike dislikes disliked dull boring contrary despite unlike unique wrong false lie lies untrue persist persists persisted remain remains remained`,
);

/** Words that may stand for another word's denial, but hardly for a negation: rent-free, the case still shut. */
const englishFaint = set(
  'before still yet short free other away rid remove removed eliminate eliminated abolish abolished beyond against shut out off cut cutting drop drops dropped dropping',
);

const deniedStems = `complete correct valid visible sufficient frequent formal capable active adequate appropriate defin
  depend different direct effective effic evit explic signific sincer experienc possib probab proper perfect material
  mature mobil moral patien practic regular relevant respons replac resist legal logic legitim liter access accur consist
  conven cred excus express measur describ numer comprehens separab dispens tangib decis sane accept passab plausib polite humane justice secur stab toler vulner compat ability convenient discriminate`;
/** Prefixes and endings that deny, on words long enough to have them. */
const englishForms = [
  /^un(?!der|til|i[tofvql]|cle|to$|anim|veil|leash|earth|do)(?!(?:tie|fold|lock|load|button|plug|pack|wrap|screw|zip|cover|install|subscribe|block|wind|roll)(?:e?s|[a-z]?ing)?$)[a-z]{4,}$/,
  oneOf(
    `agree allow appear approv connect contin courag engag satisf honest hono illus integr interest like loyal obe order
    organi own pleas proport prov qualif regard respect similar trust abl advantag band belie card comfort content credit`,
    'dis',
    '[a-z]*',
  ),
  /^non(?!etheless)(?:[a-z]{3,})?$/,
  /^(?!neverthe|nonethe|regard|un)[a-z]{3,}less(?:ly|ness)?$/,
  oneOf(deniedStems, 'in|im|ir|il', '[a-z]*'),
  /^i[mnrl](?!flat|magin|habit|hal|ter|vest|tellig|pression|rit|cit|prov|port|dic|clin|flam)[a-z]{2,}[ai]bl[ey]$/,
];
const isEnglishForm = (word: string): boolean => englishForms.some((form) => form.test(word));

const russianHard = set(
  `не нет ни нельзя нечего нечему нечем некем некому некого незачем некуда неоткуда негде никто никого никому никем ничто ничего ничему ничем никогда нигде никуда никак ниоткуда нисколько
  никакой никакая никакое никакие никаких никаким никакого никакому никакую никакими`,
);
/** Those that need `не` beside them and deny nothing more with it. */
export const russianNobody = set(
  `ни никто никого никому никем ничто ничего ничему ничем никогда нигде никуда никак нисколько никакой никакая никакое
  никакие никаких никаким никакого никакому никакую никакими`,
);
const russianSoft = oneOf(
  `без(?=$) безо(?=$) противопоказ воспре[тщ] возбран нехват уклон отказ отказыв запре[тщ] отсутств лишен лишил лишить лишат прекра[тщ] исключ(?!ительн) невозможн недопуст
  отрица отверг отклон(?!ени) опроверг утрат потерял потеряв переста избеж избег воздерж молч вымышл пропуст пропа[лс] забы[лтв] отмен(?!н(?:ый|ая|ое|о|ого)$)`,
  '',
  '.*',
);
/** Not every word that begins with не or без denies: несколько, неделя. */
const russianForm =
  /^(?:бес(?!ед|покои)[а-я]{4,}|без(?!опас|услов)[а-я]{5,}|не(?!скольк|больш|обходим|давн|дел|котор|кто|что|мец|фт|задолго|много|плох|редко|вест|рв|мал|посредств|пременн|бо|бе|го|жн|кий|коего|прият|мц|жн|медл|йтрал|йро|фр|оли|движимост|однократ|терпен|прерывн|уклонн)[а-я]{4,})$/;
const russianWeak = set(
  'кроме помимо вместо вряд едва еле насилу мало отродясь лишь только против отнюдь хватит редко трудно сложно слабо покое',
);
const russianWeakStart = /^(?:сомне[вн]|пуст(?:ова|уе|ую)|(?:по)?меша(?:[елю]|т)|затеря|единственн|затрудн)/;

/** From the negator on, in lower case. */
const englishIdioms: readonly RegExp[] = [
  /^(?:not|cannot|\S+n't) (?:only|just|least|merely|simply|solely|to mention|so much(?! as)|unlike)\b/,
  /^no (?:less|fewer|later|sooner|doubt|matter|wonder|objections?|more than|avoiding|escaping|denying|mistaking)\b/,
  /^no \d/,
  /^not (?:so )?long (?:after|ago|before)/,
  /^(?:not|\S+n't) be (?:long|an? (?:moment|minute|second))\b/,
  /^no (?:\w+er|worse) than\b/,
  /^(?:not|\S+n't) (?:to )?exceed(?:ing)? \d/,
  /^(?:can't|cannot|couldn't) (?:wait|help|but)\b/,
  /^not (?:help (?:[a-z]+ing|but)|but)\b/,
  /^nothing (?:but|less|wrong|for it but|else for it|left but|to do but)\b/,
  /^(?:no|not|\S+n't) (?:(?:have|be|see|a|any|much|such) ){0,3}(?:problem|mind|bad|wrong|care)\b/,
  /^not (?:un(?:common|usual|like|reason|just)|in(?:frequ|signif)|impossib)\w*/,
  /^never(?:theless| ?mind)\b/,
  /^not (?:less|more|worse|\w+er) than\b/,
  // Two negations that make a statement.
  /^\S+ (?:(?:be|do|go|get by|manage|happen|pass) )?without\b/,
];
/** Before `without`: with it, a statement. */
export const deniesWithout = /(?:n't|\bnot)(?: (?:be|do|go|get by|manage|happen|pass))?$/;

/** From the negator on, in lower case. */
const russianIdioms: readonly RegExp[] = [
  oneOf(
    `только просто менее меньше более больше[\\u0020]чем позднее позже раньше ранее реже чаще редкость новость раз иначе так[\\u0020]давно столько од(?:ин|н[аоу]|ного) столько
    говоря считая хуже прочь [чк]то[\\u0020]ино[йе] зря случайно секрет терпится без сразу далеко против дай
    спеша торопясь спешно ровен поделаешь`,
    'не ',
    '(?: .*)?',
  ),
  // No more than so many is so many at most.
  /^не (?:больше|выше|ниже|старше|моложе|дольше|дальше|дороже|дешевле|(?:[а-я]+ )?превы[шс][а-я]+(?: [а-я]+)?) \d/,
  // Two negations that make a statement.
  /^не (?:исключ|отриц|сомнева|скрыва)/,
  /^(?:нельзя|невозможно|не мо[гж][а-я]*)(?: было)? не(?: |$)/,
  // A polite question.
  /^не [а-я]+(?: бы)? ли(?: |$)/,
  /^не мог(?:л[аи])? бы (?:вы|ты)(?: |$)/,
  // `Ни дать ни взять`, `ни с того ни с сего`, `ничего себе`, `чего не бывает`.
  /^ни (?:дать ни|с того ни|жив[а-я]* ни|(?:не )?говори|на есть)/,
  /^ничего (?:себе|страшного|особенного|удивительного)(?: |$)/,
  // He could only go: nothing was left but to go; nothing is worse: it is the worst.
  /^ничего (?:[а-я]+ )?(?:друг[а-я]+ )?не оста(?:ва|л|н|ет)/,
  /^(?:нет )?(?:ничего|никого) (?:[а-я]+ее|хуже|лучше|больше|меньше|страшней|проще)(?: |$)/,
  /^не прошл[оаи] и(?: |$)/,
  // Under 16, minors.
  /^не дости[гч][а-я]* (?:[а-я]+ )?(?:\d|совершеннолет|возраст)/,
  /^(?:ни с чем|ничего не (?:поделаешь|стоит)|нельзя сказать|нет худа)(?: |$)/,
  /^не будь(?: |$)/,
  /^не за что$/,
  /^не дура[ка-я]+ [а-я]+ть(?: |$)/,
  /^нет (?:нет )?да (?:и )?[а-я]/,
  /^(?:не мудрен|нечего удивл)/,
  // He could not help it.
  /^не (?:утерп|удерж|вытерп|сдерж)/,
  /^никак не (?:больше|меньше|более|менее|выше|ниже)(?: |$)/,
  /^не успе[а-я]+ (?:[а-я]+ ){1,3}как(?: |$)/,
];
/** Before the negator, in lower case, a space behind. */
const russianBefore =
  /(?:^|\s)(?:чуть|едва|(?:пока|покуда)(?: [а-я]+){0,2}|как|тем|вряд ли|бы|как бы [а-я]+|без того чтобы(?: [а-я]+)?|(?:нельзя|невозможно|трудно|сложно|тяжело)(?: было)?|раз|не раз и|не мо[гж][а-я]*|почему бы|разве|на [а-я]+ лица|(?:кто|кого|что|чего|где|куда|как|каки[ех]) только) \S+ $/;

function englishDenial(word: string): Denial {
  // Nobody's here; nothing'll help.
  if (word.endsWith("n't") || englishHard.has(word.replace(/'(?:s|d|ll|ve|re)$/, ''))) return 'hard';
  if (englishSoft.has(word) || englishSoftStart.test(word)) return 'soft';
  if (isEnglishForm(word)) return 'form';
  if (englishWeak.has(word)) return 'weak';
  return englishFaint.has(word) ? 'faint' : null;
}

function russianDenial(word: string): Denial {
  if (russianHard.has(word)) return 'hard';
  if (russianSoft.test(word)) return 'soft';
  if (russianForm.test(word)) return 'form';
  return russianWeak.has(word) || russianWeakStart.test(word) ? 'weak' : null;
}

/** A language of which only the commonest words are known. */
function plainTable(hard: string, soft: string, prefixes: readonly string[]): DenialTable {
  const [denies, deniesSoftly] = [set(hard), set(soft)];
  const denialOf = (word: string): Denial =>
    denies.has(word) ? 'hard' : deniesSoftly.has(word) ? 'soft' : null;
  return { denialOf, idioms: [], before: null, prefixes };
}

const tables: ReadonlyMap<Language, DenialTable> = new Map([
  [
    'en',
    {
      denialOf: englishDenial,
      idioms: englishIdioms,
      // `Why not stay?`, `hard not to agree`, `all I could do not to laugh`.
      before: /(?:^|\s)(?:why|hard|difficult|impossible|could do) not $/,
      prefixes: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'],
    },
  ],
  [
    'ru',
    {
      denialOf: russianDenial,
      idioms: russianIdioms,
      before: russianBefore,
      prefixes: ['не', 'без', 'бес'],
    },
  ],
  [
    'de',
    plainTable(
      'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts weder noch nirgends',
      'ohne kaum',
      ['un'],
    ),
  ],
  ['fr', plainTable('ne pas jamais rien aucun aucune personne ni non plus', 'sans', [])],
]);

const unknown: DenialTable = { denialOf: () => null, idioms: [], before: null, prefixes: [] };

/** How a language denies; nothing is known to deny in a language without a table. */
export const denialTable = (language: Language): DenialTable => tables.get(language) ?? unknown;

/** Words after a negator that its turns of speech are told by, itself included, and words before it. */
const idiomReach = { ahead: 6, behind: 4 };

/** True of a negator that denies nothing where it stands: not only, чуть не. */
export function isIdle(words: readonly string[], at: number, { idioms, before }: DenialTable): boolean {
  const ahead = words.slice(at, at + idiomReach.ahead).join(' ');
  if (idioms.some((idiom) => idiom.test(ahead))) return true;
  return before?.test(`${words.slice(Math.max(0, at - idiomReach.behind), at + 1).join(' ')} `) === true;
}
