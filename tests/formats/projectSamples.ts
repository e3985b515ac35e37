import fc from 'fast-check';
import { paragraphRoles, rowStates, versionRoles } from '../../shared/domain/model.ts';
import type { ProjectFile } from '../../shared/formats/projectFile/shape.ts';

const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
const instant = fc.nat();

/** The same, or by somebody. */
const signed = <T extends object>(of: fc.Arbitrary<T>): fc.Arbitrary<T | (T & { readonly author: string })> =>
  fc
    .tuple(of, fc.option(text.map((name) => `n${name}`)))
    .map(([value, author]) => (author === null ? value : { ...value, author }));

/** Projects whose included paragraphs stand in one row each, as in the store. */
export const projects: fc.Arbitrary<ProjectFile> = fc
  .record({
    title: text.map((value) => `t${value}`),
    createdAt: instant,
    versions: fc.array(
      fc.record({
        title: text,
        role: fc.constantFrom(...versionRoles.filter((role) => role !== 'source')),
        language: fc.constantFrom('ru', 'en', 'und'),
        engine: fc.option(text),
        fileName: text,
        encoding: fc.constant('utf-8'),
        importedAt: instant,
        paragraphs: fc.array(
          fc.record({ role: fc.constantFrom(...paragraphRoles), text, included: fc.boolean() }),
          { maxLength: 6 },
        ),
      }),
      { maxLength: 3 },
    ),
    rowCount: fc.integer({ min: 1, max: 4 }),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs)),
    correction: fc.option(signed(fc.record({ text, origin: fc.constant(null), savedAt: instant }))),
    history: fc.array(
      signed(
        fc.record({
          at: instant,
          text: fc.option(text),
          state: fc.constantFrom(...rowStates),
          origin: fc.constant(null),
        }),
      ),
      { maxLength: 3 },
    ),
    glossary: fc.option(
      fc.array(
        fc.record({
          term: text.map((value) => `t${value}`),
          translations: fc.array(text, { maxLength: 3 }),
          forbidden: fc.array(text, { maxLength: 3 }),
          note: text,
        }),
        { minLength: 1, maxLength: 4 },
      ),
    ),
  })
  .map(({ rowCount, confidence, correction, history, glossary, ...project }) => ({
    ...project,
    ...(glossary && { glossary }),
    rows: Array.from({ length: rowCount }, (_, row) => ({
      cells: project.versions.map(({ paragraphs }) =>
        [...paragraphs.keys()].filter((number) => paragraphs[number]?.included && number % rowCount === row),
      ),
      confidence,
      state: 'new' as const,
      correction,
      history,
    })),
    view: { mode: 'read' as const, base: null, columns: [], row: null },
  }));
