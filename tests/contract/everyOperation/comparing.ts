import { allRows, type Client, outcomeOf, problemOf } from '../fixtures.ts';
import type { Bench } from './bench.ts';

async function unify(client: Client, projectId: string) {
  const { consistency } = client;
  const [row] = await allRows(client, projectId);
  if (!row) throw new Error('no rows');
  const text = 'The grey ferry and the gray one';
  await client.rows.correct({ rowId: row.id, revision: row.revision, text, state: 'edited', origin: null });
  const found = await outcomeOf(consistency.find({ projectId }));
  const group = found.groups.findIndex(({ forms }) => forms.some((form) => form.text === 'grey'));
  const about = { projectId, found: found.found, group };
  const preview = await consistency.preview({ ...about, target: 'gray', fill: null });
  return {
    found,
    places: await consistency.places({ ...about, form: 0 }),
    preview,
    applied: await client.rewriting.apply({ projectId, kind: 'unify', title: 'gray', rows: preview }),
    confirmed: await client.rewriting.confirm({
      projectId,
      made: (await allRows(client, projectId)).map(({ id, revision }) => ({ rowId: id, revision })),
    }),
    replacing: await outcomeOf(
      client.rewriting.find({
        projectId,
        text: 'FERRY',
        mode: 'plain',
        matchCase: false,
        replacement: 'boat',
        rowIds: [row.id],
        fill: null,
      }),
    ),
  };
}

/** Measures, finds differences, words and what is written in several ways. */
export async function compare({ client }: Bench, projectId: string) {
  const { versions } = await client.project.get({ projectId });
  const [first = 0, second = 0] = versions.filter(({ role }) => role !== 'source').map(({ id }) => id);
  const [row] = await allRows(client, projectId);
  const { measures } = client;
  const about = { projectId, measure: 'bleu' as const };
  return {
    matrix: await outcomeOf(measures.matrix(about)),
    direction: await outcomeOf(
      measures.direction({ ...about, hypothesis: first, references: [second, 'corrected'] }),
    ),
    nearer: await outcomeOf(measures.nearer({ ...about, first, second: 'corrected', reference: second })),
    row: await measures.row({ rowId: row?.id ?? 0 }),
    ...(await unify(client, projectId)),
    facts: await outcomeOf(
      client.differences.facts({ projectId: about.projectId, base: null, rowIds: null }),
    ),
    found: await client.differences.find({
      projectId: about.projectId,
      text: 'captain',
      mode: 'word',
      columns: null,
    }),
    places: await client.differences.places({
      texts: ['The captain waits.'],
      text: 'c\\w+',
      mode: 'pattern',
    }),
  };
}

/** A doubled word in the corrected text: something to find, dismiss and bring back. */
export async function check({ client }: Bench, projectId: string) {
  const [row] = await allRows(client, projectId);
  if (!row) throw new Error('no rows');
  const text = 'The ferry ferry left.';
  await client.rows.correct({ rowId: row.id, revision: row.revision, text, state: 'edited', origin: null });
  const { checks } = client;
  const run = await outcomeOf(checks.run({ projectId }));
  const filter = { check: 'doubledWord' as const };
  const found = await checks.next({ projectId, filter, after: { position: -1, key: null } });
  const named = { rowId: row.id, key: found?.key ?? '' };
  const dismissed = await checks.dismiss(named);
  const restored = await checks.restore(named);
  const kind = { projectId, check: 'doubledWord' as const };
  const steps = [await checks.dismissKind(kind), await checks.restoreKind(kind)];
  return {
    run,
    found,
    dismissed,
    restored,
    steps,
    window: await checks.window({ projectId, from: 0, count: 10 }),
    list: await checks.list({ projectId, filter: {}, count: 10 }),
    place: await checks.place({ projectId, filter: {}, at: { position: row.position, key: null } }),
    stale: await problemOf(checks.dismiss({ rowId: row.id, key: 'none' })),
  };
}
