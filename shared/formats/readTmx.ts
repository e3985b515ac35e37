import type { Unit } from './units.ts';
import { type XmlAttributes, xmlReader } from './xml.ts';

/** What a unit has in one language. */
interface Variant {
  readonly language: string;
  text: string;
}

/** Elements in a text that hold codes of the format it was taken from. */
const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

interface State {
  readonly units: Variant[][];
  /** What the header says the original's language is; `''`, or `*all*`, where it says none. */
  sourceLanguage: string;
  inText: boolean;
  /** Open elements inside one that holds codes, itself counted; 0 outside. */
  silence: number;
}

/**
 * The units of a TMX file (1.4b and before), in the file's order: the variant in the language of the original, which is the
 * first where the header names none, and the first variant in the language that the first translated unit is translated
 * into. White space in a text is one space, for tools lay segments out over several lines. Linear.
 * @throws ProblemError `tmxDamaged` (params `file`, `line`) for what is not well-formed, not UTF-8 or UTF-16, has a document
 * type of its own or is nested too deep.
 */
export function readTmx(content: Uint8Array | string, file: string): readonly Unit[] {
  const state: State = { units: [], sourceLanguage: '', inText: false, silence: 0 };
  const reader = xmlReader(
    file,
    {
      open: (name, attributes) => open(state, name, attributes),
      close: (name) => close(state, name),
      text: (text) => {
        const variant = state.units.at(-1)?.at(-1);
        if (variant && state.inText && state.silence === 0) variant.text += text;
      },
    },
    'tmxDamaged',
    true,
  );
  reader.write(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  reader.end();
  return paired(state);
}

function open(state: State, name: string, attributes: XmlAttributes): void {
  if (state.silence > 0 || codes.has(name)) state.silence += 1;
  else if (name === 'header') state.sourceLanguage = languageIn(attributes.srclang);
  else if (name === 'tu') state.units.push([]);
  else if (name === 'tuv') state.units.at(-1)?.push({ language: languageIn(attributes.lang), text: '' });
  else if (name === 'seg') state.inText = true;
}

function close(state: State, name: string): void {
  if (state.silence > 0) state.silence -= 1;
  else if (name === 'seg') state.inText = false;
}

/** A language without its region, which a file may name in one place and not in another. */
const languageIn = (tag = ''): string => tag.toLowerCase().replace(/[-_].*/, '');

function paired({ units, sourceLanguage }: State): readonly Unit[] {
  const isNamed = units.some((variants) => variants.some(({ language }) => language === sourceLanguage));
  const source = isNamed ? sourceLanguage : units[0]?.[0]?.language;
  const target = units.flat().find(({ language }) => language !== source)?.language;
  const textIn = (variants: readonly Variant[], wanted: string | undefined): string | null =>
    variants
      .find(({ language }) => language === wanted)
      ?.text.replace(/\s+/gu, ' ')
      .trim() ?? null;
  return units.map((variants) => ({
    source: textIn(variants, source) ?? '',
    target: textIn(variants, target),
  }));
}
