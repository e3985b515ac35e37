import type { Block, CommentSubject, CommentValue } from './values.ts';

/** The comments of rows that become one, in the order they were written in. */
export const joinComments = (
  rows: readonly { readonly comments: readonly CommentValue[] }[],
): readonly CommentValue[] => {
  const [only, ...others] = rows.filter(({ comments }) => comments.length > 0);
  if (only === undefined) return noComments;
  return others.length === 0
    ? only.comments
    : [only, ...others].flatMap(({ comments }) => comments).toSorted((a, b) => a.id - b.id);
};

const noComments: readonly CommentValue[] = [];

interface Commented {
  readonly blocks: readonly Block[];
  readonly comments: readonly CommentValue[];
}

/**
 * Puts each comment that is about a text into the row of the list that holds it, where its own does not; all others
 * stay where they are. O(blocks) where there is a comment to place, else O(rows).
 */
export function followText<R extends Commented>(rows: readonly R[]): readonly R[] {
  const leaving = rows.flatMap((row) =>
    row.comments.flatMap((comment) => {
      if (!comment.about || holds(row.blocks, comment.about)) return [];
      const home = rows.find(({ blocks }) => comment.about && holds(blocks, comment.about));
      return home ? [{ comment, home }] : [];
    }),
  );
  if (leaving.length === 0) return rows;
  const left = new Set(leaving.map(({ comment }) => comment.id));
  return rows.map((row) => {
    const own = row.comments.filter(({ id }) => !left.has(id));
    const come = leaving.filter(({ home }) => home === row).map(({ comment }) => comment);
    return own.length === row.comments.length && come.length === 0
      ? row
      : { ...row, comments: joinComments([{ comments: own }, { comments: come }]) };
  });
}

const holds = (blocks: readonly Block[], { paragraph: wanted, from: place }: CommentSubject): boolean =>
  blocks.some(
    ({ paragraph, from, to }) => paragraph === wanted && from <= place && (to === null || place < to),
  );

/** True for two lists of the same comments. */
export const sameComments = (a: readonly CommentValue[], b: readonly CommentValue[]): boolean =>
  a === b || (a.length === b.length && a.every((comment, at) => sameComment(comment, b[at])));

/** Whether nothing of a comment is other than it was. */
export const sameComment = (a: CommentValue, b: CommentValue | undefined): boolean =>
  a.id === b?.id &&
  a.text === b.text &&
  a.at === b.at &&
  a.changedAt === b.changedAt &&
  a.author === b.author &&
  a.resolved === b.resolved &&
  a.about?.version === b.about?.version &&
  a.about?.paragraph === b.about?.paragraph &&
  a.about?.from === b.about?.from &&
  a.about?.quote === b.about?.quote;
