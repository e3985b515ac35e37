import type { TextLine } from './lines.ts';

/**
 * Subtitles (SubRip, WebVTT) as text: when a line is shown and the number above that are kept with the document, as what
 * is no part of its text, and how a line is to look is taken out of it.
 */

/** `00:01:02,345 --> 00:01:04,000`, in WebVTT with a point, without hours, and with where on the screen. */
const times = /^\s*(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}(?:\s.*)?$/;
/** A cue's number stands right above its times. */
const cueNumber = /^\s*\d{1,6}\s*$/;
const looks = /<\/?(?:[ibu]|font(?:\s[^<>]*)?)>|\{\\an\d\}/gi;

/** The same lines; of a text that does not begin as subtitles do, as they are. Linear. */
export function subtitleLines(lines: readonly TextLine[]): readonly TextLine[] {
  const isCueAt = (index: number): boolean => {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined || next === undefined || !cueNumber.test(line.text)) return false;
    return next.number === line.number + 1 && times.test(next.text);
  };
  const [first] = lines;
  if (first === undefined) return lines;
  const isSigned = /^WEBVTT(?:\s|$)/.test(first.text);
  if (!isSigned && !times.test(first.text) && !isCueAt(0)) return lines;
  return lines.map((line, index) => {
    if (times.test(line.text) || isCueAt(index) || (isSigned && index === 0))
      return { ...line, mark: 'metadata' };
    const shown = line.text.replace(looks, '');
    return shown.trim() === '' ? line : { ...line, text: shown };
  });
}
