import { englishRates, russianRates } from './rateWords.ts';
import { type WordTable, wordReader } from './wordTable.ts';

const englishPeriod =
  '(?:year|month|week|decade|century|season|spring|summer|autumn|fall|winter|quarter|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)';
const englishMonth =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:the )?(?:spring|summer|autumn|winter|[0-9]{4}s?|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|[’‘]?[0-9]{2}s|(?:[0-9]{1,2}|twenti|nineteen|eighteen|seventeen|sixteen|fifteen)(?:th|st|rd|nd|eth)))';
/** Before a round number that is meant roughly, and what may not follow it. */
const englishSome =
  '(?:a (?:few|couple of)|several|about an?|around an?|nearly an?|almost an?|over an?|some)';
const englishAlone = '(?! (?:and|thousand|million|billion|[0-9]))';

/** After "the end of". */
const englishTime = `(?:${englishMonth}|the (?:[0-9]{1,2}(?:th|st|rd|nd)|[a-z]+th|last|same|next|first|second) century|(?:the|this|last|next) (?:year|month|week|decade|century))`;

/**
 * Words for times, and for about how many or how often, that exclude each other: the day by today, seasons, parts of the day, halves
 * and quarters of a year or match, for which time, the beginning and the end of a time, the last and the next one. Values are
 * `sort.value`; those of one sort stand for each other. Under `possible` are words by which a translation may say a value.
 */
const english: WordTable = {
  sure: [
    ['day.yesterday', '(?<!before )yesterday'],
    ['day.today', 'today'],
    ['day.tomorrow', '(?<!after )tomorrow'],
    ['day.afterTomorrow', 'day after tomorrow'],
    ['season.spring', '(?:in|of|last|next|this|by|since|until) (?:the )?spring|spring (?=[0-9]{4}|of )'],
    ['season.summer', 'summer'],
    ['season.autumn', 'autumn'],
    ['season.winter', 'winter'],
    ['part.morning', '(?<!good )morning'],
    ['part.afternoon', '(?<!good )afternoon'],
    ['part.evening', '(?<!good )evening'],
    ['part.night', '(?<!good |last )night'],
    ['middle.noon', 'noon|midday'],
    ['middle.midnight', 'midnight'],
    ['half.1', 'first[- ]half|1st half'],
    ['half.2', 'second[- ]half|2nd half'],
    ['quarter.1', 'first[- ]quarter|q1|1q'],
    ['quarter.2', 'second[- ]quarter|q2|2q'],
    ['quarter.3', 'third[- ]quarter|q3|3q'],
    ['quarter.4', 'fourth[- ]quarter|q4|4q'],
    ['stage.early', `early(?:-| in)? ?${englishMonth}|(?:beginning|start) of ${englishTime}`],
    ['stage.mid', `mid(?:[- ]|dle of )${englishMonth}`],
    ['stage.late', `late(?:-| in)? ?${englishMonth}|end of ${englishTime}`],
    ['period.last', `(?:last|previous) ${englishPeriod}`],
    ['period.this', `this ${englishPeriod}`],
    ['period.next', `next ${englishPeriod}`],
    ['many.10', 'dozens|(?<= )tens(?= of )'],
    ['many.100', `hundreds|${englishSome} hundred${englishAlone}`],
    ['many.1000', `thousands|${englishSome} thousand${englishAlone}`],
    ['many.1000000', `millions|${englishSome} million${englishAlone}`],
    ['many.1000000000', `billions|${englishSome} billion${englishAlone}`],
    ['times.1', 'once(?= an? | every | per | dai| week| month)'],
    ['times.2', 'twice(?= an? | every | per | dai| week| month)'],
    ['times.3', '(?:thrice|(?:three|3) times)(?= an? | every | per | dai| week| month)'],
    ['turn.1', 'for the (?:very )?first time'],
    ['turn.2', 'for the second time'],
    ['turn.3', 'for the third time'],
    ['turn.last', 'for the last time'],
    ['span.10', 'decades?'],
    ['span.100', 'centur(?:y|ies)'],
  ],
  possible: [
    ['day.yesterday', 'yesterday|last|previous|before|eve|recent(?:ly)?|past|old'],
    [
      'day.today',
      'tonight|now|nowadays|current(?:ly)?|modern|this|present(?:ly)?|contemporary|already|still|same',
    ],
    ['day.tomorrow', '(?<!after )tomorrow|next|following|future|coming'],
    ['day.afterTomorrow', 'two days|2 days|48'],
    ['season.spring', 'spring|springtime|march|april|may|easter'],
    ['season.summer', 'june|july|august|midsummer|summertime|years?'],
    ['season.autumn', 'fall|september|october|november|autumnal'],
    ['season.winter', 'december|january|february|midwinter|wintry|wintertime'],
    [
      'part.morning',
      'morning|mornings|[0-9]+ ?(?:am|a\\.m)|am|a\\.m|dawn|sunrise|daybreak|breakfast|early|overnight|hours',
    ],
    ['part.afternoon', 'afternoons?|[0-9]+ ?(?:pm|p\\.m)|pm|p\\.m|lunch|day|days|daytime|noon|daily'],
    [
      'part.evening',
      'evenings?|night|nights|tonight|[0-9]+ ?(?:pm|p\\.m)|pm|p\\.m|dusk|supper|dinner|nightfall|sunset|late|party|eve|afternoon',
    ],
    [
      'part.night',
      'night|nights|overnight|nocturnal|nightly|tonight|midnight|nighttime|[0-9]+ ?(?:am|a\\.m)|am|a\\.m|early|late|small hours|dark|eve|sleep',
    ],
    ['middle.noon', '12|twelve|midday|afternoon|lunch'],
    ['middle.midnight', '12|twelve|0|00|night'],
    ['half.1', 'first|1st|h1|1h|six|6'],
    ['half.2', 'second|2nd|h2|2h|latter|late|six|6'],
    ['quarter.1', 'first|1|i|january|march'],
    ['quarter.2', 'second|2|ii|april|june'],
    ['quarter.3', 'third|3|iii|july|september'],
    ['quarter.4', 'fourth|4|iv|last|final|october|december'],
    ['stage.early', 'early|earlier|beginning|start|started|began|turn|first|opening|dawn|onset|outset|from'],
    ['stage.mid', 'mid|middle|midway|midst|half|halfway|central'],
    ['stage.late', 'late|later|end|ends|ended|ending|close|turn|last|final|latter|eve|by(?! (?:the )?early)'],
    [
      'period.last',
      'last|previous|past|prior|ago|yesterday|earlier|before|preceding|gone|recent|before|former',
    ],
    ['period.this', 'this|current|now|today|present|these|tonight|ongoing|running|so far|nowadays'],
    [
      'period.next',
      'next|following|coming|upcoming|future|later|ahead|another|after|tomorrow|subsequent|forthcoming|within',
    ],
    ['many.10', 'dozen|tens|ten|scores?|decades?|twent(?:y|ies)|thirt(?:y|ies)|many|multiple|numerous'],
    ['many.100', 'hundred|centuries|many'],
    ['many.1000', 'thousand|thousands|thousandth|k|many|[0-9]+[ ,]?000'],
    ['many.1000000', 'millions?|millionth|mln|mn|m|many|[0-9]+[ ,]?000[ ,]?000'],
    ['many.1000000000', 'billions?|bln|bn|many|milliards?'],
    ['times.1', 'once|one time|single|every|each|daily|weekly|monthly|annual(?:ly)?|yearly|per'],
    ['times.2', 'twice|two|2|double|both|couple|second|bi[a-z]+|semi[a-z-]+'],
    ['times.3', 'thrice|three|3|triple|third|tri[a-z]+'],
    [
      'turn.1',
      'first|firstly|1st|never|ever|new|newly|began|begun|debut[a-z]*|maiden|inaugural|initial(?:ly)?|once|only|unprecedented',
    ],
    ['turn.2', 'second|twice|again|2nd|another|once more|repeat[a-z]*|two|double'],
    ['turn.3', 'third|thrice|3rd|three|triple'],
    ['turn.last', 'last|final(?:ly)?|latest|recently|never|previous(?:ly)?|since'],
    ['span.10', 'ten|10|tens|tenth|teens?|twent(?:y|ies)|years?'],
    ['span.100', 'hundreds?|100|ages?|secular|lifetime|years|[0-9]00s|all time'],
  ],
};

const period =
  '(?:год[а-я]*|лет[оау]|летом|месяц[а-я]*|недел[а-я]+|десятилети[а-я]+|век[а-я]*|столети[а-я]+|сезон[а-я]*|весн[а-я]+|осен[а-я]+|зим[а-я]+|квартал[а-я]*|выходн[а-я]+|понедельник[а-я]*|вторник[а-я]*|сред[ауы]|четверг[а-я]*|пятниц[а-я]+|суббот[а-я]+|воскресень[а-я]+)';
const month =
  '(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр|[0-9]+|[xiv]+(?!\\p{L})|(?:прошл|эт|минувш|следующ|нынешн)[а-я]+ (?:год|век|месяц|недел)|(?:девят|восем|сем|шест|пят|двад)[а-я]+ (?:век|столет)|весн|лета|осен|зим|(?:двадцат|тридцат|сороков|[а-я]+десят|девяност)ых)[а-я]*';
const time = `(?:${month}|(?:[а-я]+ )?(?:века|столетия)|года|месяца|недели|десятилетия)`;
const quarterOf = (ordinal: string): string => `(?:${ordinal}) квартал[а-я]*`;

const russianSome =
  '(?:несколько|нескольких|пару|около|почти|примерно|порядка|свыше|более|больше|менее|меньше)';
const russianMany = '(?<=(?:десятк|сотн)(?:и|ов|ам|ами|ах|ям|ями|ях) )';
const russianAlone = '(?! (?:тысяч|миллион|миллиард|сто|двести|[0-9]))';
const russianUnit = '(?:день|сутки|неделю|месяц|год|час|минуту|квартал|сезон|жизни)';

const russian: WordTable = {
  sure: [
    ['day.yesterday', 'вчера|накануне'],
    ['day.today', 'сегодня'],
    ['day.tomorrow', 'завтра'],
    ['day.afterTomorrow', 'послезавтра'],
    ['season.spring', 'весн(?:а|ы|е|у|ой)|весенн[а-я]+'],
    [
      'season.summer',
      'летом|лето|(?<![-0-9])летн[а-я]+|(?<=(?:начал[ао]|кон[ец]+[ца]?|середин[аы]|макушк[аи]|(?:прошл|эт|будущ|следующ|нынешн)[ео]го|до|с|от|после|конца|начала) )лета',
    ],
    ['season.autumn', 'осен(?:ь|и|ью)|осенн[а-я]+'],
    ['season.winter', 'зим(?:а|ы|е|у|ой)|зимн[а-я]+'],
    ['part.morning', 'утр(?:о|а|у|ом)|утренн[а-я]+'],
    [
      'part.afternoon',
      '(?<!(?:[а-я]+[ыи]м|с|перед|над|между|за|под) )днем(?! (?:рожден|побед|открыт|независ|знан|учител|свят|всех|памят|смерт|свадьб|выбор|[0-9]))',
    ],
    ['part.evening', 'вечер(?:а|у|ом)|вечерн[а-я]+'],
    ['part.night', 'ноч(?:ь|и|ью)|ночн[а-я]+'],
    ['middle.noon', 'пол(?:день|уден[а-я]+|удня|удню)'],
    ['middle.midnight', 'пол(?:ночь|уноч[а-я]+|ночью)'],
    ['half.1', `перв[а-я]+ (?:тайм|полугоди|половин)[а-я]*`],
    ['half.2', `втор[а-я]+ (?:тайм|полугоди|половин)[а-я]*`],
    ['quarter.1', quarterOf('перв[а-я]+|1(?:-[а-я]+)?|i')],
    ['quarter.2', quarterOf('втор[а-я]+|2(?:-[а-я]+)?|ii')],
    ['quarter.3', quarterOf('трет[а-я]+|3(?:-[а-я]+)?|iii')],
    ['quarter.4', quarterOf('четверт[а-я]+|4(?:-[а-я]+)?|iv')],
    ['stage.early', `начал[еау] ${time}`],
    ['stage.mid', `середин[аеуы] ${month}`],
    ['stage.late', `кон(?:це|ца|цу|ец) ${time}`],
    ['period.last', `(?:прошл|минувш|предыдущ)[а-я]+ ${period}`],
    ['period.this', `(?:эт|текущ|нынешн)[а-я]+ (?!сезон)${period}`],
    ['period.next', `(?:следующ|будущ)[а-я]+ ${period}`],
    ['many.10', 'десятк(?:и|ов|ам|ами|ах)'],
    ['many.100', `сотн(?:и|ям|ями|ях)|${russianSome} (?:сотн[иую]|сотен)${russianAlone}`],
    [
      'many.1000',
      `${russianMany}тысяч|тысячи|тысячам|тысячами|тысячах|${russianSome} тысяч[аиу]?${russianAlone}`,
    ],
    [
      'many.1000000',
      `${russianMany}миллионов|миллион(?:ы|ам|ами|ах)|${russianSome} миллион(?:ов|а)?${russianAlone}`,
    ],
    [
      'many.1000000000',
      `${russianMany}миллиардов|миллиард(?:ы|ам|ами|ах)|${russianSome} миллиард(?:ов|а)?${russianAlone}`,
    ],
    ['times.1', `(?<!сколько |много |не )раз(?= в ${russianUnit})`],
    ['times.2', `(?:дважды|(?:два|2) раза)(?= в ${russianUnit})`],
    ['times.3', `(?:трижды|(?:три|3) раза)(?= в ${russianUnit})`],
    ['turn.1', 'впервые|(?<!не )в (?:самый )?первый раз'],
    ['turn.2', 'во второй раз'],
    ['turn.3', 'в третий раз'],
    ['turn.last', 'в последний раз'],
    ['span.10', 'десятилети[а-я]+'],
    ['span.100', 'век(?:а|е|у|ом)?|столети[а-я]+|полувек[а-я]*'],
  ],
  possible: [
    ['day.yesterday', 'вчера|вчерашн[а-я]+|позавчера|накануне|давеча|прошл[а-я]+'],
    [
      'day.today',
      'сегодняшн[а-я]+|нынешн[а-я]+|нынче|ныне|теперь|сейчас|современн[а-я]+|наш[а-я]*|тепер[а-я]+|день|дня|эт[а-я]+',
    ],
    ['day.tomorrow', 'завтрашн[а-я]+|назавтра|наутро|следующ[а-я]+|будущ[а-я]+|грядущ[а-я]+'],
    ['season.spring', 'весн[а-я]*|весенн[а-я]+'],
    ['season.summer', 'лет[аоу]|летн[а-я]+|дач[а-я]+|каникул[а-я]*'],
    ['season.autumn', 'осен[а-я]*|баб[а-я]+'],
    ['season.winter', 'зим[а-я]*'],
    [
      'part.morning',
      'утр[а-я]*|поутру|наутро|(?:час(?:а|у|ов)?|[0-9]+) ночи|в ночь|рассвет[а-я]*|зар[яюие][а-я]*|час(?:а|ов)|завтрак[а-я]*|ранн?[а-я]+|am',
    ],
    [
      'part.afternoon',
      'дн[а-я]+|день|обед[а-я]*|полд[а-я]+|полуд[а-я]+|послеобед[а-я]+|вечер[а-я]*|час(?:а|ов)|после',
    ],
    ['part.evening', 'вечер[а-я]*|сумер[а-я]+|закат[а-я]*|ужин[а-я]*|час(?:а|ов)|накануне'],
    [
      'part.night',
      'ноч[а-я]*|полноч[а-я]+|полуноч[а-я]+|вечер[а-я]*|сутк[а-я]*|суток|круглосуточ[а-я]+|накануне|вчера|темн[а-я]+|час(?:а|ов)',
    ],
    ['middle.noon', '12|двенадцат[а-я]+|дн[а-я]+|день|обед[а-я]*'],
    ['middle.midnight', '12|двенадцат[а-я]+|0|00|24|ноч[а-я]+'],
    ['half.1', 'перв[а-я]+|1|i|начал[а-я]*'],
    ['half.2', 'втор[а-я]+|2|ii|кон(?:ец|ца|це|цу)'],
    ['quarter.1', 'перв[а-я]+|1|i|январ[а-я]*|март[а-я]*'],
    ['quarter.2', 'втор[а-я]+|2|ii|апрел[а-я]*|июн[а-я]*'],
    ['quarter.3', 'трет[а-я]+|3|iii|июл[а-я]*|сентябр[а-я]*'],
    ['quarter.4', 'четверт[а-я]+|4|iv|октябр[а-я]*|декабр[а-я]*|последн[а-я]+'],
    ['stage.early', 'начал[а-я]*|начин[а-я]+|ранн?[а-я]+|перв[а-я]+'],
    ['stage.mid', 'середин[а-я]*|посреди[а-я]*|посередин[а-я]*|половин[а-я]*'],
    [
      'stage.late',
      'кон[еч][а-я]*|концу?|конц[а-я]+|исход[а-я]*|поздн[а-я]+|последн[а-я]+|заверш[а-я]+|к|заканч[а-я]+|оконч[а-я]+',
    ],
    [
      'period.last',
      'прошл[а-я]+|минувш[а-я]+|предыдущ[а-я]+|прошедш[а-я]+|последн[а-я]+|вчера|назад|давн[а-я]+|предшеств[а-я]+|истекш[а-я]+|накануне|эт[а-я]+ (?:ноч|лет|зим|весн|осен|вторник|сред|четверг|пятниц|воскр|субб|понед|выход)[а-я]*|предпоследн[а-я]+|раньше|ранее',
    ],
    [
      'period.this',
      'эт[а-я]+|текущ[а-я]+|нынешн[а-я]+|нынче|сегодня|сегодняшн[а-я]+|сейчас|сего|настоящ[а-я]+|наш[а-я]*',
    ],
    [
      'period.next',
      'следующ[а-я]+|будущ[а-я]+|предстоящ[а-я]+|грядущ[а-я]+|ближайш[а-я]+|наутро|завтра|очередн[а-я]+|через|после|назавтра|потом|еще|далее|спустя|наступающ[а-я]+|нов[а-я]+|затем|друг[а-я]+',
    ],
    ['many.10', 'десят[а-я]+|дюжин[а-я]*|двадцат[а-я]+|множеств[а-я]*|много[а-я]*|нескольк[а-я]+'],
    ['many.100', 'сот[а-я]*|сто|ста|[а-я]+сот|[а-я]+ста|двести|множеств[а-я]*|много[а-я]*|[0-9]*00'],
    ['many.1000', 'тыс[а-я]*|тыщ[а-я]*|множеств[а-я]*|много[а-я]*|[0-9]*000|десятитысяч[а-я]*'],
    ['many.1000000', 'млн|миллион[а-я]*|[а-я]+миллион[а-я]*|множеств[а-я]*|много[а-я]*|[0-9]*000'],
    ['many.1000000000', 'млрд|миллиард[а-я]*|[а-я]+миллиард[а-я]*|множеств[а-я]*|много[а-я]*|[0-9]*000'],
    ['times.1', 'раз|однажды|ежедневн[а-я]+|еженедельн[а-я]+|ежемесячн[а-я]+|ежегодн[а-я]+|кажд[а-я]+'],
    ['times.2', 'дважды|дв[а-я]+|вторично|2|пар[аыуе]|обе?[а-я]*|полугод[а-я]+'],
    ['times.3', 'трижды|тр[еиё][а-я]*|3'],
    ['turn.1', 'перв[а-я]+|впервые|сначала|сперва|1|никогда|дебют[а-я]*|нов[а-я]+'],
    ['turn.2', 'втор[а-я]+|снова|вновь|опять|еще|повторн[а-я]+|дважды|2|два'],
    ['turn.3', 'трет[а-я]+|трижды|3|три'],
    ['turn.last', 'последн[а-я]+|напоследок|окончательн[а-я]+|больше|прошл[а-я]+'],
    ['span.10', 'десят[а-я]+|декад[а-я]*|лет|[0-9]*0-[а-я]+|[а-я]+дцатые|[а-я]+десятые|[а-я]+ых'],
    [
      'span.100',
      'век[а-я]*|[а-я]+вековой|[а-я]*веков[а-я]+|столет[а-я]+|сот[а-я]*|сто|ста|полвека|100|[0-9]*00|[а-я]+сотлети[а-я]+',
    ],
  ],
};

const both = (one: WordTable, other: WordTable): WordTable => ({
  sure: [...one.sure, ...other.sure],
  possible: [...one.possible, ...other.possible],
});

/** Times that a text names in words, by these tables, and what `rateWords.ts` has. Linear. */
export const readTimeWords = wordReader(
  new Map([
    ['ru', both(russian, russianRates)],
    ['en', both(english, englishRates)],
  ]),
);
