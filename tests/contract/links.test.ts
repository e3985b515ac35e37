import { describe, expect, test } from 'vitest';
import type { Outputs } from '../../shared/contract/contract.ts';
import {
  allRows,
  draft,
  human,
  machine,
  makeProject,
  outcomeOf,
  ownCore,
  type Row,
  source,
} from './fixtures.ts';

const core = ownCore({}, 'file');

type Links = Outputs['links']['row'];

const textOf = ({ cells, correction }: Row, key: Links['texts'][number]['key']): string =>
  key === 'corrected'
    ? (correction?.text ?? '')
    : (cells
        .find(({ versionId }) => versionId === key)
        ?.paragraphs.map(({ text }) => text)
        .join('\n') ?? '');

/** Words of other texts that answer to a word of the `text`-th. */
function counterparts(row: Row, { texts, links }: Links, text: number, word: string): readonly string[] {
  const wordAt = (one: number, at: number): string => {
    const { key, words } = texts[one] ?? { key: 0, words: [] };
    return textOf(row, key).slice(words[at]?.from, words[at]?.to);
  };
  return links.flatMap(({ left, right, leftWord, rightWord }) => {
    if (left === text && wordAt(left, leftWord) === word) return wordAt(right, rightWord);
    return right === text && wordAt(right, rightWord) === word ? wordAt(left, leftWord) : [];
  });
}

describe('links of a row', () => {
  test('are made before anything is learned, by names and common words, and better after', async () => {
    const { id } = await makeProject(core.client, [source, machine, human]);
    const [row] = await allRows(core.client, id);
    if (!row) throw new Error('no row');
    const before = await core.client.links.row({ rowId: row.id });
    expect(before.learned).toBe(false);
    expect(counterparts(row, before, 0, 'семь')).toEqual(['seven', 'seven']);
    const { pairs } = await outcomeOf(core.client.links.learn({ projectId: id }));
    expect(pairs).toBeGreaterThan(20);
    const after = await core.client.links.row({ rowId: row.id });
    expect(after.learned).toBe(true);
    expect(counterparts(row, after, 0, 'семь')).toEqual(['seven', 'seven']);
    expect(counterparts(row, after, 0, 'капитан')).toEqual(['captain', 'captain']);
    expect(counterparts(row, after, 1, 'ferry')).toEqual(['Паром', 'ferry']);
  });

  test('let others be answered between the words of a row', async () => {
    const { id } = await makeProject(core.client, [source, machine, human]);
    const [row] = await allRows(core.client, id);
    if (!row) throw new Error('no row');
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const { texts } = await core.client.links.row({ rowId: row.id });
    isOver = true;
    expect(turns).toBeGreaterThan((texts[0]?.words.length ?? 0) / 2);
  });

  test('reach into the corrected text as it is now', async () => {
    const { id } = await makeProject(core.client, [source, machine, human]);
    const [row] = await allRows(core.client, id);
    if (!row) throw new Error('no row');
    await outcomeOf(core.client.links.learn({ projectId: id }));
    const corrected = await core.client.rows.correct({
      rowId: row.id,
      revision: row.revision,
      text: 'As the captain had promised, the ferry left at seven.',
      state: 'edited',
      origin: null,
    });
    const found = await core.client.links.row({ rowId: row.id });
    expect(found.texts.map(({ key }) => key)).toContain('corrected');
    expect(counterparts(corrected, found, 0, 'капитан')).toEqual(['captain', 'captain', 'captain']);
  });

  test('are learned anew when the rows have changed, and not otherwise', async () => {
    const { id } = await makeProject(core.client, [source, machine]);
    const once = await outcomeOf(core.client.links.learn({ projectId: id }));
    const again: unknown[] = [];
    for await (const step of await core.client.links.learn({ projectId: id })) again.push(step);
    expect(again.at(-1)).toEqual({ kind: 'done', value: once });
    await outcomeOf(core.client.project.addVersions({ project: { id }, drafts: [human] }));
    const more = await outcomeOf(core.client.links.learn({ projectId: id }));
    expect(more.pairs).toBeGreaterThan(once.pairs);
  });

  test('are learned for a few rows from these and some others, until the whole project is asked for', async () => {
    const lines = Array.from({ length: 900 }, (_, at) => `Lamp number ${at} of pier ${at % 7} burned out.`);
    const { id } = await makeProject(core.client, [
      draft('machine', 'en', 'a', lines),
      draft('human', 'en', 'b', [...lines.slice(0, -1), 'Nobody saw the heron on the quay.']),
    ]);
    const row = (await allRows(core.client, id)).at(-1);
    const rows = [row?.id ?? 0];
    const others = await outcomeOf(core.client.links.learn({ projectId: id, rows: [] }));
    const few = await outcomeOf(core.client.links.learn({ projectId: id, rows }));
    expect(few.pairs).toBeGreaterThan(others.pairs);
    expect((await core.client.links.row({ rowId: row?.id ?? 0 })).learned).toBe(true);
    const all = await outcomeOf(core.client.links.learn({ projectId: id }));
    expect(all.pairs).toBeGreaterThan(few.pairs);
    expect(await outcomeOf(core.client.links.learn({ projectId: id, rows }))).toEqual(all);
  });

  test('of a chapter in one paragraph keep nobody waiting', async () => {
    const sentences = Array.from({ length: 40 }, (_, at) => at);
    const { id } = await makeProject(core.client, [
      draft('source', 'ru', 'а', [sentences.map((at) => `Паром номер ${at} ушёл в порт.`).join(' ')]),
      ...['b', 'c', 'd'].map((title) =>
        draft('human', 'en', title, [
          sentences.map((at) => `Ferry number ${at}, called ${title}, left for the port.`).join(' '),
        ]),
      ),
    ]);
    const [row] = await allRows(core.client, id);
    if (!row) throw new Error('no row');
    const answered: string[] = [];
    const [links] = await Promise.all([
      core.client.links.row({ rowId: row.id }).finally(() => answered.push('links')),
      core.client.project.get({ projectId: id }).finally(() => answered.push('project')),
    ]);
    expect(answered).toEqual(['project', 'links']);
    expect(counterparts(row, links, 0, '17')).toEqual(['17', '17', '17']);
    await outcomeOf(core.client.links.learn({ projectId: id }));
    const after = await core.client.links.row({ rowId: row.id });
    expect(after.learned).toBe(true);
    expect(counterparts(row, after, 0, '17')).toEqual(['17', '17', '17']);
  });

  test('can be stopped while they are learned', async () => {
    const many = Array.from(
      { length: 3_000 },
      (_, at) => `Number ${at} of the lamp ${at % 97} and boat ${at % 89}.`,
    );
    const { id } = await makeProject(core.client, [
      draft('machine', 'en', 'a', many),
      draft('human', 'en', 'b', many),
    ]);
    const stream = await core.client.links.learn({ projectId: id });
    expect((await stream.next()).value).toMatchObject({ kind: 'progress' });
    await stream.return?.(undefined);
    const [row] = await allRows(core.client, id);
    expect((await core.client.links.row({ rowId: row?.id ?? 0 })).learned).toBe(false);
    expect((await outcomeOf(core.client.links.learn({ projectId: id }))).pairs).toBeGreaterThan(0);
  });
});

describe('sentences of a row', () => {
  const one = draft('source', 'ru', 'Причал', [
    'Паром ушёл в семь. На палубе спали сорок человек. Капитан Орлов пел.',
    'Больше ничего не было.',
  ]);
  const two = draft('machine', 'en', 'Pier', [
    'The ferry left at seven. Forty people were sleeping on the deck. Captain Orlov sang.',
    'There was nothing else.',
  ]);
  const three = draft('human', 'en', 'The pier', [
    'At seven the ferry left. Forty people slept on the deck, and Captain Orlov was singing.',
    'There was nothing more.',
  ]);

  /** The sentences themselves, by group and then by text. */
  const grouped = ({ groups, texts }: Outputs['links']['sentences']) =>
    Array.from({ length: groups }, (_, group) =>
      texts.map(({ text, sentences }) =>
        sentences.filter((sentence) => sentence.group === group).map(({ from, to }) => text.slice(from, to)),
      ),
    );

  test('are told by groups, two of one text with one of another', async () => {
    const { id } = await makeProject(core.client, [one, two, three]);
    const [first, second] = await allRows(core.client, id);
    const found = await core.client.links.sentences({ rowId: first?.id ?? 0 });
    expect(grouped(found)).toEqual([
      [['Паром ушёл в семь.'], ['The ferry left at seven.'], ['At seven the ferry left.']],
      [
        ['На палубе спали сорок человек.', 'Капитан Орлов пел.'],
        ['Forty people were sleeping on the deck.', 'Captain Orlov sang.'],
        ['Forty people slept on the deck, and Captain Orlov was singing.'],
      ],
    ]);
    expect((await core.client.links.sentences({ rowId: second?.id ?? 0 })).groups).toBe(1);
  });

  test('are those of the corrected text as it is now, too, and of no empty one', async () => {
    const { id } = await makeProject(core.client, [one, two]);
    const [row] = await allRows(core.client, id);
    if (!row) throw new Error('no row');
    const correct = (revision: number, text: string) =>
      core.client.rows.correct({ rowId: row.id, revision, text, state: 'edited', origin: null });
    const { revision } = await correct(row.revision, 'Captain Orlov sang.');
    const found = await core.client.links.sentences({ rowId: row.id });
    expect(found.texts.map(({ key }) => key).at(-1)).toBe('corrected');
    expect(grouped(found).at(-1)).toEqual([
      ['Капитан Орлов пел.'],
      ['Captain Orlov sang.'],
      ['Captain Orlov sang.'],
    ]);
    await correct(revision, ' ');
    const blank = await core.client.links.sentences({ rowId: row.id });
    expect(blank.texts.find(({ key }) => key === 'corrected')?.sentences ?? []).toEqual([]);
    expect(blank.groups).toBe(3);
  });
});
