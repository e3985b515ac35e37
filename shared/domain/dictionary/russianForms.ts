/** What a consonant becomes before the ending of a participle: купить, куплен. */
const softened: readonly (readonly [end: RegExp, becomes: readonly string[]])[] = [
  [/ст$/, ['щ']],
  [/([пбвм])$/, ['$1л']],
  [/т$/, ['ч', 'щ']],
  [/д$/, ['ж', 'жд']],
  [/с$/, ['ш']],
  [/з$/, ['ж']],
];

/** Endings by those of the word as a dictionary has it: verbs, then nouns that lose or gain a vowel. */
const endings: readonly (readonly [word: RegExp, forms: readonly string[]])[] = [
  [/[ое]вать$/, ['ует', 'ован']],
  [/нуть$/, ['нул', 'нет']],
  [/еть$/, ['ел', 'ит', 'еет']],
  [/[ая]ть$/, ['ит', 'ан']],
  [/ить$/, ['ит', 'ен', 'енный', 'ьте']],
  [/ыть$/, ['ойте']],
  [/быть$/, ['будет', 'будут', 'будем', 'будете', 'будь', 'будьте']],
  [/жить$/, ['живет', 'живут']],
  [/(?<=[^аеиоуыэюя])ец$/, ['ца']],
  [/(?<=[^аеиоуыэюя])[ое]к$/, ['ка']],
  [/(?<=[^аеиоуыэюя])ка$/, ['ок', 'ек']],
  [/[ьй]ка$/, ['ек']],
];

/** Without one before what changes, most forms would be of other words: пить has no пен, век no вка. */
const hasVowel = /[аеиоуыэюя]/;
/** What no other word has to be looked at for. */
const changing = /(?:ть|тьс[ья]|ец|[ое]к|ка)$/;

/**
 * A Russian word in its first form, and forms of it that stemming leaves apart: крикнуть, крикнул; отец, отца; купить,
 * куплен; поставить, поставьте; забыть, забудет. Some of them are no words, which does no harm to whoever looks words up by them. Constant time.
 */
export function russianForms(word: string): readonly string[] {
  if (!changing.test(word)) return [word];
  const plain = word.replace(/с[ья]$/, '');
  const made = endings.flatMap(([end, forms]) =>
    hasVowel.test(plain.slice(0, Math.max(0, plain.search(end))))
      ? forms.map((form) => plain.replace(end, form))
      : [],
  );
  return [word, ...made, ...participles(plain)];
}

function participles(verb: string): readonly string[] {
  if (!verb.endsWith('ить')) return [];
  const base = verb.slice(0, -'ить'.length);
  const [end, becomes = []] = softened.find(([pattern]) => pattern.test(base)) ?? [];
  if (!end || !hasVowel.test(base)) return [];
  return becomes.flatMap((soft) => ['ен', 'енный'].map((ending) => base.replace(end, soft) + ending));
}
