import { paragraphUnits } from './limits.ts';

/**
 * Markdown in slabs: the parser keeps hundreds of bytes for each character, so a long document is parsed in parts
 * that begin where nothing can span the border, and contrived parts are not parsed at all.
 */

/** A part of a document that is parsed for itself. */
export interface MarkdownSlab {
  readonly text: string;
  /** Number of its first line in the document, 1-based. */
  readonly firstLine: number;
  /** Parsing it would take time or stack out of proportion: nested or emphasised as no person writes. */
  readonly contrived: boolean;
}

/** A slab is closed at the first safe place after so many UTF-16 units. */
const slabUnits = 16_384;
const deepestNesting = 100;
/** Characters of markup in one paragraph; the parser's work grows with their square. */
const mostSigns = 1_000;
/** No paragraph may be longer; in UTF-16 units. */
const longestLine = paragraphUnits;

interface Scan {
  /** What closes the open fence, comment or raw HTML block, or null outside. */
  hold: RegExp | null;
  blankBefore: boolean;
}

/** Parts of the document, in order; joined by line breaks they are the document. Linear. */
export function markdownSlabs(source: string): readonly MarkdownSlab[] {
  const slabs: MarkdownSlab[] = [];
  const scan: Scan = { hold: null, blankBefore: false };
  let lines: string[] = [];
  let units = 0;
  let firstLine = 1;
  const close = (): void => {
    if (lines.length > 0) slabs.push({ text: lines.join('\n'), firstLine, contrived: isContrived(lines) });
    firstLine += lines.length;
    lines = [];
    units = 0;
  };
  for (const line of source.split(/\r\n|[\n\r]/)) {
    if (units > slabUnits && scan.hold === null && scan.blankBefore && /^\S/.test(line)) close();
    lines.push(line);
    units += line.length + 1;
    follow(scan, line);
  }
  close();
  return slabs;
}

/** Keeps track of the blocks that go on over blank lines. */
function follow(scan: Scan, line: string): void {
  scan.blankBefore = line.trim() === '';
  if (scan.hold !== null) {
    if (scan.hold.test(line)) scan.hold = null;
    return;
  }
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) scan.hold = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}\\s*$`);
  else if (/^ {0,3}<!--/.test(line) && !line.includes('-->')) scan.hold = /-->/;
  else if (/^ {0,3}<(?:script|pre|style|textarea)\b/i.test(line) && !/<\//.test(line)) {
    scan.hold = /<\/(?:script|pre|style|textarea)>/i;
  }
}

function isContrived(lines: readonly string[]): boolean {
  let signs = 0;
  for (const line of lines) {
    if (line.length > longestLine) return true;
    const markers = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/.exec(line)?.[0].replace(/[\s\d]/g, '') ?? '';
    if (markers.length > deepestNesting) return true;
    if (markers !== '' || line.trim() === '') signs = 0;
    signs += line.match(/[*_`[\]<&!]/g)?.length ?? 0;
    if (signs > mostSigns) return true;
  }
  return false;
}

/** All link definitions of the document (`[name]: address`), for a slab may use those of another. Each is a block of its own. */
export function linkDefinitions(source: string): string {
  const definitions = source.match(/^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S[^\n]{0,2000}$/gm) ?? [];
  const text = definitions.join('\n\n');
  // A document that is all definitions cannot have each slab carry them.
  return text.length <= slabUnits ? text : '';
}
