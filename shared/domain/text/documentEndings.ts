/** Of files that say by themselves how their text is encoded. */
export const packedEndings: readonly string[] = [
  'docx',
  'xlf',
  'xliff',
  'sdlxliff',
  'mqxliff',
  'mxliff',
  'tmx',
];

/** Endings of the names of files that can be read as a text, without their dots. */
export const documentEndings = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'mht',
  'mhtml',
  ...packedEndings,
  'srt',
  'vtt',
];
