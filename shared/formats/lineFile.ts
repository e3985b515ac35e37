import type { Draft, DraftParagraph, Side } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { displayName, nameEnding } from '../domain/text/fileName.ts';
import { assertFileSize } from '../domain/text/fileSize.ts';
import { everyLine, fileLines } from '../domain/text/lines.ts';
import { propose } from '../domain/text/proposal.ts';
import { decodeText } from './decode.ts';
import { paragraphCount } from './limits.ts';
import { checkCount, checkLength } from './page.ts';
import { type Signature, signatureOf, unsupportedFormat } from './signature.ts';

/**
 * Files that are taken line by line, and what all files are looked at for. Apart from the readers of documents, which take
 * several times as long to load as a page takes to check.
 */

export interface DocumentInput {
  /** As the user knows it; a path is cut to its last part. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The reader's own choice for text and HTML, a WHATWG label. A Word document knows its encoding. */
  readonly encoding?: string;
  /** See {@link mends}; lines are taken as they stand wherever they are no document's. */
  readonly mend?: boolean | undefined;
  /** Of a file that holds both; its translation where nothing is said. */
  readonly side?: Side | undefined;
}

/** Takes every non-empty line for a paragraph of the text, as it stands: no clean-up, no roles, nothing joined. */
export function readLines({ fileName, bytes, encoding }: DocumentInput): Draft {
  const file = displayName(fileName);
  refusePacked(file, bytes);
  const decoded = decodeText({ file, bytes, chosen: encoding });
  const paragraphs: DraftParagraph[] = [];
  for (const { text, number } of fileLines(decoded.text)) {
    checkLength(file, text.length, number);
    paragraphs.push({ role: 'body', text, included: true });
    if (paragraphs.length > paragraphCount) break;
  }
  if (paragraphs.length === 0) throw new ProblemError('emptyFile', { file });
  checkCount(file, paragraphs.length);
  const { encoding: readAs, otherLines } = decoded;
  const draft = propose(file, readAs, paragraphs);
  return otherLines === undefined ? draft : { ...draft, otherLines };
}

/** A file for a parallel text: every line is a segment as it stands, an empty one too. */
export function readSegments({ fileName, bytes, encoding }: DocumentInput): readonly string[] {
  const file = displayName(fileName);
  refusePacked(file, bytes);
  const segments = everyLine(decodeText({ file, bytes, chosen: encoding }).text);
  checkCount(file, segments.length);
  for (const [at, segment] of segments.entries()) checkLength(file, segment.length, at + 1);
  return segments;
}

/** What has to be unpacked before there are lines is no file of lines. */
function refusePacked(file: string, bytes: Uint8Array): void {
  const format = checkedSignature(file, bytes);
  if (format === 'zip' || format === 'mht' || format === 'xliff' || format === 'tmx')
    throw unsupportedFormat(file, format);
}

/** What can be read as a document. */
const readable = new Set<Signature>([null, 'zip', 'html', 'mht', 'xliff', 'tmx']);

/** What the bytes are, if that can be read at all. */
export function checkedSignature(file: string, bytes: Uint8Array): Signature {
  const size = bytes.byteLength;
  if (size === 0) throw new ProblemError('emptyFile', { file });
  assertFileSize(file, size);
  const signature = signatureOf(bytes);
  const ending = nameEnding(file);
  // Under this name it is a document with a password far more often than one of the nineties.
  if (ending === 'docx' && signature === 'doc') throw new ProblemError('docxProtected', { file });
  if (ending === 'docx' && signature !== 'zip') throw new ProblemError('notDocx', { file });
  if (!readable.has(signature)) throw unsupportedFormat(file, signature ?? '');
  return signature;
}
