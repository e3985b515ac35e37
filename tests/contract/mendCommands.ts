import fc from 'fast-check';
import { expect } from 'vitest';
import { ProjectTexts } from '../../electron/core/projectTexts.ts';
import { findProject } from '../../electron/store/project.ts';
import type { Inputs } from '../../shared/contract/contract.ts';
import { outcomeOf, problemOf } from './fixtures.ts';
import { original, translation } from './lighthouse.ts';
import type { MendBench } from './mendBench.ts';

/** A project in a library, and what is expected of it. */
export interface Model {
  readonly projectId: string;
  /** The state after each step that is done, the first before any. */
  done: unknown[];
  /** The states that redo leads to, the next one last. */
  undone: unknown[];
}

type Client = MendBench['client'];
interface RowOf {
  readonly id: number;
  readonly revision: number;
}
interface BlockOf {
  readonly paragraphId: number;
  readonly from: number;
  readonly stop: number | null;
  readonly length: number;
  readonly rowId: number;
}

const readRows = ({ session }: MendBench): RowOf[] =>
  session.connection().all('SELECT id, revision FROM "row" WHERE retired = 0 ORDER BY rank');
const readBlocks = ({ session }: MendBench): BlockOf[] =>
  session.connection().all(
    `SELECT b.paragraph_id AS paragraphId, b.start AS "from", b.stop, p.length, b.row_id AS rowId
     FROM block b JOIN paragraph p ON p.id = b.paragraph_id ORDER BY b.paragraph_id, b.start`,
  );

/** All that undo and redo must bring back. */
export const stateOf = ({ session }: MendBench): unknown => {
  const connection = session.connection();
  return {
    rows: connection.all(
      `SELECT r.id, rank, state, confidence, mark, locked, length, words, cells, c.text, c.origin
       FROM "row" r LEFT JOIN correction c ON c.row_id = r.id WHERE retired = 0 ORDER BY rank`,
    ),
    comments: connection.all(
      `SELECT c.*, r.comments, r.open_comments FROM comment c LEFT JOIN "row" r ON r.id = c.row_id AND retired = 0
       ORDER BY c.id`,
    ),
    blocks: connection.all('SELECT * FROM block ORDER BY paragraph_id, start'),
    paragraphs: connection.all(
      `SELECT id, version_id, number, role, included, words, text FROM paragraph WHERE gone = 0 ORDER BY id`,
    ),
    versions: connection.all('SELECT id, removed, role, title, file_name FROM version ORDER BY id'),
  };
};

const textsOf = ({ session }: MendBench): unknown =>
  session
    .connection()
    .all('SELECT version_id, number, text FROM paragraph WHERE gone = 0 ORDER BY version_id, number');

/** Every word of the corrected texts, in the order of the rows: no edit of an alignment loses one. */
const correctedWords = ({ session }: MendBench): string[] =>
  session
    .connection()
    .all<{ text: string }>(
      'SELECT text FROM correction JOIN "row" r ON r.id = row_id WHERE retired = 0 ORDER BY rank',
    )
    .flatMap(({ text }) => text.split(/\s+/))
    .toSorted();

/** Every paragraph that is in stands in live rows exactly once, whole or in parts without a gap. */
export function assertPlaced({ session }: MendBench): void {
  const connection = session.connection();
  const wanted = connection.all<{ id: number; text: string }>(
    `SELECT p.id, p.text FROM paragraph p JOIN version v ON v.id = p.version_id
     WHERE v.removed = 0 AND p.included = 1 AND p.gone = 0 ORDER BY p.id`,
  );
  const placed = connection.all<{ id: number; text: string; start: number; stop: number | null }>(
    `SELECT p.id, p.text, b.start, b.stop FROM block b JOIN paragraph p ON p.id = b.paragraph_id
     JOIN "row" r ON r.id = b.row_id WHERE r.retired = 0 ORDER BY p.id, b.start`,
  );
  const covered = [...Map.groupBy(placed, ({ id }) => id)].map(([id, parts]) => ({
    id,
    text: parts.map(({ text, start, stop }) => text.slice(start, stop ?? undefined)).join(''),
  }));
  expect(covered).toEqual(wanted);
  const empty = connection.all(
    `SELECT id FROM "row" WHERE retired = 0 AND id NOT IN (SELECT row_id FROM block)
       AND id NOT IN (SELECT row_id FROM correction) AND id NOT IN (SELECT row_id FROM comment)`,
  );
  expect(empty).toEqual([]);
}

/** Every comment stands at a live row, by that row's count; one about a text at the row that holds the text. */
function assertCommented({ session }: MendBench): void {
  const connection = session.connection();
  expect(
    connection.all(
      `SELECT c.id FROM comment c LEFT JOIN "row" r ON r.id = c.row_id AND r.retired = 0 WHERE r.id IS NULL
       UNION ALL
       SELECT r.id FROM "row" r WHERE r.retired = 0 AND (
         r.comments <> (SELECT count(*) FROM comment WHERE row_id = r.id)
         OR r.open_comments <> (SELECT count(*) FROM comment WHERE row_id = r.id AND resolved = 0))
       UNION ALL
       SELECT c.id FROM comment c JOIN block b ON b.paragraph_id = c.paragraph_id
         AND b.start <= c.start AND c.start < coalesce(b.stop, c.start + 1) WHERE b.row_id <> c.row_id`,
    ),
  ).toEqual([]);
}

/** The texts that are remembered to be compared are those that stand in the library. */
function assertRemembered({ session, texts }: MendBench, projectId: string): void {
  const connection = session.connection();
  const project = findProject(connection, projectId);
  expect(texts.read(connection, project)).toEqual(new ProjectTexts().read(connection, project));
}

const commentTexts = ({ session }: MendBench): unknown =>
  session.connection().all('SELECT id, text, quote FROM comment ORDER BY id');

/** What a person may do, by numbers that are fitted to whatever is there. */
type Deed = (client: Client, bench: MendBench, projectId: string) => Promise<unknown>;

/** Done whole as one step, or refused for a reason that may be with nothing changed. */
class Edit implements fc.AsyncCommand<Model, MendBench> {
  readonly #name: string;
  readonly #deed: Deed;
  readonly #changesTexts: boolean;

  constructor(name: string, deed: Deed, changesTexts = false) {
    this.#name = name;
    this.#deed = deed;
    this.#changesTexts = changesTexts;
  }

  check = (): boolean => true;
  toString = (): string => this.#name;

  async run(model: Model, bench: MendBench): Promise<void> {
    const before = model.done.at(-1);
    const texts = textsOf(bench);
    const words = correctedWords(bench);
    const comments = commentTexts(bench);
    const steps = await stepCount(bench);
    let refusal: unknown = null;
    try {
      await this.#deed(bench.client, bench, model.projectId);
    } catch (error) {
      refusal = await problemOf(Promise.reject(error));
      expect([
        'rowLocked',
        'rowsLocked',
        'nothingToMend',
        'nothingToConfirm',
        'notFound',
        'duplicateSource',
      ]).toContain((refusal as { code: string }).code);
    }
    const after = stateOf(bench);
    const isStep = (await stepCount(bench)) !== steps;
    if (refusal !== null || !isStep) expect(after).toEqual(before);
    else {
      model.done.push(after);
      model.undone = [];
    }
    if (!this.#name.startsWith('correct')) expect(correctedWords(bench)).toEqual(words);
    if (!this.#name.startsWith('comment')) expect(commentTexts(bench)).toEqual(comments);
    if (!this.#changesTexts) expect(textsOf(bench)).toEqual(texts);
    assertPlaced(bench);
    assertRemembered(bench, model.projectId);
    if (!this.#changesTexts) assertCommented(bench);
  }
}

const stepCount = async ({ session }: MendBench): Promise<number> =>
  session.connection().get<{ last: number }>('SELECT coalesce(max(id), 0) AS last FROM edit WHERE undone = 0')
    ?.last ?? 0;

class Travel implements fc.AsyncCommand<Model, MendBench> {
  readonly #direction: 'undo' | 'redo';
  constructor(direction: 'undo' | 'redo') {
    this.#direction = direction;
  }

  check = (model: Readonly<Model>): boolean =>
    this.#direction === 'undo' ? model.done.length > 1 : model.undone.length > 0;
  toString = (): string => this.#direction;

  async run(model: Model, bench: MendBench): Promise<void> {
    await bench.client.edits[this.#direction]({ projectId: model.projectId });
    moveModel(model, this.#direction);
    expect(stateOf(bench)).toEqual(model.done.at(-1));
    assertPlaced(bench);
    assertRemembered(bench, model.projectId);
  }
}

export function moveModel(model: Model, direction: 'undo' | 'redo'): void {
  const [from, to] = direction === 'undo' ? [model.done, model.undone] : [model.undone, model.done];
  to.push(from.pop());
}

class GoTo implements fc.AsyncCommand<Model, MendBench> {
  readonly #nth: number;
  constructor(nth: number) {
    this.#nth = nth;
  }

  check = (): boolean => true;
  toString = (): string => `goTo(${this.#nth})`;

  async run(model: Model, bench: MendBench): Promise<void> {
    const edits = (await bench.client.edits.list({ projectId: model.projectId, count: 100 })).toReversed();
    const target = this.#nth % (edits.length + 1);
    await bench.client.edits.goTo({ projectId: model.projectId, editId: edits[target - 1]?.id ?? null });
    while (model.done.length - 1 > target) moveModel(model, 'undo');
    while (model.done.length - 1 < target) moveModel(model, 'redo');
    expect(stateOf(bench)).toEqual(model.done.at(-1));
  }
}

class Restart implements fc.AsyncCommand<Model, MendBench> {
  check = (): boolean => true;
  toString = (): string => 'restart';

  async run(model: Model, bench: MendBench): Promise<void> {
    await bench.restart();
    expect(stateOf(bench)).toEqual(model.done.at(-1));
  }
}

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
