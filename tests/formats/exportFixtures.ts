import fc from 'fast-check';
import type { AlignedText, AlignedTextRow } from '../../shared/domain/aligned.ts';
import { paragraphRoles, rowStates, versionRoles } from '../../shared/domain/model.ts';
import { threadTime } from '../setup/threadTime.ts';

export const attribution = 'Переведено сервисом «Яндекс Переводчик»';

type Cells = AlignedTextRow['cells'];
const cell = (role: Cells[number][number]['role'], ...texts: readonly string[]) =>
  texts.map((text) => ({ role, text }));

/** Three versions; the machine's second row is missing, the human's third has two paragraphs. */
export const lighthouse: AlignedText = {
  title: 'Смотритель маяка',
  versions: [
    { title: 'Оригинал', role: 'source', language: 'ru', engine: null, attribution: null },
    { title: 'Yandex', role: 'machine', language: 'en', engine: 'Yandex', attribution },
    { title: 'A <translator>', role: 'human', language: 'en', engine: null, attribution: null },
  ],
  rows: [
    {
      cells: [
        cell('headline', '«Свет виден за 20 миль»'),
        cell('headline', '"The light is visible for 20 miles"'),
        cell('headline', '“You can see the light for 20 miles”'),
      ],
      state: 'confirmed',
      correction: { text: '“You can see the light 20 miles off”', origin: 2 },
      isByHand: false,
    },
    {
      cells: [cell('question', '— Вам не скучно?'), [], cell('question', '— Aren’t you bored?')],
      state: 'new',
      correction: null,
      isByHand: false,
    },
    {
      cells: [
        cell('answer', '— Нет.\tНекогда.'),
        cell('answer', '- No. There is no time.'),
        [...cell('answer', '— No.'), ...cell('body', '=There is no time.')],
      ],
      state: 'edited',
      correction: { text: '- No.\nThere is no time & no <b>need</b>.', origin: 1 },
      isByHand: true,
    },
  ],
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '- Да.',
    "'=1+1",
    '<b>&amp;</b>',
    ']]>',
    'a\tb\\n\r\n',
    '\u0007bell',
    '— «Ёж»',
    '\uFFFE',
    '\uD800',
  ),
);
const position = (count: number) => fc.nat(count - 1);

/** Any aligned text at all, lone surrogates and control characters included. */
export const alignedTexts: fc.Arbitrary<AlignedText> = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.record({
    title: text,
    versions: fc.array(
      fc.record({
        title: text,
        role: fc.constantFrom(...versionRoles),
        language: fc.constantFrom('ru', 'en', 'und'),
        engine: fc.option(text),
        attribution: fc.option(text),
      }),
      { minLength: count, maxLength: count },
    ),
    rows: fc.array(
      fc.record({
        cells: fc.array(
          fc.array(fc.record({ text, role: fc.constantFrom(...paragraphRoles) }), { maxLength: 3 }),
          {
            minLength: count,
            maxLength: count,
          },
        ),
        state: fc.constantFrom(...rowStates),
        correction: fc.option(fc.record({ text, origin: fc.option(position(count)) })),
        isByHand: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
  }),
);

/** 10,000 rows of four versions, every other row corrected. */
export const largeText = (): AlignedText => {
  const sentence = 'The ferry leaves at nine & comes back <late>, and nobody ever asks the captain why. ';
  return {
    title: 'Large',
    versions: (['source', 'machine', 'human', 'human'] as const).map((role, index) => ({
      title: `Version ${index}`,
      role,
      language: index === 0 ? 'ru' : 'en',
      engine: null,
      attribution: role === 'machine' ? attribution : null,
    })),
    rows: Array.from({ length: 10_000 }, (_, row) => ({
      cells: Array.from({ length: 4 }, () => cell('body', `${row} ${sentence.repeat(4)}`)),
      state: row % 2 === 0 ? ('edited' as const) : ('new' as const),
      correction: row % 2 === 0 ? { text: `${row} ${sentence.repeat(4)}`, origin: 1 } : null,
      isByHand: row % 100 === 0,
    })),
  };
};

/** Milliseconds of this thread's processor time that the fastest of three runs takes, however busy the machine is. */
export const fastest = (work: () => void): number =>
  Math.min(...Array.from({ length: 3 }, () => threadTime(work)));
