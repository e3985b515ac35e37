import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProjectFile } from '../../shared/formats/projectFile/read.ts';
import type { ProjectFile } from '../../shared/formats/projectFile/shape.ts';
import { writeProjectFile } from '../../shared/formats/projectFile/write.ts';
import { fastest } from './exportFixtures.ts';
import { projects } from './projectSamples.ts';

const small: ProjectFile = {
  title: 'Смотритель маяка',
  createdAt: 1_700_000_000_000,
  versions: [
    {
      title: 'Оригинал',
      role: 'source',
      language: 'ru',
      engine: null,
      fileName: 'маяк.txt',
      encoding: 'windows-1251',
      importedAt: 1_700_000_000_001,
      paragraphs: [
        { role: 'navigation', text: '- Главная', included: false },
        { role: 'question', text: '— Вам не скучно?', included: true },
      ],
    },
    {
      title: 'Yandex',
      role: 'machine',
      language: 'en',
      engine: 'Yandex',
      fileName: '',
      encoding: 'utf-8',
      importedAt: 1_700_000_000_002,
      paragraphs: [{ role: 'question', text: '- You are not bored?', included: true }],
    },
  ],
  rows: [
    {
      cells: [[1], [0]],
      confidence: 0.1 + 0.2,
      state: 'edited',
      correction: { text: '— Don’t you get bored?', origin: 1, savedAt: 1_700_000_000_004 },
      history: [
        { at: 1_700_000_000_003, text: null, state: 'new', origin: null },
        { at: 1_700_000_000_004, text: '— Don’t you get bored?', state: 'edited', origin: 1 },
      ],
    },
  ],
  view: { mode: 'correct', base: 1, columns: [{ key: 'corrected', width: 1.25, visible: true }], row: 0 },
};

const smallText = `{
  "format": "sverka-project",
  "version": 1,
  "title": "Смотритель маяка",
  "createdAt": 1700000000000,
  "versions": [
    {"title":"Оригинал","role":"source","language":"ru","engine":null,"fileName":"маяк.txt","encoding":"windows-1251","importedAt":1700000000001,"paragraphs":[
      {"role":"navigation","text":"- Главная","included":false},
      {"role":"question","text":"— Вам не скучно?","included":true}
    ]},
    {"title":"Yandex","role":"machine","language":"en","engine":"Yandex","fileName":"","encoding":"utf-8","importedAt":1700000000002,"paragraphs":[
      {"role":"question","text":"- You are not bored?","included":true}
    ]}
  ],
  "rows": [
    {"cells":[[1],[0]],"confidence":0.30000000000000004,"state":"edited","correction":{"text":"— Don’t you get bored?","origin":1,"savedAt":1700000000004},"history":[{"at":1700000000003,"text":null,"state":"new","origin":null},{"at":1700000000004,"text":"— Don’t you get bored?","state":"edited","origin":1}]}
  ],
  "view": {"mode":"correct","base":1,"columns":[{"key":"corrected","width":1.25,"visible":true}],"row":0}
}
`;

test('is laid out a paragraph and a row a line', () => {
  expect(writeProjectFile(small)).toBe(smallText);
  expect(readProjectFile('a.json', smallText)).toEqual(small);
});

test('authors are named where there are any, in a file of version 6', () => {
  const [row] = small.rows;
  if (!row) throw new Error('no row');
  const step = { at: 5, text: null, state: 'new' as const, origin: null };
  const comment = { text: 'Why?', at: 6, changedAt: null, resolved: false, about: null };
  const rowsBy = (author: object) => [
    { ...row, correction: null, history: [{ ...step, ...author }] },
    { ...row, correction: { text: 'No.', origin: null, savedAt: 7, ...author }, history: [] },
    { ...row, correction: null, history: [], comments: [{ ...comment, ...author }] },
  ];
  for (const [at, one] of rowsBy({ author: 'Анна' }).entries()) {
    const signedRow = writeProjectFile({ ...small, rows: [one] });
    expect(signedRow).toContain('"version": 6');
    expect(readProjectFile('a.json', signedRow)).toEqual({ ...small, rows: [one] });
    const unsigned = writeProjectFile({ ...small, rows: rowsBy({}).slice(at, at + 1) });
    expect(signedRow.replace('"version": 6', '').replace(',"author":"Анна"', '')).toBe(
      unsigned.replace(/"version": \d/, ''),
    );
  }
});

test('what a reviewer said is in a file of version 7, and so is a project that is being reviewed', () => {
  const [row] = small.rows;
  if (!row) throw new Error('no row');
  const step = { at: 5, text: 'No.', state: 'rejected' as const, origin: null };
  const reviewed = [
    { ...small, rows: [{ ...row, state: 'reviewed' as const }] },
    { ...small, rows: [{ ...row, history: [step] }] },
    { ...small, view: { ...small.view, mode: 'review' as const } },
  ];
  for (const project of reviewed) {
    const written = writeProjectFile(project);
    expect(written).toContain('"version": 7');
    expect(readProjectFile('a.json', written)).toEqual(project);
  }
});

test('a bookmark is in a file of version 8', () => {
  const [row, ...others] = small.rows;
  if (!row) throw new Error('no row');
  const project = { ...small, rows: [{ ...row, bookmarked: true as const }, ...others] };
  const written = writeProjectFile(project);
  expect(written).toContain('"version": 8');
  expect(readProjectFile('a.json', written)).toEqual(project);
});

test('a glossary is a term a line, in a file of version 5', () => {
  const glossary = [
    { term: 'маяк', translations: ['lighthouse', 'beacon'], forbidden: ['tower'], note: 'Not *light*.' },
    { term: 'смотритель', translations: [], forbidden: [], note: '' },
  ];
  const written = writeProjectFile({ ...small, glossary });
  expect(written).toBe(
    smallText.replace('"version": 1', '"version": 5').replace(
      '  "view"',
      `  "glossary": [
    {"term":"маяк","translations":["lighthouse","beacon"],"forbidden":["tower"],"note":"Not *light*."},
    {"term":"смотритель","translations":[],"forbidden":[],"note":""}
  ],
  "view"`,
    ),
  );
  expect(readProjectFile('a.json', written)).toEqual({ ...small, glossary });
});

test('reading and writing gives the same value and the same bytes', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const written = writeProjectFile(project);
      const read = readProjectFile('a.json', written);
      expect(read).toEqual(project);
      expect(writeProjectFile(read)).toBe(written);
      const isSigned = project.rows.some(({ correction, history }) =>
        [correction, ...history].some((each) => each?.author !== undefined),
      );
      const isReviewed = project.rows.some(({ state, history }) =>
        [{ state }, ...history].some((each) => each.state === 'reviewed' || each.state === 'rejected'),
      );
      const version = isReviewed ? 7 : isSigned ? 6 : project.glossary ? 5 : 1;
      expect(JSON.parse(written)).toMatchObject({ ...project, version });
    }),
  );
});

describe('a damaged file is refused with its place', () => {
  const damaged = (change: (file: ReturnType<typeof JSON.parse>) => unknown): string => {
    const file = JSON.parse(smallText);
    change(file);
    return JSON.stringify(file);
  };
  test.each<[string, string, string]>([
    ['not JSON', '{\n  "format": oops', '2:13'],
    ['a comma missing', '{\n"a": [1, {"b": null} "c"]}', '2:22'],
    ['a key missing', '{"a": 1,\n}', '2:1'],
    ['text after the end', '{}\n\n{', '3:1'],
    ['cut off', smallText.slice(0, 30), '2:29'],
    ['empty', '', '1:1'],
    ['another format', '{"format":"else","version":1}', 'format'],
    ['a list', '[]', '$'],
    ['a missing field', damaged((file) => delete file.rows[0].state), 'rows[0].state'],
    ['an unknown field', damaged((file) => Object.assign(file.rows[0], { more: 1 })), 'rows[0]'],
    [
      'an unknown role',
      damaged((file) => Object.assign(file.versions[1], { role: 'x' })),
      'versions[1].role',
    ],
    [
      'a second original',
      damaged((file) => Object.assign(file.versions[1], { role: 'source' })),
      'versions[1].role',
    ],
    ['NUL in a text', damaged((file) => Object.assign(file, { title: 'a\0' })), 'title'],
    ['a lone surrogate', damaged((file) => Object.assign(file, { title: '\uD800' })), 'title'],
    ['a cell too few', damaged((file) => file.rows[0].cells.pop()), 'rows[0].cells'],
    [
      'a paragraph twice',
      damaged((file) => Object.assign(file.rows[0], { cells: [[1, 1], [0]] })),
      'rows[0].cells[0]',
    ],
    [
      'a paragraph left out',
      damaged((file) => Object.assign(file.rows[0], { cells: [[0, 1], [0]] })),
      'rows[0].cells[0]',
    ],
    [
      'no such paragraph',
      damaged((file) => Object.assign(file.rows[0], { cells: [[1], [0, 7]] })),
      'rows[0].cells[1]',
    ],
    [
      'a paragraph in no row',
      damaged((file) => Object.assign(file, { rows: [], view: { ...file.view, row: null } })),
      'versions[0].paragraphs[1]',
    ],
    [
      'no such origin',
      damaged((file) => Object.assign(file.rows[0].correction, { origin: 2 })),
      'rows[0].correction.origin',
    ],
    [
      'no such revision origin',
      damaged((file) => Object.assign(file.rows[0].history[1], { origin: 2 })),
      'rows[0].history[1].origin',
    ],
    [
      'a term without words',
      damaged((file) =>
        Object.assign(file, { glossary: [{ term: '', translations: [], forbidden: [], note: '' }] }),
      ),
      'glossary[0].term',
    ],
    ['no such base', damaged((file) => Object.assign(file.view, { base: 2 })), 'view.base'],
    ['no such row', damaged((file) => Object.assign(file.view, { row: 1 })), 'view.row'],
    [
      'no such column',
      damaged((file) => Object.assign(file.view.columns[0], { key: 2 })),
      'view.columns[0].key',
    ],
  ])('%s', (_, content, place) => {
    expect(() => readProjectFile('a.json', content)).toThrowError(
      expect.objectContaining({
        problem: { code: 'projectFileDamaged', params: { file: 'a.json', place } },
      }),
    );
  });

  test('one of a later version of the format says so', () => {
    expect(() =>
      readProjectFile('a.json', '{"format":"sverka-project","version":9,"other":true}'),
    ).toThrowError(
      expect.objectContaining({
        problem: { code: 'projectFileNewer', params: { file: 'a.json', found: 9, limit: 8 } },
      }),
    );
  });
});

test('10,000 rows of four versions are written and read within a second each', () => {
  const [version] = small.versions;
  const large: ProjectFile = {
    ...small,
    versions: (['source', 'machine', 'human', 'human'] as const).map((role) => ({
      ...(version as NonNullable<typeof version>),
      role,
      paragraphs: Array.from({ length: 10_000 }, (_, n) => ({
        role: 'body' as const,
        text: `${n} ${'Паром уходит в девять. '.repeat(12)}`,
        included: true,
      })),
    })),
    rows: Array.from({ length: 10_000 }, (_, n) => ({
      cells: [[n], [n], [n], [n]],
      confidence: 0.5,
      state: 'new' as const,
      correction: null,
      history: [],
    })),
  };
  const written = writeProjectFile(large);
  expect(fastest(() => writeProjectFile(large))).toBeLessThan(1000);
  expect(fastest(() => readProjectFile('a.json', written))).toBeLessThan(1000);
});
