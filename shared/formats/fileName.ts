/** Most file systems hold names of up to 255 bytes. */
const longestName = 255;

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/**
 * A name under which an export can be saved on any system: `title` without controls, bidi and other invisible
 * characters and straight quotation marks, with `_` for path separators and what else Windows forbids, cut to 255 bytes
 * of UTF-8 together with its ending.
 * @param ending without the dot, as `tmx` or `ru.html`
 */
export const exportFileName = (title: string, ending: string): string => {
  const cleaned = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    // A headline may stand in quotation marks, and reads as well without them.
    .replace(/"/g, '')
    .replace(/[/\\:*?<>|]+/g, '_')
    .replace(/ {2,}/g, ' ');
  const cut = cutToBytes(trimEdges(cleaned), longestName - `.${ending}`.length - 1);
  const name = trimEdges(cut) || 'sverka';
  return `${reservedOnWindows.test(name) ? '_' : ''}${name}.${ending}`;
};

/** A leading dot hides a file; Windows drops dots and spaces from the end. */
const trimEdges = (name: string): string => name.replace(/^[. ]+|[. ]+$/g, '');

const cutToBytes = (text: string, limit: number): string => {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= limit) return text;
  let bytes = 0;
  let result = '';
  // By grapheme, so that no letter loses its accent.
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > limit) break;
    result += segment;
  }
  return result;
};
