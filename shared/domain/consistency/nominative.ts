import type { Ear } from './nameLikeness.ts';

/** Endings of cases other than the first; some are also the first one of other words. */
const oblique =
  'ами ями ого его ому ему ыми ими ых их ым им ой ей ою ею ом ем ам ям ах ях ую юю ы и у ю а я е'.split(' ');
const vowelEnd = /[аеиоуыэюя]$/;
/** Letters after which ы is written и: they tell nothing about the softness of a stem. */
const afterWhichI = /[гкхжчшщ]$/;
const soft = /^[июя]|^ью$|^е./;
/** Endings of adjectives alone, and those that nouns have too. */
const adjective = /^(?:ого|его|ому|ему|ую|юю)$/;
const maybeAdjective = /^(?:ых|их|ым|им|ой|ом)$/;
const leastStem = 2;

/** What of equally likely forms is rather the first case: no ending, then the vowels that it has oftenest. */
const firstCase = [/[^аеиоуыэюя]$/, /[ая]$/, /о$/, /е$/];

/** A form that stands nowhere must sound so much nearer to the translation than the text's own; see `soundCost`. */
const clearlyNearer = 0.2;
const exactly = 0.05;

/**
 * The first case of a Russian name, as far as it can be told from its forms and from how it is written in English: of the
 * text's own forms the one that sounds most like it, and one that stands nowhere only where its ending fits better:
 * Евменовым beside Yevmenov is Евменов. `written` counts the forms as they stand; `english` is in lower case.
 */
export function nominativeOf(written: ReadonlyMap<string, number>, english: string, ear: Ear): string {
  const costOf = (form: string): number => ear.cost(form.toLowerCase(), english);
  const own = [...written].map(([form, count]) => ({ form, count, cost: costOf(form) }));
  const [best] = own.toSorted(
    (a, b) => a.cost - b.cost || caseRank(a.form) - caseRank(b.form) || b.count - a.count,
  );
  const [made] = own
    .flatMap(({ form }) => firstCasesOf(form))
    .map((form) => ({ form, cost: costOf(form) }))
    // Without its ending a noun in -а is left with two consonants, and so are few that have none.
    .filter(({ form, cost }) => cost <= exactly || !endsInConsonants.test(form))
    .toSorted((a, b) => a.cost - b.cost);
  if (made !== undefined && best !== undefined && made.cost + clearlyNearer <= best.cost) return made.form;
  return best?.form ?? '';
}

const endsInConsonants = /[^аеиоуыэюяйь]{2}ь?$/;

const caseRank = (form: string): number => {
  const rank = firstCase.findIndex((ending) => ending.test(form));
  return rank < 0 ? firstCase.length : rank;
};

/** First cases that a form in another case may be of, the likelier first where they sound alike; none of Ростова-на-Дону. */
const firstCasesOf = (form: string): readonly string[] =>
  (form.includes('-') ? [] : oblique)
    .filter((ending) => form.endsWith(ending) && form.length - ending.length >= leastStem)
    .flatMap((ending) => endingsFor(form.slice(0, form.length - ending.length), ending));

function endingsFor(stem: string, ending: string): readonly string[] {
  const put = (...endings: readonly string[]) => endings.map((one) => stem + one);
  if (/ь$/.test(stem)) return put('я');
  if (vowelEnd.test(stem)) return put('й', 'я');
  const adjectives = afterWhichI.test(stem) ? ['ий', 'ой', 'ая'] : ['ый', 'ой', 'ая'];
  if (adjective.test(ending) || (maybeAdjective.test(ending) && /[сц]к$/.test(stem)))
    return put(...adjectives);
  const nouns = soft.test(ending) && !afterWhichI.test(stem) ? ['ь', 'я', 'а', '', 'о'] : ['', 'а', 'о'];
  return put(...nouns, ...(maybeAdjective.test(ending) ? adjectives : []));
}
