import { type BlockOfFile, type CommentOfFile, type ProjectFile, projectFileFormat } from './shape.ts';

/** The file's text. The same project always gives the same bytes. O(size). */
export const writeProjectFile = (project: ProjectFile): string => {
  const head = [
    `"format": ${JSON.stringify(projectFileFormat)}`,
    `"version": ${versionFor(project)}`,
    `"title": ${JSON.stringify(project.title)}`,
    `"createdAt": ${project.createdAt}`,
  ];
  const versions = `"versions": ${lines('  ', project.versions.map(writeVersion))}`;
  const rows = `"rows": ${lines('  ', project.rows.map(writeRow))}`;
  const view = `"view": ${writeView(project.view)}`;
  const dismissed = project.dismissed
    ? [`"dismissed": ${lines('  ', project.dismissed.map(writeDismissal))}`]
    : [];
  const glossary = project.glossary ? [`"glossary": ${lines('  ', project.glossary.map(writeTerm))}`] : [];
  return `{\n  ${[...head, versions, rows, ...dismissed, ...glossary, view].join(',\n  ')}\n}\n`;
};

/** The lowest version that has words for all of a project. */
const versionFor = (project: ProjectFile): number => {
  if (project.rows.some(({ bookmarked }) => bookmarked !== undefined)) return 8;
  if (project.view.mode === 'review' || project.rows.some(isReviewed)) return 7;
  if (project.rows.some(isSigned)) return 6;
  if (project.glossary) return 5;
  if (project.dismissed) return 4;
  if (project.rows.some(({ comments }) => comments !== undefined)) return 3;
  return hasMendings(project) ? 2 : 1;
};

const isReviewed = ({ state, history }: ProjectFile['rows'][number]): boolean =>
  [{ state }, ...history].some((each) => each.state === 'reviewed' || each.state === 'rejected');

const isSigned = ({ correction, history, comments = [] }: ProjectFile['rows'][number]): boolean =>
  [correction, ...history, ...comments].some((each) => each?.author !== undefined);

const hasMendings = ({ rows, view }: ProjectFile): boolean =>
  view.mode === 'align' ||
  rows.some(
    ({ cells, mark, locked, pinned }) =>
      mark !== undefined ||
      locked !== undefined ||
      pinned !== undefined ||
      cells.some((cell) => cell.some((block) => typeof block !== 'number')),
  );

/** A list with an element a line, two spaces further in than `indent`. */
const lines = (indent: string, elements: readonly string[]): string =>
  elements.length === 0 ? '[]' : `[\n${indent}  ${elements.join(`,\n${indent}  `)}\n${indent}]`;

// Each writer names its keys, so that their order never depends on where the value came from.
const writeVersion = (version: ProjectFile['versions'][number]): string => {
  const { title, role, language, engine, fileName, encoding, importedAt } = version;
  const about = JSON.stringify({ title, role, language, engine, fileName, encoding, importedAt });
  const paragraphs = version.paragraphs.map(({ role, text, included }) =>
    JSON.stringify({ role, text, included }),
  );
  return `${about.slice(0, -1)},"paragraphs":${lines('    ', paragraphs)}}`;
};

const writeRow = (row: ProjectFile['rows'][number]): string => {
  const { cells, confidence, state, correction, history, mark, locked, bookmarked, pinned, comments } = row;
  // What is undefined is left out.
  return JSON.stringify({
    cells: cells.map((cell) => cell.map(writeBlock)),
    confidence,
    state,
    correction:
      correction === null
        ? null
        : {
            text: correction.text,
            origin: correction.origin,
            savedAt: correction.savedAt,
            author: correction.author,
          },
    history: history.map(({ at, text, state, origin, author }) => ({ at, text, state, origin, author })),
    mark,
    locked,
    bookmarked,
    pinned: pinned?.map(({ version, place }) => ({ version, place })),
    comments: comments?.map(writeComment),
  });
};

const writeComment = ({ text, at, changedAt, author, resolved, about }: CommentOfFile): CommentOfFile => ({
  text,
  at,
  changedAt,
  author,
  resolved,
  about: about && {
    version: about.version,
    paragraph: about.paragraph,
    from: about.from,
    quote: about.quote,
  },
});

const writeBlock = (block: BlockOfFile): BlockOfFile =>
  typeof block === 'number' ? block : { number: block.number, from: block.from, to: block.to };

const writeDismissal = ({
  check,
  version,
  text,
  paragraph,
}: NonNullable<ProjectFile['dismissed']>[number]): string =>
  JSON.stringify({
    check,
    version,
    text,
    paragraph: paragraph && { version: paragraph.version, number: paragraph.number },
  });

const writeTerm = ({
  term,
  translations,
  forbidden,
  note,
}: NonNullable<ProjectFile['glossary']>[number]): string =>
  JSON.stringify({ term, translations, forbidden, note });

const writeView = ({ mode, base, columns, row }: ProjectFile['view']): string =>
  JSON.stringify({
    mode,
    base,
    columns: columns.map(({ key, width, visible }) => ({ key, width, visible })),
    row,
  });
