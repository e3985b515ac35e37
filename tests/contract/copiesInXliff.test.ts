import { expect, test } from 'vitest';
import { allRows, outcomeOf, problemOf, writeAt } from './fixtures.ts';
import { ownLighthouse } from './lighthouse.ts';

const { core, current, rows } = ownLighthouse();

/** As text, as pasted ones come, or as a file. */
const compare = (content: string | Blob) =>
  outcomeOf(core.client.copies.compare({ projectId: current.projectId, fileName: 'back.xlf', content }));

const exported = async (): Promise<string> =>
  (await core.client.exporting.aligned({ projectId: current.projectId, format: 'xlf' })).text;

test('what was translated in another program comes back by XLIFF, with what was said there', async () => {
  const { projectId } = current;
  await writeAt(core.client, projectId, 0, 'The keeper lit his lamp at six.', {
    state: 'confirmed',
    step: true,
  });
  await writeAt(core.client, projectId, 1, 'A ship went by.', { step: true });
  const [first, , third] = await allRows(core.client, projectId);
  await core.client.comments.add({
    rowId: first?.id ?? 0,
    text: 'Whose lamp?',
    about: { versionId: null, paragraphId: null, from: 0, quote: 'his lamp' },
  });
  const file = await exported();
  expect(await compare(file)).toEqual({ items: [], unplaced: [], absent: [] });
  const back = file
    .replace('<target>A ship went by.', '<target>A ship sailed by.')
    // A row that was not corrected here is translated there, and asked about.
    .replace(/(<unit id="u3".*?)(\n\s*<segment .*?<\/source>)/s, (_, head: string, segment: string) => {
      const note = '<notes><note id="n1">Twelve or twenty?</note></notes>';
      return `${head}${note}${segment}<target>Twelve crates of oranges lay there.</target>`;
    });
  const { items, unplaced } = await compare(new Blob([back]));
  expect(unplaced).toEqual([]);
  expect(items).toMatchObject([
    { kind: 'text', position: 1, here: { text: 'A ship went by.' }, there: { text: 'A ship sailed by.' } },
    {
      kind: 'text',
      position: 2,
      here: { text: null },
      there: { text: 'Twelve crates of oranges lay there.' },
    },
    { kind: 'comment', position: 2, what: 'new', text: 'Twelve or twenty?', author: '' },
  ]);
  await core.client.copies.takeIn({ projectId, fileName: 'back.xlf', content: back, items });
  const taken = await rows();
  expect(taken.slice(0, 3).map(({ correction }) => correction?.text)).toEqual([
    'The keeper lit his lamp at six.',
    'A ship sailed by.',
    'Twelve crates of oranges lay there.',
  ]);
  expect(taken.find(({ id }) => id === third?.id)?.comments).toMatchObject([{ text: 'Twelve or twenty?' }]);
  expect((await compare(back)).items).toEqual([]);
});

test('a note on a row that is not translated stays with its row', async () => {
  await writeAt(core.client, current.projectId, 0, 'The keeper lit his lamp at six.', { step: true });
  const file = await exported();
  const noted = file.replace(/(<unit id="u7".*?)(<segment )/s, '$1<notes><note>Who?</note></notes>$2');
  expect((await compare(noted)).items).toMatchObject([{ kind: 'comment', position: 6, text: 'Who?' }]);
});

test('XLIFF that is damaged is refused by name and line', async () => {
  expect(await problemOf(compare((await exported()).slice(0, 900)))).toMatchObject({
    code: 'xliffDamaged',
    params: { file: 'back.xlf' },
  });
});
