import type { ReactNode } from 'react';
import { paragraphBreak } from '../model.ts';

interface CorrectedLinesProps {
  readonly text: string;
  /** Role of the paragraph in the original; body where there is none. */
  readonly role: string | undefined;
  /** What stands between two places of the text, in UTF-16 units. */
  readonly draw: (from: number, to: number) => ReactNode;
}

/** A corrected text as the paragraphs it will be; nothing where it is empty. */
export const CorrectedLines = ({ text, role = 'body', draw }: CorrectedLinesProps): ReactNode => {
  if (text === '') return null;
  let at = 0;
  return text.split(paragraphBreak).map((line) => {
    const from = at;
    at += line.length + paragraphBreak.length;
    return (
      <p key={from} className={`text text-${role}`} dir="auto">
        {draw(from, from + line.length)}
      </p>
    );
  });
};
