import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';

export type ProjectDetail = Outputs['project']['get'];
export type Version = ProjectDetail['versions'][number];
export type View = ProjectDetail['view'];
export type Mode = View['mode'];
/** Whether the corrected text can be written in a mode: by whoever corrects, and by whoever reviews that. */
export const isWriting = (mode: Mode): boolean => mode === 'correct' || mode === 'review';

export type Progress = ProjectDetail['progress'];
export type Row = Outputs['rows']['window'][number];
export type RowIndex = Outputs['rows']['index'];
/** What a step did to the rows. */
export type ChangedRows = Pick<Outputs['edits']['undo'], 'rows' | 'gone' | 'moved' | 'tallies'>;
export type Mended = Outputs['mend']['join'];
export type RevisionEntry = Outputs['rows']['history'][number];
export type EditLabel = Outputs['edits']['undo']['label'];
export type CorrectInput = Inputs['rows']['correct'];

/** Key of a column: a version's id, or the corrected text. */
export type ColumnKey = number | 'corrected';

/** Between paragraphs of one cell where they are joined to one text. */
export const paragraphBreak = '\n';

/** A version's text in a row, its paragraphs joined; `''` where it has none. */
export const cellText = (row: Row, versionId: number): string =>
  row.cells
    .find((cell) => cell.versionId === versionId)
    ?.paragraphs.map((paragraph) => paragraph.text)
    .join(paragraphBreak) ?? '';
