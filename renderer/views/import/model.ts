import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Draft, ParagraphRole, Side, VersionRole } from '../../../shared/domain/model.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { IncomingFile } from '../../state/files.ts';

export type Encoding = NonNullable<Inputs['document']['inspect']['encoding']>;

/** What the reader may say differently from what was proposed. */
type DraftEdits = Partial<Pick<Draft, 'role' | 'language' | 'title' | 'engine'>>;

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'read'; readonly draft: Draft };

/** A text on its way in. */
export interface ImportText {
  readonly id: number;
  readonly file: IncomingFile;
  /** Chosen by hand; null: as found. */
  readonly encoding: Encoding | null;
  /** Whether garbled lines are turned back, where that was said by hand. */
  readonly mend?: boolean;
  /** Which text of a file that holds two; absent: the one that is read where nothing is said. */
  readonly side?: Side;
  readonly reading: Reading;
  /** Kept apart from the draft so that they outlast reading it again in another encoding. */
  readonly edits: DraftEdits;
}

/** Everything an import is about to do. */
export interface ImportState {
  readonly texts: readonly ImportText[];
  readonly selected: number | null;
  /** Title of the new project; null: as proposed. */
  readonly title: string | null;
  readonly nextId: number;
}

export const emptyImport: ImportState = { texts: [], selected: null, title: null, nextId: 1 };

export type ImportAction =
  | { readonly kind: 'added'; readonly files: readonly IncomingFile[] }
  /** What a window that is gone had pasted. */
  | {
      readonly kind: 'takenUp';
      readonly files: readonly IncomingFile[];
      readonly title: string | null;
    }
  /** `encoding` and `mend` are what was asked for: an answer that comes after something else was chosen is dropped. */
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly encoding: Encoding | null;
      readonly mend?: boolean | undefined;
      readonly reading: Reading;
    }
  | { readonly kind: 'encoded'; readonly id: number; readonly encoding: Encoding }
  | { readonly kind: 'mended'; readonly id: number; readonly mend: boolean }
  | { readonly kind: 'edited'; readonly id: number; readonly edits: DraftEdits }
  | {
      readonly kind: 'roles';
      readonly id: number;
      readonly numbers: readonly number[];
      readonly role: ParagraphRole;
    }
  | {
      readonly kind: 'included';
      readonly id: number;
      readonly numbers: readonly number[];
      readonly included: boolean;
    }
  /** The other text of a file that holds two comes too. */
  | { readonly kind: 'otherSide'; readonly id: number }
  | { readonly kind: 'removed'; readonly id: number }
  | { readonly kind: 'putBack'; readonly text: ImportText; readonly position: number }
  | { readonly kind: 'selected'; readonly id: number }
  | { readonly kind: 'titled'; readonly title: string }
  | { readonly kind: 'onlySource'; readonly id: number }
  | { readonly kind: 'done' };

/** The import after an action. Paragraph numbers are zero-based positions in the draft. */
export const importReducer = (state: ImportState, action: ImportAction): ImportState => {
  switch (action.kind) {
    case 'added':
      return withAdded(state, action.files);
    case 'takenUp':
      return { ...withAdded(state, action.files), title: state.title ?? action.title };
    case 'read':
      return withText(state, action.id, (text) =>
        text.encoding === action.encoding && text.mend === action.mend
          ? { ...text, reading: action.reading }
          : text,
      );
    case 'encoded':
      return withText(state, action.id, (text) => ({
        ...text,
        encoding: action.encoding,
        reading: { kind: 'reading' },
      }));
    case 'mended':
      return withText(state, action.id, (text) => ({
        ...text,
        mend: action.mend,
        reading: { kind: 'reading' },
      }));
    case 'edited':
      return withText(state, action.id, (text) => ({ ...text, edits: { ...text.edits, ...action.edits } }));
    case 'roles':
      return withParagraphs(state, action.id, action.numbers, { role: action.role });
    case 'included':
      return withParagraphs(state, action.id, action.numbers, { included: action.included });
    case 'otherSide':
      return withOtherSide(state, action.id);
    case 'removed':
      return withRemoved(state, action.id);
    case 'putBack':
      return {
        ...state,
        texts: state.texts.toSpliced(action.position, 0, action.text),
        selected: action.text.id,
      };
    case 'selected':
      return { ...state, selected: action.id };
    case 'titled':
      return { ...state, title: action.title };
    case 'onlySource':
      return withOnlySource(state, action.id);
    case 'done':
      return { ...emptyImport, nextId: state.nextId };
  }
};

/** Original before translation. */
const withOtherSide = (state: ImportState, id: number): ImportState => {
  const position = state.texts.findIndex((text) => text.id === id);
  const text = state.texts[position];
  const side = text?.reading.kind === 'read' ? text.reading.draft.otherSide : undefined;
  if (text === undefined || side === undefined) return state;
  const other: ImportText = {
    id: state.nextId,
    file: text.file,
    encoding: null,
    side,
    reading: { kind: 'reading' },
    edits: {},
  };
  return {
    ...state,
    texts: state.texts.toSpliced(side === 'source' ? position : position + 1, 0, other),
    nextId: state.nextId + 1,
  };
};

/** A text that could not be read is no original, and takes nothing from those that are. */
const withOnlySource = (state: ImportState, id: number): ImportState => {
  const chosen = state.texts.find((text) => text.id === id);
  if (chosen === undefined || draftOf(chosen) === null) return state;
  return { ...state, texts: state.texts.map((text) => asOnlySource(text, id)) };
};

const withAdded = (state: ImportState, files: readonly IncomingFile[]): ImportState => {
  const added = files.map(
    (file, position): ImportText => ({
      id: state.nextId + position,
      file,
      encoding: null,
      reading: { kind: 'reading' },
      edits: {},
    }),
  );
  return {
    ...state,
    texts: [...state.texts, ...added],
    // What was pasted is looked at, for nothing but its text tells what it is.
    selected: added.find(({ file }) => file.text !== undefined)?.id ?? state.selected ?? added[0]?.id ?? null,
    nextId: state.nextId + files.length,
  };
};

const withText = (state: ImportState, id: number, change: (text: ImportText) => ImportText): ImportState => ({
  ...state,
  texts: state.texts.map((text) => (text.id === id ? change(text) : text)),
});

const withParagraphs = (
  state: ImportState,
  id: number,
  numbers: readonly number[],
  change: { readonly role: ParagraphRole } | { readonly included: boolean },
): ImportState => {
  const changed = new Set(numbers);
  return withText(state, id, (text) => {
    if (text.reading.kind !== 'read') return text;
    const { draft } = text.reading;
    const paragraphs = draft.paragraphs.map((paragraph, number) =>
      changed.has(number) ? { ...paragraph, ...change } : paragraph,
    );
    return { ...text, reading: { kind: 'read', draft: { ...draft, paragraphs } } };
  });
};

const withRemoved = (state: ImportState, id: number): ImportState => {
  const position = state.texts.findIndex((text) => text.id === id);
  const texts = state.texts.filter((text) => text.id !== id);
  const neighbour = texts[Math.min(position, texts.length - 1)];
  return { ...state, texts, selected: state.selected === id ? (neighbour?.id ?? null) : state.selected };
};

/** The chosen text becomes the original; whatever else was one becomes a human translation. */
const asOnlySource = (text: ImportText, sourceId: number): ImportText => {
  const isSource = draftOf(text)?.role === 'source';
  if (text.id === sourceId) return { ...text, edits: { ...text.edits, role: 'source' } };
  return isSource ? { ...text, edits: { ...text.edits, role: 'human' } } : text;
};

/** A text's draft with the reader's edits; null while it is read, or where it could not be. */
export const draftOf = ({ reading, edits }: ImportText): Draft | null =>
  reading.kind === 'read' ? { ...reading.draft, ...edits } : null;

/**
 * The text before this one in the list that has the same paragraphs, if there is one: a file chosen twice, as a rule.
 * Linear in the length of the texts that have as many paragraphs.
 */
export const sameBefore = (state: ImportState, text: ImportText): ImportText | null => {
  const own = draftOf(text)?.paragraphs ?? [];
  const before = state.texts.slice(0, state.texts.indexOf(text));
  const isSame = (other: ImportText): boolean => {
    const paragraphs = draftOf(other)?.paragraphs ?? [];
    return paragraphs.length === own.length && paragraphs.every((each, at) => each.text === own[at]?.text);
  };
  return own.length === 0 ? null : (before.find(isSame) ?? null);
};

/** Drafts in list order. */
export const draftsOf = (state: ImportState): readonly Draft[] =>
  state.texts.flatMap((text) => draftOf(text) ?? []);

/** Included paragraphs and those left out. */
export const countParagraphs = (draft: Draft): { readonly included: number; readonly leftOut: number } => {
  const included = draft.paragraphs.filter((paragraph) => paragraph.included).length;
  return { included, leftOut: draft.paragraphs.length - included };
};

/** What a new project would be called: the original's title, or that of the first text which has one. */
export const proposedTitle = (state: ImportState): string => {
  const drafts = draftsOf(state);
  const source = drafts.find(({ role, title }) => role === 'source' && title !== '');
  return (source ?? drafts.find(({ title }) => title !== ''))?.title ?? '';
};

/** Why an import cannot be run as it stands. */
export type Obstacle = 'nothing' | 'reading' | 'untitled' | 'twoSources' | 'nothingIncluded';

/**
 * The first thing in the way of an import, or null. Texts that could not be read are in nobody's way:
 * the others are imported without them.
 */
export const obstacleOf = (
  state: ImportState,
  project: { readonly hasSource: boolean } | null,
): Obstacle | null => {
  const drafts = draftsOf(state);
  if (state.texts.some(({ reading }) => reading.kind === 'reading')) return 'reading';
  if (drafts.length === 0) return 'nothing';
  if (sourceIds(state).length + (project?.hasSource === true ? 1 : 0) > 1) return 'twoSources';
  if (drafts.some((draft) => countParagraphs(draft).included === 0)) return 'nothingIncluded';
  if (project === null && (state.title ?? proposedTitle(state)).trim() === '') return 'untitled';
  return null;
};

/** Ids of the texts marked as the original. */
export const sourceIds = (state: ImportState): readonly number[] =>
  state.texts.filter((text) => draftOf(text)?.role === 'source').map(({ id }) => id);

/** Ids of the originals after the first where all are one text, which was chosen more than once; null where they are not. */
export const repeatedSources = (state: ImportState): readonly number[] | null => {
  const [first, ...more] = state.texts.filter((text) => draftOf(text)?.role === 'source');
  const isAlike = more.every((text) => sameBefore(state, text) === first);
  return more.length > 0 && isAlike ? more.map(({ id }) => id) : null;
};

/** How many human versions stand before a text: what gives it its colour. */
export const humanOrdinal = (state: ImportState, id: number, already: number): number => {
  const position = state.texts.findIndex((text) => text.id === id);
  return already + state.texts.slice(0, position).filter((text) => roleOf(text) === 'human').length;
};

const roleOf = (text: ImportText): VersionRole | null => draftOf(text)?.role ?? null;
