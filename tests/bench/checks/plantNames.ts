import { type Planter, replaceOne } from './planter.ts';
import type { Random } from './random.ts';

/** Names of nobody in the news, for putting in the place of others; so many that none comes twice for one name. */
const strangers =
  'Petr Vasil Lob Grom Sidor Makar Tikh Bel Rak Zavyal Krut Mysh Orl Panf Yash Dor Ul Felg Khar Tsvet'
    .split(' ')
    .flatMap((first) =>
      ['enko', 'ikov', 'anova', 'ichev', 'uk', 'insky'].map((last) => `${first}${last}`),
    ) as unknown as readonly [string, ...string[]];

/** Capital in English, but in the dictionary all the same. */
const dictionary = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday northern southern western eastern north south east west united unified hero gulf ' +
    'trouble lives bread observer hydrometeorology central lake sea ocean island square street bureau ministry office ' +
    'league cup fleet army navy air force party house court bank press daily news times herald good great day night fund treasury premier environmental union admiralty culture baroque krai gothic federation democratic drive trophy gorges'
  ).split(' '),
);

export const capitalised = /(?<=[\p{L}\p{N},;] )\p{Lu}\p{Ll}{3,}\b/gu;

/** Names that stand in every version of the row in the same letters, so that they are names and rightly spelt. */
export function isSure(
  name: string,
  others: readonly string[],
  isCommon: (word: string) => boolean,
): boolean {
  const whole = new RegExp(`\\b${name}\\b`, 'u');
  const lower = name.toLowerCase();
  return !isCommon(lower) && !dictionary.has(lower) && others.every((text) => whole.test(text));
}

const plantInstead =
  (instead: (random: Random) => string): Planter =>
  (text, { row, human, random, isCommon }) => {
    const others = [row.machines[0] ?? '', row.humans[1 - human] ?? ''];
    return (
      replaceOne(text, capitalised, random, ([name]) =>
        isSure(name, others, isCommon) ? instead(random) : null,
      )?.replace(/ {2,}/g, ' ') ?? null
    );
  };

/** Another name in a name's place. */
export const plantName: Planter = plantInstead((random) => random.of(strangers));

/** Nothing in a name's place. */
export const dropName: Planter = plantInstead(() => '');

const consonants = [...('bcdfghjklmnpqrstvwxz' as const)] as unknown as readonly [string, ...string[]];

/** One consonant of a name made another. */
export const plantConsonant: Planter = (text, { row, human, random, isCommon }) => {
  const others = [row.machines[0] ?? '', row.humans[1 - human] ?? ''];
  return replaceOne(text, capitalised, random, ([name]) => {
    if (!isSure(name, others, isCommon)) return null;
    return replaceOne(name, /(?<=.)[bcdfghjklmnpqrstvwxz]/g, random, () => random.of(consonants));
  });
};

const respellings: readonly (readonly [RegExp, string])[] = [
  [/y\b/, 'iy'],
  [/ey\b/, 'ei'],
  [/ei\b/, 'ey'],
  [/yev/, 'ev'],
  [/(?<=[^aeiouy])ev/, 'yev'],
  [/ks/, 'x'],
  [/kh/, 'h'],
  [/ya/, 'ia'],
  [/yo/, 'e'],
  [/zh/, 'j'],
  [/ts/, 'tz'],
  [/(?<=[bdgklmnprstvz])i(?=[bdgklmnprstvz])/, 'y'],
];
const leastUses = 3;

/** A name that stands in three rows at least, romanised in another way in this one. */
export const plantSpelling: Planter = (text, { row, rows, human, random, isCommon }) => {
  const others = [row.machines[0] ?? '', row.humans[1 - human] ?? ''];
  return replaceOne(text, capitalised, random, ([name]) => {
    const uses = rows.filter(({ humans }) => humans[human]?.includes(name)).length;
    if (uses < leastUses || !isSure(name, others, isCommon)) return null;
    const [letters, other] = respellings.find(([pattern]) => pattern.test(name.slice(1))) ?? [];
    return letters === undefined || other === undefined
      ? null
      : name.charAt(0) + name.slice(1).replace(letters, other);
  });
};
