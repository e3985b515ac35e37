import type { Inputs } from '../../shared/contract/contract.ts';
import { outcomeOf } from './fixtures.ts';
import { at, edit, madeOf, versionsOf } from './mendCommand.ts';
import { readBlocks, readRows } from './mendState.ts';

const sides = ['before', 'after', 'place'] as const;
const marks = ['accepted', 'review', null] as const;

const move = edit('move', 3, (b = 0, more = 0, to = 0) => (client, bench, projectId) => {
  const rows = readRows(bench);
  const blocks = readBlocks(bench);
  const chosen = [...new Set([at(blocks, b), ...(more % 3 === 0 ? [at(blocks, more)] : [])])];
  const target =
    to % 3 === 0 ? ('up' as const) : to % 3 === 1 ? ('down' as const) : { rowId: at(rows, to).id };
  return client.mend.move({ projectId, made: madeOf(rows), blocks: chosen, to: target });
});
const detach = edit('detach', 3, (b = 0, more = 0, side = 0) => (client, bench, projectId) => {
  const blocks = readBlocks(bench);
  const chosen = [...new Set([at(blocks, b), ...(more % 3 === 0 ? [at(blocks, more)] : [])])];
  return client.mend.detach({
    projectId,
    made: madeOf(readRows(bench)),
    blocks: chosen,
    side: at(sides, side),
  });
});
const join = edit('join', 2, (first = 0, count = 0) => (client, bench, projectId) => {
  const rows = readRows(bench);
  const from = first % rows.length;
  return client.mend.join({ projectId, made: madeOf(rows.slice(from, from + 2 + (count % 2))) });
});
const split = edit('split', 2, (row = 0, own = 0) => async (client, bench, projectId) => {
  const chosen = at(readRows(bench), row);
  const block = readBlocks(bench).find(({ rowId }) => rowId === chosen.id);
  const given = own % 2 === 0 && block ? { paragraphId: block.paragraphId, offset: block.from + own } : null;
  const { cuts } = await client.mend.proposeSplit({ rowId: chosen.id, ...(given ? { at: given } : {}) });
  if (cuts.length === 0) return null;
  return client.mend.split({ projectId, made: madeOf([chosen]), cuts });
});
const cut = edit('cut', 3, (b = 0, place = 0, to = 0) => (client, bench, projectId) => {
  const rows = readRows(bench);
  const { paragraphId, from } = at(readBlocks(bench), b);
  const target = to % 2 === 0 ? { to: at(rows, to).id } : {};
  return client.mend.cutParagraph({
    projectId,
    made: madeOf(rows),
    cut: { paragraphId, offset: from + place },
    ...target,
  });
});
const joinParts = edit('joinParts', 1, (b = 0) => async (client, bench, projectId) => {
  const parts = readBlocks(bench).filter(({ from }) => from > 0);
  if (parts.length === 0) return null;
  const { paragraphId, from } = at(parts, b);
  return client.mend.joinParts({
    projectId,
    made: madeOf(readRows(bench)),
    cut: { paragraphId, offset: from },
  });
});
const mark = edit(
  'mark',
  2,
  (row = 0, which = 0) =>
    (client, bench, projectId) =>
      client.mend.mark({ projectId, made: madeOf([at(readRows(bench), row)]), mark: at(marks, which) }),
);
const lock = edit(
  'lock',
  2,
  (row = 0, locked = 0) =>
    (client, bench, projectId) =>
      client.mend.lock({ projectId, made: madeOf([at(readRows(bench), row)]), locked: locked % 3 === 0 }),
);
const bookmark = edit(
  'bookmark',
  2,
  (row = 0, bookmarked = 0) =>
    (client, bench, projectId) =>
      client.mend.bookmark({
        projectId,
        made: madeOf([at(readRows(bench), row)]),
        bookmarked: bookmarked % 3 > 0,
      }),
);
const pin = edit('pin', 2, (a = 0, b = 0) => async (client, bench, projectId) => {
  const [one, two] = [at(readBlocks(bench), a), at(readBlocks(bench), b)];
  if (one.paragraphId === two.paragraphId && one.from === two.from) return null;
  return client.mend.pin({ projectId, made: madeOf(readRows(bench)), blocks: [one, two] });
});
const unpin = edit(
  'unpin',
  1,
  (b = 0) =>
    (client, bench, projectId) =>
      client.mend.unpin({ projectId, made: madeOf(readRows(bench)), blocks: [at(readBlocks(bench), b)] }),
);
const accept = edit('accept', 2, (row = 0, confidence = 0) => (client, bench, projectId) => {
  const [upTo] = madeOf([at(readRows(bench), row)]);
  const least = confidence % 2 === 0 ? null : (confidence % 10) / 10;
  return client.mend.accept({ projectId, upTo: upTo ?? null, confidence: least });
});
const align = edit('align', 2, (a = 0, b = 0) => (client, bench, projectId) => {
  const rows = readRows(bench);
  const { id } = at(versionsOf(bench), b);
  const scopes: Inputs['rows']['align']['scope'][] = [
    { kind: 'all' },
    { kind: 'stretch', from: at(rows, a).id, to: at(rows, b).id },
    { kind: 'version', versionId: id },
  ];
  return outcomeOf(client.rows.align({ projectId, scope: at(scopes, a), keepMended: (a + b) % 2 === 0 }));
});
const similar = edit('similar', 0, () => async (client, _, projectId) => {
  const found = await client.mend.similar({ projectId });
  if (found.edit === null || found.places.length === 0) return null;
  return client.mend.applySimilar({
    projectId,
    edit: found.edit,
    places: found.places.map(({ made }) => made),
  });
});

/** Edits of the alignment; what is done most stands here more than once. */
export const alignCommands = [
  move,
  move,
  detach,
  join,
  join,
  split,
  split,
  cut,
  cut,
  joinParts,
  mark,
  lock,
  bookmark,
  pin,
  unpin,
  accept,
  align,
  similar,
];
