import { z } from 'zod';
import { noteLength } from '../domain/glossary/term.ts';
import { editId, operation, projectId, rowId, unit, userText } from './base.ts';
import { editLabel } from './edit.ts';

const phrase = userText.pipe(z.string().trim().min(1).max(300));
const termId = z.number().int().positive();

const term = z.object({
  term: phrase,
  /** The first is the one to use, the others are as good. */
  translations: z.array(phrase).max(50),
  /** What it must not be called. */
  forbidden: z.array(phrase).max(50),
  note: userText.pipe(z.string().max(noteLength)),
});
/** A term that is there; a file may have brought in longer ones than a person can write. */
const knownTerm = z.object({
  id: termId,
  term: z.string(),
  translations: z.array(z.string()),
  forbidden: z.array(z.string()),
  note: z.string(),
});

/** Every change is undoable; `edit` and `editId` null: nothing changed. */
const changed = z.object({ edit: editLabel.nullable(), editId: editId.nullable() });

/** The glossary of a project: it is of two languages, as the project is, and its changes go with the project's undo. */
export const glossary = {
  /** By term. */
  list: operation.input(z.object({ projectId })).output(z.array(knownTerm)),
  /**
   * Puts a term in, or with `id` changes one. A new one that is there already in these very letters is added to that
   * one, which `isAdded` tells.
   */
  put: operation
    .input(z.object({ projectId, id: termId.nullable(), term }))
    .output(changed.extend({ isAdded: z.boolean() })),
  remove: operation.input(z.object({ projectId, ids: z.array(termId).min(1).max(10_000) })).output(changed),
  /**
   * Takes in a table (TSV, CSV) or a TBX file, told by its name; a Blob may be in any encoding. A term that is there
   * already is replaced by the file's. `glossaryDamaged`, `glossaryEmpty`, and what `document.inspect` refuses of an
   * encoding: nothing was taken in.
   */
  importFile: operation
    .input(
      z.object({
        projectId,
        fileName: z.string().max(1000),
        content: z.union([z.instanceof(Blob), userText.pipe(z.string().max(20_000_000))]),
      }),
    )
    .output(changed.extend({ terms: z.number().int() })),
  exportFile: operation
    .input(z.object({ projectId, format: z.enum(['tsv', 'tbx']) }))
    .output(z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() })),
  /** Terms that the original of a row has, in its order, and where. */
  ofRow: operation
    .input(z.object({ rowId }))
    .output(z.array(z.object({ term: knownTerm, found: z.object({ from: unit, to: unit }) }))),
};
