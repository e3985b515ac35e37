import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { findPhrase, queryWords } from '../../shared/domain/concord/keys.ts';
import {
  coreIn,
  draft,
  human,
  machine,
  makeProject,
  outcomeOf,
  ownCore,
  scratchFolder,
  source,
  writeAt,
} from './fixtures.ts';

const core = ownCore();

const find = async (query: string, more: Partial<Parameters<Core['client']['concord']['find']>[0]> = {}) => {
  const { places, total } = await core.client.concord.find({
    query,
    by: 'stem',
    projectId: null,
    scope: 'library',
    ...more,
  });
  return {
    total,
    words: places.flatMap(({ text, found }) => found.map(({ from, to }) => text.slice(from, to))),
    places,
  };
};

const writeRow = (projectId: string, position: number, text: string | null) =>
  writeAt(core.client, projectId, position, text, { state: text === null ? 'new' : 'edited', step: true });

const marsh = draft('source', 'ru', 'Болото', [
  'Россия велика, и о России пишут много.',
  'Гордиться Россией; любить Россию — ёжик в тумане.',
]);

describe('the places of a word', () => {
  test('are found by its stem in Russian and in English, in all projects', async () => {
    await makeProject(core.client, [source, machine, human]);
    await makeProject(core.client, [marsh]);
    expect((await find('России')).words).toEqual(['Россия', 'России', 'Россией', 'Россию']);
    expect((await find('promise')).words).toEqual(['promised', 'promised']);
    expect((await find('promise', { by: 'word' })).words).toEqual([]);
    expect((await find('ЕЖИК', { by: 'word' })).words).toEqual(['ёжик']);
    expect((await find('о России')).words).toEqual(['о России']);
    expect((await find('captain promised')).words).toEqual(['captain promised']);
    expect((await find('…')).words).toEqual([]);
    expect((await find('"OR NOT*')).words).toEqual([]);
  });

  test('in the project at hand come first, or alone', async () => {
    const first = await makeProject(core.client, [machine]);
    const second = await makeProject(core.client, [machine]);
    const projects = async (scope: 'library' | 'project') =>
      (await find('ferry', { projectId: second.id, scope })).places.map(({ projectId }) => projectId);
    expect(await projects('library')).toEqual([second.id, first.id]);
    expect(await projects('project')).toEqual([second.id]);
  });

  test('in the corrected text follow every edit, undo and redo', async () => {
    const { id } = await makeProject(core.client, [source, machine]);
    await writeRow(id, 0, 'The steamer left.');
    expect((await find('steamers')).places).toMatchObject([{ versionId: null, text: 'The steamer left.' }]);
    await writeRow(id, 0, 'The packet left.');
    expect((await find('steamer')).places).toEqual([]);
    await core.client.edits.undo({ projectId: id });
    expect((await find('steamer')).words).toEqual(['steamer']);
    await core.client.edits.undo({ projectId: id });
    expect((await find('steamer')).words).toEqual([]);
    await core.client.edits.redo({ projectId: id });
    expect((await find('steamer')).words).toEqual(['steamer']);
    await writeRow(id, 0, null);
    expect((await find('steamer')).words).toEqual([]);
  });

  test('in the corrected text are those of its language, which follows what is said of the translations', async () => {
    const { id } = await makeProject(core.client, [source, { ...machine, language: 'de' }]);
    await writeRow(id, 0, 'The steamers left.');
    expect((await find('steamer')).words).toEqual([]);
    const [, translation] = (await core.client.project.get({ projectId: id })).versions;
    await core.client.version.update({ versionId: translation?.id ?? 0, language: 'en' });
    expect((await find('steamer')).words).toEqual(['steamers']);
    await outcomeOf(
      core.client.project.addVersions({
        project: { id },
        drafts: [{ ...human, role: 'machine', language: 'de', title: 'Fähre' }],
      }),
    );
    await core.client.version.remove({ versionId: translation?.id ?? 0 });
    expect((await find('steamer')).words).toEqual([]);
    await core.client.edits.undo({ projectId: id });
    expect((await find('steamer')).words).toEqual(['steamers']);
  });

  test('in a corrected text that no translation stands beside are found too', async () => {
    const { id } = await makeProject(core.client, [source]);
    await writeRow(id, 0, 'The steamers left.');
    expect((await find('steamers')).words).toEqual(['steamers']);
    expect((await find('steamer')).words).toEqual(['steamers']);
  });

  test('go and come with versions and projects, and follow a text that is replaced', async () => {
    const { id } = await makeProject(core.client, [source, machine, human]);
    const detail = await core.client.project.get({ projectId: id });
    const versionId = detail.versions[2]?.id ?? 0;
    expect((await find('stood')).words).toEqual(['stood']);
    await core.client.version.remove({ versionId });
    expect((await find('stood')).words).toEqual([]);
    await core.client.edits.undo({ projectId: id });
    expect((await find('stood')).words).toEqual(['stood']);
    const paragraphs = human.paragraphs.map((one, at) =>
      at === 1 ? { ...one, text: 'Twelve people and one dog waited on the deck.' } : one,
    );
    await outcomeOf(core.client.version.replace({ versionId, draft: { ...human, paragraphs } }));
    expect((await find('stood')).words).toEqual([]);
    expect((await find('waiting')).words).toEqual(['waited']);
    await core.client.edits.undo({ projectId: id });
    expect((await find('waiting')).words).toEqual([]);
    await core.client.project.remove({ projectId: id });
    expect((await find('stood')).words).toEqual([]);
  });
});

describe('places', () => {
  let shared: Core;
  const folder = scratchFolder();
  const words = ['лампа', 'лампы', 'lamp', 'lamps', 'the', 'ёж', '1887', "don't"];
  const texts = Array.from({ length: 60 }, (_, at) =>
    Array.from({ length: 7 }, (__, place) => words[(at * (place + 3) + place * place) % words.length]).join(
      ' ',
    ),
  );
  beforeAll(async () => {
    shared = coreIn(folder.folder);
    await makeProject(shared.client, [draft('human', 'en', 'a', texts)]);
  });
  afterAll(async () => {
    await shared.close();
    folder.clear();
  });

  test('are those a plain look through all texts finds', async () => {
    const query = fc.array(fc.constantFrom(...words, 'Lampen', '—'), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom('stem' as const, 'word' as const), async (list, by) => {
        const phrase = list.join(' ');
        const wanted = texts.filter((text) => findPhrase(text, 'en', queryWords(phrase), by).length > 0);
        const { places } = await shared.client.concord.find({
          query: phrase,
          by,
          projectId: null,
          scope: 'library',
        });
        expect(places.map(({ text }) => text)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
