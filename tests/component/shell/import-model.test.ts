import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countParagraphs,
  draftOf,
  draftsOf,
  emptyImport,
  type ImportAction,
  type ImportState,
  importReducer,
  obstacleOf,
  proposedTitle,
  repeatedSources,
} from '../../../renderer/views/import/model.ts';
import { originalAtHand, otherSideOf } from '../../../renderer/views/import/other-side.ts';
import { type Draft, paragraphRoles, versionRoles } from '../../../shared/domain/model.ts';

const draft: fc.Arbitrary<Draft> = fc.record({
  fileName: fc.constant('a.txt'),
  role: fc.constantFrom(...versionRoles),
  language: fc.constantFrom('ru', 'en'),
  title: fc.string(),
  engine: fc.constant(null),
  encoding: fc.constant('utf-8'),
  paragraphs: fc.array(
    fc.record({ role: fc.constantFrom(...paragraphRoles), text: fc.string(), included: fc.boolean() }),
    { minLength: 1, maxLength: 8 },
  ),
});

const run = (actions: readonly ImportAction[]): ImportState => actions.reduce(importReducer, emptyImport);
const file = { name: 'a.txt', content: () => Promise.resolve('') };
const loaded = (drafts: readonly Draft[]): ImportState =>
  run([
    { kind: 'added', files: drafts.map(() => file) },
    ...drafts.map(
      (each, at): ImportAction => ({
        kind: 'read',
        id: at + 1,
        encoding: null,
        reading: { kind: 'read', draft: each },
      }),
    ),
  ]);
const some = fc.array(draft, { minLength: 1, maxLength: 5 });

const read = (id: number, each: Draft): ImportAction => ({
  kind: 'read',
  id,
  encoding: null,
  reading: { kind: 'read', draft: each },
});
const textOf = (role: Draft['role'], text: string, more: Partial<Draft> = {}): Draft => ({
  fileName: 'a.txt',
  role,
  language: role === 'source' ? 'ru' : 'en',
  title: text,
  engine: null,
  encoding: 'utf-8',
  paragraphs: [{ role: 'body', text, included: true }],
  ...more,
});

describe('a file with original and translation', () => {
  const translation = textOf('human', 'The bridge', { otherSide: 'source' });

  test('brings the original where no other text is one, once all are read', () => {
    const state = run([{ kind: 'added', files: [file, { ...file }] }, read(1, translation)]);
    expect(originalAtHand(state)).toBeNull();
    const human = importReducer(state, read(2, textOf('human', 'A bridge')));
    expect(originalAtHand(human)?.id).toBe(1);
    const source = importReducer(state, read(2, textOf('source', 'Мост')));
    expect(originalAtHand(source)).toBeNull();
  });

  test('has it before the translation, of the same file, still to be read', () => {
    const one = run([{ kind: 'added', files: [file] }, read(1, translation), { kind: 'otherSide', id: 1 }]);
    expect(one.texts.map(({ id, side, reading }) => [id, side, reading.kind])).toEqual([
      [2, 'source', 'reading'],
      [1, undefined, 'read'],
    ]);
    const both = importReducer(one, read(2, textOf('source', 'Мост', { otherSide: 'target' })));
    expect(both.texts.map((text) => otherSideOf(both, text)?.id)).toEqual([1, 2]);
    expect(originalAtHand(both)).toBeNull();
    const back = run([
      { kind: 'added', files: [file] },
      read(1, textOf('source', 'Мост', { otherSide: 'target' })),
      { kind: 'otherSide', id: 1 },
    ]);
    expect(back.texts.map(({ side }) => side)).toEqual([undefined, 'target']);
  });
});

test('an original that was chosen several times is told from several originals', () => {
  const originals = (...texts: readonly string[]) => loaded(texts.map((text) => textOf('source', text)));
  expect(repeatedSources(originals('Мост', 'Мост', 'Мост'))).toEqual([2, 3]);
  expect(repeatedSources(originals('Мост'))).toBeNull();
  expect(repeatedSources(originals('Мост', 'Маяк', 'Мост'))).toBeNull();
});

describe('an import', () => {
  test('holds the drafts in the order of their files', () => {
    fc.assert(
      fc.property(some, (drafts) => {
        expect(draftsOf(loaded(drafts))).toEqual(drafts);
      }),
    );
  });

  test('is the same after a text was taken off and put back', () => {
    fc.assert(
      fc.property(some, fc.nat(), (drafts, seed) => {
        const before = loaded(drafts);
        const position = seed % drafts.length;
        const text = before.texts[position];
        if (text === undefined) return;
        const off = importReducer(before, { kind: 'removed', id: text.id });
        const back = importReducer(off, { kind: 'putBack', text, position });
        expect(back.texts).toEqual(before.texts);
      }),
    );
  });

  test('always looks at a text that is there', () => {
    fc.assert(
      fc.property(some, fc.array(fc.nat(6)), (drafts, removals) => {
        const state = removals.reduce(
          (held, id) => importReducer(held, { kind: 'removed', id }),
          loaded(drafts),
        );
        const ids: readonly (number | null)[] = state.texts.map(({ id }) => id);
        expect(ids.length === 0 ? state.selected : ids.includes(state.selected)).toBe(
          ids.length === 0 ? null : true,
        );
      }),
    );
  });

  test('changes roles and inclusion of the named paragraphs only, and never a text', () => {
    fc.assert(
      fc.property(draft, fc.array(fc.nat(10)), fc.constantFrom(...paragraphRoles), (each, numbers, role) => {
        const roles = importReducer(loaded([each]), { kind: 'roles', id: 1, numbers, role });
        const state = importReducer(roles, { kind: 'included', id: 1, numbers, included: false });
        expect(draftsOf(state)[0]?.paragraphs).toEqual(
          each.paragraphs.map((paragraph, at) =>
            numbers.includes(at) ? { ...paragraph, role, included: false } : paragraph,
          ),
        );
      }),
    );
  });

  test('has one original once that is settled', () => {
    fc.assert(
      fc.property(some, fc.nat(), (drafts, seed) => {
        const id = (seed % drafts.length) + 1;
        const settled = importReducer(loaded(drafts), { kind: 'onlySource', id });
        expect(
          settled.texts.filter((text) => draftOf(text)?.role === 'source').map((text) => text.id),
        ).toEqual([id]);
        expect(obstacleOf(settled, null)).not.toBe('twoSources');
      }),
    );
  });

  test('drops what was read in an encoding that is no longer wanted', () => {
    const state = run([
      { kind: 'added', files: [file] },
      { kind: 'encoded', id: 1, encoding: 'koi8-r' },
      {
        kind: 'read',
        id: 1,
        encoding: null,
        reading: { kind: 'failed', problem: { code: 'emptyFile', params: {} } },
      },
    ]);
    expect(state.texts[0]?.reading).toEqual({ kind: 'reading' });
  });

  test('keeps what the reader said when a text is read again', () => {
    const [first] = fc.sample(draft, { numRuns: 1, seed: 1 });
    if (first === undefined) throw new Error('no draft');
    const edits = { title: 'Mine', role: 'human' } as const;
    const state = [
      { kind: 'edited', id: 1, edits },
      { kind: 'encoded', id: 1, encoding: 'koi8-r' },
      { kind: 'read', id: 1, encoding: 'koi8-r', reading: { kind: 'read', draft: first } },
    ] satisfies readonly ImportAction[];
    expect(draftsOf(state.reduce(importReducer, loaded([first])))).toEqual([{ ...first, ...edits }]);
  });

  test('proposes the title of the original', () => {
    fc.assert(
      fc.property(some, (drafts) => {
        const source = drafts.find(({ role, title }) => role === 'source' && title !== '');
        const any = drafts.find(({ title }) => title !== '');
        expect(proposedTitle(loaded(drafts))).toBe((source ?? any)?.title ?? '');
      }),
    );
  });

  test('counts every paragraph once', () => {
    fc.assert(
      fc.property(draft, (each) => {
        const { included, leftOut } = countParagraphs(each);
        expect(included + leftOut).toBe(each.paragraphs.length);
      }),
    );
  });

  test('says what is in its way', () => {
    const body = { role: 'body', text: 'a', included: true } as const;
    const plain: Draft = {
      fileName: '',
      role: 'human',
      language: 'en',
      title: 'A',
      engine: null,
      encoding: 'utf-8',
      paragraphs: [body],
    };
    const source: Draft = { ...plain, role: 'source' };
    expect({
      empty: obstacleOf(emptyImport, null),
      reading: obstacleOf(run([{ kind: 'added', files: [file] }]), null),
      fine: obstacleOf(loaded([plain]), null),
      untitled: obstacleOf(loaded([{ ...plain, title: ' ' }]), null),
      untitledButAdded: obstacleOf(loaded([{ ...plain, title: ' ' }]), { hasSource: true }),
      two: obstacleOf(loaded([source, source]), null),
      second: obstacleOf(loaded([source]), { hasSource: true }),
      none: obstacleOf(loaded([{ ...plain, paragraphs: [{ ...body, included: false }] }]), null),
    }).toEqual({
      empty: 'nothing',
      reading: 'reading',
      fine: null,
      untitled: 'untitled',
      untitledButAdded: null,
      two: 'twoSources',
      second: 'twoSources',
      none: 'nothingIncluded',
    });
  });
});
