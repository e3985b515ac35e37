import type { AlignedText, AlignedTextRow } from '../domain/aligned.ts';
import { correctedLanguage } from '../domain/correctedLanguage.ts';
import type { Language, ParagraphRole } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { attributionsOf, isCorrected } from './machineText.ts';
import { escapeMarkup, htmlPage, langAttribute } from './markup.ts';

type CorrectedFormat = 'txt' | 'md' | 'html';

export interface CorrectedOptions {
  readonly format: CorrectedFormat;
  /** Position in `versions` of the text that rows without a correction take; null: such rows stop the export. */
  readonly fallback: number | null;
}

/** A paragraph of a text that is written. */
export interface Line {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly language: Language;
}

/** The corrected text, or another, as a document: what the writers of its formats take. */
export interface WholeText {
  readonly title: string;
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly attributions: readonly string[];
}

/**
 * The corrected text as a file: plain text with a blank line between paragraphs, Markdown (CommonMark), or an
 * HTML page. A row without a correction takes the paragraphs of the fallback, none where the fallback has none.
 * Attribution lines of the machine translations that any of the text came from stand at the end.
 * Throws `missingCorrections` (rows, count) without a fallback, `noCorrections` where nothing is left to write.
 */
export const writeCorrected = (aligned: AlignedText, { format, fallback }: CorrectedOptions): string =>
  writers[format](collectCorrected(aligned, fallback));

/** The corrected text, before it is a file of any format. Takes and throws what {@link writeCorrected} does. */
export const collectCorrected = (aligned: AlignedText, fallback: number | null): WholeText => {
  const missing = rowsWithoutCorrection(aligned);
  if (fallback === null && missing.length > 0)
    throw new ProblemError('missingCorrections', { rows: rowRanges(missing), count: missing.length });
  const result = collect(aligned, fallback);
  if (result.lines.length === 0) throw new ProblemError('noCorrections');
  return result;
};

/** Zero-based numbers of the rows that have no corrected text. */
export const rowsWithoutCorrection = ({ rows }: AlignedText): readonly number[] =>
  rows.flatMap((row, index) => (isCorrected(row) ? [] : [index]));

/** Zero-based row numbers as people read them: `[2, 7, 8, 9]` as `3, 8-10`. */
export const rowRanges = (rows: readonly number[]): string => {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range?.last === row - 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges
    .map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`))
    .join(', ');
};

const collect = (aligned: AlignedText, fallback: number | null): WholeText => {
  const language = correctedLanguage(aligned.versions);
  const used = new Set<number>();
  const lines = aligned.rows.flatMap((row): readonly Line[] => {
    if (isCorrected(row)) {
      if (row.correction?.origin != null) used.add(row.correction.origin);
      return correctedLines(row, language);
    }
    const cell = fallback === null ? undefined : row.cells[fallback];
    if (fallback === null || cell === undefined || cell.length === 0) return [];
    used.add(fallback);
    return cell.map((paragraph) => ({
      ...paragraph,
      language: aligned.versions[fallback]?.language ?? language,
    }));
  });
  const written = new Set(lines.map(({ text }) => text.trim()));
  const attributions = attributionsOf(aligned, used).filter((line) => !written.has(line.trim()));
  return { title: aligned.title, language, lines, attributions };
};

/** A correction's lines are paragraphs; their roles are those of the text it was begun from, or of the first text. */
export const correctedLines = (
  { cells, correction }: AlignedTextRow,
  language: Language,
): readonly Line[] => {
  const began = correction?.origin == null ? undefined : cells[correction.origin];
  const model = began !== undefined && began.length > 0 ? began : cells.find((cell) => cell.length > 0);
  return (correction?.text ?? '')
    .split(/[\r\n]+/)
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({ role: (model?.[index] ?? model?.at(-1))?.role ?? 'body', text, language }));
};

const writeText = ({ lines, attributions }: WholeText): string =>
  `${[...lines.map(({ text }) => text), ...attributions].join('\n\n')}\n`;

const writeMarkdown = ({ lines, attributions }: WholeText): string =>
  `${[...lines.map(markdownBlock), ...attributions.map((line) => `*${escapeMarkdown(line)}*`)].join('\n\n')}\n`;

const markdownBlock = ({ role, text }: Line): string => {
  const escaped = escapeMarkdown(text);
  if (role === 'headline') return `# ${escaped}`;
  if (role === 'subhead') return `## ${escaped}`;
  return role === 'lead' ? `**${escaped}**` : escaped;
};

/** Backslashes before all that CommonMark, or a common extension, would read as more than itself. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, (space) => (/[^\n\r\t ]/.test(space) ? space : ' '))
    .trim()
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    // Signs at the end of a heading would be taken for its closing.
    .replace(/ (#+)$/, ' \\$1');

const writeHtml = ({ title, language, lines, attributions }: WholeText): string => {
  const body = lines.map((line) => `  ${htmlBlock(line, language)}`);
  const footer = attributions.map((line) => `    <p>${escapeMarkup(line)}</p>`);
  const content = [
    '<article>',
    ...body,
    ...(footer.length > 0 ? ['  <footer>', ...footer, '  </footer>'] : []),
    '</article>',
  ];
  return htmlPage({ title, language, style, body: content });
};

const style =
  'body{margin:3rem auto;padding:0 1.25rem;max-width:42rem;font:1.125rem/1.6 Georgia,serif}' +
  'h1,h2{line-height:1.25;text-wrap:balance}.lead{font-weight:600}.question{font-style:italic}' +
  'footer{margin-top:3rem;font-size:.875rem;color:#5d574c}@media print{body{margin:0}}';

const htmlBlock = ({ role, text, language }: Line, around: Language): string => {
  const attributes = `${language === around ? '' : langAttribute(language)} dir="auto"`;
  const content = escapeMarkup(text.trim());
  if (role === 'headline') return `<h1${attributes}>${content}</h1>`;
  if (role === 'subhead') return `<h2${attributes}>${content}</h2>`;
  return `<p class="${role}"${attributes}>${content}</p>`;
};

const writers = {
  txt: writeText,
  md: writeMarkdown,
  html: writeHtml,
} satisfies Record<CorrectedFormat, (result: WholeText) => string>;
