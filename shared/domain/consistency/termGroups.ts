import { sum } from '../arithmetic.ts';
import { functionWords } from '../compare/functionWords.ts';
import { sameWord } from '../compare/wordForms.ts';
import { type LinkText, learnLinks } from '../link/learn.ts';
import { linkTexts, type ReadText, readLinkText } from '../link/linkRow.ts';
import { type OpenModel, openModel } from '../link/model.ts';
import type { LinkWord } from '../link/words.ts';
import { stem } from '../text/stem.ts';
import { byFrequency, commonest, type Group, inOrder, type Place, type TextTable } from './group.ts';
import { isCapital } from './words.ts';

/**
 * A rendering must stand so often in one version, and make up this share of what the word is rendered by there; where
 * no machine translation says what is a matter of context, more.
 */
const withMachine = { uses: 2, share: 0.2 };
const withoutMachine = { uses: 3, share: 0.3 };
/** Shorter words, and words rendered by shorter ones, are abbreviations and grammar. */
const shortestTerm = 3;
/** What a machine renders by one word in this share of the places is a term, or at least no matter of context. */
const steadily = 0.8;
/** Links less sure than this (see `linkRow`) are left out. */
const sure = 0.2;
/** Up to so many rows all texts of a row are linked together, which is surer; beyond it each with the original. */
const mostTogether = 1500;
/** Renderings that begin alike are forms of one word. */
const alikeLetters = 4;

/** What a stem does not tell: командующий is no form of команда. */
const participle = /[уюая]щ(?=(?:ий|его|ему|им|ем|ая|ую|ей|ее|ие|их|ими)$)/;
/** So much of a stem tells its word; verbs have stems of several lengths. */
const freeLetters = 6;

/** Words whose rendering is a matter of style, not of terms: saying, being, doing, time and quantity. */
const free = new Set(
  (
    'сказать говорить заявить отметить сообщить сообщать подчеркнуть добавить рассказать объяснить уточнить считать ' +
    'пояснить указать напомнить ответить спросить признаться написать называть назвать быть мочь стать являться ' +
    'иметь делать сделать провести проводить проходить пройти получить дать идти прийти выйти начать начаться ' +
    'находиться оказаться остаться хотеть знать думать видеть смотреть также уже ещё один первый новый большой ' +
    'хороший последний другой весь каждый самый много очень время год день раз сегодня вчера сейчас теперь затем ' +
    'потом ранее тогда однако например более около среди согласно ход рамка связь случай вопрос дело часть ' +
    'не нет ни число место ряд сторона человек люди можно нужно надо должен'
  )
    .split(' ')
    .map((word) => stem(word, 'ru').slice(0, freeLetters)),
);

interface Rendering {
  readonly written: Map<string, number>;
  readonly places: Place[];
}

/** A word of the original, and what it is rendered by, by the key of the rendering. */
interface Term {
  readonly written: Map<string, number>;
  readonly renderings: Map<string, Rendering>;
}

/**
 * Words of the original that one version renders by several words, each at least twice, though the machine translation
 * (where there is one) keeps to one. What counts as a rendering is learned from the texts themselves, so it says little
 * of short ones. `onProgress`: 0 to 1. Russian and English alone; the time is that of learning and linking.
 */
export function termGroups(table: TextTable, onProgress: (done: number) => void): readonly Group[] {
  const source = table.columns.findIndex(({ role }) => role === 'source');
  if (source < 0 || table.columns[source]?.language !== 'ru') return [];
  const rows = table.rows.map((cells) => textsOf(table, cells));
  const learned = learnLinks(
    rows.map((texts) => texts.map(({ text }) => text)),
    (done) => onProgress(done / 2),
  );
  const model = openModel(learned);
  const terms = new Map<string, Term>();
  const isShort = rows.length <= mostTogether;
  for (const [row, texts] of rows.entries()) {
    const read = texts.map(({ column, text }) => ({ column, text: readLinkText(text, model) }));
    for (const linked of isShort ? [read] : pairsOf(read)) collect(row, linked, model, terms);
    if (row % 16 === 15) onProgress(0.5 + (row + 1) / rows.length / 2);
  }
  const machine = table.columns.findIndex(({ role }) => role === 'machine');
  return [...terms].flatMap(([key, term]) =>
    free.has(key.slice(0, freeLetters)) ? [] : (groupOf(term, table, machine) ?? []),
  );
}

interface Text {
  readonly column: number;
  readonly text: LinkText;
}

interface ReadTextOf extends Text {
  readonly text: ReadText;
}

/** The texts of a row that words are linked in, the original first. */
function textsOf({ columns }: TextTable, cells: TextTable['rows'][number]): readonly Text[] {
  const texts = cells.flatMap((text, column): Text[] => {
    const { role, language } = columns[column] ?? { role: null, language: 'und' };
    return text === null || (role !== 'source' && language !== 'en')
      ? []
      : [{ column, text: { language, role: role ?? 'human', text } }];
  });
  return texts.toSorted((a, b) => Number(b.text.role === 'source') - Number(a.text.role === 'source'));
}

/** The original with each translation. */
const pairsOf = <T>([original, ...translations]: readonly T[]): readonly (readonly T[])[] =>
  original ? translations.map((translation) => [original, translation]) : [];

/** Links the words of texts that stand together, the original first. */
function collect(
  row: number,
  texts: readonly ReadTextOf[],
  model: OpenModel,
  terms: Map<string, Term>,
): void {
  const [original] = texts;
  if (original?.text.role !== 'source') return;
  const { words, links } = linkTexts(
    texts.map(({ text }) => text),
    model,
  );
  for (const { left, right, leftWord, rightWord, score } of links) {
    const [ours, theirs, translation] = [words[left]?.[leftWord], words[right]?.[rightWord], texts[right]];
    if (left !== 0 || score < sure || !ours || !theirs || !translation) continue;
    noteLink(row, original, translation, ours, theirs, terms);
  }
}

function noteLink(
  row: number,
  original: Text,
  translation: Text,
  ours: LinkWord,
  theirs: LinkWord,
  terms: Map<string, Term>,
): void {
  const written = original.text.text.slice(ours.from, ours.to);
  const rendered = translation.text.text.slice(theirs.from, theirs.to).replace(/['’]s?$/, '');
  // Names are another matter, and figures none.
  if (ours.isFunction || theirs.isFunction || isCapital(written) || isCapital(rendered)) return;
  if (Math.min(written.length, rendered.length) < shortestTerm || /\d/.test(written + rendered)) return;
  if (functionWords.has(written) || functionWords.has(rendered)) return;
  const term = entryOf(terms, ours.key + (participle.exec(written)?.[0] ?? ''), () => ({
    written: new Map(),
    renderings: new Map(),
  }));
  count(term.written, written);
  const rendering = entryOf(term.renderings, theirs.key, () => ({ written: new Map(), places: [] }));
  count(rendering.written, rendered);
  const { from } = theirs;
  rendering.places.push({ row, column: translation.column, from, to: from + rendered.length });
}

function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** The term with its competing renderings; null where no version has two of them. */
function groupOf({ written, renderings }: Term, { columns }: TextTable, machine: number): Group | null {
  const usesIn = (column: number): ReadonlyMap<string, number> =>
    new Map(
      [...renderings].map(([key, { places }]) => [
        key,
        places.filter((place) => place.column === column).length,
      ]),
    );
  if (machine >= 0 && !isSteady([...usesIn(machine).values()])) return null;
  const competing = new Set<string>();
  for (const [column, { role }] of columns.entries()) {
    if (role === 'source' || column === machine) continue;
    const often = oftenOf(usesIn(column), machine >= 0 ? withMachine : withoutMachine);
    if (often.length > 1) for (const key of often) competing.add(key);
  }
  if (competing.size < 2) return null;
  const forms = [...renderings].flatMap(([key, rendering]) =>
    competing.has(key)
      ? [{ text: shortest(rendering.written), places: rendering.places.toSorted(inOrder) }]
      : [],
  );
  return { kind: 'term', original: commonest(written), forms: forms.sort(byFrequency) };
}

const isSteady = (counts: readonly number[]): boolean => {
  const all = sum(counts);
  return all >= 2 * withMachine.uses && Math.max(...counts) >= steadily * all;
};

/** Renderings that a version has often enough to compete, but for those that begin as another does. */
function oftenOf(uses: ReadonlyMap<string, number>, least: typeof withMachine): readonly string[] {
  const all = sum([...uses.values()]);
  return [...uses]
    .filter(([, each]) => each >= least.uses && each >= least.share * all)
    .sort(([, one], [, other]) => other - one)
    .map(([key]) => key)
    .filter((key, at, keys) => !keys.slice(0, at).some((other) => beginsAlike(other, key)));
}

/** Two words by their beginning, or forms of one that begin otherwise (think, thought). */
const beginsAlike = (one: string, other: string): boolean =>
  one.slice(0, alikeLetters) === other.slice(0, alikeLetters) || sameWord(one, other);

/** The shortest of the forms of a word, which is the nearest there is to what a dictionary has. */
const shortest = (written: ReadonlyMap<string, number>): string =>
  [...written.keys()].reduce((best, word) => (word.length < best.length ? word : best)).toLowerCase();
