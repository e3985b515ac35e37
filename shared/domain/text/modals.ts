import type { Language } from '../model.ts';

/** How binding or likely a word makes what is told: duty, possibility, time to come. */
export type Modality = 'must' | 'may' | 'will';

/** Words in lower case, ё as е, with straight apostrophes. */
interface ModalTable {
  readonly must: Words;
  readonly may: Words;
  readonly will: Words;
  /** Of must and may those that say it themselves, whatever stands around. */
  readonly plain: Words;
}

type Words = (word: string) => boolean;

/** Whole words, which are looked up, and patterns, which are tried one after another. */
function of(list: string): Words {
  const all = list.split(/\s+/).filter((one) => one !== '');
  const isPlain = (one: string) => /^[\p{L}']+$/u.test(one);
  const words = new Set(all.filter(isPlain));
  const patterns = all.filter((one) => !isPlain(one));
  const pattern = patterns.length === 0 ? null : new RegExp(`^(?:${patterns.join('|')})$`);
  return (word) => words.has(word) || pattern?.test(word) === true;
}

const none = of('');

const english: ModalTable = {
  must: of(`must mustn't should shouldn't ought need needs needed needn't requir(?!ement).* oblig.* forced forcing necess.*
    mandator.* compel(?:s|led)? essential supposed duty compulsory bound demanded advis.* recommend.*`),
  may: of(`may might can can't cannot could couldn't able unable ability possib.* impossib.* perhaps maybe allow.* let lets
    let's entitled capab.* permi[st].* enabl.* opportunit.* chance chances manage[ds]? potential.* probab.* likely apparently
    suppos(?:e|edly) option`),
  will: of("will would won't wouldn't shall shan't 'll going (?:i|you|he|she|it|we|they)'ll"),
  plain:
    of(`must mustn't should shouldn't ought need needs needed have has had having obliged may might can can't
    cannot could couldn't allow(?:s|ed|ing)? permit(?:s|ted|ting)?`),
};

const russian: ModalTable = {
  must: of(`долж[а-я]+ надо нужен нужн[а-я]+ необходим[а-я]* следует следовало обя[зж][а-я]+ при(?:дет|шло|ходит|ходило)с[ья]
    вынужд[а-я]+ предсто[а-я]+ требу[а-я]+ требова(?!ни)[а-я]+ подлеж[а-я]+ стоит потребу[ею]тся понадоб[а-я]+ потребова[а-я]+сь рекоменд[а-я]+
    положено`),
  may: of(`мо[гж](?:у|ут|ет|ешь|ем|ете|ла|ло|ли|ущ[а-я]+)? смо[гж][а-я]* можно возможн[а-я]* невозможн[а-я]*
    способ(?:ен|на|ны|но|ност[а-я]+|ным|ный|ные|ных) вероятн[а-я]* наверн[а-я]+ разреш[а-я]+ позвол[а-я]+
    уда(?:лось|ется|стся|валось) вправе вряд пожалуй видимо нельзя шанс[а-я]* дает дают дал[аио]? дать давать исключ[а-я]+`),
  will: of('будет будут буду будем будешь'),
  plain: of('долж(?:ен|на|но|ны) надо нужен нужно мо[гж](?:у|ут|ет|ешь|ем|ете|ла|ло|ли)? можно'),
};

const german: ModalTable = {
  must: of('muss müssen musste mussten soll sollen sollte sollten'),
  may: of('kann können konnte konnten könnte könnten darf dürfen durfte vielleicht'),
  will: of('wird werden würde würden'),
  plain: none,
};

const french: ModalTable = {
  must: of('doit doivent devait devaient faut fallait'),
  may: of('peut peuvent pouvait pouvaient pourrait'),
  will: none,
  plain: none,
};

const tables: ReadonlyMap<Language, ModalTable> = new Map([
  ['en', english],
  ['ru', russian],
  ['de', german],
  ['fr', french],
]);

const having = /^(?:have|has|had|having|'ve|i've|we've|they've|you've|i'd|got)$/;
const being = /^(?:is|are|was|were|be|it's|he's|she's)$/;
const between = /^(?:not|also|only)$/;

/** What a word says by itself; null in a language without a table. */
export function modalityOf(word: string, language: Language): Modality | null {
  const table = tables.get(language);
  if (table?.may(word)) return 'may';
  if (table?.must(word)) return 'must';
  return table?.will(word) ? 'will' : null;
}

/**
 * By word its modality, in English also of `has to` and `is to`; all null in a language without a table. `ownOf`: what
 * each says by itself, for those who have looked it up before. Linear.
 */
export const modalitiesOf = (
  words: readonly string[],
  language: Language,
  ownOf: (word: string, at: number) => Modality | null = (word) => modalityOf(word, language),
): readonly (Modality | null)[] =>
  words.map((word, at) => {
    if (!tables.has(language)) return null;
    if (isForced(words, at)) return 'must';
    if (isEntitled(words, at)) return 'may';
    const own = ownOf(word, at);
    if (own !== null && isInPassing(words, at)) return null;
    return own !== 'may' && language === 'en' && isBound(words, at) ? 'must' : own;
  });

/** `Cannot but`, `couldn't help`, `нельзя не`, `не мог не`: two negations that make a duty. */
function isForced(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const then = words[at + 2];
  switch (words[at + 1]) {
    case 'было':
      return word === 'нельзя' && then === 'не';
    case 'не':
      return word === 'нельзя' || (words[at - 1] === 'не' && /^мо[гж]/.test(word));
    case 'not':
      return (word === 'can' || word === 'could') && (then === 'help' || then === 'but');
    case 'but':
    case 'help':
      return /^(?:can|could)(?:not|n't|'t)$/.test(word);
    default:
      return false;
  }
}

/** `Имеет право`, `не имели права`. */
const isEntitled = (words: readonly string[], at: number): boolean =>
  (words[at] === 'право' || words[at] === 'права') && /^име(?:е|ю|л|ть|в)/.test(words[at - 1] ?? '');

const inPassing = {
  own: /^(?:possible|necess(?:ary|ity)|needed|required|возможност[иь]|возможно|можно|необходимост[иь]|необходимо|нужно|надо)$/,
  before:
    /(?:^| )(?:if|as|when|where|whenever|wherever|in cases? of)(?: (?:it's|is|extreme|urgent|absolute|dire))? $|(?:^| )(?:по(?: мере)?|при|случа[ея](?: крайней)?|если|как) $/,
};
/** Words before such a word that its turn of speech takes. */
const inPassingWithin = 4;

/** What comes before a chance that is no possibility, behind a letting that is no leave, and behind a bond that is a duty. */
const turns = {
  chance: /^(?:by|any|pure|sheer|mere|blind)$/,
  bound: /^(?:to|by)$/,
  let: /^(?:alone|loose|down|off|slip|fly)$/,
};

/**
 * `If necessary`, `as soon as possible`, `by chance`, `let alone`, `bound his hands`, `при необходимости`, `по возможности`: no duty and no
 * choice of anybody's.
 */
function isInPassing(words: readonly string[], at: number): boolean {
  if (words[at] === 'chance') return turns.chance.test(words[at - 1] ?? '');
  if (words[at] === 'bound') return !turns.bound.test(words[at + 1] ?? '');
  if (words[at] === 'let' || words[at] === 'lets') return turns.let.test(words[at + 1] ?? '');
  if (!inPassing.own.test(words[at] ?? '') || /(?:ть|ти|чь)(?:ся)?$/.test(words[at + 1] ?? '')) return false;
  return inPassing.before.test(`${words.slice(Math.max(0, at - inPassingWithin), at).join(' ')} `);
}

/** `Has to`, `has also to`, `is to`. */
function isBound(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (next === 'to') return having.test(word) || being.test(word);
  return words[at + 2] === 'to' && having.test(word) && between.test(next);
}

/** True of a word that says duty or possibility itself; of others it takes the words around to know. */
export const isPlainModal = (word: string, language: Language): boolean =>
  tables.get(language)?.plain(word) === true;

const advice: ReadonlyMap<Language, Words> = new Map([
  ['en', of("should shouldn't ought advis.* recommend.*")],
  ['ru', of('следует следовало стоит рекоменд[а-я]+')],
]);

/** True of a word of duty that only advises: `should`, beside `must`. */
export const isAdvice = (word: string, language: Language): boolean => advice.get(language)?.(word) === true;
