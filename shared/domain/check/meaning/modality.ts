import { sourceWords, type ToldTexts } from './paired.ts';
import { type Word, wordsOfSentences } from './reading.ts';

/** Duty (must, have to, should) or possibility (may, can, possible). */
type Modality = 'must' | 'may';

/** A place where the human has the one and the original the other. */
export interface ModalityShift {
  /** What the human says. */
  readonly said: Modality;
  /** The word by which the human says it. */
  readonly word: Word;
  readonly bead: number;
}

const englishMust =
  /^(?:must|mustn't|should|shouldn't|ought|need|needs|needed|needn't|requir.*|oblig.*|forced|forc(?:es|ing)|necess.*|mandator.*|compel.*|essential|supposed|duty|compulsory|bound|demand(?:s|ed)?|advis.*|recommend.*)$/;
const englishMay =
  /^(?:may|might|can|can't|cannot|could|couldn't|able|unable|ability|possib.*|impossib.*|perhaps|maybe|allow.*|let|lets|let's|capab.*|permi[st].*|enabl.*|opportunit.*|chance|chances|manage[ds]?|potential.*|probab.*|likely|apparently|suppos(?:e|edly)|option)$/;
const russianMust =
  /^(?:долж[а-я]+|надо|нужн[а-я]+|необходим[а-я]*|следует|следовало|обяз[а-я]+|при(?:дет|шло|ходит|ходило)[а-я]*|вынужд[а-я]+|предсто[а-я]+|требу[а-я]+|требова[а-я]+|стоит|потребу[а-я]+|понадоб[а-я]+|рекоменд[а-я]+|положено)$/;
const russianMay =
  /^(?:мо[гж](?:у|ут|ет|ешь|ем|ете|ла|ло|ли|ущ[а-я]+)?|мог|смо[гж][а-я]*|можно|возможн[а-я]*|невозможн[а-я]*|способ(?:ен|на|ны|но|ност[а-я]+|ным|ный|ные|ных)|вероятн[а-я]*|наверн[а-я]+|разреш[а-я]+|позвол[а-я]+|уда(?:лось|ется|стся|валось)|вряд|пожалуй|видимо|нельзя|шанс[а-я]*|дает|дают|дал[аио]?|дать|давать|исключ[а-я]+)$/;

/** Words that say the modality themselves; the others only excuse it. */
const plainMust = /^(?:must|mustn't|should|shouldn't|ought|need|needs|needed|have|has|had|having)$/;
const plainMay = /^(?:may|might|can|can't|cannot|could|couldn't)$/;

/** By class the places of its words. */
type Modals = Readonly<Record<Modality, readonly number[]>>;

const haveForms = /^(?:have|has|had|having|'ve|i've|we've|they've|you've|i'd|got)$/;
const beForms = /^(?:is|are|was|were|be|it's|he's|she's)$/;

function englishModals(words: readonly Word[]): Modals {
  const must: number[] = [];
  const may: number[] = [];
  words.forEach(({ lower, text, isFirst }, x) => {
    const next = words[x + 1]?.lower ?? '';
    // May is a month unless it begins a sentence or is written small.
    if (lower === 'may' && text !== 'may' && !isFirst) return;
    if (englishMay.test(lower)) may.push(x);
    else if (englishMust.test(lower)) must.push(x);
    else if (next === 'to' && (haveForms.test(lower) || beForms.test(lower))) must.push(x);
    else if (haveForms.test(lower) && words[x + 2]?.lower === 'to' && /^(?:not|also|only|yet)$/.test(next))
      must.push(x);
  });
  return { must, may };
}

function russianModals(words: readonly Word[]): Modals {
  const places = (pattern: RegExp) => words.flatMap(({ lower }, x) => (pattern.test(lower) ? [x] : []));
  return { must: places(russianMust), may: places(russianMay) };
}

/**
 * Where the human says `may` for must or `must` for may, against the machine and the Russian. Linear in the words of
 * a row.
 */
export function modalityShifts(told: ToldTexts): readonly ModalityShift[] {
  const { paired } = told;
  return paired.beads.flatMap((bead, at) => {
    const words = wordsOfSentences(paired.right, ...bead.right);
    const own = wordsOfSentences(paired.left, ...bead.left);
    if (own.length === 0 || words.length === 0) return [];
    const machine = englishModals(own);
    const human = englishModals(words);
    const original = sourceWords(told, bead);
    const russian = original === null ? null : russianModals(original);
    return (['must', 'may'] as const).flatMap((said) => {
      const pattern = said === 'must' ? plainMust : plainMay;
      const plain = human[said].filter((x) => pattern.test(words[x]?.lower ?? ''));
      const word = words[plain.at(-1) ?? -1];
      if (word === undefined || !isShift(said, machine, russian, human)) return [];
      return [{ said, word, bead: at }];
    });
  });
}

/** The human has more of what is said, and less of the other, than machine and Russian have. */
function isShift(said: Modality, machine: Modals, russian: Modals | null, human: Modals): boolean {
  const meant = said === 'must' ? 'may' : 'must';
  const most = (kind: Modality) => Math.max(machine[kind].length, russian?.[kind].length ?? 0);
  const isGained = human[said].length > most(said);
  const isLost = human[meant].length < most(meant);
  return isGained && (isLost || (said === 'must' && most('must') === 0));
}
