import { type Script, senseOf } from './amount.ts';
import type { Figure } from './read.ts';

/** Months and days of the week. */
export function datesOf(script: Script): readonly Figure[] {
  const dates: Figure[] = [];
  script.senses.forEach((senses, at) => {
    const date = senses.length === 0 ? null : dateAt(script, at);
    if (date !== null) dates.push(date);
  });
  return dates;
}

function dateAt(script: Script, at: number): Figure | null {
  const token = script.tokens[at];
  const month = senseOf(script, at, 'month');
  const weekday = senseOf(script, at, 'weekday');
  const key = month ? `M${month.value}` : weekday ? `W${weekday.value}` : undefined;
  if (key === undefined || token === undefined) return null;
  const isEnglish = script.lexicon.decimal === '.';
  const isSure = month ? month.sure || isInTime(script, at) : weekday?.sure === true;
  const isName = isEnglish ? !token.capital : token.capital && at > 0;
  const required = isSure && !isName && (isEnglish || month !== undefined || weekday !== undefined);
  return {
    kind: 'date',
    span: { from: token.from, to: token.to },
    inDigits: false,
    readings: [[key]],
    required,
    tags: [],
    halved: undefined,
    ordinal: null,
    beside: ['', ''],
  };
}

/** Before the name of a month these speak of time: "in May", "early March". */
const timeWords = new Set('in since until till early late mid last this next during every'.split(' '));

/** A word that may be no month is one beside a number or after a word of time. */
const isInTime = ({ tokens }: Script, at: number): boolean => {
  const before = tokens[at - 1];
  if (before?.kind === 'word' && timeWords.has(before.text)) return true;
  const around = [tokens[at - 1], tokens[at + 1], tokens[at + 1]?.text === '.' ? tokens[at + 2] : undefined];
  return around.some((token) => token?.kind === 'digits');
};
