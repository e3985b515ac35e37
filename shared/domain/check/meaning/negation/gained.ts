import type { Denial } from '../../../text/denial.ts';
import type { Word } from '../reading.ts';
import { placesOf, type Sentence } from './denialReach.ts';
import type { NegationShift } from './negation.ts';
import type { Russian } from './russianDenials.ts';

const hard: readonly Denial[] = ['hard'];

/** `Without` and `hardly` where nothing in the Russian denies, nor in the machine's text (null where there is none). Linear. */
export function withoutGained(
  human: Sentence,
  machine: Sentence | null,
  russian: readonly Word[],
  { loose, soft, weak }: Russian,
  bead: number,
): readonly NegationShift[] {
  if (loose + soft + weak > 0 || machine?.cues.some((cue) => cue !== null) === true) return [];
  const place = human.words.find(({ lower }, y) => {
    const isWithout = lower === 'without' && human.cues[y] === 'soft';
    if (isWithout) return !howWithout.test(human.words[y + 1]?.lower ?? '');
    return hardly.test(lower) && !russian.some((word) => hardlyInRussian.test(word.lower));
  });
  if (place === undefined) return [];
  return [{ kind: 'gained', negator: place, place, bead, isBare: false, isLiteral: false }];
}

const hardly = /^(?:hardly|scarcely)$/;
/** Hardly a sound, could hardly stand, had hardly begun: what is little, hard, new or doubted. */
const hardlyInRussian =
  /^(?:едва|еле|почти|чуть|только|лишь|мало|немног|слаб|слегка|труд|тяжел|тяжк|сложн|насилу|кое|вряд|навряд|сомн|редк|минимал|практическ|скуд|тих|недавн|как$|разве|куда$)/;

const sooner = /^(?:sooner|earlier|before|until|till)$/;

/** Without what it stands with these say how something happens: suddenly, surely, at once. */
const howWithout =
  /^(?:warning|delay|fail|doubt|question|exception|hesitation|hesitating|further|notice|reserve|equal|parallel|precedent|end|mercy|pity|limit|reservation)$/;

/** Words after a negator in which `since` still belongs to it. */
const sinceWithin = 10;

/** Negations by which English may say what Russian says without: not … since for the last time, no longer for an end. */
export function turnsOfTime(human: Sentence, russian: Russian | null): readonly number[] {
  const lowers = human.words.map(({ lower }) => lower);
  return placesOf(human, hard).filter((x) => {
    const ahead = lowers.slice(x + 1, x + 1 + sinceWithin);
    return (
      (russian?.hasSince !== false && ahead.includes('since')) ||
      (russian?.hasOnly === true && ahead.includes('until')) ||
      (russian?.hasDelay === true && ahead.some((lower) => sooner.test(lower))) ||
      (russian?.hasEnd === true && /\b(?:longer|more|anymore)\b/.test(ahead.join(' ')))
    );
  });
}
