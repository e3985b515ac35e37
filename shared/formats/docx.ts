import { ProblemError } from '../domain/problem.ts';
import type { LineMark, TextLine } from '../domain/text/lines.ts';
import { markOfOutline, readStyles, type StyleMarks } from './docxStyles.ts';
import { paragraphCount, paragraphUnits } from './limits.ts';
import type { ReadPage } from './page.ts';
import { unsupportedFormat } from './signature.ts';
import { readXmlPart, type XmlAttributes } from './xml.ts';
import { openZip, type ZipArchive } from './zip.ts';

/**
 * Word documents (.docx): the text of the body as it stands with all tracked changes accepted, and behind it that of
 * the footnotes and endnotes. Headers and pictures are parts of their own and are not opened, comments only where a text
 * comes back (word/review.ts); links are not followed.
 */

/** Elements whose text is not the body's: deleted text, the old place of moved text, field codes, doubles, readings. */
export const leftOut: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'instrText',
  'Fallback',
  // How the words below it are read, above Japanese as a rule.
  'rt',
]);

/** Elements of changes that are tracked, of text and of the ends of paragraphs. */
const trackings: ReadonlySet<string> = new Set(['ins', 'del', 'moveTo', 'moveFrom']);

interface Paragraph {
  text: string;
  mark: LineMark;
  /** So far all text of it is bold or italic. */
  emphasised: boolean;
  /** Its end was deleted with changes tracked: the next paragraph continues it. */
  joinsNext: boolean;
  startsBlock: boolean;
}

interface Run {
  emphasised: boolean;
  hidden: boolean;
}

interface State {
  readonly file: string;
  readonly styles: StyleMarks;
  readonly lines: TextLine[];
  /** Paragraphs hold text boxes with paragraphs of their own: a stack. */
  readonly paragraphs: Paragraph[];
  readonly runs: Run[];
  /** Open elements inside one that is left out, itself counted; 0 outside. */
  silence: number;
  /** Open cells of tables. */
  cells: number;
  /** Inside the properties of a paragraph, of a run; `del` and `b` mean something else there. */
  properties: 'paragraph' | 'mark' | 'run' | null;
  inText: boolean;
  /** Text that waits for the next paragraph. */
  carried: string;
  count: number;
  isTracked: boolean;
}

/** Throws `notDocx`, `docxDamaged`, `docxTooLarge`, `docxWithoutText` and `unsupportedFormat`. */
export function readDocx(bytes: Uint8Array, file: string): ReadPage {
  const archive = openZip(bytes, file);
  const path = documentPath(archive);
  const styles = readStyles(archive, path.replace(/[^/]*$/, 'styles.xml'));
  if (!archive.entries.has(path)) throw new ProblemError('docxDamaged', { file });
  const { lines, count, isTracked } = readPart(archive, path, styles, 0);
  if (lines.length === 0) throw new ProblemError('docxWithoutText', { file });
  const all = [...lines, ...readNotes(archive, path, styles, count)];
  return { lines: all, title: null, ...(isTracked ? { tracked: true } : {}) };
}

/** What stands below the pages and at the end: in the document's order, each note a line or more. */
function readNotes(
  archive: ZipArchive,
  documentPath: string,
  styles: StyleMarks,
  before: number,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let count = before;
  for (const part of ['footnotes.xml', 'endnotes.xml']) {
    const path = documentPath.replace(/[^/]*$/, part);
    if (!archive.entries.has(path)) continue;
    const notes = readPart(archive, path, styles, count);
    count = notes.count;
    for (const line of notes.lines) lines.push({ ...line, mark: 'note' });
  }
  return lines;
}

/** The lines of one part; `before`: paragraphs counted so far. */
function readPart(
  archive: ZipArchive,
  path: string,
  styles: StyleMarks,
  before: number,
): Pick<State, 'lines' | 'count' | 'isTracked'> {
  const state: State = {
    file: archive.file,
    styles,
    lines: [],
    paragraphs: [],
    runs: [],
    silence: 0,
    cells: 0,
    properties: null,
    inText: false,
    carried: '',
    count: before,
    isTracked: false,
  };
  readXmlPart(archive, path, {
    open: (name, attributes) => open(state, name, attributes),
    close: (name) => close(state, name),
    text: (text) => {
      if (state.inText && state.silence === 0) addText(state, text);
    },
  });
  if (state.carried !== '') {
    // The last paragraph's end can be deleted too; its text stays.
    openParagraph(state);
    closeParagraph(state);
  }
  return state;
}

/** Where the document's main part is; by its name in nearly all, by the archive's relations in the rest. */
export function documentPath(archive: ZipArchive): string {
  const { entries, file } = archive;
  if (entries.has('word/document.xml')) return 'word/document.xml';
  let path: string | null = null;
  readXmlPart(archive, '_rels/.rels', {
    open: (name, { Type: type = '', Target: target = '' }) => {
      if (
        name === 'Relationship' &&
        type.endsWith('/officeDocument') &&
        /wordprocessing|word\//i.test(target)
      )
        path = target.replace(/^\//, '');
    },
    close: () => undefined,
  });
  if (path !== null) return path;
  if (/\.docx$/i.test(file)) throw new ProblemError('notDocx', { file });
  throw unsupportedFormat(file, packedFormat(archive));
}

/** Which of the formats that are packed like a Word document an archive is. */
function packedFormat({ entries }: ZipArchive): string {
  if (entries.has('META-INF/container.xml')) return 'epub';
  if (entries.has('mimetype') && entries.has('content.xml')) return 'opendocument';
  return entries.has('[Content_Types].xml') ? 'office open xml' : 'zip';
}

function open(state: State, name: string, attributes: XmlAttributes): void {
  if (trackings.has(name)) state.isTracked = true;
  if (state.silence > 0) state.silence += 1;
  else if (state.properties !== null) openProperty(state, name, attributes);
  else if (leftOut.has(name)) state.silence = 1;
  else openContent(state, name, attributes);
}

function openContent(state: State, name: string, attributes: XmlAttributes): void {
  if (name === 'p') openParagraph(state);
  else if (name === 'tc') state.cells += 1;
  else if (name === 'r') state.runs.push({ emphasised: false, hidden: false });
  else if (name === 'pPr') state.properties = 'paragraph';
  else if (name === 'rPr') state.properties = 'run';
  else if (name === 't') state.inText = true;
  else if (name === 'tab' || name === 'ptab') addText(state, '\t');
  else if (name === 'br' || name === 'cr') breakLine(state);
  else if (name === 'noBreakHyphen') addText(state, '\u2011');
  else if (name === 'softHyphen') addText(state, '\u00AD');
  else if (name === 'sym') addText(state, symbolOf(attributes));
}

/** A sign by its number; those of the private area belong to a font and mean nothing without it. */
function symbolOf({ char = '' }: XmlAttributes): string {
  const code = Number.parseInt(char, 16);
  return code > 31 && code < 0xd800 ? String.fromCharCode(code) : '';
}

function openParagraph(state: State): void {
  state.paragraphs.push({
    text: state.carried,
    mark: state.cells > 0 ? 'cell' : 'none',
    emphasised: true,
    joinsNext: false,
    startsBlock: true,
  });
  state.carried = '';
  state.count += 1;
}

function openProperty(state: State, name: string, attributes: XmlAttributes): void {
  // What the properties were before a tracked change repeats their elements.
  if (name.endsWith('Change')) state.silence = 1;
  else if (state.properties === 'run') openRunProperty(state.runs.at(-1), name, attributes);
  else if (state.properties === 'mark') {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph !== undefined && (name === 'del' || name === 'moveFrom')) paragraph.joinsNext = true;
  } else if (name === 'rPr') state.properties = 'mark';
  else openParagraphProperty(state, name, attributes);
}

function openRunProperty(run: Run | undefined, name: string, { val }: XmlAttributes): void {
  if (run === undefined || val === '0' || val === 'false' || val === 'off') return;
  if (name === 'b' || name === 'i') run.emphasised = true;
  else if (name === 'vanish') run.hidden = true;
}

function openParagraphProperty(
  { paragraphs, styles }: State,
  name: string,
  { val = '' }: XmlAttributes,
): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph === undefined) return;
  const { mark } = paragraph;
  const styled = name === 'pStyle' ? (styles.get(val) ?? 'none') : 'none';
  if (styled !== 'none') paragraph.mark = styled;
  else if (name === 'outlineLvl') paragraph.mark = markOfOutline(Number(val));
  else if (name === 'numPr' && (mark === 'none' || mark === 'cell')) paragraph.mark = 'listed';
}

function close(state: State, name: string): void {
  if (state.silence > 0) state.silence -= 1;
  else if (name === 'rPr') state.properties = state.properties === 'mark' ? 'paragraph' : null;
  else if (name === 'pPr') state.properties = null;
  else if (name === 't') state.inText = false;
  else if (name === 'r') state.runs.pop();
  else if (name === 'p') closeParagraph(state);
  else if (name === 'tc') state.cells -= 1;
}

function addText(state: State, text: string): void {
  const paragraph = state.paragraphs.at(-1);
  const run = state.runs.at(-1);
  if (paragraph === undefined || run?.hidden === true) return;
  paragraph.text += text;
  if (text.trim() !== '' && run?.emphasised !== true) paragraph.emphasised = false;
  if (paragraph.text.length > paragraphUnits) {
    throw new ProblemError('paragraphTooLong', {
      file: state.file,
      line: state.count,
      limit: paragraphUnits,
      found: paragraph.text.length,
    });
  }
}

/** A line break within a paragraph ends a line, as in plain text; whether the next continues it is judged later. */
function breakLine(state: State): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined) return;
  addLine(state, paragraph);
  paragraph.text = '';
}

function closeParagraph(state: State): void {
  const paragraph = state.paragraphs.pop();
  if (paragraph === undefined) return;
  if (paragraph.joinsNext) state.carried = paragraph.text;
  else addLine(state, paragraph);
}

function addLine({ file, lines, count }: State, paragraph: Paragraph): void {
  const { text, mark, emphasised, startsBlock } = paragraph;
  if (text.trim() === '') return;
  lines.push({ text, number: count, mark, emphasised, startsBlock });
  paragraph.startsBlock = false;
  if (lines.length > paragraphCount)
    throw new ProblemError('tooManyParagraphs', { file, limit: paragraphCount, found: lines.length });
}
