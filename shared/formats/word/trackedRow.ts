import { compareTexts } from '../../domain/compare/compare.ts';
import type { ParagraphRole } from '../../domain/model.ts';
import { xmlText } from '../xmlText.ts';
import { type Placed, placeComments, type RowComment } from './comments.ts';
import { type WordComment, wordDate } from './package.ts';
import { cutPieces, type Piece, piecesOf } from './pieces.ts';
import { paragraphAround, run } from './runs.ts';
import { styleOfRole } from './styles.ts';

/** What is written so far of a document with tracked changes. */
export interface TrackedTexts {
  readonly body: string[];
  readonly comments: WordComment[];
  /** Each change has a number of its own. */
  changes: number;
}

interface Line {
  readonly role: ParagraphRole;
  readonly text: string;
}

/** A row as it was and as it is, a paragraph a line. */
export interface Sides {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

/** Whose changes those of a row are, and when they were saved, in milliseconds since 1970. */
interface ChangedBy {
  readonly author: string;
  readonly savedAt: number;
}

interface ShownComment {
  readonly comment: RowComment;
  readonly shown: WordComment;
}

/**
 * One row as paragraphs with tracked changes. A paragraph is there in both texts, or in one: then its end is what was
 * inserted or deleted, and accepting or rejecting joins it with the next.
 */
export class TrackedRow {
  readonly #texts: TrackedTexts;
  readonly #sides: Sides;
  readonly #by: ChangedBy;
  /** Of the paragraph that is being written: its elements, its text, and its place on either side. */
  #content = '';
  #text = '';
  readonly #line = { before: 0, after: 0 };

  constructor(texts: TrackedTexts, sides: Sides, by: ChangedBy) {
    this.#texts = texts;
    this.#sides = sides;
    this.#by = by;
  }

  write(comments: readonly ShownComment[]): void {
    const before = this.#sides.before.map(({ text }) => text).join('\n');
    const after = this.#sides.after.map(({ text }) => text).join('\n');
    const marks = placeComments(
      comments.map(({ comment }) => comment),
      { before, after },
    ).map((placed) => new CommentMark(placed));
    for (const [at, { shown }] of comments.entries()) marks[at]?.number(this.#texts.comments.push(shown) - 1);
    const { changes } = compareTexts(before, after);
    const pieces = cutPieces(
      piecesOf({ before, after, changes }),
      marks.map(({ stretch }) => stretch),
    );
    for (const piece of pieces) {
      for (const mark of marks) this.#content += mark.before(piece);
      if (piece.text === '\n') this.#end(piece.kind);
      else this.#add(piece);
      for (const mark of marks) this.#content += mark.after(piece);
    }
    for (const mark of marks) this.#content += mark.atLast();
    // A row without text has no paragraph, unless somebody said something of it.
    if (this.#content !== '') this.#end(before === '' && after !== '' ? 'inserted' : 'same');
  }

  #add({ kind, text }: Piece): void {
    this.#text += text;
    if (kind === 'same') this.#content += run(text);
    else {
      const isDeleted = kind === 'deleted';
      this.#content += `<w:${tags[kind]} ${this.#change()}>${run(text, { isDeleted })}</w:${tags[kind]}>`;
    }
  }

  #end(kind: Piece['kind']): void {
    const { before, after } = this.#sides;
    const line = kind === 'deleted' ? before[this.#line.before] : after[this.#line.after];
    const end = kind === 'same' ? '' : `<w:${tags[kind]} ${this.#change()}/>`;
    const style = styleOfRole[line?.role ?? 'body'];
    this.#texts.body.push(paragraphAround({ style, text: this.#text, end }, this.#content));
    if (kind !== 'inserted') this.#line.before += 1;
    if (kind !== 'deleted') this.#line.after += 1;
    this.#content = '';
    this.#text = '';
  }

  /** By whom a change was made and when, with the next number. */
  #change(): string {
    this.#texts.changes += 1;
    const { author, savedAt } = this.#by;
    return `w:id="${this.#texts.changes}" w:author="${xmlText(author)}" w:date="${wordDate(savedAt)}"`;
  }
}

const tags = { deleted: 'del', inserted: 'ins' } as const;

/** The beginning and the end of a comment, each written once. */
class CommentMark {
  readonly stretch: Placed['stretch'];
  readonly #placed: Placed;
  #id = 0;
  #state: 'ahead' | 'open' | 'closed' = 'ahead';

  constructor(placed: Placed) {
    this.#placed = placed;
    this.stretch = placed.stretch;
  }

  /** Its position among the comments of the document. */
  number(id: number): void {
    this.#id = id;
  }

  before(piece: Piece): string {
    return this.#state === 'ahead' && this.#placed.starts(piece) ? this.#open() : '';
  }

  after(piece: Piece): string {
    return this.#state === 'open' && this.#placed.ends(piece) ? this.#close() : '';
  }

  atLast(): string {
    return (this.#state === 'ahead' ? this.#open() : '') + (this.#state === 'open' ? this.#close() : '');
  }

  #open(): string {
    this.#state = 'open';
    return `<w:commentRangeStart w:id="${this.#id}"/>`;
  }

  #close(): string {
    this.#state = 'closed';
    return `<w:commentRangeEnd w:id="${this.#id}"/><w:r><w:commentReference w:id="${this.#id}"/></w:r>`;
  }
}
