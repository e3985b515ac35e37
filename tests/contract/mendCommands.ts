import fc from 'fast-check';
import type { Inputs } from '../../shared/contract/contract.ts';
import { outcomeOf } from './fixtures.ts';
import { original, translation } from './lighthouse.ts';
import type { MendBench } from './mendBench.ts';
import { type RowOf, readBlocks, readRows } from './mendState.ts';
import { type Deed, Edit, GoTo, Restart, Travel } from './mendSteps.ts';

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};
const madeOf = (rows: readonly RowOf[]) => rows.map(({ id, revision }) => ({ rowId: id, revision }));
const n = fc.nat(40);

const edit = (name: string, arity: number, deed: (...n: number[]) => Deed, changesTexts = false) =>
  fc
    .array(n, { minLength: arity, maxLength: arity })
    .map((numbers) => new Edit(`${name}(${numbers.join()})`, deed(...numbers), changesTexts));

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
const correct = edit('correct', 2, (row = 0, text = 0) => (client, bench) => {
  const { id, revision } = at(readRows(bench), row);
  const texts = ['', 'One.', 'One thing. And another.', 'A line\nand one more', '«ё» — 🙂'];
  return client.rows.correct({
    rowId: id,
    revision,
    text: at(texts, text),
    state: text % 3 === 0 ? 'confirmed' : 'edited',
    origin: null,
    step: true,
  });
});
const comment = edit('comment', 3, (what = 0, which = 0, more = 0) => async (client, bench, projectId) => {
  const known = await client.comments.list({ projectId });
  if (what % 2 === 0 || known.length === 0) {
    const { paragraphId, from, rowId } = at(readBlocks(bench), which);
    const about = {
      versionId: versionOf(bench, paragraphId),
      paragraphId,
      from: from + (more % 3),
      quote: 'one',
    };
    const text = `Comment ${which}.${more}`;
    return client.comments.add({ rowId, text, about: more % 3 === 2 ? null : about });
  }
  const { id, changedAt } = at(known, which);
  if (more % 4 === 0) return client.comments.remove({ commentId: id });
  if (more % 4 === 1) return client.comments.change({ commentId: id, changedAt, text: `Changed ${more}` });
  return client.comments.resolve({ commentId: id, resolved: more % 4 === 2 });
});
const versionOf = (bench: MendBench, paragraphId: number): number =>
  bench.session
    .connection()
    .get<{ id: number }>('SELECT version_id AS id FROM paragraph WHERE id = ?', paragraphId)?.id ?? 0;
const align = edit('align', 2, (a = 0, b = 0) => (client, bench, projectId) => {
  const rows = readRows(bench);
  const { id } = at(
    bench.session.connection().all<{ id: number }>('SELECT id FROM version WHERE removed = 0'),
    b,
  );
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
const replace = edit(
  'replace',
  2,
  (which = 0, change = 0) =>
    (client, bench) => {
      const { id, role } = at(
        bench.session
          .connection()
          .all<{ id: number; role: string }>('SELECT id, role FROM version WHERE removed = 0'),
        which,
      );
      const text = role === 'source' ? original : translation;
      const paragraphs = text.paragraphs
        .toSpliced(change % 8, change % 3, {
          role: 'body',
          included: true,
          text: `A paragraph more, ${change}.`,
        })
        .map((paragraph, nth) =>
          nth === change % 5 ? { ...paragraph, text: `Then ${paragraph.text}` } : paragraph,
        );
      return outcomeOf(
        client.version.replace({
          versionId: id,
          draft: { ...text, paragraphs },
          evenLocked: which % 2 === 0,
        }),
      );
    },
  true,
);
const include = edit('include', 2, (b = 0, included = 0) => (client, bench) => {
  const paragraphs = bench.session
    .connection()
    .all<{ id: number; versionId: number }>(
      'SELECT p.id, version_id AS versionId FROM paragraph p JOIN version v ON v.id = version_id WHERE removed = 0 AND gone = 0',
    );
  const { id, versionId } = at(paragraphs, b);
  return client.version.setIncluded({ versionId, paragraphIds: [id], included: included % 3 > 0 });
});

/** Sequences of what a person does to an alignment. */
export const sequences = fc.commands(
  [
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
    pin,
    unpin,
    accept,
    correct,
    correct,
    comment,
    comment,
    align,
    similar,
    replace,
    include,
    fc.constantFrom('undo' as const, 'redo' as const).map((direction) => new Travel(direction)),
    fc.constant(new Travel('undo')),
    n.map((nth) => new GoTo(nth)),
    fc.constant(new Restart()),
  ],
  { maxCommands: 12, size: 'max' },
);
