import type { SentenceBead } from '../../../shared/domain/align/sentencePairs.ts';
import { pairReadings } from '../../../shared/domain/check/meaning/beads.ts';
import {
  createAnswerFinder,
  createCounterpartReader,
} from '../../../shared/domain/check/meaning/counterparts.ts';
import { createFormReaders, learnWords } from '../../../shared/domain/check/meaning/knowledge.ts';
import { pairByWords } from '../../../shared/domain/check/meaning/omission/aloneWords.ts';
import { readText } from '../../../shared/domain/check/meaning/reading.ts';
import { learnLinks } from '../../../shared/domain/link/learn.ts';
import { openModel } from '../../../shared/domain/link/model.ts';
import { contentOf, pairContents } from '../../../shared/domain/link/sentences.ts';
import { splitSentences } from '../../../shared/domain/text/sentences.ts';
import type { ScoredBead } from './score.ts';
import type { RowsAligner } from './sentenceRuns.ts';

/** By most of the letters: a translation may quote a word of the original. */
function languageOf(texts: readonly string[]): 'ru' | 'en' {
  const text = texts.join('');
  return 2 * text.replace(/\P{Script=Cyrillic}/gu, '').length > text.replace(/\P{L}/gu, '').length
    ? 'ru'
    : 'en';
}

const numbers = ([from, to]: readonly [number, number]) =>
  Array.from({ length: to - from }, (_, n) => from + n);
const scored = (beads: readonly SentenceBead[]): readonly ScoredBead[] =>
  beads.map(({ left, right }) => [numbers(left), numbers(right)]);

/** Pairs as the correspondence of words does, with what it has learned of these rows. */
export const byLinks: RowsAligner = (rows) => {
  const [left, right] = ([0, 1] as const).map((side) => languageOf(rows.flatMap((row) => row[side])));
  if (left === undefined || right === undefined) return [];
  const texts = rows.map(([l, r]) => [
    { language: left, role: left === 'ru' ? ('source' as const) : ('machine' as const), text: l.join(' ') },
    { language: right, role: 'human' as const, text: r.join(' ') },
  ]);
  const model = openModel(learnLinks(texts, () => {}));
  // A sentence may be cut in two where it is read alone.
  const read = (sentences: readonly string[], language: 'ru' | 'en') =>
    contentOf(sentences.map((text) => model.read(text, language).flat()));
  const judge = model.judge(left, right);
  return rows.map((row) => {
    const [l, r] = [read(row[0], left), read(row[1], right)];
    return scored(pairContents(l, r, () => judge(l.keys, r.keys)));
  });
};

/** Pairs as checks of meaning do: two English texts as with a machine's, a Russian and an English one as without. */
export const byChecks: RowsAligner = (rows) => {
  const { russian, english, numberOf } = createFormReaders();
  const read = (list: readonly string[], language: 'ru' | 'en') => {
    const text = list.join(' ');
    const sentences = splitSentences(text);
    return readText({ version: 1, text, language, sentences }, language === 'ru' ? russian : english);
  };
  const left = languageOf(rows.flatMap(([texts]) => texts));
  const readings = rows.map(([l, r]) => [read(l, left), read(r, 'en')] as const);
  if (left === 'ru') {
    const counterpartsOf = createCounterpartReader(createAnswerFinder(numberOf));
    const [own, other] = ([0, 1] as const).map((side) => rows.flatMap((row) => row[side]).join(' ').length);
    const ratio = (other ?? 1) / (own ?? 1);
    return readings.map(([l, r]) => scored(pairByWords(l, r, counterpartsOf(l, r), ratio).beads));
  }
  const words = learnWords(
    readings.map(([machine, human]) => ({ source: null, machines: [machine], checked: [human] })),
  );
  return readings.map(([l, r]) => scored(pairReadings(l, r, words)));
};
