import { ProblemError } from '../problem.ts';

/**
 * A caret in a text as a place to cut: behind the white space there, so that it belongs to the part before. Between
 * `from` and `to`, in UTF-16 units.
 *
 * @throws ProblemError `nothingToMend` where a part would be blank, or a sign be torn apart.
 */
export function cutOffset(text: string, from: number, to: number, caret: number): number {
  const space = /^\s*/.exec(text.slice(caret, to))?.[0] ?? '';
  const offset = caret + space.length;
  const isInside = caret > from && offset < to && text.slice(from, offset).trim() !== '';
  const isTorn = /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text.slice(offset, offset + 2));
  if (!isInside || isTorn || text[offset - 1] === '\u200d') throw new ProblemError('nothingToMend');
  return offset;
}
