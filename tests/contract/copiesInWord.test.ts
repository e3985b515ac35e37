import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { allRows, outcomeOf, problemOf, snapshot, writeAt } from './fixtures.ts';
import { ownLighthouse } from './lighthouse.ts';

const { core, current, rows } = ownLighthouse();

type Parts = Record<string, string>;

/** The document as somebody saves it who makes this of its parts. */
async function edited(file: { readonly content: Blob }, edit: (parts: Parts) => Parts): Promise<Blob> {
  const archive = unzipSync(new Uint8Array(await file.content.arrayBuffer()));
  const parts = Object.fromEntries(Object.entries(archive).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const all = Object.entries({ ...parts, ...edit(parts) });
  return new Blob([
    new Uint8Array(zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])))),
  ]);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const savedBy = (name: string): Parts => ({
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><cp:lastModifiedBy>${name}</cp:lastModifiedBy><dcterms:modified>2026-11-20T10:00:00Z</dcterms:modified></cp:coreProperties>`,
});
const said = (text: string): Parts => ({
  'word/comments.xml': `<w:comments xmlns:w="${word}"><w:comment w:id="7" w:author="Vera" w:date="2026-11-20T09:30:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`,
});
const about = (xml: string, words: string): string =>
  xml.replace(
    words,
    `</w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>${words}</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve">`,
  );

const compare = (content: Blob) =>
  outcomeOf(core.client.copies.compare({ projectId: current.projectId, fileName: 'back.docx', content }));
const versionId = async (at: number) =>
  (await core.client.project.get({ projectId: current.projectId })).versions[at]?.id ?? 0;

test('the corrected text that an editor rewrote in Word is taken in, with comments, by name and date', async () => {
  const { projectId } = current;
  await core.client.library.setPreferences({ author: 'Anna' });
  await writeAt(core.client, projectId, 0, 'The keeper lit his lamp at six.', {
    state: 'confirmed',
    step: true,
  });
  await writeAt(core.client, projectId, 1, 'A ship went by.', { step: true });
  const fallback = await versionId(1);
  const file = await core.client.exporting.word({ shape: 'text', projectId, fallback });
  expect(await compare(file.content)).toEqual({ items: [], unplaced: [], absent: [] });
  const back = await edited(file, (parts) => ({
    'word/document.xml': about(
      (parts['word/document.xml'] ?? '')
        .replace('his lamp at six', 'the lamp at six o’clock')
        .replace('and 40 dry peels', 'with 40 dry peels'),
      'went',
    ),
    ...said('Sailed?'),
    ...savedBy('Boris'),
  }));
  const { items, unplaced } = await compare(back);
  expect(unplaced).toEqual([]);
  expect(items).toMatchObject([
    {
      kind: 'text',
      position: 0,
      standing: 'newer',
      here: { text: 'The keeper lit his lamp at six.', state: 'confirmed' },
      there: { text: 'The keeper lit the lamp at six o’clock.', state: 'edited', author: 'Boris' },
    },
    { kind: 'comment', position: 1, what: 'new', text: 'Sailed?', author: 'Vera', quote: 'went' },
    {
      kind: 'text',
      position: 7,
      here: { text: null },
      base: 'He found an empty crate and 40 dry peels.',
      there: { at: Date.UTC(2026, 10, 20, 10) },
    },
  ]);
  const start = await snapshot(core.client, projectId);
  await core.client.copies.takeIn({ projectId, fileName: 'back.docx', content: back, items });
  const taken = await rows();
  expect(taken[0]).toMatchObject({
    state: 'edited',
    confirmedText: 'The keeper lit his lamp at six.',
    correction: { text: 'The keeper lit the lamp at six o’clock.' },
  });
  expect(taken[1]?.comments).toMatchObject([
    { text: 'Sailed?', author: 'Vera', about: { quote: 'went', from: 7 } },
  ]);
  expect(taken[7]?.correction).toMatchObject({ text: 'He found an empty crate with 40 dry peels.' });
  expect(await compare(back)).toEqual({ items: [], unplaced: [], absent: [] });
  await core.client.edits.undo({ projectId });
  expect(await snapshot(core.client, projectId)).toEqual(start);
});

test('changes that Word tracks count as accepted, those that the program itself wrote as nothing new', async () => {
  const { projectId } = current;
  await writeAt(core.client, projectId, 3, 'He took one crate and told nobody.', { step: true });
  const [row] = await allRows(core.client, projectId);
  await core.client.comments.add({ rowId: row?.id ?? 0, text: 'Which lamp?', about: null });
  const base = await versionId(1);
  const file = await core.client.exporting.word({ shape: 'changes', projectId, base });
  expect(await compare(file.content)).toEqual({ items: [], unplaced: [], absent: [] });
  const rejected = await edited(file, (parts) => ({
    'word/document.xml': (parts['word/document.xml'] ?? '')
      .replaceAll(/<w:ins [^>]*>.*?<\/w:ins>/g, '')
      .replaceAll(/<\/?w:del [^>]*>|<\/w:del>/g, '')
      .replaceAll('w:delText', 'w:t'),
  }));
  expect((await compare(rejected)).items).toMatchObject([
    {
      kind: 'text',
      position: 3,
      standing: 'apart',
      there: { text: 'The keeper took one crate and told nobody.' },
    },
  ]);
  const back = await edited(file, (parts) => ({
    'word/document.xml': (parts['word/document.xml'] ?? '').replace(
      'Nobody noticed',
      'Nobody </w:t></w:r><w:del w:id="90" w:author="Boris"><w:r><w:delText>aboard </w:delText></w:r></w:del><w:ins w:id="91" w:author="Boris"><w:r><w:t xml:space="preserve">ashore </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">noticed',
    ),
  }));
  expect((await compare(back)).items).toMatchObject([
    { kind: 'text', position: 1, there: { text: 'The ship went past. Nobody ashore noticed the light.' } },
  ]);
});

test('a comment that an editor answered and marked as done in Word is resolved here, with the answer beside it', async () => {
  const { projectId } = current;
  await writeAt(core.client, projectId, 3, 'He took one crate and told nobody.', { step: true });
  const row = (await allRows(core.client, projectId))[3];
  const subject = { versionId: null, paragraphId: null, from: 8, quote: 'one crate' };
  await core.client.comments.add({ rowId: row?.id ?? 0, text: 'Or two?', about: subject });
  const base = await versionId(1);
  const file = await core.client.exporting.word({ shape: 'changes', projectId, base });
  const answer = `<w:comment w:id="8" w:author="Vera" w:date="2026-11-20T09:30:00Z"><w:p w14:paraId="0000AAAA"><w:r><w:t>One.</w:t></w:r></w:p></w:comment></w:comments>`;
  const state = `<w15:commentEx w15:paraId="0000AAAA" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>`;
  const back = await edited(file, (parts) => ({
    'word/comments.xml': (parts['word/comments.xml'] ?? '').replace('</w:comments>', answer),
    'word/commentsExtended.xml': (parts['word/commentsExtended.xml'] ?? '')
      .replace('w15:done="0"', 'w15:done="1"')
      .replace('</w15:commentsEx>', state),
  }));
  const { items } = await compare(back);
  expect(items).toMatchObject([
    { kind: 'comment', position: 3, what: 'resolved', text: 'Or two?' },
    { kind: 'comment', position: 3, what: 'new', text: 'One.', author: 'Vera', quote: 'one crate' },
  ]);
  await core.client.copies.takeIn({ projectId, fileName: 'back.docx', content: back, items });
  expect((await rows())[3]?.comments).toMatchObject([
    { text: 'Or two?', resolved: true },
    { text: 'One.', resolved: true },
  ]);
  expect(await compare(back)).toEqual({ items: [], unplaced: [], absent: [] });
});

test('a document of something else is refused by name, and so is one that is damaged', async () => {
  const file = await core.client.exporting.word({
    shape: 'text',
    projectId: current.projectId,
    fallback: await versionId(1),
  });
  const other = await edited(file, (parts) => ({
    'word/document.xml': (parts['word/document.xml'] ?? '').replace(
      /<w:t[^>]*>[^<]*/g,
      '<w:t>Ferries leave at noon',
    ),
  }));
  expect(await problemOf(compare(other))).toMatchObject({
    code: 'notACopy',
    params: { file: 'back.docx' },
  });
  expect(await problemOf(compare(file.content.slice(0, 900)))).toMatchObject({ code: 'docxDamaged' });
});
