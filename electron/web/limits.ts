import { contract } from '../../shared/contract/contract.ts';

const MiB = 1024 * 1024;

/**
 * Bytes an operation's request may have. A document has up to 64 MiB, and 1 MiB more for the form around it.
 * The text of such a document comes back for import as JSON: Cyrillic that took one byte a letter takes two in UTF-8,
 * and each paragraph brings some 60 bytes of its own. A replacement names up to 10,000 places, each with its new words;
 * rows that are confirmed or marked are up to 200,000, each some 35 bytes, and what is taken in from a copy
 * comes with that copy, each some 60 bytes.
 */
const large: Readonly<Record<string, number>> = {
  'document/inspect': 65 * MiB,
  'project/addVersions': 160 * MiB,
  'project/importFile': 160 * MiB,
  'copies/compare': 160 * MiB,
  'copies/takeIn': 176 * MiB,
  'version/replace': 160 * MiB,
  'glossary/importFile': 65 * MiB,
  'rewriting/apply': 32 * MiB,
  'rewriting/confirm': 8 * MiB,
  'mend/mark': 8 * MiB,
  'mend/lock': 8 * MiB,
};
const small = 2 * MiB;

/** The allow-list of operations: path below the API's root, as `rows/window`, to its limit in bytes. */
export const bodyLimits: ReadonlyMap<string, number> = new Map(
  Object.entries(contract).flatMap(([noun, operations]) =>
    Object.keys(operations).map((verb) => {
      const path = `${noun}/${verb}`;
      return [path, large[path] ?? small] as const;
    }),
  ),
);

/** Times the server allows, in ms. */
export interface Times {
  /** To receive a request's headers. */
  readonly headers: number;
  /** To receive a whole request. A document of 64 MiB takes well under a second over loopback. */
  readonly request: number;
  /** A connection without a request is kept. */
  readonly idle: number;
  /** Between looks for connections that are over their time. */
  readonly check: number;
  /** For requests under way when the host is closed. */
  readonly farewell: number;
}

/** What the program uses; tests shorten them. */
export const usualTimes: Times = {
  headers: 10_000,
  request: 120_000,
  idle: 10_000,
  check: 1_000,
  farewell: 2_000,
};
