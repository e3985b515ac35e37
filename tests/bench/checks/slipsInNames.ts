import { type Planter, replaceOne } from './planter.ts';
import { capitalised, isSure } from './plantNames.ts';
import type { PlantKind } from './plants.ts';
import type { Random } from './random.ts';
import { swapWithin } from './swap.ts';

const countries =
  `Russia Ukraine Germany France Poland China Japan Turkey Iran Iraq Israel Egypt Italy Spain Britain Canada
Mexico Brazil Belarus Georgia Armenia Azerbaijan Moldova Latvia Estonia Lithuania Finland Sweden Norway`.replace(
    /\s+/g,
    ' ',
  );
const peoples =
  `Russian Ukrainian German French Polish Chinese Japanese Turkish Iranian Iraqi Israeli Egyptian Italian
Spanish British Canadian Mexican American Belarusian Georgian Armenian Moldovan Latvian Estonian Lithuanian Finnish
Swedish`.replace(/\s+/g, ' ');
const givenNames =
  `Vladimir Dmitry Sergey Alexander Andrey Mikhail Nikolai Igor Oleg Viktor Yury Maxim Ivan Pavel Anna Maria
Natalia Elena Olga Alexey`.replace(/\s+/g, ' ');

/** A sure name, written otherwise. */
const respelt =
  (instead: (name: string, random: Random) => string | null): Planter =>
  (text, { row, human, random, isCommon }) => {
    const others = [row.machines[0] ?? '', row.humans[1 - human] ?? ''];
    return replaceOne(text, capitalised, random, ([name]) =>
      isSure(name, others, isCommon) ? instead(name, random) : null,
    );
  };

/** Does something to one letter of those that the pattern matches, never the first. */
const atLetter = (pattern: RegExp, change: (letter: string, random: Random) => string): Planter =>
  respelt((name, random) => {
    const rest = replaceOne(name.slice(1), pattern, random, ([letter]) => change(letter, random));
    return rest === null ? null : name.charAt(0) + rest;
  });

const vowels = ['a', 'e', 'i', 'o', 'u'] as const;

/** Another name of the same document, that begins otherwise, in a name's place. */
const otherOfDocument: Planter = (text, { row, rows, human, random, isCommon }) => {
  const near = rows
    .filter(({ document }) => document === row.document)
    .map(({ humans }) => humans[human] ?? '');
  const names = near
    .flatMap((one) => one.match(capitalised) ?? [])
    .filter((name) => !isCommon(name.toLowerCase()));
  const others = [row.machines[0] ?? '', row.humans[1 - human] ?? ''];
  return replaceOne(text, capitalised, random, ([name]) => {
    if (!isSure(name, others, isCommon)) return null;
    return random.shuffled(names).find((other) => other.slice(0, 2) !== name.slice(0, 2)) ?? null;
  });
};

const foundBy = ['nameLost', 'nameSpelling', 'nameVariants'] as const;

/** Slips in names of other kinds than `plantKinds` has. */
export const slipsInNames: readonly PlantKind[] = [
  { name: 'country for another', plant: swapWithin(countries), foundBy },
  { name: 'people for another', plant: swapWithin(peoples), foundBy },
  { name: 'given name for another', plant: swapWithin(givenNames), foundBy },
  { name: 'name of the text for another', plant: otherOfDocument, foundBy },
  { name: 'name, one vowel', plant: atLetter(/[aeiou]/g, (_, random) => random.of(vowels)), foundBy },
  { name: 'name, a consonant dropped', plant: atLetter(/[bcdfghjklmnpqrstvwxz]/g, () => ''), foundBy },
  {
    name: 'name, a consonant doubled',
    plant: atLetter(/(?<=[aeiouy])[bdfgklmnprst](?=[aeiouy])/g, (letter) => letter + letter),
    foundBy,
  },
  {
    name: 'name, letters change places',
    plant: atLetter(/[a-z]{2}/g, (letters) => `${letters.charAt(1)}${letters.charAt(0)}`),
    foundBy,
  },
];
