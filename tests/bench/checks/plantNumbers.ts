import { type Planter, replaceOne } from './planter.ts';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
] as const; // biome-ignore format: twelve in their order
const words = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'twenty'] as const;
const magnitudes = ['thousand', 'million', 'billion', 'trillion'] as const;

const changeDigit: Planter = (text, { random }) =>
  replaceOne(text, /\d/g, random, ([digit]) => String((Number(digit) + 1 + random.below(8)) % 10));
const appendZero: Planter = (text, { random }) =>
  replaceOne(text, /(?<![\d.,:-])\d{1,3}(?![\d.,:-])/g, random, ([number]) => `${number}0`);
const otherOf =
  (list: readonly [string, ...string[]]): Planter =>
  (text, { random }) =>
    replaceOne(text, new RegExp(`\\b(?:${list.join('|')})\\b`, 'g'), random, ([word]) => {
      const other = random.of(list);
      return other === word ? null : other;
    });
const dropPercent: Planter = (text, { random }) =>
  replaceOne(text, /(?<=\d)\s?(?:%|percent|per cent)/g, random, () => '');
const otherMoney: Planter = (text, { random }) =>
  replaceOne(text, /\b(?:rubles?|roubles?|dollars?|euros?)\b/g, random, ([money]) =>
    money.startsWith('euro') ? 'dollars' : 'euros',
  );

const planters = [
  changeDigit, changeDigit, changeDigit, appendZero, otherOf(months), otherOf(words), otherOf(magnitudes),
  dropPercent, otherMoney,
] as const; // biome-ignore format: a digit three times as often as the rest

/** A number, month, magnitude, per cent sign or currency made another; a digit most often. */
export const plantNumber: Planter = (text, context) => {
  for (const plant of context.random.shuffled(planters)) {
    const planted = plant(text, context);
    if (planted !== null) return planted;
  }
  return null;
};
