import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { allRows, type Client, coreIn, makeProject, ownCore, problemOf, type Summary } from './fixtures.ts';

const core = ownCore({ now: () => 1_800_000_000_000 }, 'file');

/** The project of the fixtures with its second row corrected by hand. */
async function correctedProject(): Promise<Summary> {
  const project = await makeProject(core.client);
  const [, second] = await allRows(core.client, project.id);
  await core.client.rows.correct({
    rowId: second?.id ?? 0,
    revision: second?.revision ?? 0,
    text: 'There were twelve people and a cat on the deck.',
    state: 'confirmed',
    origin: null,
  });
  return project;
}

const partsOf = async (made: Promise<{ readonly content: Blob }>): Promise<Record<string, string>> => {
  const { content } = await made;
  const parts = unzipSync(new Uint8Array(await content.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
};

const versionIds = async (client: Client, projectId: string): Promise<readonly number[]> =>
  (await client.project.get({ projectId })).versions.map(({ id }) => id);

test('what a thread makes is what the terminal makes without one', async () => {
  const { id: projectId } = await correctedProject();
  const all = async (client: Client) => {
    const [, machine = 0] = await versionIds(client, projectId);
    return {
      text: await client.exporting.corrected({ projectId, format: 'md', fallback: machine }),
      tsv: await client.exporting.aligned({ projectId, format: 'tsv', paragraphs: 'whole' }),
      file: await client.exporting.project({ projectId }),
      word: await partsOf(client.exporting.word({ shape: 'changes', projectId, base: machine })),
      refused: await problemOf(client.exporting.corrected({ projectId, format: 'txt', fallback: null })),
      unknown: await problemOf(client.exporting.word({ shape: 'changes', projectId, base: 99 })),
    };
  };
  const terminal = coreIn(core.folder, { host: 'terminal', readOnly: true });
  try {
    expect(await all(terminal.client)).toEqual(await all(core.client));
  } finally {
    await terminal.close();
  }
});

test('an edit is answered while a file is made, and a file that is cancelled is not', async () => {
  const { id: projectId } = await correctedProject();
  const [first] = await allRows(core.client, projectId);
  const order: string[] = [];
  const file = core.client.exporting.project({ projectId }).then(() => order.push('file'));
  const { id: rowId = 0, revision = 0 } = first ?? {};
  const edit = { rowId, revision, text: 'The ferry left.', state: 'edited', origin: null } as const;
  await core.client.rows.correct(edit).then(() => order.push('edit'));
  await file;
  expect(order).toEqual(['edit', 'file']);
  const abort = new AbortController();
  const cancelled = core.client.exporting.aligned({ projectId, format: 'tmx' }, { signal: abort.signal });
  abort.abort();
  expect(await problemOf(cancelled)).toMatchObject({ code: 'cancelled' });
  expect((await core.client.exporting.aligned({ projectId, format: 'tmx' })).text).toContain(
    'The ferry left.',
  );
});

test('a version is written as it was imported, without what was left out', async () => {
  const { id: projectId } = await correctedProject();
  const [source = 0, , human = 0] = await versionIds(core.client, projectId);
  const write = (version: number) =>
    core.client.exporting.corrected({ projectId, format: 'txt', version, fallback: null });
  const { fileName, text } = await write(human);
  expect(fileName).toBe('Ferry by hand.human.txt');
  expect(text.split('\n\n')).toHaveLength(4);
  expect(text).not.toContain('Translated for this test.');
  expect(text).not.toContain('a cat');
  expect((await write(source)).fileName).toBe('Паром.source.txt');
  expect(await problemOf(write(99))).toMatchObject({ code: 'notFound' });
});

test('tracked changes have the comments at the words they were written about, and when', async () => {
  const { id: projectId } = await correctedProject();
  const [, machine = 0] = await versionIds(core.client, projectId);
  const [, second] = await allRows(core.client, projectId);
  const { id: rowId = 0 } = second ?? {};
  const paragraphId = second?.cells.find(({ versionId }) => versionId === machine)?.paragraphs[0]?.id ?? null;
  const from = 'There were twelve people and '.length;
  const about = { versionId: machine, paragraphId, from, quote: 'one dog' };
  await core.client.comments.add({ rowId, text: 'Собака или кошка?', about });
  const changes = { shape: 'changes' as const, projectId, base: machine, author: ' ' };
  const parts = await partsOf(core.client.exporting.word(changes));
  const body = parts['word/document.xml'] ?? '';
  const inside = /<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/.exec(body)?.[1] ?? '';
  expect(inside.replace(/<w:ins .*?<\/w:ins>/g, '').replace(/<[^>]*>/g, '')).toBe('one dog');
  expect(body).toContain('w:author="Sverka" w:date="2027-01-15T08:00:00Z"');
  expect(parts['word/comments.xml']).toContain('w:date="2027-01-15T08:00:00Z"');
  expect(parts['word/comments.xml']).toContain('Собака или кошка?');
});

test('XLIFF has the corrected text as the target of its original, and the comments of its row', async () => {
  const { id: projectId } = await correctedProject();
  const [source = 0] = await versionIds(core.client, projectId);
  const [, second] = await allRows(core.client, projectId);
  const { id: rowId = 0 } = second ?? {};
  const paragraphId = second?.cells.find(({ versionId }) => versionId === source)?.paragraphs[0]?.id ?? null;
  const about = { versionId: source, paragraphId, from: 0, quote: '' };
  await core.client.comments.add({ rowId, text: 'Which deck?', about });
  const corrected = { versionId: null, paragraphId: null, from: 0, quote: 'a cat' };
  await core.client.comments.add({ rowId, text: 'Meow.', about: corrected });
  const { fileName, text } = await core.client.exporting.aligned({ projectId, format: 'xlf' });
  expect(fileName).toBe('Паром.xlf');
  const unit = /<unit id="u2".*?<\/unit>/s.exec(text)?.[0];
  expect(unit).toContain('state="translated" subState="sverka:confirmed"');
  expect(unit).toContain('<target>There were twelve people and a cat on the deck.</target>');
  expect(unit).toContain('<note category="comment" appliesTo="source">Which deck?</note>');
  expect(unit).toContain('<note category="comment" appliesTo="target">«a cat»:\nMeow.</note>');
  expect(text.match(/category="comment"/g)).toHaveLength(2);
  const whole = await core.client.exporting.aligned({ projectId, format: 'xlf', paragraphs: 'whole' });
  expect(whole.text.match(/category="comment"/g)).toHaveLength(2);
});
