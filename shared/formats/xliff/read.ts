import type { Side } from '../../domain/model.ts';
import { type ReturnedComment, returnedName, returnedWords } from '../projectFile/returnedComment.ts';
import type { Unit } from '../units.ts';
import { type XmlAttributes, xmlReader } from '../xml.ts';

/** A unit of translation, and what was said of it. */
export interface XliffUnit extends Unit {
  /** `author` is `''` where nobody is named. */
  readonly notes: readonly { readonly text: string; readonly author: string }[];
}

/**
 * Elements whose text is not the unit's: candidates, what stands about the file, the original's cut into segments, and
 * codes of the format that the file was made of.
 */
const silent: ReadonlySet<string> = new Set(
  'matches alt-trans glossary header skeleton metadata originalData changeTrack bin-unit seg-source bpt ept it ph'.split(
    ' ',
  ),
);
const unitNames: ReadonlySet<string> = new Set(['unit', 'trans-unit']);

/** A segment, what stands between two, or in XLIFF 1 all of a unit. */
interface Part {
  readonly isBetween: boolean;
  source: string;
  target: string | null;
}

interface State {
  readonly units: XliffUnit[];
  /** For each open element, whether its white space is to stay. */
  readonly keeps: boolean[];
  parts: Part[];
  notes: { text: string; author: string }[];
  isUnit: boolean;
  side: Side | null;
  inNote: boolean;
  heard: string;
  /** Open elements inside one that is silent, itself counted; 0 outside. */
  silence: number;
}

/**
 * The units of an XLIFF file, of version 1 or 2: source and target as they stand, codes of other formats left out, segments
 * of a unit put together. White space is one space but where the file has it preserved; a line break that the file marks is
 * a line feed. Linear. @throws ProblemError `xliffDamaged` (params `file`, `line`) for what is not well-formed, not UTF-8 or
 * UTF-16, has a document type or is nested too deep.
 */
export function readXliff(content: Uint8Array | string, file: string): readonly XliffUnit[] {
  const state: State = {
    units: [],
    keeps: [],
    parts: [],
    notes: [],
    isUnit: false,
    side: null,
    inNote: false,
    heard: '',
    silence: 0,
  };
  const reader = xmlReader(
    file,
    {
      open: (name, attributes) => open(state, name, attributes),
      close: (name) => close(state, name),
      text: (text) => {
        if (state.silence === 0 && (state.side !== null || state.inNote)) state.heard += text;
      },
    },
    'xliffDamaged',
  );
  reader.write(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  reader.end();
  return state.units;
}

function open(state: State, name: string, attributes: XmlAttributes): void {
  const keeps =
    attributes.space === undefined ? (state.keeps.at(-1) ?? false) : attributes.space === 'preserve';
  state.keeps.push(keeps);
  if (state.side !== null && state.silence === 0) state.heard += characterOf(name, attributes);
  if (state.silence > 0 || silent.has(name)) state.silence += 1;
  else if (unitNames.has(name)) {
    state.isUnit = true;
    state.notes = [];
    // XLIFF 1 has source and target in the unit itself.
    state.parts = name === 'unit' ? [] : [{ isBetween: false, source: '', target: null }];
  } else if (name === 'segment' || name === 'ignorable')
    state.parts.push({ isBetween: name === 'ignorable', source: '', target: null });
  else if (state.isUnit && (name === 'source' || name === 'target')) {
    state.side = name;
    state.heard = '';
  } else if (state.isUnit && name === 'note') {
    state.inNote = true;
    state.heard = '';
    state.notes.push({ text: '', author: attributes.from ?? '' });
  }
}

/** What an element inside a text stands for: a character that XML forbids, or a line break; `''` for others. */
function characterOf(name: string, { hex = '', ctype = '', subType = '' }: XmlAttributes): string {
  if (ctype === 'lb' || subType === 'xlf:lb') return '\n';
  const code = name === 'cp' ? Number.parseInt(hex, 16) : 0;
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : '';
}

function close(state: State, name: string): void {
  const keeps = state.keeps.pop() ?? false;
  if (state.silence > 0) {
    state.silence -= 1;
    return;
  }
  const heard = keeps ? state.heard : state.heard.replace(/\s+/gu, ' ');
  const part = state.parts.at(-1);
  if (state.side === name) {
    if (part) part[name] = heard;
    state.side = null;
  } else if (state.inNote && name === 'note') {
    const note = state.notes.at(-1);
    if (note) note.text = heard.trim();
    state.inNote = false;
  } else if (unitNames.has(name)) {
    state.units.push(unitOf(state));
    state.isUnit = false;
  }
}

function unitOf({ parts, notes }: State): XliffUnit {
  const isTranslated = parts.some(({ isBetween, target }) => !isBetween && target !== null);
  const target = parts.map((part) => part.target ?? (part.isBetween ? part.source : '')).join('');
  return {
    source: parts.map(({ source }) => source).join(''),
    target: isTranslated && target.trim() !== '' ? target : null,
    notes: notes.filter(({ text }) => text !== ''),
  };
}

/** What was said of units, by the originals beside which it stands; nobody knows when, so that they are of `at` (ms since 1970). */
export const commentsOfXliff = (units: readonly XliffUnit[], at: number): readonly ReturnedComment[] =>
  units.flatMap(({ source, target, notes }) =>
    notes.map(({ text, author }) => ({
      text: returnedWords(text),
      author: returnedName(author),
      at,
      quote: '',
      isDone: false,
      paragraph: source === '' ? (target ?? '') : source,
    })),
  );
