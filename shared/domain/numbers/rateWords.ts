import type { WordTable } from './wordTable.ts';

/** `day`: daily, every day. */
const englishRate = (unit: string, adverbs: string): string => `${adverbs}|(?:every|each|per) ${unit}`;

/** How often, how many, in which era, by which light and by which spoon: words that exclude each other, as `timeWords.ts` has them. */
export const englishRates: WordTable = {
  sure: [
    ['rate.hour', englishRate('hour', 'hourly')],
    ['rate.day', englishRate('day', 'daily')],
    ['rate.week', englishRate('week', 'weekly')],
    ['rate.month', englishRate('month', 'monthly')],
    ['count.2', '(?<!at least )twice(?! as )'],
    ['count.3', 'thrice|(?:three|3) times(?! (?:as|more|less|the|its))'],
    ['count.4', '(?:four|4) times(?! (?:as|more|less|the|its))'],
    ['rate.quarter', englishRate('quarter', 'quarterly')],
    ['rate.year', englishRate('year', 'annual(?:ly)?|yearly|per annum')],
    ['era.bc', '(?<=[0-9] |century |millennium )b\\.?c(?:\\.?e)?|before (?:christ|the common era|our era)'],
    [
      'era.ad',
      '(?<=[0-9] |century )(?:a\\.?d|c\\.?e)|a\\.?d(?=\\.? [0-9])|of our era|(?<!before the )common era',
    ],
    ['war.1', '(?:first|1st) world war|world war (?:i|1|one)|ww ?(?:i|1)|great war'],
    ['war.2', '(?:second|2nd) world war|world war (?:ii|2|two)|ww ?(?:ii|2)'],
    ['light.dawn', 'dawn|daybreak|sunrise|first light'],
    ['light.dusk', 'dusk|sunset|sundown|nightfall|twilight'],
    ['spoon.table', 'table ?spoon(?:ful)?s?|tbsps?'],
    ['spoon.tea', 'tea ?spoon(?:ful)?s?|tsps?'],
    ['amount.few', '(?<!quite a |not a |no )few|several'],
    ['amount.many', '(?<!how |as |so |too |not |that )many(?! a )|numerous'],
  ],
  possible: [
    ['rate.hour', 'hours?|clock|continuous(?:ly)?'],
    ['rate.day', 'days?|everyday|nightly|24|diurnal|round[- ]the[- ]clock|night'],
    ['rate.week', 'weeks?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?'],
    ['rate.month', 'months?'],
    ['count.2', 'twice|two|2|double|doubly|both|couple|pair|second|again|re[a-z]+'],
    ['count.3', 'three|3|third|triple|treble|hat-trick'],
    ['count.4', 'four|4|fourth'],
    ['rate.quarter', 'quarters?|months'],
    [
      'rate.year',
      'years?|year-on-year|annuali[sz]ed|anniversary|perennial|(?:summer|winter|spring|autumn)s?',
    ],
    ['war.1', '1914|1915|1916|1917|1918|first'],
    ['war.2', 'second|patriotic|wartime|1939|194[0-5]|(?<!world )war'],
    ['light.dawn', 'mornings?|early|start|beginning|break|sun'],
    ['light.dusk', 'evenings?|decline|end|late|dark(?:ness)?|gloaming|set(?:ting)?'],
    [
      'amount.few',
      'few(?:er|est)?|some|couple|two|three|four|handful|little|hardly|scarcely|rarely|slight(?:ly)?|bit|somewhat|less|small|number|various|multiple',
    ],
    [
      'amount.many',
      'many|much|lots?|most|more|plenty|great(?:ly)?|large(?:ly)?|multitude|number|dozens|hundreds|thousands|countless|wide(?:ly)?|vast|often|long|extensive|multiple|various|host|majority|all|heavily|hard|far|score|scores|range|array|several|abundant|abundance',
    ],
  ],
};

const each = 'кажд(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых)';
const adjective = '(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми|о)';
/** No part of «12-месячный». */
const alone = '(?<![-0-9])';

/** How often something is, or is done: each hour, monthly, twice. Values are `rate.…` and `count.…`. */
export const russianRates: WordTable = {
  sure: [
    ['rate.hour', `ежечасн${adjective}|${each} час(?:а|у|ом)?`],
    ['rate.day', `ежедневн${adjective}|${alone}суточн${adjective}|${each} (?:день|дня|дню|днем|дне|сутки)`],
    ['rate.week', `еженедельн${adjective}|${alone}недельн${adjective}|${each} недел[яиюей]+`],
    ['count.2', 'дважды|двукратно|(?<!в )(?:два|2) раза'],
    ['count.3', 'трижды|трехкратно|(?<!в )(?:три|3) раза'],
    ['count.4', 'четырежды|(?<!в )(?:четыре|4) раза'],
    ['rate.month', `(?:еже|по)месячн${adjective}|${alone}месячн${adjective}|${each} месяц[а-я]*`],
    ['rate.quarter', `ежеквартальн${adjective}|${alone}квартальн${adjective}|${each} квартал[а-я]*`],
    [
      'rate.year',
      `ежегодн${adjective}|${alone}годов(?:ой|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми)|${each} год[ау]?`,
    ],
    ['era.bc', 'до н\\. ?э|до нашей эры|до рождества христова|до р\\. ?х'],
    ['era.ad', '(?<!до )(?:н\\. ?э|нашей эры)|(?:от|по) (?:рождества христова|р\\. ?х)'],
    ['war.1', '(?:перв[а-я]+|1-[а-я]+|i) миров[а-я]+(?= войн|[,.;:!?)]|$)'],
    ['war.2', '(?:втор[а-я]+|2-[а-я]+|ii) миров[а-я]+(?= войн|[,.;:!?)]|$)'],
    ['light.dawn', 'рассвет(?:а|у|ом|е)?|на заре'],
    ['light.dusk', 'закат(?:а|у|ом|е)?|сумер[а-я]+'],
    ['spoon.table', 'столов[а-я]+ лож[а-я]+|ст\\. ?л(?:ож[а-я]+)?'],
    ['spoon.tea', 'чайн[а-я]+ лож[а-я]+|ч\\. ?л(?:ож[а-я]+)?'],
    ['amount.few', 'несколько|нескольких|нескольким|несколькими|немноги[а-я]+'],
    ['amount.many', 'многие|многих|многим|многими|множеств(?:о|а|у|ом)'],
  ],
  possible: [
    ['rate.hour', '[а-я]*час[а-я]*'],
    ['rate.day', '[а-я]*дн[а-я]+|день|[а-я]*сут[а-я]+'],
    ['rate.week', '[а-я]*недел[а-я]+'],
    ['count.2', '[а-я]*дв[аоуе][а-я]*|пар[аыуе]|вторичн[а-я]+|повторн[а-я]+|втор[а-я]+|2|об[ае][а-я]*'],
    ['count.3', '[а-я]*тр[иеоё][а-я]*|3'],
    ['count.4', '[а-я]*четыр[а-я]*|[а-я]*четвер[а-я]*|4'],
    ['rate.month', '[а-я]*месяц[а-я]*|[а-я]*месячн[а-я]+'],
    ['rate.quarter', '[а-я]*квартал[а-я]*|тр(?:ех|и)[а-я]* ?меся[цч][а-я]+'],
    ['rate.year', '[а-я]*год[а-я]*|[а-я]*лет[а-я]*'],
    ['war.1', 'перв[а-я]+|германск[а-я]+|империалистическ[а-я]+'],
    ['war.2', 'втор[а-я]+|отечественн[а-я]+|войн[а-я]+|вов'],
    [
      'light.dawn',
      '[а-я]*рассве[а-я]+|зар[яюиеь][а-я]*|восход[а-я]*|утр[а-я]*|[а-я]*светл?а[а-я]+|начал[а-я]+',
    ],
    [
      'light.dusk',
      '[а-я]*сумер[а-я]+|сумрак[а-я]*|[а-я]*темн[а-я]+|вечер[а-я]*|заход[а-я]*|[а-я]*смерк[а-я]+|полумрак[а-я]*',
    ],
    [
      'amount.few',
      'нескольк[а-я]+|немног[а-я]*|мало[а-я]*|пар[аыуе]|дв[ае][а-я]*|тр[иеое][а-я]*|четыр[а-я]+|некотор[а-я]+|ряд[а-я]*|горст[а-я]+|единиц[а-я]*|редк[а-я]+|чуть|скольк[а-я]+|раз[а-я]*|част[а-я]+|нек[а-я]+',
    ],
    [
      'amount.many',
      'мног[а-я]+|[а-я]*множ[а-я]+|больш[а-я]+|мас[са-я]+|ряд[а-я]*|числ[а-я]+|обил[а-я]+|уйм[а-я]+|куч[а-я]+|полно|полным|[а-я]*скольк[а-я]+|стольк[а-я]+|десятк[а-я]+|сот[а-я]+|тысяч[а-я]*|част[а-я]+|разн[а-я]+|различн[а-я]+|неоднократн[а-я]+|велик[а-я]+|огромн[а-я]+|широк[а-я]+|бесч[а-я]+|немал[а-я]+|значительн[а-я]+|все[а-я]*|раз[а-я]*|хват[а-я]+|достаточн[а-я]+',
    ],
  ],
};
