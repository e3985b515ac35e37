import { matchesOf } from '../../text/matches.ts';
import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckRow, CheckText } from '../row.ts';

const word = /[А-Яа-яЁё]+/g;

/** Other words, or other forms, with е and with ё: both may be right. */
const ambiguous = new Set(
  (
    'все чем нем том осел небо поем узнаем признаем мел вел берет берете жен сел села звезд слез сестер ' +
    'падеж совершенный совершенная совершенное совершенные совершенно наем заем отчет падет лед нее ее ' +
    'лен мед клен вес пес тем черт передохнем отдохнем крестный истекший колес весел озер'
  ).split(' '),
);

const plain = (letters: string): string => letters.toLowerCase().replaceAll('ё', 'е');

/** Words that a Russian version writes here with ё and there with е; those less often written so are reported. */
export const yoCheck: RowCheck = {
  prepare: (rows) => {
    const counts = countSpellings(rows);
    return (row) =>
      row.checked
        .filter(({ language }) => language === 'ru')
        .flatMap((text) => yo(text, counts.get(text.version)));
  },
};

interface Spelling {
  yo: number;
  e: number;
}

type Spellings = ReadonlyMap<string, Spelling>;

/** By version, the words that occur with ё, and how often with е. */
function countSpellings(rows: readonly CheckRow[]): ReadonlyMap<number | null, Spellings> {
  const counts = new Map<number | null, Map<string, Spelling>>();
  for (const text of rows.flatMap(({ checked }) => checked)) {
    if (text.language !== 'ru') continue;
    const words = counts.get(text.version) ?? new Map<string, Spelling>();
    counts.set(text.version, words);
    for (const [letters] of matchesOf(text.text, word)) {
      const key = plain(letters);
      if (!key.includes('е')) continue;
      const found = words.get(key) ?? { yo: 0, e: 0 };
      words.set(key, found);
      if (/ё/i.test(letters)) found.yo += 1;
      else found.e += 1;
    }
  }
  return counts;
}

function yo(text: CheckText, spellings: Spellings | undefined): readonly Finding[] {
  if (!spellings) return [];
  return matchesOf(text.text, word).flatMap(({ 0: letters, index }): readonly Finding[] => {
    const key = plain(letters);
    const counts = spellings.get(key);
    if (!counts || counts.yo === 0 || counts.e === 0 || ambiguous.has(key)) return [];
    const isYo = /ё/i.test(letters);
    if (isYo ? counts.yo >= counts.e : counts.e > counts.yo) return [];
    return [
      {
        check: 'yo',
        severity: 'hint',
        version: text.version,
        span: { from: index, to: index + letters.length },
        source: null,
        message: isYo ? 'yoRarer' : 'eRarer',
        params: { text: letters, count: isYo ? counts.e : counts.yo },
      },
    ];
  });
}
