import { halfOfUnit } from './halfUnits.ts';
import { type Lexicon, roleOf, type WordSense, withCommon } from './lexicon.ts';
import { compoundNumber } from './russianCompound.ts';
import { noun, withEndings } from './russianEndings.ts';
import { russianHints } from './russianHints.ts';
import { russianUnits } from './russianUnits.ts';

const senses = new Map<string, WordSense[]>();

const add = (words: Iterable<string>, sense: WordSense): void => {
  for (const word of words) senses.set(word, [...(senses.get(word) ?? []), sense]);
};

const numeral = (value: number, required: boolean): WordSense => ({
  sense: 'numeral',
  value,
  role: roleOf(value),
  required,
});

const hard = 'ый ого ому ым ом ая ой ую ою ое ые ых ыми';
const soft = 'ий ьего ьему ьим ьем ья ьей ью ьею ье ьи ьих ьими';

/** Cardinals by value, all case forms. */
const cardinals: readonly (readonly [value: number, forms: string])[] = [
  [0, 'ноль ноля нолю нолем нуль нуля нулю нулем нуле'],
  [1, 'один одна одно одного одной одному одну одним одном одни одних одними'],
  [2, 'два две двух двум двумя двое двоих двоим двоими'],
  [3, 'три трех трем тремя трое троих троим троими'],
  [4, 'четыре четырех четырем четырьмя четверо четверых четверым четверыми'],
  [5, 'пять пяти пятью пятеро пятерых пятерым пятерыми'],
  [6, 'шесть шести шестью шестеро шестерых шестерым шестерыми'],
  [7, 'семь семи семеро семерых семерым семерыми'],
  [8, 'восемь восьми восемью восьмью восьмеро восьмерых восьмерым восьмерыми'],
  [9, 'девять девяти девятью девятеро девятерых девятерым девятерыми'],
  [10, 'десять десяти десятью десятеро десятерых десятерым десятерыми'],
  [40, 'сорок сорока'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
];

const teens = [
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
];

const ordinals: readonly (readonly [value: number, stem: string])[] = [
  [1, 'перв'],
  [2, 'втор'],
  [4, 'четверт'],
  [5, 'пят'],
  [6, 'шест'],
  [7, 'седьм'],
  [8, 'восьм'],
  [9, 'девят'],
  [10, 'десят'],
  ...teens.map((stem, at) => [11 + at, stem] as const),
  [20, 'двадцат'],
  [30, 'тридцат'],
  [40, 'сороков'],
  [50, 'пятидесят'],
  [60, 'шестидесят'],
  [70, 'семидесят'],
  [80, 'восьмидесят'],
  [90, 'девяност'],
  [100, 'сот'],
];

for (const [value, forms] of cardinals) add(forms.split(' '), numeral(value, value >= 3 && value !== 100));
// Also "family": not asked for.
add(['семью'], numeral(7, false));
teens.forEach((stem, at) => {
  add(withEndings(stem, 'ь и ью'), numeral(11 + at, true));
});
for (const [value, stem] of [[20, 'двадцат'] as const, [30, 'тридцат'] as const]) {
  add(withEndings(stem, 'ь и ью'), numeral(value, true));
}
['пят', 'шест', 'сем', 'восем'].forEach((stem, at) => {
  const bent = stem === 'восем' ? 'восьм' : stem;
  const tens = 50 + 10 * at;
  const hundreds = 500 + 100 * at;
  add([`${stem}ьдесят`, `${bent}идесяти`, `${stem}ьюдесятью`], numeral(tens, true));
  add(
    [`${stem}ьсот`, `${bent}исот`, `${bent}истам`, `${stem}ьюстами`, `${bent}истах`],
    numeral(hundreds, true),
  );
});
add(['девятьсот', 'девятисот', 'девятистам', 'девятьюстами', 'девятистах'], numeral(900, true));
for (const [value, stem] of ordinals) {
  add(withEndings(stem, value === 2 || value === 6 || value === 7 || value === 8 ? `${hard} ой` : hard), {
    ...numeral(value, value >= 3 && value !== 100),
  });
}
add(withEndings('трет', soft), numeral(3, false));
add(['дважды'], { sense: 'numeral', value: 2, role: 'other', required: false });
add(['трижды'], { sense: 'numeral', value: 3, role: 'other', required: false });
add(withEndings('полтор', 'а ы'), { sense: 'numeral', value: 1.5, role: 'other', required: false });
add(['полтораста', 'полутораста'], numeral(150, true));
add(['полутора'], { sense: 'numeral', value: 1.5, role: 'other', required: false });

const magnitudes: readonly (readonly [value: number, stem: string, short: string])[] = [
  [1e6, 'миллион', 'млн'],
  [1e9, 'миллиард', 'млрд'],
  [1e12, 'триллион', 'трлн'],
];
for (const [value, stem, short] of magnitudes) {
  add([...withEndings(stem, noun), short], { sense: 'magnitude', value, kind: 'whole' });
  add(withEndings(`${stem}н`, hard), { sense: 'magnitude', value, kind: 'ordinal' });
}
add([...withEndings('тысяч', 'а и е у ей ью - ам ами ах'), 'тыс'], {
  sense: 'magnitude',
  value: 1000,
  kind: 'whole',
});
add(withEndings('тысячн', hard), { sense: 'magnitude', value: 1000, kind: 'ordinal' });
add(withEndings('сот', 'ен ни ня не ню ней ням нями нях'), { sense: 'magnitude', value: 100, kind: 'whole' });
add(withEndings('десят', 'ок ка ку ком ке ки ков кам ками ках'), {
  sense: 'magnitude',
  value: 10,
  kind: 'loose',
});
add(withEndings('десятилети', 'е я ю ем и й ям ями ях'), { sense: 'magnitude', value: 10, kind: 'loose' });
add([...withEndings('столети', 'е я ю ем и й ям ями ях'), 'века', 'веков', 'веками'], {
  sense: 'magnitude',
  value: 100,
  kind: 'loose',
});
add(withEndings('дюжин', 'а ы е у ой - ам ами ах'), { sense: 'magnitude', value: 12, kind: 'loose' });

const months = [
  ['январ', 'ь я ю ем е'],
  ['феврал', 'ь я ю ем е'],
  ['март', '- а у ом е'],
  ['апрел', 'ь я ю ем е'],
  ['ма', 'й я ю ем е'],
  ['июн', 'ь я ю ем е'],
  ['июл', 'ь я ю ем е'],
  ['август', '- а у ом е'],
  ['сентябр', 'ь я ю ем е'],
  ['октябр', 'ь я ю ем е'],
  ['ноябр', 'ь я ю ем е'],
  ['декабр', 'ь я ю ем е'],
] as const;
const monthAdjectives =
  'январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск'.split(
    ' ',
  );
const softAdjective = 'ий его ему им ем яя ей юю ее ие их ими';
months.forEach(([stem, endings], value) => {
  add(withEndings(stem, endings), { sense: 'month', value, sure: true });
});
monthAdjectives.forEach((stem, value) => {
  add(withEndings(stem, 'ий ого ому им ом ая ой ую ое ие их ими'), { sense: 'month', value, sure: false });
});

const weekdays = [
  ['понедельник', '- а у ом е и ов ам ами ах'],
  ['вторник', '- а у ом е и ов ам ами ах'],
  ['сред', 'а ы е у ой ам ами ах'],
  ['четверг', '- а у ом е и ов ам ами ах'],
  ['пятниц', 'а ы е у ей - ам ами ах'],
  ['суббот', 'а ы е у ой - ам ами ах'],
  ['воскресень', 'е я ю ем и ям ями ях'],
] as const;
weekdays.forEach(([stem, endings], value) => {
  add(withEndings(stem, endings), { sense: 'weekday', value, sure: stem !== 'сред' });
});
// As Gogol has them.
add(withEndings('серед', 'а ы у ой'), { sense: 'weekday', value: 2, sure: false });
add(withEndings('четверт', 'ок ка ку ком ке'), { sense: 'weekday', value: 3, sure: false });
add(['воскресений'], { sense: 'weekday', value: 6, sure: false });
for (const [value, stem] of [[5, 'субботн'] as const, [6, 'воскресн'] as const]) {
  add(withEndings(stem, `${softAdjective} ${hard}`), { sense: 'weekday', value, sure: false });
}

add([...withEndings('процент', '- а у ом е ы ов ам ами ах'), ...withEndings('процентн', hard)], {
  sense: 'percent',
});

const currencies: readonly (readonly [code: string, stem: string, endings: string])[] = [
  ['USD', 'доллар', '- а у ом е ы ов ам ами ах'],
  ['USD', 'долл', '-'],
  ['EUR', 'евро', '-'],
  ['RUB', 'рубл', 'ь я ю ем е и ей ям ями ях'],
  ['RUB', 'руб', '-'],
  ['RUB', 'р', '-'],
  ['RUB', 'ассигнаци', 'я и ю ей й ям ями ях'],
  ['RUB', 'целков', hard],
  ['GBP', 'фунт', '- а у ом е ы ов ам ами ах'],
  ['UAH', 'грив', 'на ны не ну ной ен нам нами нах ня ни ней нями'],
  ['UAH', 'грн', '-'],
  ['KZT', 'тенге', '-'],
  ['CNY', 'юан', 'ь я ю ем е и ей ям ями ях'],
  ['JPY', 'иен', 'а ы е у ой - ам ами ах'],
  ['JPY', 'йен', 'а ы е у ой - ам ами ах'],
];
for (const [code, stem, endings] of currencies) {
  add(withEndings(stem, endings), { sense: 'currency', code });
}

for (const [unit, forms] of russianUnits) add(forms, { sense: 'unit', unit });

for (const [values, forms] of russianHints) add(forms.split(' '), { sense: 'hint', values });

/** `полмиллиона`, `полтысячи`, in other cases `полумиллиона`; `полкило`, `полуметра`; `полшестого`. */
const half = (word: string): WordSense[] => {
  if (!word.startsWith('пол')) return [];
  const magnitude = senses.get(word.replace(/^полу?/, ''))?.find(({ sense }) => sense === 'magnitude');
  if (magnitude?.sense === 'magnitude')
    return [{ sense: 'numeral', value: magnitude.value / 2, role: 'other', required: true }];
  const rest = senses.get(word.slice(3)) ?? senses.get(word.replace(/^полу/, '')) ?? [];
  const unit = rest.find(({ sense }) => sense === 'unit');
  if (unit?.sense === 'unit') return [{ sense: 'hint', values: [0.5, halfOfUnit(unit.unit)?.[0] ?? 0.5] }];
  const hour = rest.find(({ sense }) => sense === 'numeral');
  return hour?.sense === 'numeral' ? [{ sense: 'hint', values: [hour.value - 1, 30] }] : [];
};

const none: readonly WordSense[] = [];
/** In one table, for every word of every text is looked up. */
const all = withCommon(senses);
const cyrillic = /^[\u0400-\u04ff]/;

/** Numbers, dates and amounts in Russian words, in all their cases; words folded. */
export const russian: Lexicon = {
  decimal: ',',
  senses: (word) => {
    const known = all.get(word);
    if (known) return known;
    if (!cyrillic.test(word)) return none;
    return half(word).concat(compoundNumber(word));
  },
  joins: new Set(['и']),
  ranges: new Set(['до', 'или', 'и', 'по', 'либо', 'а', 'на', 'с', 'против']),
  fillers: new Set(['американских', 'сша', 'канадских', 'австралийских', 'российских', 'белорусских']),
  dayParts: new Map([
    ['утра', 0],
    ['ночи', 0],
    ['дня', 12],
    ['вечера', 12],
  ]),
  hourWords: new Set(['час', 'часа', 'часов', 'часам', 'часами', 'ч']),
  partsOfHour: new Map([
    ['половине', 30],
    ['половина', 30],
    ['половину', 30],
    ['половины', 30],
    ['четверть', 15],
    ['четверти', 15],
  ]),
  halves: /^\s+с\s+половиной(?!\p{L})/u,
};
