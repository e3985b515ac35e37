import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CopyNews } from '../../shared/formats/projectFile/news.ts';
import { newsInText, type ReturnedText } from '../../shared/formats/projectFile/returned.ts';
import type { ProjectFile } from '../../shared/formats/projectFile/shape.ts';

const russian = [
  'Смотритель зажёг лампу в шесть часов.',
  'Корабль прошёл мимо, и никто не заметил огня.',
  'Утром на берегу нашли двенадцать ящиков.',
  'Рыбаки пришли к маяку, но дверь была заперта.',
  'Весной на маяк прислали нового человека.',
];
const english = [
  'The keeper lit the lamp at six.',
  'A ship went by, and nobody noticed the light.',
  'In the morning twelve crates were found on the shore.',
  'Fishermen came to the lighthouse, but the door was locked.',
  'In spring a new man was sent to the lighthouse.',
];
const attribution = 'Переведено сервисом «Яндекс Переводчик»';

type Row = ProjectFile['rows'][number];

const version = (role: 'source' | 'machine', texts: readonly string[]) => ({
  title: role,
  role,
  language: role === 'source' ? 'ru' : 'en',
  engine: null,
  fileName: `${role}.txt`,
  encoding: 'utf-8',
  importedAt: 0,
  paragraphs: texts.map((text) => ({
    role: text === attribution ? ('attribution' as const) : ('body' as const),
    text,
    included: text !== attribution,
  })),
});

const step = (at: number, text: string) => ({
  at,
  text,
  state: 'edited' as const,
  origin: 1,
  author: 'Anna',
});

/** A project of those rows; by row the texts its correction had, oldest first. */
const projectOf = (histories: readonly (readonly string[])[], more: Partial<Row> = {}): ProjectFile => ({
  title: 'Lighthouse',
  createdAt: 0,
  versions: [version('source', russian), version('machine', [...english, attribution])],
  rows: russian.map((_, row): Row => {
    const texts = histories[row] ?? [];
    const last = texts.at(-1);
    return {
      cells: [[row], [row]],
      confidence: 1,
      state: last === undefined ? 'new' : 'edited',
      correction:
        last === undefined ? null : { text: last, origin: 1, savedAt: texts.length, author: 'Anna' },
      history: texts.map((text, at) => step(at + 1, text)),
      ...(row === 0 ? more : {}),
    };
  }),
  view: { mode: 'read', base: null, columns: [], row: 0 },
});

const returned = (paragraphs: readonly string[], more: Partial<ReturnedText> = {}): ReturnedText => ({
  paragraphs,
  comments: [],
  author: 'Boris',
  at: 100,
  ...more,
});

const found = (news: CopyNews | null) =>
  news?.items.map((item) =>
    item.kind === 'text' ? [item.row, item.standing, item.there.text] : [item.row, item.what],
  );

const written = fc.constantFrom(
  'The lamp was lit by its keeper.',
  'Nobody aboard saw the light of the tower.',
  'Oranges lay on the beach, twelve crates of them.',
  'They found the door locked.\nSo they left.',
);

test('a text that nobody edited holds no news, whatever was corrected, and wherever it ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(written, { maxLength: 2 }), { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (histories, count) => {
        const texts = english.map((text, row) => histories[row]?.at(-1) ?? text).slice(0, count);
        const paragraphs = [...texts.flatMap((text) => text.split('\n')), attribution];
        const news = newsInText(projectOf(histories), returned(paragraphs));
        expect(news).toMatchObject({ items: [], unplaced: [] });
      },
    ),
  );
});

test('a row that was edited is news by name, from what stood there, and nothing else is', () => {
  fc.assert(
    fc.property(fc.nat({ max: 4 }), fc.boolean(), (row, isCorrected) => {
      const stood = english.map((text) => text.replace('.', ', it is said.'));
      const project = projectOf(isCorrected ? stood.map((text) => [text]) : []);
      const paragraphs = (isCorrected ? stood : english).map((text, at) =>
        at === row ? `${text.slice(0, -1)}, as we know.` : text,
      );
      const news = newsInText(project, returned(paragraphs));
      const text = paragraphs[row] ?? '';
      expect(found(news)).toEqual([[row, 'newer', text]]);
      expect(news?.items[0]).toMatchObject({
        here: { text: isCorrected ? stood[row] : null },
        steps: [{ at: 100, text, state: 'edited', origin: 1, author: 'Boris' }],
        correction: { text, origin: 1, savedAt: 100, author: 'Boris' },
      });
      expect(news?.unplaced).toEqual([]);
    }),
  );
});

test('what is as it was here before stands apart, but for what was written here since the document was saved', () => {
  const earlier = 'The keeper lit the lamp at six o’clock sharp.';
  const project = projectOf([[earlier, 'At six his lamp burned, as on all evenings before.']]);
  for (const text of [earlier, english[0] ?? '']) {
    const back = [text, ...english.slice(1)];
    expect(found(newsInText(project, returned(back)))).toEqual([[0, 'apart', text]]);
    expect(newsInText(project, returned(back, { at: 1 }))?.items).toEqual([]);
  }
  const edited = 'The keeper lit the lamp at six o’clock exactly.';
  expect(found(newsInText(project, returned([edited, ...english.slice(1)])))).toEqual([[0, 'apart', edited]]);
});

test('paragraphs that were joined across rows, or put in between, are told apart', () => {
  const [first = '', second = '', ...others] = english;
  const joined = `${first} ${second.replace('A ship', 'A steamer')}`;
  expect(newsInText(projectOf([]), returned([joined, ...others]))).toEqual({
    items: [],
    unplaced: [{ text: joined, state: 'edited', row: 0 }],
    absent: [],
  });
  // Joined only, they say what they said.
  expect(newsInText(projectOf([]), returned([`${first} ${second}`, ...others]))?.unplaced).toEqual([]);
});

test('rows that a document leaves out are told: those with a corrected text, and others where such were filled', () => {
  const [first = '', second = '', ...others] = english;
  expect(newsInText(projectOf([]), returned([first, ...others]))?.absent).toEqual([1]);
  // What was only put elsewhere is there.
  expect(newsInText(projectOf([]), returned([second, ...others, first]))?.absent).toEqual([]);
  const mine = ['Mine is the first.', 'And mine the second one.'];
  const corrected = projectOf(mine.map((text) => [text]));
  expect(newsInText(corrected, returned([mine[0] ?? '']))?.absent).toEqual([1]);
  expect(newsInText(corrected, returned(mine))?.absent).toEqual([]);
});

test('a paragraph that was put elsewhere, or left out, says nothing new', () => {
  const [first = '', second = '', ...others] = english;
  expect(newsInText(projectOf([]), returned([second, ...others, first]))).toEqual({
    items: [],
    unplaced: [],
    absent: [],
  });
  const edited = `${first.slice(0, -1)}, it is said.`;
  expect(found(newsInText(projectOf([]), returned([edited, ...others.slice(1)])))).toEqual([
    [0, 'newer', edited],
  ]);
});

test('a paragraph that was parted stays one row', () => {
  const [first = '', , ...others] = english;
  const parts = ['A ship went by.', 'And nobody noticed the light.'];
  expect(found(newsInText(projectOf([]), returned([first, ...parts, ...others])))).toEqual([
    [1, 'newer', parts.join('\n')],
  ]);
});

test('comments go to the row of their paragraph, those that are here already nowhere', () => {
  const text = english[3] ?? '';
  const project = projectOf([[], [], [], [text]], {
    comments: [{ text: 'Which lamp?', at: 7000, changedAt: null, resolved: true, about: null }],
  });
  const comment = (said: string, quote: string, paragraph: string, isDone = false) => ({
    text: said,
    isDone,
    author: 'Boris',
    at: 90,
    quote,
    paragraph,
  });
  const comments = [
    comment('machine: lit\nWhich lamp?', 'lamp', english[0] ?? ''),
    comment('Were they?', 'Fishermen', text),
    comment('Ends too soon.', '', english[4] ?? ''),
  ];
  const news = newsInText(project, returned(english, { comments }));
  expect(news?.items).toMatchObject([
    {
      kind: 'comment',
      row: 3,
      what: 'new',
      comment: {
        text: 'Were they?',
        author: 'Boris',
        at: 90,
        resolved: false,
        about: { version: null, paragraph: null, from: 0, quote: 'Fishermen' },
      },
    },
    { kind: 'comment', row: 4, comment: { text: 'Ends too soon.', about: null } },
  ]);
});

test('a comment that was dealt with there is resolved here, and one that only ends like it is new', () => {
  const text = english[3] ?? '';
  const here = { text: 'Fine', at: 7000, changedAt: null, resolved: false, about: null };
  const project = projectOf([[], [], [], [text]], { comments: [here] });
  const comment = (said: string, isDone: boolean) => ({
    ...{ text: said, isDone, author: 'Boris', at: 90, quote: '', paragraph: text },
  });
  const comments = [
    comment('Fine', true),
    comment('This is not Fine', false),
    comment('Settled there', true),
  ];
  expect(newsInText(project, returned(english, { comments }))?.items).toMatchObject([
    { row: 0, what: 'resolved', place: 0, comment: { ...here, resolved: true } },
    { row: 3, what: 'new', comment: { text: 'This is not Fine', resolved: false } },
    { row: 3, what: 'new', comment: { text: 'Settled there', resolved: true } },
  ]);
});

test('a text of something else is none of the project’s', () => {
  expect(newsInText(projectOf([]), returned(['Ferries leave at noon.', 'Bring your own bread.']))).toBeNull();
});
