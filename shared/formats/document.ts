import type { Draft } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { displayName, nameEnding } from '../domain/text/fileName.ts';
import { assertFileSize } from '../domain/text/fileSize.ts';
import { plainLines } from '../domain/text/lines.ts';
import { joinLines } from '../domain/text/paragraphs.ts';
import { propose } from '../domain/text/proposal.ts';
import { assignRoles } from '../domain/text/roles.ts';
import { declaredEncoding, decodeText, lineAt } from './decode.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './htmlPage.ts';
import { lineCount } from './limits.ts';
import { checkedSignature, type DocumentInput } from './lineFile.ts';
import { readMarkdown } from './markdown.ts';
import { checkCount, checkLength, type ReadPage } from './page.ts';
import { textSignature } from './signature.ts';

/**
 * From a file to a draft: the paragraphs found, and what an import would take them for. Nothing is run, fetched
 * or stored; limits hold time and memory down. What is expected to go wrong is thrown as a ProblemError with
 * `file`, and with `line` (1-based), `limit` and `found` where they apply.
 */

const markdownEndings = new Set(['md', 'markdown', 'mdown', 'mkd', 'mkdn']);
const htmlEndings = new Set(['html', 'htm', 'xhtml']);

/** Reads plain text, Markdown, a saved HTML page or .docx, told apart by content first and name second. */
export function readDocument({ fileName, bytes, encoding }: DocumentInput): Draft {
  const file = displayName(fileName);
  const signature = checkedSignature(file, bytes);
  if (signature === 'zip') return draftOf(file, 'utf-8', readDocx(bytes, file));
  const declared =
    signature === 'html' || htmlEndings.has(nameEnding(file)) ? declaredEncoding(bytes) : undefined;
  const decoded = decodeText({ file, bytes, chosen: encoding, declared });
  return draftOf(file, decoded.encoding, pageOf(decoded.text, file));
}

/** Reads pasted text as a file of that name would be read; without a name it is plain text. */
export function readPasted(text: string, fileName = ''): Draft {
  const file = displayName(fileName);
  checkText(file, text);
  return draftOf(file, 'utf-8', pageOf(text, file));
}

function pageOf(text: string, file: string): ReadPage {
  const ending = nameEnding(file);
  const signature = file === '' ? null : textSignature(text);
  if (signature === 'html' || htmlEndings.has(ending)) return readHtml(text, file);
  if (markdownEndings.has(ending)) return readMarkdown(text, file);
  return { lines: plainLines(text, lineCount), title: null };
}

function draftOf(file: string, encoding: string, page: ReadPage): Draft {
  if (page.lines.length > lineCount) checkCount(file, page.lines.length);
  const blocks = joinLines(page.lines);
  checkCount(file, blocks.length);
  if (blocks.length === 0) throw new ProblemError('emptyFile', { file });
  for (const { text, line } of blocks) checkLength(file, text.length, line);
  return propose(file, encoding, assignRoles(blocks), page.title);
}

function checkText(file: string, text: string): void {
  assertFileSize(file, text.length);
  if (text.trim() === '') throw new ProblemError('emptyFile', { file });
  const illFormed = text.isWellFormed() ? text.indexOf('\0') : text.search(/\p{Surrogate}|\0/u);
  if (illFormed >= 0) throw new ProblemError('illFormedText', { file, line: lineAt(text, illFormed) });
}
