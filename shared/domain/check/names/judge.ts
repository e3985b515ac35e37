import { wordsOfSentences } from '../meaning/reading.ts';
import { renderingOf, renderingsOf, type WitnessedName } from './match.ts';
import { type NameCase, type NameFault, type StrangeName, understood } from './nameCase.ts';
import type { EnglishName } from './nameWords.ts';
import { isHole } from './places.ts';
import { likestOf, strangerFault, unexplained } from './strangers.ts';

/** The faults of one human's row. O(names squared). */
export function nameFaults(nameCase: NameCase): readonly (NameFault | StrangeName)[] {
  const strangers = unexplained(nameCase);
  const faults: (NameFault | StrangeName)[] = [...missingNames(nameCase, strangers)];
  const accused = new Set(faults.map(({ word }) => word));
  for (const { word } of strangers) {
    if (accused.has(word)) continue;
    const fault = strangerFault(word, nameCase);
    if (fault === null) continue;
    // A name that is gone and a stranger in the sentence are one fault: it stands where the stranger does.
    const gone = faults.findIndex(
      ({ name, word: place }) => place === null && name?.russian.key === fault.name?.russian.key,
    );
    if (gone >= 0) faults.splice(gone, 1);
    accused.add(word);
    faults.push(fault);
  }
  return faults.length > 0 ? faults : droppedNames(nameCase);
}

/** Names that stand nowhere in the row, or are spelt wrong. */
function missingNames(nameCase: NameCase, strangers: readonly EnglishName[]): readonly NameFault[] {
  const { witnessed, given, forms } = nameCase;
  return witnessed.flatMap((name): readonly NameFault[] => {
    if (given(name).length > 0) return [];
    const word = likestOf(name, strangers, forms);
    if (word !== null) return [{ kind: 'spelling', name, word, isSlight: false }];
    if (isLostElsewhere(name, nameCase)) return [];
    const isSlight = mayBeLeftOut(name, nameCase);
    if ((isSlight || name.russian.mayBeTranslated) && !leavesHole(name, nameCase)) return [];
    return [{ kind: 'lost', name, word: null, isSlight }];
  });
}

/**
 * A name that stands elsewhere in the row but not where it should: the machine's sentence and the Russian have it
 * oftener, and what stood before and after it stands side by side with no pronoun between.
 */
function droppedNames(nameCase: NameCase): readonly NameFault[] {
  const { witnessed, russians, given } = nameCase;
  return witnessed.flatMap((name): readonly NameFault[] => {
    const { russian } = name;
    if (!leavesHole(name, nameCase)) return [];
    const times = russians.filter(({ key }) => key === russian.key).length;
    const isRarer = given(name).length < times;
    return isRarer ? [{ kind: 'lost', name, word: null, isSlight: understood.test(russian.word.lower) }] : [];
  });
}

/** True where a sentence has the name less often than the machine's, and nothing stands in a place of it. */
function leavesHole(name: WitnessedName, { paired, forms, renderings }: NameCase): boolean {
  const other = name.machine?.name;
  if (paired === null || other === undefined) return false;
  return paired.beads.some((bead, at) => {
    const own = wordsOfSentences(paired.left, ...bead.left);
    const places = own.flatMap((place, x) => (place.name === other ? [x] : []));
    if (places.length === 0) return false;
    const said = wordsOfSentences(paired.right, ...bead.right);
    if (renderingsOf(name, said, forms, renderings).length >= places.length) return false;
    return places.some((x) => isHole(x, said, paired.pairs[at]));
  });
}

function mayBeLeftOut({ russian }: WitnessedName, { russians, witnessed, given }: NameCase): boolean {
  if (understood.test(russian.word.lower)) return true;
  const next = russians.find(({ word }) => word.from > russian.word.to && word.from - russian.word.to <= 1);
  const surname = witnessed.find((other) => other.russian.key === next?.key);
  return next?.isCapital === true && surname !== undefined && given(surname).length > 0;
}

/** Two translators who leave a name out had a reason. */
const isLostElsewhere = (name: WitnessedName, { others, forms, renderings }: NameCase): boolean =>
  others.some((other) => renderingOf(name, other.words, forms, renderings) === null);
