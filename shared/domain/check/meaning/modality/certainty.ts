import { oneOf } from '../../../text/denial.ts';
import type { Word } from '../reading.ts';
import { answersAfter, type Bound, isMerelyTold, lowerAt, verbsOf } from './boundVerbs.ts';
import type { ModalityShift, Modals } from './modality.ts';

/** What is called possible in Russian, without a denial. */
const possible = /^(?:мо(?:жет|гут|жете|жем|жешь)|можно|вправе|разреша(?:ется|ют))$/;
const likely = /^(?:возможно|вероятно|наверное|наверно|пожалуй)$/;
/** `Как можно скорее`; what threatens is not sure to come; `можешь не` need not. */
const unlike = { before: /^(?:не|ни|как|так)$/, after: /^(?:не|грозить)$/ };

/** English that calls a thing possible, or leaves it open, by other words than may. */
const leavesOpen = oneOf(
  `would (?:i|you|he|she|it|we|they)'d should must if unless whether risk.* threat.* prospect.* danger.* liab.* prone tend.*
  ready prepared free right rights entitl.* eligib.* welcome discretion cho(?:ice|ose).* subject open available power.* easily
  easy enough too how why way ways dare.* conceiv.* do lies? help.* find feel.* [a-z]{3,}[ai]bl[ey] [a-z]{3,}[ai]bility`,
);
/** English that thinks a thing likely. */
const thinks = oneOf(
  `likelihood seem.* appear.* presum.* doubt.* no believ.* think thought guess suspect.* assum.* expect.* hope.* fear.* suppos.* sure.*
  certainly must should`,
);

const conditional = /^(?:бы|б|если|ли)$/;
/** `Shall I` asks. */
const isWill = ({ lower, isFirst }: Word): boolean =>
  /^(?:will|won't)$|'ll$/.test(lower) || (lower === 'shall' && !isFirst);

/** An English sentence with what in it says possibility. */
interface Modal {
  readonly words: readonly Word[];
  readonly modals: Modals;
}

/**
 * A will where the machine has a may, or the other way round, and the Russian agrees with the machine as to how often
 * something is possible. Linear.
 */
export function willForMay(
  { words, modals: { may } }: Modal,
  machine: Modal,
  original: readonly Word[],
  russian: Modals,
): readonly Pick<ModalityShift, 'said' | 'word'>[] {
  const more = words.filter(isWill).length - machine.words.filter(isWill).length;
  const known = [machine.modals.may.length, russian.may.length] as const;
  const will = words.findLast(isWill);
  if (more > 0 && will !== undefined && may.length < Math.min(...known))
    return words.some(({ lower }) => leavesOpen.test(lower)) ? [] : [{ said: 'certain', word: will }];
  const place = may.findLast((y) => isPlainMay(words, y));
  const word = words[place ?? -1];
  if (original.some(({ lower }) => conditional.test(lower))) return [];
  return more < 0 && word !== undefined && may.length > Math.max(...known)
    ? [{ said: 'possible', word }]
    : [];
}

/** Told for certain, in a will or a bare verb, where the original calls it possible. Linear. */
export function certainties(bound: Bound): readonly Word[] {
  const { words, original, human } = bound;
  if (human.may.length > 0) return [];
  const modal = [...original.keys()].find((x) => isPossible(original, x));
  // Who shall pay if it is late is bound all the same.
  const isBound = words.some(({ lower }) => lower === 'shall');
  if (
    modal === undefined ||
    words.some(({ lower }) => leavesOpen.test(lower) && !(isBound && lower === 'if'))
  )
    return [];
  const own = lowerAt(original, modal);
  if (likely.test(own) && words.some(({ lower }) => thinks.test(lower))) return [];
  const will = words.find(isWill);
  // `Можно увидеть` is mostly what is seen.
  const [y = -1] = own === 'можно' ? [] : answersAfter(bound, modal, likely.test(own));
  const word = will ?? words[y];
  return word === undefined ? [] : [word];
}

const isPossible = (words: readonly Word[], at: number): boolean => {
  const lower = lowerAt(words, at);
  return (
    (possible.test(lower) || likely.test(lower)) &&
    !unlike.before.test(lowerAt(words, at - 1)) &&
    !words.slice(at + 1, at + 3).some((word) => unlike.after.test(word.lower))
  );
};

/** Russian that supposes, conditions, concedes, tells what happens at times, or has what English may say by may. */
const supposing = oneOf(
  `бы б ли если коли чтоб.* рис[кч].* опас.* угро[зж].* гроз.* вдруг хоть хотя пусть пускай предпол.* похоже кажется якобы вроде будто
  наде.* потенц.* теорет.* прав[оау] подозр.* сомне.* допус[кт].* пыта.* попыт.* шанс.* склон.* хо(?:чет|тят|тел).* авось небось
  гляди едва предл[ао][гж].* намер.* кто куда как почему где когда иногда порой временами нередко часто бывает обычно недолго
  некотор.* ни подлеж.* запре[тщ].* .*[аяуы][ею]тся`,
);
/** An order, which English may put as what one may do. */
const order = /(?:[^л]и|й|ь|те)$/;
const plainOrder = /(?:й|ь)те(?:сь)?$/;

/** Called possible where the original tells it for certain. Linear. */
export function possibilities(bound: Bound): readonly Word[] {
  const { words, original, human, russian } = bound;
  if (human.may.length === 0 || russian.must.length > 0) return [];
  if (original.some(({ lower }) => supposing.test(lower) || plainOrder.test(lower))) return [];
  const place = human.may.find((y) => {
    if (!isPlainMay(words, y)) return false;
    const verbs = verbsOf(bound, y);
    // `Позволит` may be the verb itself.
    const others = russian.may.filter((x) => !verbs.includes(x));
    if (others.length > 0) return false;
    if (lowerAt(words, y) === 'could') return isMerelyTold(bound, y, false);
    return !verbs.some((x) => order.test(lowerAt(original, x)));
  });
  return place === undefined ? [] : [words[place]].filter((word) => word !== undefined);
}

/** `Might as well`, `whatever it may be`, a wish say nothing of what is possible. */
const isPlainMay = (words: readonly Word[], at: number): boolean =>
  /^(?:may|might|could)$/.test(lowerAt(words, at)) &&
  !(lowerAt(words, at) === 'may' && words[at]?.isFirst === true) &&
  !/^(?:as|so)$/.test(lowerAt(words, at + 1)) &&
  lowerAt(words, at - 1) !== 'as' &&
  !/^(?:that|whatever|however|whoever)$/.test(lowerAt(words, at - 2));
