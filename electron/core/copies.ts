import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import type { CommentValue, RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { nextCommentId } from '../store/comment.ts';
import type { Connection } from '../store/connection.ts';
import type { EditRecord } from '../store/edit.ts';
import { insertRevision } from '../store/revision.ts';
import { api, type Parts } from './api.ts';
import { newsOf } from './edit.ts';
import type { CommentToTake, CopyAnswer, TextToTake } from './files/copyNews.ts';
import { footingOn, type Outcome, settleOn } from './footing.ts';
import { never } from './never.ts';
import { streamedComparing } from './progress.ts';
import { readChanged } from './readRows.ts';

type Item = CopyAnswer['items'][number];
type Copy = Omit<Inputs['copies']['compare'], 'projectId'> & { readonly projectId: string };
type Shown = Extract<
  Outputs['copies']['compare'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value']['items'][number];

/** In the thread that reads documents, which reads the library itself, so that an edit is answered meanwhile. */
async function readNews(
  { session, reading, now }: Pick<Parts, 'session' | 'reading' | 'now'>,
  { projectId, fileName, content }: Copy,
  signal: AbortSignal,
): Promise<CopyAnswer> {
  const sent = {
    fileName,
    content: typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer()),
    now: now(),
  };
  return reading.run(
    'readCopy',
    { library: session.connection().path, projectId, sent },
    { signal, file: fileName },
  );
}

const isText = (item: Item): item is TextToTake => item.kind === 'text';

function shown(item: Item): Shown {
  const { key, rowId, revision, position } = item;
  const about = { key, rowId, revision, position };
  if (!isText(item)) {
    const { text, author, at, changedAt, about: subject } = item.comment;
    return {
      ...about,
      kind: 'comment',
      what: item.what,
      text,
      author,
      at: changedAt ?? at,
      quote: subject?.quote ?? '',
    };
  }
  const { standing, here, base, there, steps } = item;
  const { author = '', at = 0 } = steps.at(-1) ?? {};
  return { ...about, kind: 'text', standing, here, base, there: { ...there, author, at } };
}

/** Those of the news that are wanted. @throws ProblemError `stale` where one is not there any more, or for another row. */
function wantedOf({ items }: CopyAnswer, wanted: Inputs['copies']['takeIn']['items']): readonly Item[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return wanted.map(({ key, rowId, revision }) => {
    const item = byKey.get(key);
    if (item?.rowId !== rowId || item.revision !== revision) throw new ProblemError('stale');
    return item;
  });
}

interface Taken extends Outcome {
  readonly edit: EditRecord;
}

/** All or nothing; needs a transaction around it. @throws ProblemError `stale`, `notFound`. */
function takeIn(connection: Connection, projectId: string, items: readonly Item[], now: number): Taken {
  const footing = footingOn(connection, projectId, items, now);
  const byRow = Map.groupBy(items, ({ rowId }) => rowId);
  let commentId = nextCommentId(connection);
  const rows = footing.rows.map((row) => {
    const own = byRow.get(row.id) ?? [];
    return withComments(
      withText(row, own.find(isText)),
      own.filter((item) => !isText(item)),
      () => commentId++,
    );
  });
  // First, so that the texts find themselves in their histories, with whoever wrote them.
  for (const { rowId, steps } of items.filter(isText))
    for (const step of steps) insertRevision(connection, rowId, step);
  const naming = { kind: 'takeIn', row: undefined, count: byRow.size } as const;
  const { edit, ...outcome } = settleOn(footing, { rows, absorbed: [] }, naming);
  if (edit === null) throw new ProblemError('stale');
  return { ...outcome, edit };
}

const withText = (row: RowValue, item: TextToTake | undefined): RowValue =>
  item === undefined ? row : { ...row, correction: item.correction, state: item.there.state };

function withComments(row: RowValue, items: readonly CommentToTake[], nextId: () => number): RowValue {
  if (items.length === 0) return row;
  const changed = new Map(
    items.flatMap(({ comment }) => (comment.id === null ? [] : [[comment.id, comment]])),
  );
  const added = items.flatMap(({ comment }): CommentValue[] =>
    comment.id === null ? [{ ...comment, id: nextId() }] : [],
  );
  const kept = row.comments.map((comment) => ({ ...comment, ...changed.get(comment.id), id: comment.id }));
  return { ...row, comments: [...kept, ...added] };
}

export const copyOperations = (parts: Parts) => {
  const { session, orders, now } = parts;
  return {
    compare: api.copies.compare.handler(({ input, signal }) =>
      streamedComparing(signal, async (_, cancel) => {
        const { items, unplaced, absent } = await readNews(parts, input, cancel);
        return { items: items.map(shown), unplaced: [...unplaced], absent: [...absent] };
      }),
    ),
    takeIn: api.copies.takeIn.handler(async ({ input, signal }) => {
      const items = wantedOf(await readNews(parts, input, signal ?? never), input.items);
      const taken = session.write(
        (connection) => takeIn(connection, input.projectId, items, now()),
        (touched) => newsOf(input.projectId, touched),
      );
      return { ...readChanged(session.connection(), orders, taken), editId: taken.edit.id };
    }),
  };
};
