import { once } from '../remember.ts';
import { type DictionaryEntry, dictionaryEntries } from './entries.ts';

/** What a verb's entry begins with; of nouns that end so (ночь, кость) no form ends like a verb of what is. */
const infinitive = /(?:ть|ти|чь)(?:с[ья])?$/;
/** The base of a noun whose cases end like verbs of what is or will be: билет, о билете; газета, газет, в газете. */
const base = /^(.*[иеяую]т)[аоы]?$/;
/** Small words and nouns that end like a verb of what you do: лишь, тишь. */
const secondPerson = /[ие]шь$/;

const isOfVerb = ({ russian, isVerb }: DictionaryEntry): boolean =>
  isVerb || russian.some((word) => infinitive.test(word));

/**
 * Forms of the dictionary's words that end as verbs do and are none, in small letters, ё as е: лет, минут, кабинете, лишь.
 * Read when first asked for, in time linear in the dictionary.
 */
export const nounsLikeVerbs = once((): ReadonlySet<string> => {
  const found = new Set<string>();
  const verbs = new Set(
    dictionaryEntries()
      .filter(isOfVerb)
      .flatMap(({ russian }) => russian),
  );
  for (const { russian } of dictionaryEntries()) {
    for (const word of russian) {
      if (verbs.has(word)) continue;
      if (secondPerson.test(word)) found.add(word);
      const [, stem] = base.exec(word) ?? [];
      // Примет is what one accepts, more often than many signs.
      if (stem !== undefined && !verbs.has(stem)) found.add(stem);
      if (stem !== undefined) found.add(`${stem}е`);
    }
  }
  return found;
});
