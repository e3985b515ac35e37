import { outcomeOf } from './fixtures.ts';
import type { MendBench } from './mendBench.ts';
import { at, edit, madeOf, versionsOf } from './mendCommand.ts';
import { readBlocks, readRows } from './mendState.ts';

const written = [
  '',
  'One.',
  'One thing. And another.',
  'A line\nand one more',
  '«ё» — 🙂',
  'A grey one, and one colour.',
  'A gray one, and one color.',
];

const correct = edit(
  'correct',
  3,
  (row = 0, text = 0, how = 0) =>
    async (client, bench, projectId) => {
      const { id, revision } = at(readRows(bench), row);
      const [origin] = how % 4 === 0 ? versionsOf(bench).slice(-1) : [];
      const now = await client.rows.correct({
        rowId: id,
        revision,
        text: at(written, text),
        state: text % 3 === 0 ? 'confirmed' : 'edited',
        origin: origin?.id ?? null,
        // Standing still, the clock has all that is typed go into one step.
        step: how % 3 > 0,
      });
      // As a window does with a row that has nothing left.
      if (now.correction !== null || now.cells.length > 0 || now.comments.length > 0) return now;
      return client.mend.removeEmpty({ projectId, row: { rowId: id, revision: now.revision } });
    },
  ['words'],
);
const comment = edit(
  'comment',
  3,
  (what = 0, which = 0, more = 0) =>
    async (client, bench, projectId) => {
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
      if (more % 4 === 1)
        return client.comments.change({ commentId: id, changedAt, text: `Changed ${more}` });
      return client.comments.resolve({ commentId: id, resolved: more % 4 === 2 });
    },
  ['comments'],
);
const confirm = edit('confirm', 2, (first = 0, count = 0) => (client, bench, projectId) => {
  const rows = readRows(bench);
  const from = count % 3 === 0 ? 0 : first % rows.length;
  return client.rewriting.confirm({ projectId, made: madeOf(rows.slice(from, from + 1 + count)) });
});
const findAndReplace = edit(
  'findAndReplace',
  3,
  (what = 0, fill = 0, wanted = 0) =>
    async (client, bench, projectId) => {
      const [text, replacement] = at(
        [
          ['one', 'two two'],
          ['e', ''],
          ['the', 'a'],
          ['🙂', '\n'],
          ['one.', ''],
        ] as const,
        what,
      );
      const versions = versionsOf(bench).filter(({ role }) => role !== 'source');
      const begun = fill % 2 === 0 ? versions[fill % Math.max(1, versions.length)] : undefined;
      const mode = what % 2 === 0 ? ('plain' as const) : ('word' as const);
      const { rows } = await outcomeOf(
        client.rewriting.find({
          projectId,
          text,
          mode,
          matchCase: wanted % 2 === 0,
          replacement,
          rowIds: null,
          fill: begun?.id ?? null,
        }),
      );
      const some = wanted % 3 === 0 ? rows.slice(wanted % 5) : rows;
      if (some.length === 0) return null;
      return client.rewriting.apply({ projectId, kind: 'replace', title: text, rows: some });
    },
  ['words'],
);
/** All forms of something that is written in several ways become one. */
const unify = edit(
  'unify',
  3,
  (which = 0, form = 0, fill = 0) =>
    async (client, bench, projectId) => {
      const { found, groups } = await outcomeOf(client.consistency.find({ projectId }));
      if (groups.length === 0) return null;
      const group = which % groups.length;
      const versions = versionsOf(bench).filter(({ role }) => role !== 'source');
      const rows = await client.consistency.preview({
        projectId,
        found,
        group,
        target: at(at(groups, which).forms, form).text.trim(),
        fill: fill % 2 === 0 ? (versions[0]?.id ?? null) : null,
      });
      if (rows.length === 0) return null;
      return client.rewriting.apply({ projectId, kind: 'unify', title: 'one', rows });
    },
  ['words'],
);
const term = edit('term', 3, (which = 0, text = 0, what = 0) => async (client, _, projectId) => {
  const known = await client.glossary.list({ projectId });
  if (what % 4 === 0 && known.length > 0)
    return client.glossary.remove({ projectId, ids: [at(known, which).id, at(known, text).id] });
  const put = {
    term: at(['маяк', 'лампа', 'ящик'], text),
    translations: [at(written, text).trim() || 'lamp'],
    forbidden: which % 2 === 0 ? ['light'] : [],
    note: `${which}`,
  };
  if (what % 4 === 1)
    return client.glossary.importFile({
      projectId,
      fileName: 'terms.tsv',
      content: `${put.term}\t${put.note}\nлодка\tboat ${text}`,
    });
  const changed = what % 4 === 2 && known.length > 0 ? at(known, which).id : null;
  return client.glossary.put({ projectId, id: changed, term: put });
});
const dismiss = edit('dismiss', 3, (which = 0, what = 0, filter = 0) => async (client, _, projectId) => {
  await outcomeOf(client.checks.run({ projectId }));
  const dismissed = filter % 2 === 0;
  const { findings } = await client.checks.list({ projectId, filter: { dismissed }, count: 100 });
  if (findings.length === 0) return null;
  const { rowId, key, check } = at(findings, which);
  if (what % 3 === 0)
    return dismissed
      ? client.checks.restoreKind({ projectId, check })
      : client.checks.dismissKind({ projectId, check });
  return dismissed ? client.checks.restore({ rowId, key }) : client.checks.dismiss({ rowId, key });
});
const sign = edit(
  'sign',
  1,
  (name = 0) =>
    (client) =>
      client.library.setPreferences({ author: at(['', 'Anna', 'Boris'], name) }),
);
const versionOf = (bench: MendBench, paragraphId: number): number =>
  bench.session
    .connection()
    .get<{ id: number }>('SELECT version_id AS id FROM paragraph WHERE id = ?', paragraphId)?.id ?? 0;

/** What a person writes: corrected texts, comments, a glossary, and what is hidden of the findings. */
export const writeCommands = [
  correct,
  correct,
  correct,
  comment,
  comment,
  confirm,
  findAndReplace,
  findAndReplace,
  unify,
  term,
  dismiss,
  sign,
];
