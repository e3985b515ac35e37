import { type Lexicon, type NumeralRole, roleOf, type WordSense, withCommon } from './lexicon.ts';

const senses = new Map<string, WordSense[]>();

const add = (words: string, sense: WordSense): void => {
  for (const word of words.split(' ')) senses.set(word, [...(senses.get(word) ?? []), sense]);
};

const numeral = (words: string, value: number, required: boolean, role: NumeralRole = roleOf(value)): void =>
  add(words, { sense: 'numeral', value, role, required });

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
small.split(' ').forEach((word, value) => {
  numeral(word, value, value >= 3);
});
numeral('nil nought', 0, false);
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
ordinals.split(' ').forEach((word, at) => {
  numeral(word, at + 1, at >= 3);
  numeral(`${word}ly`, at + 1, false);
});
const plurals = 'fifths sixths sevenths eighths ninths tenths';
plurals.split(' ').forEach((word, at) => {
  numeral(word, at + 5, false);
});
// "The under-twelves"; those of two and of one are no numbers.
small
  .split(' ')
  .slice(3)
  .forEach((word, at) => {
    numeral(/x$/.test(word) ? `${word}es` : `${word}s`, at + 3, false);
  });
numeral('thirds', 3, false);
const tens = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');
tens.forEach((stem, at) => {
  const value = 20 + 10 * at;
  numeral(`${stem}y ${stem}ieth`, value, true);
  add(`${stem}ies`, { sense: 'numeral', value, role: 'other', required: true });
});
add('hundred', { sense: 'magnitude', value: 100, kind: 'whole' });
add('hundreds hundredth', { sense: 'magnitude', value: 100, kind: 'loose' });
add('thousand thousands k', { sense: 'magnitude', value: 1e3, kind: 'whole' });
add('thousandth', { sense: 'magnitude', value: 1e3, kind: 'ordinal' });
add('million millions mln mn m', { sense: 'magnitude', value: 1e6, kind: 'whole' });
add('millionth', { sense: 'magnitude', value: 1e6, kind: 'ordinal' });
add('billion billions bln bn b', { sense: 'magnitude', value: 1e9, kind: 'whole' });
add('trillion trillions trn tn tln', { sense: 'magnitude', value: 1e12, kind: 'whole' });
add('decade decades', { sense: 'magnitude', value: 10, kind: 'loose' });
add('dozen dozens', { sense: 'magnitude', value: 12, kind: 'loose' });
add('century centuries', { sense: 'magnitude', value: 100, kind: 'loose' });

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
months.forEach((word, value) => {
  add(word, { sense: 'month', value, sure: word !== 'may' && word !== 'march' && word !== 'august' });
});
'jan feb mar apr _ jun jul aug sep oct nov dec'.split(' ').forEach((word, value) => {
  add(word, { sense: 'month', value, sure: false });
});
add('sept', { sense: 'month', value: 8, sure: false });
'monday tuesday wednesday thursday friday saturday sunday'.split(' ').forEach((word, value) => {
  add(word, { sense: 'weekday', value, sure: true });
  add(`${word}s`, { sense: 'weekday', value, sure: true });
});

add('percent percentage percentages pct percents', { sense: 'percent' });
add('dollar dollars buck bucks', { sense: 'currency', code: 'USD' });
add('euro euros', { sense: 'currency', code: 'EUR' });
add('ruble rubles rouble roubles rub rubs rur', { sense: 'currency', code: 'RUB' });
add('pound pounds', { sense: 'currency', code: 'GBP' });
add('hryvnia hryvnias hryvnya hryvnyas hryvna hryvnas hryvnja grivna grivnas', {
  sense: 'currency',
  code: 'UAH',
});
add('tenge tenges', { sense: 'currency', code: 'KZT' });
add('yuan yuans renminbi', { sense: 'currency', code: 'CNY' });
add('yen', { sense: 'currency', code: 'JPY' });

const units: Readonly<Record<string, string>> = {
  km: 'km kilometer kilometers kilometre kilometres kms kph kmh kmph',
  m: 'm meter meters metre metres',
  cm: 'cm centimeter centimeters centimetre centimetres',
  mm: 'mm millimeter millimeters millimetre millimetres',
  kg: 'kg kilogram kilograms kilo kilos kilogramme kilogrammes kgs',
  g: 'g gram grams gramme grammes',
  um: 'um micrometer micrometers micrometre micrometres micron microns',
  nm: 'nm nanometer nanometers nanometre nanometres',
  mcg: 'mcg microgram micrograms microgramme microgrammes',
  mg: 'mg milligram milligrams milligramme milligrammes',
  t: 't ton tons tonne tonnes',
  l: 'l liter liters litre litres',
  ml: 'ml milliliter milliliters millilitre millilitres',
  ha: 'ha hectare hectares',
  year: 'year years yr yrs',
  month: 'month months',
  week: 'week weeks',
  day: 'day days',
  hour: 'hour hours hr hrs',
  minute: 'minute minutes min mins',
  second: 'second seconds sec',
  mile: 'mile miles mph',
  foot: 'foot feet ft',
  inch: 'inch inches',
  pound: 'lb lbs',
  stone: 'stone',
  acre: 'acre acres',
  are: 'ares',
  yard: 'yard yards',
  gallon: 'gallon gallons',
  centner: 'centner centners quintal quintals',
  barrel: 'barrel barrels',
  ounce: 'ounce ounces oz',
  w: 'watt watts w',
  kw: 'kilowatt kilowatts kw',
  mw: 'megawatt megawatts mw',
  gw: 'gigawatt gigawatts gw',
  v: 'volt volts',
  kv: 'kilovolt kilovolts kv',
  hz: 'hz hertz',
  khz: 'khz kilohertz',
  mhz: 'mhz megahertz',
  ghz: 'ghz gigahertz',
  m2: 'sqm',
  foot2: 'sqft',
  kb: 'kilobyte kilobytes kb',
  mb: 'megabyte megabytes mb',
  gb: 'gigabyte gigabytes gb',
  tb: 'terabyte terabytes tb',
  cent: 'cent cents penny pence kopeck kopecks kopek kopeks copeck copecks',
  pood: 'pood poods',
  verst: 'verst versts',
  degree: 'degree degrees',
};
for (const [unit, words] of Object.entries(units)) add(words, { sense: 'unit', unit });

const hints: readonly (readonly [values: readonly number[], words: string])[] = [
  [[0.5, 50, 30, 6], 'half halves halved halving'],
  [[0.25, 25, 15, 3, 4], 'quarter quarters'],
  [[1 / 3, 33, 2 / 3, 66], 'third thirds'],
  [[1], 'once single a an sole each every per'],
  [[2], 'twice double doubled doubling doubles both couple pair pairs twin twins duo half bi dual doublet'],
  [[3], 'thrice triple tripled trio triplet hat treble triples trebled trebles tripling trebling triplets'],
  [[4], 'quadruple quadrupled quadruples quadrupling quartet'],
  [[5], 'quintet quintuple quintupled quintupling'],
  [[6], 'sextet sextuple sextupled'],
  [[10, 1], 'decade decimal'],
  [[12, 0, 24], 'noon midday midnight'],
  [[24, 1], 'day'],
  [[7, 1], 'week weekly'],
  [[14, 2], 'fortnight fortnights fortnightly'],
  [[12, 1], 'year annual'],
  [[60, 1], 'hour'],
  [[100], 'century centenary hundred centennial'],
  [[20], 'score'],
  [[0], 'goalless scoreless'],
  [[2000], 'noughties'],
  // The minutes after 45 or 90 of a match.
  [[45, 90], 'stoppage'],
  [[200], 'bicentenary bicentennial'],
  [[1000], 'millennium'],
  [[12], 'dozen'],
];
for (const [values, words] of hints) add(words, { sense: 'hint', values });

// "Twentyfold" asks for nothing, as «в двадцать раз» may be put in many ways.
for (const [word, own] of [...senses])
  for (const found of own)
    if (found.sense === 'numeral' || (found.sense === 'magnitude' && found.kind === 'whole'))
      add(`${word}fold`, { sense: 'hint', values: [found.value] });

const none: readonly WordSense[] = [];
/** In one table, for every word of every text is looked up. */
const all = withCommon(senses);

/** Numbers, dates and amounts in English words. */
export const english: Lexicon = {
  decimal: '.',
  senses: (word) => all.get(word) ?? none,
  joins: new Set(['and']),
  ranges: new Set(['to', 'or', 'and', 'through', 'from', 'until', 'against', 'versus', 'vs']),
  fillers: new Set(['us', 'u', 's', 'american', 'canadian', 'australian', 'russian', 'belarusian', 'of']),
  dayParts: new Map([
    ['am', 0],
    ['pm', 12],
    ['morning', 0],
    ['evening', 12],
    ['afternoon', 12],
    ['night', 12],
  ]),
  hourWords: new Set(['hours', 'hour', 'oclock', 'hr', 'hrs']),
  partsOfHour: new Map(),
  halves: /^\s+and\s+a\s+half(?!\p{L})/u,
};
