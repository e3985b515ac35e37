import { findGroups } from '../../../shared/domain/consistency/consistency.ts';
import type { Group, TextTable } from '../../../shared/domain/consistency/group.ts';
import { wordsOf } from '../../../shared/domain/consistency/words.ts';
import { readCorpusLines } from './corpus.ts';

/** Ways in which hands and systems spell one Russian name; the first that fits somewhere is put in. */
const respellings: readonly (readonly [RegExp, string])[] = [
  [/ey$/, 'ei'],
  [/ei$/, 'ey'],
  [/iy$/, 'y'],
  [/y$/, 'iy'],
  [/yev/, 'ev'],
  [/ev/, 'yev'],
  [/kh/, 'h'],
  [/(?<=[a-z])h(?=[aeiou])/, 'kh'],
  [/ks/, 'x'],
  [/x/, 'ks'],
  [/ya/, 'ia'],
  [/ia/, 'iya'],
  [/zh/, 'j'],
  [/ts/, 'c'],
  [/ch/, 'tch'],
  [/v$/, 'ff'],
  [/v/, 'w'],
  [/k/, 'c'],
  [/(?<=[a-z])([nlst])(?=[aeiou])/, '$1$1'],
  [/(?<=[a-z])([lnst])\1/, '$1'],
  [/(?<=[a-z])o/, 'a'],
  [/(?<=[a-z])a/, 'o'],
  [/(?<=[a-z])e/, 'i'],
  [/(?<=[a-z])i/, 'y'],
  [/(?<=[a-z])u/, 'ou'],
];

/** The other norm's spelling of a word, where it has one. */
const otherNorm: readonly (readonly [RegExp, string])[] = [
  [/(?<=hon|col|fav|lab|hum|arm|neighb|harb|rum|behavi|endeav|vap|vig)or(?=$|s$|ed$|ing$|able$)/, 'our'],
  [/(?<=[a-z]{3})iz(?=e$|es$|ed$|ing$|ation$|ations$)/, 'is'],
  [/(?<=def|off)ense/, 'ence'],
  [/(?<=cent|theat|met|lit|kilomet)er(?=$|s$)/, 're'],
  [/^program(?=$|s$)/, 'programme'],
  [/(?<=dial|catal|anal|monol)og(?=$|s$)/, 'ogue'],
  [/^(toward|afterward|forward)$/, '$1s'],
  [/^gray/, 'grey'],
  [/(?<=judg|acknowledg)ment/, 'ement'],
  [/^ruble/, 'rouble'],
  [/^among$/, 'amongst'],
  [/^while$/, 'whilst'],
  [/^adviser/, 'advisor'],
  [/^percent$/, 'per-cent'],
  [/^skeptic/, 'sceptic'],
  [/^plow/, 'plough'],
];

/** A planted change: one use of `form` in `column` becomes `other`. */
interface Plant {
  readonly row: number;
  readonly from: number;
  readonly form: string;
  readonly other: string;
}

function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x6d2b_79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
  };
}

/** Of every word that stands so often one use, respelt by a rule taken at random from those that fit. */
function plantsIn(
  texts: readonly string[],
  rules: typeof respellings,
  isWanted: (word: string) => boolean,
  isOften: (count: number) => boolean,
  seed: number,
): readonly Plant[] {
  const random = randomOf(seed);
  const uses = new Map<string, { row: number; from: number }[]>();
  for (const [row, text] of texts.entries()) {
    for (const { text: word, from } of wordsOf(text)) {
      if (isWanted(word)) uses.set(word, [...(uses.get(word) ?? []), { row, from }]);
    }
  }
  const lower = new Set(texts.flatMap((text) => wordsOf(text).map(({ text: word }) => word)));
  return [...uses].flatMap(([form, places]): Plant[] => {
    const fitting = rules
      .map(([pattern, put]) => form.replace(pattern, put))
      .filter((other) => other !== form && !lower.has(other));
    const other = fitting[Math.floor(random() * fitting.length)];
    const place = places[Math.floor(random() * places.length)];
    return !isOften(places.length) || other === undefined || place === undefined
      ? []
      : [{ ...place, form, other }];
  });
}

const isName =
  (common: ReadonlySet<string>) =>
  (word: string): boolean =>
    /^[A-Z][a-z]{3,}$/.test(word) && !common.has(word.toLowerCase());

const holdsBoth = (groups: readonly Group[], { form, other }: Plant): boolean =>
  groups.some(({ forms }) => {
    const texts = forms.map(({ text }) => text.toLowerCase());
    return [form, other].every((word) =>
      texts.some((text) => text === word.toLowerCase() || `${text}s` === word.toLowerCase()),
    );
  });

/** Respelt names and words found, and how much is reported where nothing was planted. */
export function benchConsistency(corpus: string): void {
  console.log('\nconsistency: one use of every word that stands three times or more, or twice, is respelt');
  const original = readCorpusLines(corpus, 'wmt21/src.ru');
  const columns: TextTable['columns'] = [
    { role: 'source', language: 'ru' },
    { role: 'human', language: 'en' },
  ];
  const find = (texts: readonly string[], withOriginal: boolean): readonly Group[] => {
    const rows = texts.map((text, at) => (withOriginal ? [original[at] ?? null, text] : [text]));
    // Terms are not respelt, and take long.
    return findGroups({ columns: withOriginal ? columns : columns.slice(1), rows }, () => {}, [
      'name',
      'spelling',
    ]);
  };
  for (const file of ['refA.en', 'refB.en', 'mt.online-w.en']) {
    const texts = readCorpusLines(corpus, `wmt21/${file}`);
    const common = new Set(
      texts.flatMap((text) => wordsOf(text).flatMap(({ text: word }) => (/^[a-z]/.test(word) ? word : []))),
    );
    const from = process.cpuUsage();
    const clean = find(texts, true);
    const ms = process.cpuUsage(from).user / 1000;
    for (const withOriginal of [true, false]) {
      for (const [kind, rules, isWanted, isOften] of [
        ['names', respellings, isName(common), (count: number) => count >= 3],
        ['names that stand twice', respellings, isName(common), (count: number) => count === 2],
        ['words', otherNorm, (word: string) => /^[a-z]{4,}$/.test(word), (count: number) => count >= 3],
      ] as const) {
        const tallies = [1, 2, 3].map((seed) => {
          const plants = plantsIn(texts, rules, isWanted, isOften, seed);
          const planted = [...texts];
          // From the end of each text, so that the places stay.
          for (const { row, from: at, form, other } of plants.toSorted((a, b) => b.from - a.from)) {
            const text = planted[row] ?? '';
            planted[row] = text.slice(0, at) + other + text.slice(at + form.length);
          }
          const groups = find(planted, withOriginal);
          const missed = plants.filter((plant) => !holdsBoth(groups, plant));
          if (process.argv.includes('--missed'))
            console.log(missed.map(({ form, other }) => `${form}>${other}`).join(' '));
          return { all: plants.length, found: plants.length - missed.length };
        });
        const all = tallies.reduce((sum, { all: count }) => sum + count, 0);
        const found = tallies.reduce((sum, { found: count }) => sum + count, 0);
        console.log(
          `${file.padEnd(15)} ${kind} ${withOriginal ? 'with the original   ' : 'without the original'} recall ${(found / all).toFixed(3)} (${found} of ${all}, seeds 1 to 3)`,
        );
      }
    }
    console.log(
      `${file.padEnd(15)} untouched: ${clean.length} groups in ${texts.length} rows, ${ms.toFixed(0)} ms`,
    );
  }
}
