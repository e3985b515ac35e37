const caseEndings = (
  'ого его ому ему ыми ими ами ями ой ей ою ею ом ем ём ым им ах ях ам ям ых их ая яя ую юю ое ее ые ие ый ий ия ию ' +
  'ии а я у ю ы и е о ь й'
).split(' ');

/** What the cases of a Russian name have in common; at least three letters. Not a stem of any grammar. */
export function nameStem(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  const ending = caseEndings.find((end) => lower.length - end.length >= 3 && lower.endsWith(end));
  return ending === undefined ? lower : lower.slice(0, -ending.length);
}
