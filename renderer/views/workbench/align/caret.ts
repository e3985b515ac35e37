/** Places where a word begins behind white space: where a text is cut. */
const wordStarts = (text: string): readonly number[] =>
  [...text.matchAll(/(?<=\s)\S/g)].map(({ index }) => index);

/** UTF-16 offset of the next or previous beginning of a word inside the text; `offset` itself where there is none. */
export const wordStep = (text: string, offset: number, by: 1 | -1): number => {
  const starts = wordStarts(text);
  const next = by === 1 ? starts.find((start) => start > offset) : starts.findLast((start) => start < offset);
  return next ?? offset;
};
