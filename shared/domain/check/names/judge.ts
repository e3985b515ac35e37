import { isPatronymic } from '../../names/patronymics.ts';
import { exchangedNames } from './exchanged.ts';
import { placeFromNowhere } from './fromNowhere.ts';
import { goneNames } from './gone.ts';
import type { NameUsage } from './learn.ts';
import { namesLeftBlank } from './leftBlank.ts';
import { isSaidOtherwise, leaveOf, leavesHole, timesInRussian, wholeName } from './leftOut.ts';
import { letterSlips } from './letterSlip.ts';
import { isRomanised, isTerm, renderingOf, type WitnessedName } from './match.ts';
import { type NameCase, type NameFault, type StrangeName, understood } from './nameCase.ts';
import type { EnglishName } from './nameWords.ts';
import { nationsGone } from './nationsGone.ts';
import { otherAbbreviations } from './otherAbbreviation.ts';
import { otherInitials } from './otherInitial.ts';
import { otherPerson } from './otherPerson.ts';
import { otherPlace } from './otherPlace.ts';
import { otherTitles } from './otherTitle.ts';
import { isPutOtherwise } from './saidOtherwise.ts';
import { isBySurname, isGivenByPetName, isOneOfPeople, isSpokenOf } from './standsFor.ts';
import { isKin, likestOf, strangerFault, unexplained } from './strangers.ts';
import { tornOut } from './tornOut.ts';
import { wordSlip } from './wordSlip.ts';

/** The faults of one human's row. O(names squared). */
export function nameFaults(nameCase: NameCase, usage: NameUsage): readonly (NameFault | StrangeName)[] {
  const strangers = unexplained(nameCase);
  const faults: (NameFault | StrangeName)[] = [...missingNames(nameCase, strangers, usage)];
  const accused = new Set(faults.map(({ word }) => word));
  for (const { word } of strangers) {
    if (accused.has(word)) continue;
    const fault =
      strangerFault(word, nameCase) ??
      otherPlace(word, nameCase) ??
      otherPerson(word, nameCase) ??
      wordSlip(word, nameCase) ??
      placeFromNowhere(word, nameCase);
    if (fault === null) continue;
    // A name that is gone and a stranger in the sentence are one fault: it stands where the stranger does.
    const gone = faults.findIndex(
      ({ name, word: place }) => place === null && name?.russian.key === fault.name?.russian.key,
    );
    if (gone >= 0) faults.splice(gone, 1);
    accused.add(word);
    faults.push(fault);
  }
  const told = new Set(faults.map(({ name }) => name?.russian.key));
  faults.push(
    ...letterSlips(nameCase, usage).filter(
      ({ name, word }) => !told.has(name.russian.key) && !accused.has(word),
    ),
  );
  const others = [...otherTitles(nameCase), ...otherAbbreviations(nameCase), ...otherInitials(nameCase)];
  faults.push(...others.filter(({ word }) => !accused.has(word)));
  const gone = otherGone(faults, strangers, nameCase, usage);
  faults.push(...gone.map((fault) => withStranger(fault, faults)));
  faults.push(...namesLeftBlank(nameCase, new Set(faults.map(({ name }) => name?.russian.key ?? ''))));
  if (faults.length === 0) faults.push(...nationsGone(nameCase));
  if (faults.length > 0) return faults;
  const torn = tornOut(nameCase);
  if (torn.length > 0) return torn;
  const dropped = droppedNames(nameCase);
  return dropped.length > 0 ? dropped : exchangedNames(nameCase);
}

/** A name that is gone, and one from nowhere, which is taken out of the faults: the one stands in the place of the other. */
function withStranger(fault: NameFault, faults: (NameFault | StrangeName)[]): NameFault {
  const at = fault.word === null ? faults.findIndex(({ kind }) => kind === 'strange') : -1;
  const [strange] = at < 0 ? [] : faults.splice(at, 1);
  return strange === undefined ? fault : { ...fault, kind: 'other', word: strange.word };
}

/** Names that nothing gives, not told of yet, for which nothing stands by the machine's text. */
function otherGone(
  faults: readonly (NameFault | StrangeName)[],
  strangers: readonly EnglishName[],
  nameCase: NameCase,
  usage: NameUsage,
): readonly NameFault[] {
  const accused = new Set(faults.map(({ word }) => word));
  const free = strangers.filter(({ word }) => !accused.has(word));
  const told = new Set(faults.map(({ name }) => name?.russian.key));
  // Asked last, for it takes long and most rows have no such name.
  const isExcused = ({ key }: WitnessedName['russian']) =>
    nameCase.witnessed.some(
      (name) =>
        name.machine !== null &&
        name.russian.key === key &&
        isToldOtherwise(name, nameCase, strangers, usage),
    );
  return goneNames(nameCase, free, usage).filter(
    ({ name: { russian } }) => !told.has(russian.key) && !isExcused(russian),
  );
}

/** True where by the machine's text something else stands in the place of the name. */
const isToldOtherwise = (
  name: WitnessedName,
  nameCase: NameCase,
  strangers: readonly EnglishName[],
  usage: NameUsage,
): boolean =>
  isPutOtherwise(name, nameCase) ||
  isOneOfPeople(name, nameCase) ||
  isSpokenOf(name, nameCase, strangers, usage) ||
  (isSaidOtherwise(name, nameCase, usage) && !leavesHole(name, nameCase));

/** Names that stand nowhere in the row, or are spelt wrong. */
function missingNames(
  nameCase: NameCase,
  strangers: readonly EnglishName[],
  usage: NameUsage,
): readonly NameFault[] {
  const { witnessed, given, forms } = nameCase;
  const faults = witnessed.flatMap((name): readonly NameFault[] => {
    if (given(name).length > 0 || isPutOtherwise(name, nameCase)) return [];
    const word = likestOf(name, strangers, forms);
    if (word !== null) return [{ kind: 'spelling', name, word, isSlight: false }];
    if (name.isDoubtful || strangers.some((stranger) => isKin(stranger.name, name, forms))) return [];
    // What is gone by the original alone is told by goneNames.
    if (nameCase.machines.length === 0 || isLostElsewhere(name, nameCase)) return [];
    return lostName(name, nameCase, strangers, usage);
  });
  return faults.filter((fault) => !isOfOne(fault, faults, nameCase));
}

/** The fault of a name that nothing in the row gives; none where something stands for it, or may. */
function lostName(
  name: WitnessedName,
  nameCase: NameCase,
  strangers: readonly EnglishName[],
  usage: NameUsage,
): readonly NameFault[] {
  if (strangers.some(({ word }) => isBySurname(name, word, nameCase))) return [];
  if (isSpokenOf(name, nameCase, strangers, usage) || isOneOfPeople(name, nameCase)) return [];
  if (isGivenByPetName(name.russian, nameCase)) return [];
  const leave = leaveOf(name, nameCase, usage);
  if (leave === 'ever') return [];
  const isDoubtful =
    leave === 'unlessHole' || mayBeMeant(name, nameCase) || isSaidOtherwise(name, nameCase, usage);
  if (isDoubtful && !leavesHole(name, nameCase)) return [];
  // English has no patronymics: who is addressed by one may go by anything but another name.
  const isOther = strangers.some(({ word: { stem } }) => !nameCase.forms.isEnglishWord(stem));
  const isSlight = leave === 'unlessHole' || (!isOther && isPatronymic(name.russian.word.lower));
  return [{ kind: 'lost', name, word: null, isSlight }];
}

/**
 * True of a title that its meaning may stand for: the machine gives its meaning too, or this text has words with
 * capitals that the machine's has not.
 */
function mayBeMeant(
  { russian, machine }: WitnessedName,
  { human, machines, russians, forms, reader }: NameCase,
): boolean {
  if (isTerm({ russian, machine })) return true;
  if (!russian.mayBeTranslated) return false;
  if (machine === null || !isRomanised(russian, machine.name, forms)) return true;
  const spoken = machines.map(reader.spoken);
  return human.words.some(
    ({ text, isContent, isFirst, from, name, stem }) =>
      /^\p{Lu}\p{Ll}/u.test(text) &&
      isContent &&
      (forms.isEnglishWord(stem) || forms.mayBeSpelt(russian.word.lower, name)) &&
      (!isFirst || /["“«‘']$/.test(human.text.text.slice(0, from))) &&
      !spoken.some(({ names, stems }) => names.has(name) || stems.has(stem)) &&
      !russians.some((other) => isRomanised(other, name, forms)),
  );
}

/** True of a fault whose name is lost together with the word after it: a person that is not there is missed once. */
function isOfOne({ name, word }: NameFault, faults: readonly NameFault[], nameCase: NameCase): boolean {
  if (word !== null) return false;
  const whole = wholeName(name, nameCase);
  const later = whole.slice(whole.indexOf(name.russian) + 1);
  return faults.some((other) => other.word === null && later.includes(other.name.russian));
}

/**
 * A name that stands elsewhere in the row but not where it should: the machine's sentence and the Russian have it
 * oftener, and what stood before and after it stands side by side with no pronoun between. Whose country is meant need
 * not be said twice.
 */
function droppedNames(nameCase: NameCase): readonly NameFault[] {
  const { witnessed, given } = nameCase;
  const faults = witnessed.flatMap((name): readonly NameFault[] => {
    const times = given(name).length;
    if (times === 0 || understood.test(name.russian.word.lower)) return [];
    const isGone = times < timesInRussian(name, nameCase) && leavesHole(name, nameCase, true);
    return isGone ? [{ kind: 'lost', name, word: null, isSlight: false }] : [];
  });
  // China and Chinese are missed once.
  const first = new Map(faults.toReversed().map((fault) => [fault.name.machine?.name, fault]));
  return faults.filter(
    (fault) => first.get(fault.name.machine?.name) === fault && !isOfOne(fault, faults, nameCase),
  );
}

/** Two translators who leave a name out had a reason. */
const isLostElsewhere = (name: WitnessedName, { others, forms, renderings }: NameCase): boolean =>
  others.some((other) => renderingOf(name, other.words, forms, renderings) === null);
