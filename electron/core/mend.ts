import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import type { RowMark, RowValue } from '../../shared/domain/mend/values.ts';
import type { Connection } from '../store/connection.ts';
import { findProject } from '../store/project.ts';
import { readRowValuesOf } from '../store/value.ts';
import { api, type Parts } from './api.ts';
import { labelOf, newsOf } from './edit.ts';
import { removeEmpty } from './emptied.ts';
import { type Footing, footingOn, footingOver, type Outcome, settleOn } from './footing.ts';
import { cutParagraph, detach, join, joinCut, move, pin, split, toCut, unpin } from './mendBlocks.ts';
import { readChanged } from './readRows.ts';
import { applySimilar, similarPlaces } from './similar.ts';

/** An edit that changes rows one by one, and neither their text nor their places. */
const settleEach = (footing: Footing, change: (row: RowValue) => RowValue, kind: PlainKind): Outcome => {
  const { rows } = footing;
  const many = rows.length > 1;
  return settleOn(
    footing,
    { rows: rows.map(change), absorbed: [] },
    many ? { kind: `${kind}Many`, row: undefined, count: rows.length } : { kind, row: rows[0] },
  );
};
type PlainKind = 'accept' | 'review' | 'unmark' | 'lock' | 'unlock' | 'bookmark' | 'unbookmark';

const kindOfMark = (mark: RowMark | null): PlainKind =>
  mark === null ? 'unmark' : mark === 'accepted' ? 'accept' : 'review';

function accept(connection: Connection, input: Inputs['mend']['accept'], now: number): Outcome {
  const { projectId, upTo, confidence } = input;
  const project = findProject(connection, projectId);
  const last = upTo === null ? null : (footingOn(connection, projectId, [upTo], now).rows[0] ?? null);
  const ids = connection
    .all<{ id: number }>(
      `SELECT id FROM "row" WHERE project_id = ? AND retired = 0 AND mark IS NULL
         AND (? IS NULL OR rank <= ?) AND (? IS NULL OR confidence >= ?)`,
      project.key,
      last?.rank ?? null,
      last?.rank ?? null,
      confidence,
      confidence,
    )
    .map(({ id }) => id);
  const footing = footingOver(connection, project, readRowValuesOf(connection, project.key, ids), now);
  return settleEach(footing, (row) => ({ ...row, mark: 'accepted' }), 'accept');
}

type OnRows = Pick<Inputs['mend']['mark'], 'projectId' | 'made'>;

export function mendOperations({ session, orders, now }: Parts) {
  const write = (projectId: string, work: (connection: Connection) => Outcome): Outputs['mend']['join'] => {
    const outcome = session.write(work, (done) => (done.edit ? newsOf(projectId, done) : []));
    return {
      ...readChanged(session.connection(), orders, outcome),
      edit: outcome.edit && labelOf(outcome.edit),
    };
  };
  const on = ({ projectId, made }: OnRows, work: (footing: Footing) => Outcome): Outputs['mend']['join'] =>
    write(projectId, (connection) => work(footingOn(connection, projectId, made, now())));
  return {
    move: api.mend.move.handler(({ input }) => on(input, (footing) => move(footing, input))),
    detach: api.mend.detach.handler(({ input }) => on(input, (footing) => detach(footing, input))),
    join: api.mend.join.handler(({ input }) => on(input, join)),
    split: api.mend.split.handler(({ input }) =>
      on(input, (footing) => split(footing, input.cuts.map(toCut))),
    ),
    proposeSplit: api.mend.proposeSplit.handler(async ({ input: { rowId, at } }) => {
      // It aligns here and now, and the aligner is nothing that a window begins with.
      const { proposeSplit } = await import('./proposeSplit.ts');
      return { cuts: proposeSplit(session.connection(), rowId, at ? toCut(at) : null) };
    }),
    cutParagraph: api.mend.cutParagraph.handler(({ input }) =>
      on(input, (footing) => cutParagraph(footing, toCut(input.cut), input.to)),
    ),
    joinParts: api.mend.joinParts.handler(({ input }) =>
      on(input, (footing) => joinCut(footing, toCut(input.cut))),
    ),
    mark: api.mend.mark.handler(({ input }) =>
      on(input, (footing) =>
        settleEach(footing, (row) => ({ ...row, mark: input.mark }), kindOfMark(input.mark)),
      ),
    ),
    accept: api.mend.accept.handler(({ input }) =>
      write(input.projectId, (connection) => accept(connection, input, now())),
    ),
    lock: api.mend.lock.handler(({ input }) =>
      on(input, (footing) =>
        settleEach(footing, (row) => ({ ...row, locked: input.locked }), input.locked ? 'lock' : 'unlock'),
      ),
    ),
    bookmark: api.mend.bookmark.handler(({ input: { bookmarked, ...input } }) =>
      on(input, (footing) =>
        settleEach(footing, (row) => ({ ...row, bookmarked }), bookmarked ? 'bookmark' : 'unbookmark'),
      ),
    ),
    pin: api.mend.pin.handler(({ input }) => on(input, (footing) => pin(footing, input.blocks))),
    unpin: api.mend.unpin.handler(({ input }) => on(input, (footing) => unpin(footing, input.blocks))),
    removeEmpty: api.mend.removeEmpty.handler(({ input: { projectId, row } }) =>
      on({ projectId, made: [row] }, removeEmpty),
    ),
    similar: api.mend.similar.handler(({ input }) => similarPlaces(session.connection(), input.projectId)),
    applySimilar: api.mend.applySimilar.handler(({ input }) =>
      write(input.projectId, (connection) => applySimilar(connection, input, now())),
    ),
  };
}
