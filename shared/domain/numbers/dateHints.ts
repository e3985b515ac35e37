import { keyOf, type Script } from './amount.ts';
import { english } from './english.ts';

/** The last century of a text is, by its own age, the twentieth or the nineteenth; the one before it is one less. */
const namedCenturies: readonly (readonly [named: RegExp, values: readonly number[]])[] = [
  [/^позапрошл/, [18, 19]],
  [/^(?:прошл|минувш)/, [19, 20]],
  [/^(?:нынешн|этого|этом|нашего|нашем)/, [20, 21]],
];

/** The number of the century that "в прошлом веке" may be put as. */
export function allowNamedCenturies({ tokens }: Script, allowed: Set<string>): void {
  tokens.forEach(({ text }, at) => {
    if (!/^(?:век[аеу]?|веком|столети[еяюи]|столетием)$/.test(text)) return;
    const named = tokens[at - 1]?.text ?? '';
    for (const [words, values] of namedCenturies)
      if (words.test(named))
        for (const value of values) allowed.add(keyOf(value)).add(keyOf(100 * (value - 1)));
  });
}

/** English names of months in a Russian text: "Windows 10 May 2020 Update". */
export function allowLatinDates({ tokens }: Script, allowed: Set<string>): void {
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || !/^[a-z]/.test(text)) continue;
    for (const found of english.senses(text)) {
      if (found.sense === 'month') allowed.add(`M${found.value}`);
      if (found.sense === 'weekday') allowed.add(`W${found.value}`);
    }
  }
}
