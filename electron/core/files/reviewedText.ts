import { ProblemError } from '../../../shared/domain/problem.ts';
import type { ReviewedText } from '../../../shared/formats/word/changes.ts';
import type { RowComment } from '../../../shared/formats/word/comments.ts';
import { type CommentRecord, listComments } from '../../store/comment.ts';
import type { Connection } from '../../store/connection.ts';
import { findProject } from '../../store/project.ts';
import { listPlaced, listRows, type PlacedBlock } from '../../store/row.ts';
import { allRows, readAligned } from './alignedText.ts';

/** The corrected text beside the version `base`, with what was said of either. @throws ProblemError `notFound`. */
export const readReviewed = (connection: Connection, projectId: string, base: number): ReviewedText =>
  connection.read(() => {
    const { aligned, ids } = readAligned(connection, projectId);
    if (!ids.includes(base)) throw new ProblemError('notFound');
    const { key } = findProject(connection, projectId);
    const comments = Map.groupBy(listComments(connection, key, false), ({ rowId }) => rowId);
    const placed = Map.groupBy(listPlaced(connection, [...comments.keys()]), ({ rowId }) => rowId);
    const reviewed = listRows(connection, key, 0, allRows).map(({ id, correction }) => {
      const blocks = (placed.get(id) ?? []).filter(({ versionId }) => versionId === base);
      return {
        savedAt: correction?.savedAt ?? 0,
        author: correction?.author ?? '',
        comments: (comments.get(id) ?? []).map((comment) => toRowComment(comment, { base, ids, blocks })),
      };
    });
    return { aligned, base: ids.indexOf(base), reviewed };
  });

interface Surroundings {
  readonly base: number;
  readonly ids: readonly number[];
  /** Of the base, in the comment's row. */
  readonly blocks: readonly PlacedBlock[];
}

const toRowComment = (
  { text, at, author, resolved, about }: CommentRecord,
  { base, ids, blocks }: Surroundings,
): RowComment => {
  const said = { text, at, author, resolved };
  if (about === null) return { ...said, about };
  const { version, paragraph, from, quote } = about;
  if (version === null) return { ...said, about: { text: 'after', near: 0, quote } };
  if (version !== base) return { ...said, about: { text: ids.indexOf(version), near: 0, quote } };
  const holder = blocks.findLastIndex((block) => block.id === paragraph && block.from <= from);
  const above = blocks.slice(0, Math.max(0, holder)).reduce((sum, block) => sum + block.text.length + 1, 0);
  return {
    ...said,
    about: { text: 'before', near: above + from - (blocks[holder]?.from ?? from), quote },
  };
};
