import type { Word } from '../reading.ts';
import type { OppositeSaid } from './oppositeSaid.ts';

/** English verbs that say opposites by the small word behind them, and the Russian of either; the same order in both. */
interface Switch {
  readonly verb: RegExp;
  readonly parts: readonly [string, string];
  readonly russian: readonly [RegExp, RegExp];
}

const switches: readonly Switch[] = [
  {
    verb: /^(?:turn|switch)(?:s|es|ed|ing)?$/,
    parts: ['on', 'off'],
    russian: [/^(?:включ|вруб|зажг|зажж|зажеч)/, /^(?:выключ|отключ|выруб|погас|(?:по)?туш)/],
  },
  {
    verb: /^plug(?:s|ged|ging)?$/,
    parts: ['in', 'out'],
    russian: [/^(?:включ|подключ|вставь|воткн)/, /^(?:выключ|отключ|вынь|выдерн)/],
  },
  {
    verb: /^turn(?:s|ed|ing)?$/,
    parts: ['up', 'down'],
    russian: [/^(?:увелич|прибав|повы[сш]|усил|громче)/, /^(?:уменьш|убав|пони[зж]|сни[зж]|тише)/],
  },
  {
    verb: /^zoom(?:s|ed|ing)?$/,
    parts: ['in', 'out'],
    russian: [/^(?:увелич|прибли[зж])/, /^(?:уменьш|отдал)/],
  },
  {
    verb: /^(?:log|sign)(?:s|ged|ging|ed|ing)?$/,
    parts: ['in', 'out'],
    russian: [/^(?:вой|вош|вход)/, /^(?:вый|выш|выход)/],
  },
  {
    verb: /^(?:go(?:es|ing)?|went|climb(?:s|ed|ing)?|walk(?:s|ed|ing)?|c[ao]me|r[au]n)$/,
    parts: ['up', 'down'],
    russian: [
      /^(?:подн[яи]|подым|взобр|в[лс]ез|зале[зт]|поле[зт]|вскараб|забр[ае]|вверх|наверх|вырос|выраст|повы[сш]|подорож|увелич)/,
      /^(?:спус[кт]|соше?л|сойти|вниз|пони[зж]|сни[зж]|упа[лд]|пада|подешев|уменьш)/,
    ],
  },
];
/** Words between a verb and its small word, at most, and before either within which a denial turns it round. */
const partWithin = 3;
const deniedWithin = 3;

/** `Turn on`, for «выключить»: what a verb's small word turns round. `machine` (null where there is none) must not say it too. Linear. */
export const switchedSaid = (
  original: readonly Word[],
  human: readonly Word[],
  machine: readonly Word[] | null,
  bead: number,
): readonly OppositeSaid[] =>
  verbsOf(human).flatMap((one) =>
    [0, 1].flatMap((side): readonly OppositeSaid[] => {
      const [own, other] = [one.parts[side] ?? '', one.parts[1 - side] ?? ''];
      const word = partOf(human, one.verb, own);
      if (word === null || partOf(human, one.verb, other) !== null) return [];
      if (machine !== null && partOf(machine, one.verb, own) !== null) return [];
      const saying = (place: number) => original.filter(({ lower }) => one.russian[place]?.test(lower));
      const [place] = saying(1 - side);
      if (place === undefined || saying(side).length > 0) return [];
      if (isDenied(human, word) !== isDenied(original, place)) return [];
      return [{ relation: 'opposite', word, original: place, bead }];
    }),
  );

/** How the verbs of all of them begin: most sentences have no such word. */
const beginning = /^(?:turn|switch|zoom|log|sign|go|went|climb|walk|c[ao]me|r[au]n)/;

/** Those whose verb stands in the text. */
function verbsOf(words: readonly Word[]): readonly Switch[] {
  const may = words.filter(({ lower }) => beginning.test(lower));
  return may.length === 0 ? [] : switches.filter(({ verb }) => may.some(({ lower }) => verb.test(lower)));
}

/** The small word of such a verb. */
function partOf(words: readonly Word[], verb: RegExp, part: string): Word | null {
  for (let at = 0; at < words.length; at++) {
    if (!verb.test(words[at]?.lower ?? '')) continue;
    const found = words.slice(at + 1, at + 2 + partWithin).find((word) => word.lower === part);
    if (found !== undefined) return found;
  }
  return null;
}

const isDenied = (words: readonly Word[], word: Word): boolean => {
  const at = words.indexOf(word);
  return words.slice(Math.max(0, at - partWithin - deniedWithin), at).some(({ denial }) => denial === 'hard');
};
