import { once } from '../remember.ts';
import { type KnownText, readNames } from './names.ts';
import { type FiguredText, readFigured } from './numberChanges.ts';
import { type Token, tokenize } from './tokens.ts';

/** A text as it is compared, whatever with: what is told of it alone is found out once. */
export interface ComparedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** ISO 639-1. */
  readonly language: string;
  /** Read when a change first asks for them, as are the figures. */
  names(): KnownText;
  figures(): FiguredText;
}

/** Linear. `language` is an ISO 639-1 code. */
export const readCompared = (text: string, language: string): ComparedText => {
  const tokens = tokenize(text);
  return {
    text,
    tokens,
    language,
    names: once(() => readNames(tokens, language)),
    figures: once(() => readFigured(text, language)),
  };
};
