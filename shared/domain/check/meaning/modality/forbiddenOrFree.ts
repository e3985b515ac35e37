import { lowerText } from '../lowerText.ts';
import type { Word } from '../reading.ts';
import type { ModalityShift } from './modality.ts';

/** What must not be, and what need not be: two denials of a duty that are taken for each other. */
type Denied = 'forbidden' | 'free';

const english: Readonly<Record<Denied, RegExp>> = {
  forbidden:
    /\b(?:must|may|should|shall|can) (?:not|never)\b|\b(?:must|should|ca)n't\b|\bcannot\b|\bnot (?:be )?(?:allowed|permitted)\b|\b(?:forbidden|prohibited|banned|contraindicated)\b/,
  free: /\bneed(?:s|ed)? not\b|\bneedn't\b|\b(?:not|\S+n't) (?:have|need) to\b|\bno (?:need|obligation) to\b|\bnot (?:be )?(?:required|obliged|obligated|bound|necessary|compulsory|obligatory|mandatory)\b|\b(?:optional|unnecessary)\b/,
};
const russian: Readonly<Record<Denied, RegExp>> = {
  forbidden:
    /(?:^| )(?:нельзя(?! не )|запре[тщ][а-я]*|недопустим[а-я]*|противопоказан[а-я]*|не (?:следует|допускается|разрешается|вправе|имеет права|должн[аоы]|должен))(?: |$)/,
  free: /(?:^| )(?:не обязан[аоы]?|не обязательно|необязательно|не требуется|не нужно|не надо|незачем|можете? не|можно не|могут не|вправе не)(?: |$)/,
};
const other: Readonly<Record<Denied, Denied>> = { forbidden: 'free', free: 'forbidden' };

/** `Не нужно`, `не надо` and `не должен` may be either, and accuse nobody. */
const doubtful = /(?:^| )(?:не (?:нужно|надо|должн[аоы]|должен))(?: |$)/;

/**
 * `You need not touch it`, for «нельзя трогать», and `you must not reply`, for «отвечать не обязательно». `machine` (null
 * where there is none) must not say it too. Linear.
 */
export function forbiddenOrFree(
  words: readonly Word[],
  original: readonly Word[],
  machine: readonly Word[] | null,
): readonly Pick<ModalityShift, 'said' | 'word'>[] {
  const text = lowerText(words);
  return (['forbidden', 'free'] as const).flatMap((said) => {
    const meant = other[said];
    if (!english[said].test(text) || english[meant].test(text)) return [];
    const source = lowerText(original);
    if (!russian[meant].test(source) || russian[said].test(source) || doubtful.test(source)) return [];
    if (machine !== null && english[said].test(lowerText(machine))) return [];
    const at = text.slice(0, text.search(english[said])).split(' ').length - 1;
    const word = words[at];
    return word === undefined ? [] : [{ said: said === 'free' ? 'spared' : 'forbidden', word }];
  });
}
