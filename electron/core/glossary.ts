import type { Outputs } from '../../shared/contract/contract.ts';
import { joinWritten, outermost, phraseFinder, type Term } from '../../shared/domain/glossary/term.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { assertFileSize } from '../../shared/domain/text/fileSize.ts';
import { exportFileName } from '../../shared/formats/fileName.ts';
import { writeGlossaryTsv } from '../../shared/formats/glossaryTable.ts';
import { type GlossaryLanguages, writeTbx } from '../../shared/formats/tbx.ts';
import type { Connection } from '../store/connection.ts';
import type { EditRecord } from '../store/edit.ts';
import { findProject } from '../store/project.ts';
import { findRow, listPlaced } from '../store/row.ts';
import { listTerms, nextTermId, type TermValue } from '../store/term.ts';
import { listVersionRoles } from '../store/version.ts';
import { api, type Parts } from './api.ts';
import { labelOf } from './edit.ts';
import { never } from './never.ts';
import { type Change, perform, sideOf } from './perform.ts';

export function glossaryOperations({ session, reading, now }: Parts) {
  const write = (
    projectId: string,
    work: (connection: Connection, projectKey: number) => EditRecord | null,
  ): { edit: ReturnType<typeof labelOf> | null; editId: number | null } => {
    const edit = session.write(
      (connection) => work(connection, findProject(connection, projectId).key),
      (done) => (done ? [{ kind: 'glossary', projectId }] : []),
    );
    return { edit: edit && labelOf(edit), editId: edit?.id ?? null };
  };
  return {
    list: api.glossary.list.handler(({ input: { projectId } }) => {
      const connection = session.connection();
      return listTerms(connection, findProject(connection, projectId).key).map(shown);
    }),
    put: api.glossary.put.handler(({ input: { projectId, id, term } }) => {
      let isAdded = false;
      const written = write(projectId, (connection, key) => {
        const same =
          id === null ? listTerms(connection, key).find((one) => one.term === term.term) : undefined;
        isAdded = same !== undefined;
        return same === undefined
          ? putTerm(connection, key, id, term, now())
          : putTerm(connection, key, same.id, joinWritten(same.term, [same, term]), now());
      });
      return { ...written, isAdded };
    }),
    remove: api.glossary.remove.handler(({ input: { projectId, ids } }) =>
      write(projectId, (connection, key) => {
        const wanted = new Set(ids);
        const gone = listTerms(connection, key).filter(({ id }) => wanted.has(id));
        return step(connection, key, 'removeTerms', gone, [], now());
      }),
    ),
    importFile: api.glossary.importFile.handler(async ({ input, signal }) => {
      const { projectId, fileName: file, content } = input;
      assertFileSize(file, typeof content === 'string' ? content.length : content.size);
      const connection = session.connection();
      const terms = await reading.run(
        'readGlossary',
        {
          file,
          content: typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer()),
          languages: languagesOf(connection, findProject(connection, projectId).key),
        },
        { signal: signal ?? never, file },
      );
      return {
        ...write(projectId, (open, key) => takeIn(open, key, terms, now())),
        terms: terms.length,
      };
    }),
    exportFile: api.glossary.exportFile.handler(({ input: { projectId, format } }) => {
      const connection = session.connection();
      const { key, title } = findProject(connection, projectId);
      const terms = listTerms(connection, key);
      const fileName = exportFileName(title, `glossary.${format}`);
      return format === 'tsv'
        ? { fileName, mediaType: 'text/tab-separated-values', text: writeGlossaryTsv(terms) }
        : {
            fileName,
            mediaType: 'application/x-tbx',
            text: writeTbx(terms, languagesOf(connection, key), title),
          };
    }),
    ofRow: api.glossary.ofRow.handler(({ input: { rowId } }) => {
      const connection = session.connection();
      return connection.read(() => termsOfRow(connection, rowId));
    }),
  };
}

const shown = ({ translations, forbidden, ...term }: TermValue): Outputs['glossary']['list'][number] => ({
  ...term,
  translations: [...translations],
  forbidden: [...forbidden],
});

/** One undoable step over the terms it is about; null where it changes nothing. Needs a transaction around it. */
function step(
  connection: Connection,
  projectKey: number,
  kind: Change['kind'],
  before: readonly TermValue[],
  after: readonly TermValue[],
  now: number,
): EditRecord | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  return perform(
    connection,
    projectKey,
    {
      kind,
      before: { ...sideOf([]), terms: before },
      after: { ...sideOf([]), terms: after },
      rowCount: Math.max(before.length, after.length),
    },
    now,
  );
}

/** @throws ProblemError `notFound` where the term that is to be changed is there no more. */
function putTerm(
  connection: Connection,
  projectKey: number,
  id: number | null,
  term: Term,
  now: number,
): EditRecord | null {
  const before = id === null ? [] : listTerms(connection, projectKey).filter((one) => one.id === id);
  if (id !== null && before.length === 0) throw new ProblemError('notFound');
  const { term: name, translations, forbidden, note } = term;
  const after = [{ id: id ?? nextTermId(connection), term: name, note, translations, forbidden }];
  return step(connection, projectKey, 'putTerm', before, after, now);
}

/** `terms`: each once. */
function takeIn(
  connection: Connection,
  projectKey: number,
  terms: readonly Term[],
  now: number,
): EditRecord | null {
  const known = new Map(listTerms(connection, projectKey).map((one) => [one.term, one]));
  let next = nextTermId(connection);
  const after = terms.map(({ term, translations, forbidden, note }) => {
    const id = known.get(term)?.id ?? next++;
    return { id, term, note, translations, forbidden };
  });
  const before = after.flatMap(({ term }) => known.get(term) ?? []);
  return step(connection, projectKey, 'importTerms', before, after, now);
}

/** The original's language, and the translations'. */
function languagesOf(connection: Connection, projectKey: number): GlossaryLanguages {
  const versions = listVersionRoles(connection, projectKey);
  const source = versions.find(({ role }) => role === 'source');
  const translation =
    versions.find(({ role }) => role === 'machine') ?? versions.find(({ role }) => role === 'human');
  return { from: source?.language ?? 'ru', to: translation?.language ?? 'en' };
}

function termsOfRow(connection: Connection, rowId: number): Outputs['glossary']['ofRow'] {
  const { projectKey } = findRow(connection, rowId);
  const source = listVersionRoles(connection, projectKey).find(({ role }) => role === 'source');
  const terms = listTerms(connection, projectKey);
  if (!source || terms.length === 0) return [];
  const text = listPlaced(connection, [rowId])
    .filter(({ versionId }) => versionId === source.id)
    .map((block) => block.text)
    .join('\n');
  const seen = new Set<number>();
  const find = phraseFinder(
    terms.map(({ term }) => term),
    source.language,
  );
  return outermost(find(text)).flatMap(({ phrase, from, to }) => {
    const term = terms[phrase];
    if (!term || seen.has(term.id)) return [];
    seen.add(term.id);
    return [{ term: shown(term), found: { from, to } }];
  });
}
