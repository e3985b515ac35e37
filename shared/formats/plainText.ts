import type { Draft } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { displayName, nameEnding } from '../domain/text/fileName.ts';
import { assertFileSize } from '../domain/text/fileSize.ts';
import { plainLines } from '../domain/text/lines.ts';
import { joinLines } from '../domain/text/paragraphs.ts';
import { propose } from '../domain/text/proposal.ts';
import { assignRoles } from '../domain/text/roles.ts';
import { subtitleLines } from '../domain/text/subtitles.ts';
import { type DecodedText, decodeText, lineAt } from './decode.ts';
import { mendGarbled } from './garbled.ts';
import { lineCount } from './limits.ts';
import { checkedSignature } from './lineFile.ts';
import { checkCount, checkLength, type ReadPage } from './page.ts';
import { textSignature } from './signature.ts';

/**
 * Plain text as a document, and what documents of all kinds have in common. Apart from the readers of pages, Markdown and
 * Word files, which take several times as long to load as a text takes to read.
 */

/** Bytes of a file, or pasted text, under the name the user knows; `encoding`: see `DocumentInput`. */
export interface DocumentContent {
  readonly fileName: string;
  readonly content: Uint8Array | string;
  readonly encoding?: string | undefined;
  /** See {@link mends}. */
  readonly mend?: boolean | undefined;
}

type DocumentKind = 'docx' | 'html' | 'mht' | 'xliff' | 'tmx' | 'markdown' | 'plain';

const markdownEndings = new Set(['md', 'markdown', 'mdown', 'mkd', 'mkdn']);
const htmlEndings = new Set(['html', 'htm', 'xhtml']);

/**
 * What a document is read as, by how it begins first and by its name second; pasted text without a name is plain.
 * @throws ProblemError `emptyFile`, `fileTooLarge`, `notDocx`, `docxProtected`, `unsupportedFormat` for bytes that are no document.
 */
export function kindOf(fileName: string, content: Uint8Array | string): DocumentKind {
  const file = displayName(fileName);
  const signature = typeof content === 'string' ? textSignature(content) : checkedSignature(file, content);
  if (signature === 'zip') return 'docx';
  if (signature === 'xliff' || signature === 'tmx') return signature;
  // Text that was copied is nothing that a browser saved, however it begins.
  if (signature === 'mht' && typeof content !== 'string') return 'mht';
  if (file === '') return 'plain';
  const ending = nameEnding(file);
  if (signature === 'html' || htmlEndings.has(ending)) return 'html';
  return markdownEndings.has(ending) ? 'markdown' : 'plain';
}

/** The draft of a plain text; null where the document is of another kind. @throws ProblemError as `readDocument`. */
export function readPlainText({ fileName, content, encoding, mend }: DocumentContent): Draft | null {
  const file = displayName(fileName);
  if (typeof content === 'string') checkText(file, content);
  if (kindOf(file, content) !== 'plain') return null;
  if (typeof content === 'string') return draftOf(file, { ...asTyped, mend }, plainPage(content));
  const decoded = decodeText({ file, bytes: content, chosen: encoding });
  // Behind many blanks of two bytes each only the text itself shows how it begins.
  if (kindOf(file, decoded.text) !== 'plain') return null;
  return draftOf(file, { ...decoded, mend: mends(mend, encoding) }, plainPage(decoded.text));
}

/**
 * Whether garbled lines are turned back: as one says, and else unless one chose the encoding, whose signs one wants to see
 * then.
 */
export const mends = (said: boolean | undefined, chosen: string | undefined): boolean =>
  said ?? chosen === undefined;

/** A text's lines as they stand; of subtitles, those that are shown are told from when they are. */
export const plainPage = (text: string): ReadPage => ({
  lines: subtitleLines(plainLines(text, lineCount)),
  title: null,
});

/** How text came in that was no bytes, or whose format knows its encoding. */
export const asTyped: ReadAs = { encoding: 'utf-8' };

type ReadAs = Pick<DecodedText, 'encoding' | 'otherLines'> & { readonly mend?: boolean | undefined };

/** What an import would take the lines of a page for. @throws ProblemError `emptyFile`, `tooManyParagraphs`, `paragraphTooLong`. */
export function draftOf(file: string, { encoding, otherLines, mend = true }: ReadAs, page: ReadPage): Draft {
  if (page.lines.length > lineCount) checkCount(file, page.lines.length);
  const mended = mendGarbled(page.lines);
  const blocks = joinLines(mend ? (mended?.lines ?? page.lines) : page.lines);
  checkCount(file, blocks.length);
  if (blocks.length === 0) throw new ProblemError('emptyFile', { file });
  for (const { text, line } of blocks) checkLength(file, text.length, line);
  const draft = propose(file, encoding, assignRoles(blocks), page.title);
  const garbled = mended === null ? {} : { garbled: { ...mended.garbled, isMended: mend } };
  const notes = blocks.filter(({ mark }) => mark === 'note').length;
  return {
    ...draft,
    ...(otherLines === undefined ? {} : { otherLines }),
    ...garbled,
    ...(page.tracked === undefined ? {} : { tracked: page.tracked }),
    ...(notes === 0 ? {} : { notes }),
  };
}

function checkText(file: string, text: string): void {
  assertFileSize(file, text.length);
  if (text.trim() === '') throw new ProblemError('emptyFile', { file });
  const illFormed = text.isWellFormed() ? text.indexOf('\0') : text.search(/\p{Surrogate}|\0/u);
  if (illFormed >= 0) throw new ProblemError('illFormedText', { file, line: lineAt(text, illFormed) });
}
