import { compareTexts } from '../../domain/compare/compare.ts';
import { correctedLanguage } from '../../domain/correctedLanguage.ts';
import { solidLinesOf } from '../word/text.ts';
import { type CommentNews, type CopyNews, presentOf, type TextNews, type UnplacedText } from './news.ts';
import type { ReturnedComment } from './returnedComment.ts';
import {
  collapsed,
  type Place,
  placeLines,
  type Standing,
  standingTexts,
  textOfCell,
} from './returnedPlaces.ts';
import type { ProjectFile } from './shape.ts';

/** The corrected text as it comes back from whoever edited it as a document. */
export interface ReturnedText {
  readonly paragraphs: readonly string[];
  readonly comments: readonly ReturnedComment[];
  /** Who saved it last; `''`: nobody knows. */
  readonly author: string;
  /** When; milliseconds since 1970. */
  readonly at: number;
}

/** Words in common above which a paragraph is some text of the project, as compareTexts has it. */
const leastAlike = 0.5;

/**
 * What is new in the corrected text that somebody edited as a document: rows whose text is none of what the project has
 * there, comments, and which of those here were dealt with. One that is what the row was before it was corrected may be of before, or chosen anew, as where
 * tracked changes were rejected: it stands apart, unless the row was corrected after the document was saved. Paragraphs find their rows by being aligned with them; those that stand for several rows, or
 * for none, are told apart, unless they were only put elsewhere. A row that the document leaves out is told and left as it is, for it may have only a part of the text. A row
 * whose text is nearer to an earlier one of its history than to that of today was gone on with here as well. Null where no
 * paragraph is anything like a text of the project. Cost of aligning both texts, and of comparing the rows that changed.
 */
export function newsInText(here: ProjectFile, returned: ReturnedText): CopyNews | null {
  const language = correctedLanguage(here.versions);
  const attributions = new Set(
    here.versions.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ role, text }) => (role === 'attribution' ? [collapsed(text)] : [])),
    ),
  );
  const paragraphs = returned.paragraphs.filter((text) => !attributions.has(collapsed(text)));
  const standing = standingTexts(here, paragraphs);
  const places = placeLines(standing, paragraphs, language);
  const isOurs = places.some(({ rows, text }) =>
    rows.some((row) => likest(standing[row], text, language).similarity >= leastAlike),
  );
  if (!isOurs) return null;
  const items: (TextNews | CommentNews)[] = [];
  const unplaced: UnplacedText[] = [];
  // What was only put elsewhere says nothing new.
  const known = new Set(standing.flatMap((row) => row.known));
  let last: number | null = null;
  for (const { rows, text } of places) {
    const [row = null, ...others] = rows;
    if (row !== null && others.length === 0) {
      const news = textNews(here, standing[row], row, { ...returned, text }, language);
      if (news) items.push(news);
    } else if (!known.has(collapsed(text)) && !isStanding(rows, standing, text))
      unplaced.push({ text, state: 'edited', row: row ?? last });
    last = rows.at(-1) ?? last;
  }
  const comments = returned.comments.filter(({ text }) => !attributions.has(collapsed(text)));
  items.push(...commentNews(here, places, comments));
  const absent = absentRows(standing, places, paragraphs);
  return { items: items.toSorted((a, b) => a.row - b.row), unplaced, absent };
}

/**
 * Rows of which a document has nothing, neither where they belong nor elsewhere; those without a corrected text only where it
 * was made with such rows filled.
 */
function absentRows(
  standing: readonly Standing[],
  places: readonly Place[],
  paragraphs: readonly string[],
): readonly number[] {
  const placed = new Set(places.flatMap(({ rows }) => rows));
  const there = new Set(paragraphs.map(collapsed));
  const isFilled = ({ filledFrom }: Standing): boolean => filledFrom !== null;
  const hasFilled = standing.some((row, at) => isFilled(row) && placed.has(at));
  return standing.flatMap((row, at) => {
    const isMeant = row.text.trim() !== '' && (hasFilled || !isFilled(row)) && !placed.has(at);
    return isMeant && !solidLinesOf(row.text).some((line) => there.has(collapsed(line))) ? [at] : [];
  });
}

const isStanding = (rows: readonly number[], standing: readonly Standing[], text: string): boolean =>
  collapsed(rows.map((row) => standing[row]?.text ?? '').join(' ')) === collapsed(text);

/** Which of the texts a row had is nearest; the first of equals. */
function likest(standing: Standing | undefined, text: string, language: string) {
  let found = { at: 0, similarity: 0 };
  const [own, known] = [collapsed(text), standing?.known ?? []];
  for (const [at, one] of known.entries()) {
    const similarity = one === own ? 1 : compareTexts(one, own, { language }).similarity;
    if (similarity > found.similarity) found = { at, similarity };
  }
  return found;
}

function textNews(
  here: ProjectFile,
  standing: Standing | undefined,
  row: number,
  { text, at, author }: Pick<ReturnedText, 'at' | 'author'> & { readonly text: string },
  language: string,
): TextNews | undefined {
  const own = here.rows[row];
  const [returned, present] = [collapsed(text), collapsed(standing?.text ?? '')];
  if (!standing || !own || returned === present) return undefined;
  const isKnown = standing.known.includes(returned);
  // Before it was corrected, that was its text; once it was, somebody may have gone back to it, as by rejecting changes.
  if (isKnown && (!own.correction?.text || own.correction.savedAt > at)) return undefined;
  const nearest = standing.known[likest(standing, text, language).at];
  const wasHere = own.history.some((step) => collapsed(step.text ?? '') === nearest);
  const isNow = nearest === undefined || nearest === present;
  const origin = own.correction?.text ? own.correction.origin : standing.filledFrom;
  const by = author === '' ? {} : { author };
  return {
    kind: 'text',
    key: `${row}`,
    row,
    standing: isKnown || (wasHere && !isNow) ? 'apart' : 'newer',
    here: presentOf(own),
    there: { text, state: 'edited' },
    steps: [{ at, text, state: 'edited', origin, ...by }],
    correction: { text, origin, savedAt: at, ...by },
  };
}

/** Comments that no row here has yet, each for the row of its paragraph, and those that were dealt with there. */
function commentNews(
  here: ProjectFile,
  places: readonly Place[],
  comments: readonly ReturnedComment[],
): CommentNews[] {
  const said = here.rows.flatMap((row, at) =>
    (row.comments ?? []).map((comment, place) => ({
      row: at,
      place,
      comment,
      text: collapsed(comment.text),
    })),
  );
  const source = here.versions.findIndex(({ role }) => role === 'source');
  const rowOf = new Map([
    // Where one stands beside the original, that says which row it is of.
    ...here.rows.flatMap((_, row) => {
      const text = collapsed(textOfCell(here, row, source));
      return text === '' ? [] : [[text, row] as const];
    }),
    ...places.flatMap(({ rows: [row], text }) =>
      row === undefined ? [] : text.split('\n').map((line) => [collapsed(line), row] as const),
    ),
  ]);
  let last = 0;
  return comments.flatMap(({ text, author, at, quote, paragraph, isDone }, number): CommentNews[] => {
    last = rowOf.get(collapsed(paragraph)) ?? last;
    // As the program writes them into a document, some begin with a line on what they are about.
    const own = [text, text.replace(/^.*\n/, '')].map(collapsed);
    const same = said.filter((one) => own.includes(one.text));
    const known = same.find(({ row }) => row === last) ?? same[0];
    if (known !== undefined) {
      const { row, place, comment } = known;
      if (!isDone || comment.resolved) return [];
      const key = `${row}:${number}`;
      return [
        { kind: 'comment', key, row, what: 'resolved', place, comment: { ...comment, resolved: true } },
      ];
    }
    const from = here.rows[last]?.correction?.text.indexOf(quote) ?? -1;
    const about = quote === '' || from < 0 ? null : { version: null, paragraph: null, from, quote };
    const by = author === '' ? {} : { author };
    const comment = { text, at, changedAt: null, resolved: isDone, about, ...by };
    return [{ kind: 'comment', key: `${last}:${number}`, row: last, what: 'new', place: null, comment }];
  });
}
