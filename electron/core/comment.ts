import type { Inputs } from '../../shared/contract/contract.ts';
import { sameComments } from '../../shared/domain/mend/comments.ts';
import {
  type CommentSubject,
  type CommentValue,
  holdsAnything,
  type RowValue,
} from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { listComments, listCommentsOf, nextCommentId, rowOfComment } from '../store/comment.ts';
import type { Connection } from '../store/connection.ts';
import type { EditKind } from '../store/edit.ts';
import { currentAuthor } from '../store/preference.ts';
import { findProject, projectByKey } from '../store/project.ts';
import { findRow, positionOf } from '../store/row.ts';
import { readRowValue } from '../store/value.ts';
import { findVersion } from '../store/version.ts';
import { api, type Parts } from './api.ts';
import { labelOf, newsOf, touchedBy } from './edit.ts';
import type { Outcome } from './footing.ts';
import { perform, sideOf } from './perform.ts';
import { listVersionIds, readChanged, toComment } from './readRows.ts';

/** Gives a row other comments, as one step; one that was kept for its last comment goes with it. Needs a transaction around it. @throws ProblemError `notFound`. */
function recomment(
  connection: Connection,
  rowId: number,
  kind: EditKind,
  change: (comments: readonly CommentValue[]) => readonly CommentValue[],
  now: number,
): Outcome {
  const { projectKey, rank } = findRow(connection, rowId);
  const before = readRowValue(connection, rowId);
  if (!before) throw new ProblemError('notFound');
  const after: RowValue = { ...before, comments: change(before.comments) };
  const sides = [sideOf([before]), sideOf([after].filter(holdsAnything))] as const;
  const touched = { ...touchedBy(...sides), projectKey };
  if (sameComments(before.comments, after.comments)) return { ...touched, edit: null };
  const naming = { kind, rowId, rowNumber: positionOf(connection, projectKey, rank) + 1 };
  const edit = perform(connection, projectKey, { ...naming, before: sides[0], after: sides[1] }, now);
  return { ...touched, edit };
}

/** The same, to one comment; null takes it away. */
function changeOne(
  connection: Connection,
  id: number,
  kind: EditKind,
  change: (comment: CommentValue) => CommentValue | null,
  now: number,
): Outcome {
  const rowId = rowOfComment(connection, id);
  if (rowId === undefined) throw new ProblemError('notFound');
  const changed = (comments: readonly CommentValue[]) =>
    comments.flatMap((comment) => (comment.id === id ? (change(comment) ?? []) : [comment]));
  return recomment(connection, rowId, kind, changed, now);
}

type Addition = Inputs['comments']['add'];

/** @throws ProblemError `notFound` for a version of another project, or a paragraph that is not in the row. */
function subjectOf(connection: Connection, { rowId, about }: Addition): CommentSubject | null {
  if (about === null) return null;
  const { versionId, paragraphId, from, quote } = about;
  const { projectKey } = findRow(connection, rowId);
  if (versionId !== null && findVersion(connection, versionId).projectKey !== projectKey) {
    throw new ProblemError('notFound');
  }
  const isHere = connection.get(
    `SELECT 1 FROM block b JOIN paragraph p ON p.id = b.paragraph_id
     WHERE b.row_id = ? AND p.id = ? AND p.version_id IS ? AND b.start <= ? AND ? < coalesce(b.stop, max(p.length, 1))`,
    rowId,
    paragraphId,
    versionId,
    from,
    from,
  );
  if (paragraphId !== null && !isHere) throw new ProblemError('notFound');
  return { version: versionId, paragraph: paragraphId, from: paragraphId === null ? 0 : from, quote };
}

const newComment = (connection: Connection, input: Addition, at: number): CommentValue => ({
  id: nextCommentId(connection),
  text: input.text,
  at,
  changedAt: null,
  author: currentAuthor(connection),
  resolved: false,
  about: subjectOf(connection, input),
});

export function commentOperations({ session, orders, now }: Parts) {
  const write = (work: (connection: Connection) => Outcome) => {
    const outcome = session.write(
      (connection) => {
        const done = work(connection);
        return { ...done, projectId: projectByKey(connection, done.projectKey).id };
      },
      (done) => (done.edit ? newsOf(done.projectId, done) : []),
    );
    return {
      ...readChanged(session.connection(), orders, outcome),
      edit: outcome.edit && labelOf(outcome.edit),
    };
  };
  return {
    list: api.comments.list.handler(({ input: { projectId, rowId, open } }) => {
      const connection = session.connection();
      return connection.read(() => {
        const { key } = findProject(connection, projectId);
        const versions = new Set(listVersionIds(connection, key));
        if (rowId !== undefined && findRow(connection, rowId).projectKey !== key)
          throw new ProblemError('notFound');
        const found =
          rowId === undefined
            ? listComments(connection, key, open)
            : listCommentsOf(connection, [rowId]).filter(({ resolved }) => !open || !resolved);
        return found.map((comment) => {
          const { rank } = findRow(connection, comment.rowId);
          const position = positionOf(connection, key, rank);
          return { ...toComment(comment, versions), rowId: comment.rowId, position };
        });
      });
    }),
    add: api.comments.add.handler(({ input }) => {
      let commentId = 0;
      const answer = write((connection) => {
        const added = newComment(connection, input, now());
        commentId = added.id;
        return recomment(connection, input.rowId, 'comment', (comments) => [...comments, added], added.at);
      });
      return { ...answer, commentId };
    }),
    change: api.comments.change.handler(({ input: { commentId, changedAt, text } }) =>
      write((connection) => {
        const change = (comment: CommentValue): CommentValue => {
          if (comment.changedAt !== changedAt) throw new ProblemError('stale');
          // Two changes within one millisecond are two all the same.
          const at = Math.max(now(), (changedAt ?? comment.at) + 1);
          return comment.text === text ? comment : { ...comment, text, changedAt: at };
        };
        return changeOne(connection, commentId, 'changeComment', change, now());
      }),
    ),
    resolve: api.comments.resolve.handler(({ input: { commentId, resolved } }) =>
      write((connection) =>
        changeOne(
          connection,
          commentId,
          resolved ? 'resolveComment' : 'reopenComment',
          (comment) => ({ ...comment, resolved }),
          now(),
        ),
      ),
    ),
    remove: api.comments.remove.handler(({ input: { commentId } }) =>
      write((connection) => changeOne(connection, commentId, 'removeComment', () => null, now())),
    ),
  };
}
