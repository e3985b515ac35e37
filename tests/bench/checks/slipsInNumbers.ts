import type { Planter } from './planter.ts';
import type { PlantKind } from './plants.ts';
import { swapAcross, swapOne, swapWithin, turn } from './swap.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const counted = String.raw`(?<=(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several)[ -])`;
const units =
  'km|kilometers|kilometres|meters|metres|tons|tonnes|kilograms|kg|grams|liters|litres|hectares|miles|feet|degrees';
/** A number in digits that is no part of a time, a range or another number. */
const number = /(?<![\d.,:–-])\d[\d,]*(?:\.\d+)?(?![\d:–-])/g;

/** Two neighbours that differ change places, but for a zero that would come first. */
const transposeDigits = swapOne(/\d{2,}/g, ([digits], random) => {
  const places = [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    return next === undefined || next === digit || (at === 0 && next === '0') ? [] : [at];
  });
  const [at] = random.shuffled(places);
  if (at === undefined) return null;
  return `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
});

/** Two numbers of the text for each other. */
const exchange: Planter = (text, { random }) => {
  const found = [...text.matchAll(number)].map(({ 0: digits, index }) => ({
    digits: digits.replace(/,$/, ''),
    index,
  }));
  const [one, other] = random
    .shuffled(found)
    .slice(0, 2)
    .sort((a, b) => a.index - b.index);
  if (one === undefined || other === undefined || one.digits === other.digits) return null;
  const [oneEnd, otherEnd] = [one, other].map(({ digits, index }) => index + digits.length) as [
    number,
    number,
  ];
  return (
    text.slice(0, one.index) +
    other.digits +
    text.slice(oneEnd, other.index) +
    one.digits +
    text.slice(otherEnd)
  );
};

const inOrder = 'three four five six seven eight nine ten eleven twelve thirteen'.split(' ');
const next = new Map(inOrder.slice(0, -1).map((word, at) => [word, inOrder[at + 1] ?? word] as const));
const teens = `thirteen | thirty
fourteen | forty
fifteen | fifty
sixteen | sixty
seventeen | seventy
eighteen | eighty
nineteen | ninety
twelve | twenty`;

const byOne = (digits: string, by: 1 | -1): string => String(Math.max(1, Number(digits) + by));

const foundBy = ['number', 'percent', 'money', 'unit', 'date', 'time'] as const;
const kind = (name: string, plant: Planter): PlantKind => ({ name, plant, foundBy });
/** Opposites are looked for with the negations. */
const opposite = (name: string, plant: Planter): PlantKind => ({
  name,
  plant,
  foundBy: [...foundBy, 'negation'],
});

/** Slips in numbers of other kinds than `plantKinds` has. */
export const slipsInNumbers: readonly PlantKind[] = [
  kind('digits change places', transposeDigits),
  kind(
    'one more or less',
    swapOne(/\b\d{1,9}\b/g, ([digits], random) => byOne(digits, random.of([1, -1]))),
  ),
  kind(
    'a zero less',
    swapOne(/(?<=\d)0(?!\d)/g, () => ''),
  ),
  kind(
    'decimal point moved',
    swapOne(/\b(\d+)\.(\d)(\d*)\b(?![.,:]\d)/g, ([, whole, first, rest]) =>
      rest === '' ? `${whole}${first}` : `${whole}${first}.${rest}`,
    ),
  ),
  kind(
    'magnitude left out',
    swapOne(/(?<=\d) (?:thousand|million|billion|trillion)\b/g, () => ''),
  ),
  kind('day of the week', swapWithin(days.replaceAll('|', ' '))),
  kind(
    'day of the week left out',
    swapOne(new RegExp(`\\b(?:on )?(?:${days}),? `, 'g'), () => ''),
  ),
  kind(
    'day of a date',
    swapOne(
      new RegExp(`(?<=\\b(?:${months}) )\\d{1,2}(?!\\d)|\\b\\d{1,2}(?= (?:of )?(?:${months})\\b)`, 'g'),
      ([day], random) => byOne(day, random.of([1, -1])),
    ),
  ),
  kind(
    'year',
    swapOne(/\b(?:1[5-9]|20)\d\d\b/g, ([year], random) =>
      String(Number(year) + random.of([1, -1, 10, -10, 100])),
    ),
  ),
  kind(
    'year left out',
    swapOne(/,? (?:in |of )?(?:19|20)\d\d\b(?!s|-|–|\/)/g, () => ''),
  ),
  kind('ordinal', swapWithin('second third fourth fifth sixth seventh eighth ninth tenth')),
  kind(
    'number in words, next one',
    swapOne(
      /\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g,
      ([word]) => next.get(word) ?? null,
    ),
  ),
  kind('fourteen for forty', swapAcross(teens)),
  kind(
    'half, third, quarter',
    swapOne(/\b(?:half|third|quarter)\b(?!-)/g, ([part], random) => {
      const other = random.of(['half', 'third', 'quarter']);
      return other === part ? null : other;
    }),
  ),
  kind('twice for three times', swapAcross('twice | three times\ndouble | triple\ndoubled | tripled')),
  kind(
    'dozens, decades',
    swapAcross('dozen | hundred\ndozens | hundreds\ndecade | century\ndecades | centuries'),
  ),
  kind(
    'points for per cent',
    swapOne(/(?<=\d)( ?%| percent\b| per cent\b)/g, () => ' percentage points'),
  ),
  kind(
    'unit left out',
    swapOne(new RegExp(`(?<=\\d)[ -]?(?:${units})\\b`, 'g'), () => ''),
  ),
  kind(
    'unit',
    swapOne(new RegExp(`(?<=\\d[ -]?)(?:${units})\\b`, 'g'), ([unit]) =>
      /^k(?:m|il.*met)/.test(unit) ? 'miles' : 'kilometers',
    ),
  ),
  kind(
    'unit of time',
    swapOne(
      new RegExp(`${counted}(?:minute|hour|day|week|month|year)(?=s?\\b(?!-old))`, 'g'),
      ([unit], random) => {
        const other = random.of(['minute', 'hour', 'day', 'week', 'month', 'year']);
        return other === unit ? null : other;
      },
    ),
  ),
  kind(
    'one end of a range',
    swapOne(/\b(\d[\d.,]*)(?:-|–| to )(\d[\d.,]*\d|\d)\b/g, ([, from = '', to = ''], random) =>
      random.of([from, to]),
    ),
  ),
  kind(
    'score turned',
    swapOne(
      /\b(\d{1,2})([:–-])(\d{1,2})\b(?! ?(?:[ap]\.?m|years|%))/g,
      ([, one, sign, other]) => `${other}${sign}${one}`,
    ),
  ),
  opposite('more for less', swapAcross('more than | less than\nat least | at most')),
  opposite(
    'before for after, of a date',
    swapOne(new RegExp(`\\b(?:before|after)(?= (?:the )?(?:\\d|${months}|${days}))`, 'g'), ([word]) =>
      word === 'before' ? 'after' : 'before',
    ),
  ),
  kind('morning for evening', swapAcross('morning | evening\nnoon | midnight\na.m. | p.m.')),
  kind('yesterday for tomorrow', turn('yesterday > tomorrow\ntomorrow > yesterday\ntoday > yesterday')),
  kind(
    'last for next',
    swapOne(/\b(?:last|next)(?= (?:week|month|year|summer|winter|spring|autumn))/g, ([word]) =>
      word === 'last' ? 'next' : 'last',
    ),
  ),
  kind('numbers exchanged', exchange),
  kind(
    'number left out',
    swapOne(/(?<= )\d[\d.,]*(?: (?:thousand|million|billion))? (?=[a-z])/g, () => ''),
  ),
  kind(
    'number put in',
    swapOne(/(?<=\b(?:the|of|with|for|by|and) )(?=[a-z]{5,}s\b)/g, (_, random) =>
      random.of(['five ', '20 ', '150 ']),
    ),
  ),
];
