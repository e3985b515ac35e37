/**
 * What can go wrong in a way the user should read about. A problem is a value: a code and its
 * parameters. Its sentence stands in `shared/locales/<language>/errors.json` under the code, in each language.
 */
export const problemCodes = [
  // reading documents; params: file (name), and line, limit, found where they apply
  'emptyFile',
  'binaryFile',
  'fileTooLarge',
  'tooManyParagraphs',
  'paragraphTooLong',
  'brokenEncoding',
  'illFormedText',
  'unknownEncoding',
  'unsupportedFormat',
  'notDocx',
  'docxProtected',
  'docxTooLarge',
  'docxWithoutText',
  'docxDamaged',
  'htmlWithoutArticle',
  'nothingIncluded',
  // files that go together line by line; params: file, lines, other, otherLines, line (the first without a counterpart)
  'lineCountsDiffer',
  'nothingToMeasure',
  // texts that a command cannot be about as they are; params: file, and other (of otherLanguages and wrongOrder)
  'otherLanguages',
  'wrongOrder',
  'noOriginal',
  'nothingToCheck',
  // searching texts; params of badPattern: pattern, and where the mistake can be told context, sign, at (see finderOf);
  // of searchTookTooLong: seconds
  'badPattern',
  'searchTookTooLong',
  'parsingTookTooLong',
  'parsingTookTooMuchMemory',
  // work on texts that are in already; params: seconds, or limit (MB)
  'workTookTooLong',
  'workTookTooMuchMemory',
  // projects
  'duplicateSource',
  'projectFileDamaged',
  'glossaryDamaged',
  'xliffDamaged',
  'tmxDamaged',
  'glossaryEmpty',
  'projectFileNewer',
  'notACopy',
  'notFound',
  'stale',
  'nothingToConfirm',
  // mending an alignment; params of rowLocked: row (1-based); of rowsLocked: count, and row, the first
  'rowLocked',
  'rowsLocked',
  'nothingToMend',
  'missingCorrections',
  'noCorrections',
  'nothingCorrected',
  'noChanges',
  'nothingToUndo',
  'nothingToRedo',
  // an edit that is to be undone is not the one made last
  'notLastEdit',
  'cancelled',
  // the library
  'libraryNewer',
  'libraryForeign',
  // there is none at the path, where one is only to be read
  'libraryMissing',
  'libraryIsFolder',
  'libraryLocked',
  'libraryDamaged',
  'libraryUnreadable',
  'libraryReadOnly',
  'libraryGone',
  'libraryGoneUnsaved',
  // one that was to be restored; params: path
  'backupDamaged',
  // backups, while work goes on; params: path (their folder)
  'backupDiskFull',
  'backupNotWritable',
  'backupFailed',
  'diskFull',
  'inputOutput',
  // hosts and terminal
  'wrongUsage',
  'incompleteUsage',
  'fileNotFound',
  'fileNotReadable',
  'fileNotWritable',
  'fileDiskFull',
  'outputNotWritten',
  'pipeClosed',
  'projectNotFound',
  'projectAmbiguous',
  'versionAmbiguous',
  'portTaken',
  'unreachable',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/**
 * Named values put into the problem's sentence: file names, line numbers (1-based), limits, counts. One called `context`
 * chooses among the sentences of a code, `<code>_<context>` in errors.json.
 */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** What went wrong, to be said in the reader’s language (`errors.json` of shared/locales). */
export interface Problem {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** A problem on its way up. `message` is for logs only; users read the translated sentence. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, params: ProblemParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'ProblemError';
    this.problem = { code, params };
  }
}
