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

/** The same lines; of a text that is no subtitles, as they are. Linear. */
export function subtitleLines(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(({ text }) => times.test(text))) return lines;
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const isNumber = cueNumber.test(line.text) && next?.number === line.number + 1 && times.test(next.text);
    const isSignature = index === 0 && /^WEBVTT\b/.test(line.text);
    if (times.test(line.text) || isNumber || isSignature) return { ...line, mark: 'metadata' };
    const shown = line.text.replace(looks, '');
    return shown.trim() === '' ? line : { ...line, text: shown };
  });
}
