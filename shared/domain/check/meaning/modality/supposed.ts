import { oneOf } from '../../../text/denial.ts';
import type { Word } from '../reading.ts';
import { answersAfter, type Bound, lowerAt } from './boundVerbs.ts';

/** Russian that does not vouch for what it tells. */
const supposes =
  /^(?:якобы|вероятно|возможно|видимо|видимому|кажется|казалось|похоже|наверное|наверно|предположительно|полагают|пожалуй)$/;
/** These do before «что» and after «как»: of a frost that «ожидается» one says that it will come. */
const awaits = /^(?:ожида|предполага)(?:ется|лось)$/;
/** Two words that do so together. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['скорее', 'всего'],
  ['должно', 'быть'],
  ['предварительным', 'данным'],
  ['некоторым', 'данным'],
  ['чуть', 'ли'],
]);

/** English that does the same, by any word that leaves a thing open, guesses, or says whose word it is. */
const hedges = oneOf(
  `alleg.* purport.* ostensib.* apparent.* evident.* seem.* appear.* look.* sound.* feel.* felt likel.* likelihood unlikely probab.* possib.*
  perhaps maybe may might can could would should must potential.* presum.* suppos.* suspect.* suspic.* assum.* expect.* guess.*
  think.* thought believ.* doubt.* imagin.* suggest.* hint.* conceiv.* plausib.* reputed.* rumou?r.* hearsay report.* claim.*
  accord.* sa(?:y|ys|id|ying) told tell.* insist.* assert.* contend.* accus.* so-called if though sort kind sure.* no
  doubtless pretend.* pretext tend.* chance.* odds bet reckon.* fear.* hope.* estimat.* predict.* forecast.* impression
  somehow almost like as pseudo mock prelim.* initial.* sources? accounts?`,
);
/** And what a machine says for such a word. */
const plain = oneOf(
  'allegedly supposedly purportedly reportedly apparently seemingly seem.* appear.* likely probably possibly perhaps maybe presumably may might expect.* assum.* suppos.* believ.* prelim.*',
);

/** A freely told sentence may leave it to others. */
const leastTold = 0.3;

/**
 * Told for certain where the original only supposes it or has it by hearsay, and so does the machine (null where there is
 * none); of texts that {@link mayBeSupposed}. Linear.
 */
export function supposedOnly(
  bound: Bound & { readonly told: number },
  machine: readonly Word[] | null,
): readonly Word[] {
  const { words, original, told } = bound;
  const at = original.findIndex((_, x) => isSupposing(original, x));
  if (at < 0 || told < leastTold) return [];
  if (machine?.some(({ lower }) => plain.test(lower)) === false) return [];
  const word = words[answersAfter(bound, at, true)[0] ?? -1];
  return word === undefined ? [] : [word];
}

/** True where a Russian sentence supposes something and nothing in the text leaves it open. Linear. */
export const mayBeSupposed = (original: readonly Word[], words: readonly Word[]): boolean =>
  original.some((_, x) => isSupposing(original, x)) && !words.some(({ lower }) => hedges.test(lower));

function isSupposing(words: readonly Word[], at: number): boolean {
  const own = lowerAt(words, at);
  const next = lowerAt(words, at + 1);
  if (pairs.get(own) === next && next !== '') return lowerAt(words, at - 1) !== 'не';
  if (awaits.test(own)) return next === 'что' || lowerAt(words, at - 1) === 'как';
  // `Похоже на` is what is like something, «не похоже» what is not.
  return supposes.test(own) && next !== 'на' && lowerAt(words, at - 1) !== 'не';
}
