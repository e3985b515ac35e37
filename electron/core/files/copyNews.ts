import type { CommentValue, CorrectionValue } from '../../../shared/domain/mend/values.ts';
import { ProblemError } from '../../../shared/domain/problem.ts';
import { readDocument, readPasted } from '../../../shared/formats/document.ts';
import { kindOf } from '../../../shared/formats/plainText.ts';
import {
  type CommentNews,
  type CopyNews,
  newsInCopy,
  type TextNews,
} from '../../../shared/formats/projectFile/news.ts';
import { readProjectFile } from '../../../shared/formats/projectFile/read.ts';
import { newsInText } from '../../../shared/formats/projectFile/returned.ts';
import { textOfCell } from '../../../shared/formats/projectFile/returnedPlaces.ts';
import type { ProjectFile } from '../../../shared/formats/projectFile/shape.ts';
import { readWordReview, type WordReview } from '../../../shared/formats/word/review.ts';
import { commentsOfXliff, readXliff } from '../../../shared/formats/xliff/read.ts';
import { listComments } from '../../store/comment.ts';
import type { Connection } from '../../store/connection.ts';
import { findProject } from '../../store/project.ts';
import type { RevisionRecord } from '../../store/revision.ts';
import { listRows } from '../../store/row.ts';
import { listParagraphs, listVersions } from '../../store/version.ts';
import { toProjectFile } from './projectToFile.ts';

/** The row that news are about, as it was when they were read. */
interface About {
  readonly rowId: number;
  readonly revision: number;
  /** Zero-based. */
  readonly position: number;
}

export interface TextToTake extends About, Pick<TextNews, 'kind' | 'key' | 'standing' | 'here' | 'there'> {
  /** What the copy's text began from where there is none here: the text of a version; null where that is not known. */
  readonly base: string | null;
  readonly steps: readonly RevisionRecord[];
  readonly correction: CorrectionValue | null;
}

export interface CommentToTake extends About, Pick<CommentNews, 'kind' | 'key' | 'what'> {
  /** As it is to be; `id` null: it is new. */
  readonly comment: Omit<CommentValue, 'id'> & { readonly id: number | null };
}

/** What a copy of a project has that the project has not, with the ids of the library. */
export interface CopyAnswer {
  readonly items: readonly (TextToTake | CommentToTake)[];
  readonly unplaced: readonly {
    readonly text: string;
    readonly state: TextNews['there']['state'];
    readonly position: number | null;
  }[];
  readonly absent: readonly number[];
}

/** What somebody sent back: the file of the project, or its corrected text as a document. */
export interface SentBack {
  readonly fileName: string;
  readonly content: Uint8Array | string;
  /** Of documents that do not say when they were saved; milliseconds since 1970. */
  readonly now: number;
}

type NewsFor = (here: ProjectFile) => CopyNews | null;

/** A project's file is told from a document by how it begins. */
const isProjectFile = (content: SentBack['content']): boolean =>
  /^\uFEFF?\s*\{/.test(
    typeof content === 'string' ? content : new TextDecoder().decode(content.subarray(0, 64)),
  );

/** Reads it once; the file of a project as newsInCopy has it, a document as newsInText. */
function newsOf({ fileName, content, now }: SentBack): NewsFor {
  if (isProjectFile(content)) {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const copy = readProjectFile(fileName, text);
    return (here) => newsInCopy(here, copy);
  }
  const draft =
    typeof content === 'string' ? readPasted(content, fileName) : readDocument({ fileName, bytes: content });
  const { author, savedAt, comments } = reviewIn({ fileName: draft.fileName, content, now });
  const paragraphs = draft.paragraphs.flatMap(({ text, included }) => (included ? [text] : []));
  return (here) => newsInText(here, { paragraphs, comments, author, at: savedAt ?? now });
}

/** Who saved a document, when, and what was said of it, where its format has words for that. */
function reviewIn({ fileName, content, now }: SentBack): WordReview {
  const kind = kindOf(fileName, content);
  if (kind === 'docx' && typeof content !== 'string') return readWordReview(content, fileName);
  const comments = kind === 'xliff' ? commentsOfXliff(readXliff(content, fileName), now) : [];
  return { author: '', savedAt: null, comments };
}

/**
 * Reads what is new in what somebody sent back. Cost as newsInCopy and newsInText have it.
 *
 * @throws ProblemError `notACopy` where nothing in it is the project's, `notFound`, and as readProjectFile and
 * readDocument do.
 */
export function readCopyNews(connection: Connection, projectId: string, sent: SentBack): CopyAnswer {
  const newsFor = newsOf(sent);
  const { fileName } = sent;
  return connection.read(() => {
    const project = toProjectFile(connection, projectId);
    const news = newsFor(project);
    if (news === null) throw new ProblemError('notACopy', { file: fileName });
    const ids = idsOf(connection, findProject(connection, projectId).key);
    return {
      items: news.items.flatMap((item) => {
        const row = ids.rows[item.row];
        if (row === undefined) return [];
        const about = { rowId: row.id, revision: row.revision, position: item.row };
        return [
          item.kind === 'text'
            ? { ...about, ...textToTake(item, ids), base: baseOf(project, item) }
            : { ...about, ...commentToTake(item, row.id, ids) },
        ];
      }),
      unplaced: news.unplaced.map(({ row, ...text }) => ({ ...text, position: row })),
      absent: news.absent,
    };
  });
}

function baseOf(project: ProjectFile, { row, here, correction }: TextNews): string | null {
  const origin = here.text === null ? (correction?.origin ?? null) : null;
  return origin === null ? null : textOfCell(project, row, origin) || null;
}

/** What the positions in a project's file are called in the library. */
interface Ids {
  readonly rows: readonly { readonly id: number; readonly revision: number }[];
  version(position: number | null): number | null;
  paragraph(version: number | null, number: number | null): number | null;
  comment(rowId: number, place: number | null): number | null;
}

function idsOf(connection: Connection, projectKey: number): Ids {
  const versions = listVersions(connection, projectKey).map(({ id }) => id);
  const paragraphs = new Map<number, readonly number[]>();
  const paragraphsOf = (version: number): readonly number[] => {
    const known = paragraphs.get(version) ?? listParagraphs(connection, version).map(({ id }) => id);
    paragraphs.set(version, known);
    return known;
  };
  const comments = Map.groupBy(listComments(connection, projectKey, false), ({ rowId }) => rowId);
  const version = (position: number | null) => (position === null ? null : (versions[position] ?? null));
  return {
    rows: listRows(connection, projectKey, 0, Number.MAX_SAFE_INTEGER),
    version,
    paragraph: (position, number) => {
      const id = version(position);
      return id === null || number === null ? null : (paragraphsOf(id)[number] ?? null);
    },
    comment: (rowId, place) => (place === null ? null : (comments.get(rowId)?.[place]?.id ?? null)),
  };
}

function textToTake({ kind, key, standing, here, there, steps, correction }: TextNews, ids: Ids) {
  return {
    kind,
    key,
    standing,
    here,
    there,
    steps: steps.map((step) => ({ ...signed(step), origin: ids.version(step.origin) })),
    correction: correction && { ...signed(correction), origin: ids.version(correction.origin) },
  };
}

function commentToTake({ kind, key, what, place, comment }: CommentNews, rowId: number, ids: Ids) {
  const { about, ...said } = signed(comment);
  return {
    kind,
    key,
    what,
    comment: {
      ...said,
      id: ids.comment(rowId, place),
      about: about && {
        version: ids.version(about.version),
        paragraph: ids.paragraph(about.version, about.paragraph),
        from: about.from,
        quote: about.quote,
      },
    },
  };
}

const signed = <T extends { readonly author?: string | undefined }>(value: T) => ({
  ...value,
  author: value.author ?? '',
});
