/** What a consonant becomes before the ending of a participle: купить, куплен. */
const softened: readonly (readonly [end: RegExp, becomes: readonly string[]])[] = [
  [/ст$/, ['щ']],
  [/([пбвм])$/, ['$1л']],
  [/т$/, ['ч', 'щ']],
  [/д$/, ['ж', 'жд']],
  [/с$/, ['ш']],
  [/з$/, ['ж']],
];

/** What a word ends in as a dictionary has it, and in other forms. */
interface Ending {
  readonly words: readonly string[];
  readonly forms: readonly string[];
  readonly isBehindConsonant?: true;
}

/** Verbs, then nouns that lose or gain a vowel. */
const endings: readonly Ending[] = [
  { words: ['овать', 'евать'], forms: ['ует', 'ован'] },
  { words: ['нуть'], forms: ['нул', 'нет'] },
  { words: ['еть'], forms: ['ел', 'ит', 'еет'] },
  { words: ['ать', 'ять'], forms: ['ит', 'ан'] },
  { words: ['ить'], forms: ['ит', 'ен', 'енный', 'ьте'] },
  { words: ['ыть'], forms: ['ойте'] },
  { words: ['быть'], forms: ['будет', 'будут', 'будем', 'будете', 'будь', 'будьте'] },
  { words: ['жить'], forms: ['живет', 'живут'] },
  { words: ['ец'], forms: ['ца'], isBehindConsonant: true },
  { words: ['ок', 'ек'], forms: ['ка'], isBehindConsonant: true },
  { words: ['ка'], forms: ['ок', 'ек'], isBehindConsonant: true },
  { words: ['ька', 'йка'], forms: ['ек'] },
];

/** Without one before what changes, most forms would be of other words: пить has no пен, век no вка. */
const hasVowel = /[аеиоуыэюя]/;
const endsInVowel = /[аеиоуыэюя]$/;
/** What no other word has to be looked at for. */
const changing = /(?:ть|тьс[ья]|ец|[ое]к|ка)$/;

/**
 * A Russian word in its first form, and forms of it that stemming leaves apart: крикнуть, крикнул; отец, отца; купить,
 * куплен; поставить, поставьте; забыть, забудет. Some of them are no words, which does no harm to whoever looks words up by them. Constant time.
 */
export function russianForms(word: string): readonly string[] {
  if (!changing.test(word)) return [word];
  const plain = word.replace(/с[ья]$/, '');
  const made = endings.flatMap(({ words, forms, isBehindConsonant }) => {
    const end = words.find((tail) => plain.endsWith(tail));
    if (end === undefined) return [];
    const base = plain.slice(0, -end.length);
    const fits = hasVowel.test(base) && !(isBehindConsonant && endsInVowel.test(base));
    return fits ? forms.map((form) => base + form) : [];
  });
  return [word, ...made, ...participles(plain)];
}

function participles(verb: string): readonly string[] {
  if (!verb.endsWith('ить')) return [];
  const base = verb.slice(0, -'ить'.length);
  const [end, becomes = []] = softened.find(([pattern]) => pattern.test(base)) ?? [];
  if (!end || !hasVowel.test(base)) return [];
  return becomes.flatMap((soft) => ['ен', 'енный'].map((ending) => base.replace(end, soft) + ending));
}
