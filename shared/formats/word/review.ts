import { documentPath, leftOut } from '../docx.ts';
import { type ReturnedComment, returnedName, returnedWords } from '../projectFile/returnedComment.ts';
import { readXmlPart } from '../xml.ts';
import { openZip, type ZipArchive } from '../zip.ts';

/** What a Word document has beside its text. */
export interface WordReview {
  /** Who saved it last; `''`: it does not say. */
  readonly author: string;
  /** When, in milliseconds since 1970; null: it does not say. */
  readonly savedAt: number | null;
  /** In the order in which they are kept; those without words left out. */
  readonly comments: readonly ReturnedComment[];
}

/**
 * Reads who saved a Word document last, and its comments, each with the words that it is beside, as they stand with all
 * tracked changes accepted; an answer is beside what it answers, and done where that is. Dates of Word have no zone that can be relied on and are taken for UTC. Linear. Throws as
 * `readDocx` does.
 */
export function readWordReview(bytes: Uint8Array, file: string): WordReview {
  const archive = openZip(bytes, file);
  const path = documentPath(archive);
  const anchors = readAnchors(archive, path);
  const comments = readComments(archive, path.replace(/[^/]*$/, 'comments.xml'));
  const threads = readThreads(archive, path.replace(/[^/]*$/, 'commentsExtended.xml'));
  const byLastParagraph = new Map(comments.map((comment) => [comment.lastParagraph, comment]));
  byLastParagraph.delete('');
  return {
    ...readProperties(archive),
    comments: comments.map(({ id, lastParagraph, ...said }) => {
      const thread = threads.get(lastParagraph);
      const begun = byLastParagraph.get(thread?.parent ?? '');
      const anchor = anchors.get(id) ?? anchors.get(begun?.id ?? '') ?? nowhere;
      const isDone = thread?.isDone === true || threads.get(begun?.lastParagraph ?? '')?.isDone === true;
      return { ...said, ...anchor, isDone };
    }),
  };
}

const nowhere = { quote: '', paragraph: '' };

const instantOf = (date: string): number | null => {
  const at = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : `${date}Z`);
  return Number.isNaN(at) || at < 0 ? null : at;
};

/** The core properties of Open Packaging (ECMA-376-2, 11). */
function readProperties(archive: ZipArchive): Pick<WordReview, 'author' | 'savedAt'> {
  const said = { lastModifiedBy: '', modified: '' };
  let open: keyof typeof said | null = null;
  readXmlPart(archive, 'docProps/core.xml', {
    open: (name) => {
      if (name === 'lastModifiedBy' || name === 'modified') open = name;
    },
    close: () => {
      open = null;
    },
    text: (text) => {
      if (open !== null) said[open] += text;
    },
  });
  return { author: returnedName(said.lastModifiedBy), savedAt: instantOf(said.modified.trim()) };
}

interface Comment extends Pick<ReturnedComment, 'text' | 'author' | 'at'> {
  readonly id: string;
  /** By which `Thread` is found. */
  readonly lastParagraph: string;
}

/** What Word says of a comment beside its words. */
interface Thread {
  readonly isDone: boolean;
  /** Last paragraph of the comment that it answers. */
  readonly parent?: string;
}

/** By the last paragraph of a comment ([MS-DOCX] 2.5.4.5); older programs have none. */
function readThreads(archive: ZipArchive, path: string): ReadonlyMap<string, Thread> {
  const threads = new Map<string, Thread>();
  readXmlPart(archive, path, {
    open: (name, { paraId = '', paraIdParent, done = '0' }) => {
      if (name !== 'commentEx' || paraId === '') return;
      const isDone = /^(?:1|true|on)$/.test(done);
      threads.set(paraId, { isDone, ...(paraIdParent === undefined ? {} : { parent: paraIdParent }) });
    },
    close: () => {},
    text: () => {},
  });
  return threads;
}

function readComments(archive: ZipArchive, path: string): readonly Comment[] {
  const comments: Comment[] = [];
  let own: Comment | null = null;
  let lines: string[] = [];
  let lastParagraph = '';
  let inText = false;
  readXmlPart(archive, path, {
    open: (name, { id = '', author = '', date = '', paraId = '' }) => {
      if (name === 'p') lastParagraph = paraId;
      if (name === 'comment') {
        own = { id, author: returnedName(author), at: instantOf(date) ?? 0, text: '', lastParagraph: '' };
        lines = [];
      } else if (name === 'p' || name === 'br') lines.push('');
      else if (name === 't') inText = true;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name !== 'comment' || own === null) return;
      const text = lines.filter((line) => line.trim() !== '').join('\n');
      if (text !== '') comments.push({ ...own, lastParagraph, text: returnedWords(text) });
      own = null;
    },
    text: (text) => {
      if (inText) lines.push(`${lines.pop() ?? ''}${text}`);
    },
  });
  return comments;
}

interface Stretch {
  readonly paragraph: { text: string };
  readonly from: number;
  to: number | null;
}

/** By comment the words it is beside and their paragraph. */
function readAnchors(
  archive: ZipArchive,
  path: string,
): ReadonlyMap<string, Pick<ReturnedComment, 'quote' | 'paragraph'>> {
  const stretches = new Map<string, Stretch>();
  const paragraphs: { text: string }[] = [];
  let silence = 0;
  let inText = false;
  const mark = (name: string, id: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    const begun = stretches.get(id);
    if (begun === undefined) stretches.set(id, { paragraph, from: paragraph.text.length, to: null });
    else if (name === 'commentRangeEnd' && begun.paragraph === paragraph) begun.to = paragraph.text.length;
  };
  readXmlPart(archive, path, {
    open: (name, { id = '' }) => {
      if (silence > 0 || leftOut.has(name)) silence += 1;
      else if (name === 'p') paragraphs.push({ text: '' });
      else if (name === 't') inText = true;
      else if (/^comment(?:RangeStart|RangeEnd|Reference)$/.test(name)) mark(name, id);
    },
    close: (name) => {
      if (silence > 0) silence -= 1;
      else if (name === 'p') paragraphs.pop();
      else if (name === 't') inText = false;
    },
    text: (text) => {
      const paragraph = paragraphs.at(-1);
      if (inText && silence === 0 && paragraph) paragraph.text += text;
    },
  });
  return new Map(
    [...stretches].map(([id, { paragraph, from, to }]) => {
      // Of the length that quotes here have.
      const quote = paragraph.text
        .slice(from, to ?? undefined)
        .trim()
        .slice(0, 2_000)
        .toWellFormed();
      return [id, { quote, paragraph: paragraph.text }];
    }),
  );
}
