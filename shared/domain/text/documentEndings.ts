/** Endings of the names of files that can be read as a text, without their dots. */
export const documentEndings = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'mht',
  'mhtml',
  'docx',
  'xlf',
  'xliff',
  'sdlxliff',
  'mqxliff',
  'mxliff',
  'tmx',
  'srt',
  'vtt',
] as const;
