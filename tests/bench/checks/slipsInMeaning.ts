import type { CheckId } from '../../../shared/domain/check/finding.ts';
import type { Planter } from './planter.ts';
import type { PlantKind } from './plants.ts';
import { likeCase, swapAcross, swapOne, turn } from './swap.ts';

const within = '[^,.!?;:"“”()]+';
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
/** Left out, where it has so many words. */
const leaveOut = (pattern: RegExp, least: number): Planter =>
  swapOne(pattern, ([words]) => (wordsIn(words) < least ? null : ''));

type Lines = readonly string[];
const inLines =
  (change: (lines: Lines, below: (limit: number) => number, near: Lines) => Lines | null): Planter =>
  (_, { row, rows, human, random }) => {
    const near = rows.filter((other) => other.document === row.document && other !== row);
    const lines = change(
      row.humanLines[human] ?? [],
      random.below,
      near.flatMap((other) => other.humanLines[human] ?? []),
    );
    return lines?.join(' ').trim() ?? null;
  };

const kind =
  (foundBy: readonly CheckId[]) =>
  (name: string, plant: Planter): PlantKind => ({ name, plant, foundBy });
const negation = kind(['negation']);
const modality = kind(['modality']);
const clause = kind(['clause', 'omission']);
const sentence = kind(['omission', 'addition', 'doubledWord']);

/** Many people for few, and not `a many`, `much girls`. */
const fewForMany = swapOne(
  /(?<!\b(?:an?|the|past|last|first|next|every|these|those|great|good|how|not|as) )\b(?:few|many)\b(?! an?\b)|(?<=\b(?:too|very) )(?:little|much)(?= (?:of|time|money|attention|interest|hope|doubt)\b|[.,;])|\b(?:little|much)(?= of (?:the|this|his|her|its|their|what)\b)/gi,
  ([word]) => likeCase(word, { few: 'many', many: 'few', little: 'much' }[word.toLowerCase()] ?? 'little'),
);

/** They pay for they must pay, it is paid for it must be paid: where the verb then fits who does it. */
const withoutModal = swapOne(
  /(?<=\b(they|we|you|it|this|he|she|[a-z]{2,}[^ius]s) )(?:must|should|may|might) (be )?(?!also|not|have|never|still|only)(?=[a-z])/g,
  ([, who = '', be]) => {
    const isOne = /^(?:it|this|he|she)$/.test(who);
    if (be === undefined) return isOne ? null : '';
    return isOne ? 'is ' : 'are ';
  },
);

const negations: readonly PlantKind[] = [
  negation(
    'not lost behind be, have',
    swapOne(
      /(?<=\b(?:is|are|was|were|has|have|had))(?: not|n[’']t)\b(?! (?:only|just|least|even))/g,
      () => '',
    ),
  ),
  negation(
    'never lost',
    swapOne(/\bnever\b/g, (_, random) => random.of(['always', 'often', 'once'])),
  ),
  negation(
    'nobody for everybody',
    turn('no one > everyone\nnobody > everybody\nnothing > everything\nnowhere > everywhere\nnone > all'),
  ),
  negation('without for with', turn('without > with')),
  negation(
    'hardly lost',
    turn('hardly >\nbarely >\nscarcely >\nrarely > often\nseldom > often\nunlikely > likely'),
  ),
  negation('no longer lost', turn('no longer >')),
  negation('never put in', turn('always > never\noften > never\nusually > never\nsometimes > never')),
  negation(
    'everybody for nobody',
    turn('everyone > no one\neverybody > nobody\neverything > nothing\neverywhere > nowhere'),
  ),
  negation(
    'with for without',
    swapOne(/\bwith (?=(?:the |a |his |her |their )[a-z])/g, () => 'without '),
  ),
  negation(
    'allow, forbid',
    swapAcross(
      'allowed | forbidden\nallow | forbid\nagreed | refused\nagree | refuse\naccepted | rejected\napproved | rejected\nconfirmed | denied\nsupported | opposed',
    ),
  ),
  negation(
    'increase, decrease',
    swapAcross(
      'increased | decreased\nincrease | decrease\nincreasing | decreasing\nrose | fell\nrise | fall\ngrowth | decline\nhigher | lower',
    ),
  ),
  negation('more, less', swapAcross('more | less\nmost | least\nbetter | worse\nbest | worst')),
  negation('few, many', fewForMany),
];

const modals: readonly PlantKind[] = [
  modality('should for must', turn('should > must')),
  modality('must for should', turn('must > should')),
  modality(
    'will for may',
    swapOne(/\bmay(?= (?:not |also |still |soon |even )?[a-z])(?! (?:well|as|have|yet|or)\b)/g, () => 'will'),
  ),
  modality('may for will', turn('will > may')),
  modality(
    'must put in',
    swapOne(/\bwill (?=[a-z]+\b)/g, () => 'must '),
  ),
  modality('must, may left out', withoutModal),
];

const sentences: readonly PlantKind[] = [
  sentence(
    'first sentence left out',
    inLines((lines) => (lines.length < 2 ? null : lines.slice(1))),
  ),
  sentence(
    'last sentence left out',
    inLines((lines) => (lines.length < 2 ? null : lines.slice(0, -1))),
  ),
  sentence(
    'sentence said twice',
    inLines((lines, below) => {
      const at = below(lines.length);
      return wordsIn(lines[at] ?? '') < 4 ? null : [...lines.slice(0, at + 1), ...lines.slice(at)];
    }),
  ),
  sentence(
    'sentence of the document put in',
    inLines((lines, below, near) => {
      const chosen = near[below(near.length)];
      return chosen === undefined || wordsIn(chosen) < 5 ? null : [...lines, chosen];
    }),
  ),
  sentence(
    'sentence for another of the document',
    inLines((lines, below, near) => {
      const chosen = near[below(near.length)];
      const at = below(lines.length);
      return chosen === undefined || wordsIn(chosen) < 5
        ? null
        : lines.map((line, other) => (other === at ? chosen : line));
    }),
  ),
];

const clauses: readonly PlantKind[] = [
  clause(
    'relative clause left out',
    leaveOut(new RegExp(`,? \\b(?:which|who|whose|where|whom)\\b ${within}(?=[,.!?;])`, 'g'), 4),
  ),
  clause(
    'because, if, when left out',
    leaveOut(
      new RegExp(
        `,? \\b(?:because|although|though|while|if|when|after|before|unless|until)\\b ${within}(?=[,.!?;])`,
        'g',
      ),
      4,
    ),
  ),
  clause('end of a sentence left out', leaveOut(new RegExp(` and ${within}(?=[.!?])`, 'g'), 5)),
  clause('apposition left out', leaveOut(new RegExp(`, (?:a|an|the) ${within}(?=,)`, 'g'), 3)),
  clause('brackets left out', leaveOut(/ \([^()]{8,}\)/g, 1)),
  clause('item of a list left out', leaveOut(/, (?:[a-z]+ ?){1,3}(?=(?:,| and) [a-z]+)/g, 1)),
  clause(
    'second half left out',
    inLines((lines, below) => {
      const at = below(lines.length);
      const words = lines[at]?.split(' ') ?? [];
      if (words.length < 12) return null;
      const half = words
        .slice(0, words.length / 2)
        .join(' ')
        .replace(/[,;:]$/, '');
      return lines.map((line, other) => (other === at ? `${half}.` : line));
    }),
  ),
];

const put = [
  'in the presence of many witnesses',
  'for reasons that nobody could explain',
  'on the orders of the head office',
  'and then went home to their families',
] as const;

/** Slips in what is said, and what is left out or put in, of other kinds than `plantKinds` has. */
export const slipsInMeaning: readonly PlantKind[] = [
  ...negations,
  ...modals,
  ...sentences,
  ...clauses,
  {
    name: 'words put in',
    plant: swapOne(/(?=[.!?](?: |$))/g, (_, random) => ` ${random.of(put)}`),
    foundBy: ['addition'],
  },
];
