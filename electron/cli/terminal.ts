import type { Writable } from 'node:stream';
import type { TFunction } from 'i18next';
import { type Problem, ProblemError, type ProblemParams } from '../../shared/domain/problem.ts';
import type { Surroundings } from '../core/place.ts';
import type { Arguments } from './arguments.ts';

/** What the program is called from: `process` and `os` have it. */
export interface Terminal extends Surroundings {
  readonly systemLocale: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** A command's call: what it was told, and what it speaks through. */
export interface Call {
  readonly terminal: Terminal;
  readonly given: Arguments;
  readonly t: TFunction;
  readonly programVersion: string;
}

/** Resolves once the text, or the bytes, are written. Throws `pipeClosed` or `outputNotWritten`. */
export const print = async ({ terminal }: Call, text: string | Uint8Array): Promise<void> => {
  try {
    await writeTo(terminal.stdout, text);
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    throw new ProblemError(isClosed ? 'pipeClosed' : 'outputNotWritten', {}, { cause: error });
  }
};

/** Says a problem that stops nothing. */
export const warn = ({ terminal, t }: Call, { code, params }: Problem): Promise<void> =>
  writeTo(terminal.stderr, `${t(`errors:${code}`, shownParams(params))}\n`).catch(() => {});

/** A value for another program to read. */
export const printJson = (call: Call, value: unknown): Promise<void> =>
  print(call, `${JSON.stringify(value, null, 2)}\n`);

/** Resolves once the stream has taken the text. */
export const writeTo = (stream: Writable, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });

/**
 * Text of the user's as a terminal may show it: the end of a paragraph is `¶`; other control, bidi and other invisible characters are written as
 * `\u{202E}`, for they could move the cursor or turn the line around.
 */
export const shown = (text: string): string =>
  text
    .replaceAll('\n', ' ¶ ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
    );

/** How a terminal shows what a text lacks of another, and what it has more. */
export const dropped = (text: string): string => `[-${text}-]`;
export const added = (text: string): string => `{+${text}+}`;

/** Parameters of a problem as a terminal may show them. */
export const shownParams = (params: ProblemParams): ProblemParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );
