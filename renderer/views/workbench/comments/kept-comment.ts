import { useContext } from 'react';
import { useKeptText } from '../../../state/kept-text.ts';
import type { KeptTexts } from '../../../state/kept-texts.ts';
import { blocksOf, refOf } from '../align/blocks.ts';
import type { Row } from '../model.ts';
import { NamesContext } from '../names.ts';
import { type Subject, subjectIn } from './subject.ts';

const textOf = (projectId: string, rowId: number): string => `sverka:comment:${projectId}:${rowId}`;
const subjectOf = (projectId: string, rowId: number): string => `sverka:comment-about:${projectId}:${rowId}`;

/** A comment that is being written on a row; it outlives its field, a reload and a crash, with what it is about. */
export interface KeptComment {
  readonly text: string;
  readonly about: Subject | null;
  readonly write: (text: string) => void;
  /** It is about the row as a whole. */
  readonly aboutRow: () => void;
  /** Forgets what has been handed on, unless something else has been written since. */
  readonly forget: (handedOn: string) => void;
}

export const useKeptComment = (projectId: string, row: Row): KeptComment => {
  const { text, write, forget } = useKeptText(textOf(projectId, row.id));
  const subject = useKeptText(subjectOf(projectId, row.id));
  const names = useContext(NamesContext);
  const kept = readSubject(subject.text);
  const isThere = kept !== null && (kept.versionId === null || names.has(kept.versionId));
  return {
    text,
    about: isThere ? placedNow(row, kept) : null,
    write,
    forget,
    aboutRow: () => subject.write(''),
  };
};

/** The subject where it is in the row by now: its paragraph may have gone to another one meanwhile. */
const placedNow = (row: Row, subject: Subject): Subject => {
  const { versionId, paragraphId, from } = subject;
  if (versionId === null) return subject;
  const isHere = blocksOf(row, versionId).some((block) => {
    const ref = refOf(block);
    return ref.paragraphId === paragraphId && ref.from <= from && from <= ref.from + block.text.length;
  });
  return isHere ? subject : subjectIn(row, versionId, 0, subject.quote);
};

/** What a comment on a row is to be about. What is half written stays about what it was, unless other words are chosen. */
export const keepSubject = (kept: KeptTexts, projectId: string, rowId: number, about: Subject): void => {
  if (about.quote === '' && kept.read(textOf(projectId, rowId)) !== '') return;
  kept.write(subjectOf(projectId, rowId), JSON.stringify(about));
};

/** Null for what no subject was kept as. */
const readSubject = (kept: string): Subject | null => {
  try {
    const { versionId, paragraphId, from, quote } = JSON.parse(kept) as Record<keyof Subject, unknown>;
    const isId = (id: unknown): id is number | null => id === null || typeof id === 'number';
    return isId(versionId) && isId(paragraphId) && typeof from === 'number' && typeof quote === 'string'
      ? { versionId, paragraphId, from, quote }
      : null;
  } catch {
    return null;
  }
};
