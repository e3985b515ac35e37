import { type LinkText, learnLinks } from '../../../shared/domain/link/learn.ts';
import { linkRow, type RowLinks } from '../../../shared/domain/link/linkRow.ts';
import { openModel } from '../../../shared/domain/link/model.ts';
import { ownText } from './ownText.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Links of the text that is no news, with those at least so sure, by languages; marks that name no word of it throw. */
export function measureOwn(least: number): ReadonlyMap<string, Tally> {
  const rows = ownText.map(({ original, machine, human }): readonly LinkText[] => [
    { language: 'ru', role: 'source', text: original },
    { language: 'en', role: 'machine', text: machine },
    { language: 'en', role: 'human', text: human },
  ]);
  const model = openModel(learnLinks(rows, () => {}));
  const tallies = new Map<string, Tally>();
  for (const [at, { marks, english }] of ownText.entries()) {
    const texts = rows[at] ?? [];
    const found = linkRow(texts, model);
    count(texts, found, 0, marks, least, tallyOf(tallies, 'Russian-English'));
    count(texts, found, 1, english, least, tallyOf(tallies, 'English-English'));
  }
  return tallies;
}

/** Links of one text with the human's. */
function count(
  texts: readonly LinkText[],
  { words, links }: RowLinks,
  left: number,
  marks: string,
  least: number,
  tally: Tally,
): void {
  const writtenIn = (text: number): readonly string[] =>
    (words[text] ?? []).map(({ from, to }) => texts[text]?.text.slice(from, to) ?? '');
  const [lefts, rights] = [writtenIn(left), writtenIn(2)];
  for (const mark of marks.split(' ')) {
    const [word = '', given = ''] = mark.split('=');
    const counterparts = given.split('/');
    const unknown = [word].filter((one) => !lefts.includes(one));
    unknown.push(...counterparts.filter((one) => one !== 'x' && !rights.includes(one)));
    if (unknown.length > 0) throw new Error(`no such words: ${unknown.join(' ')} (${mark})`);
    const link = links.find(
      (one) => one.left === left && one.right === 2 && lefts[one.leftWord] === word && one.score >= least,
    );
    tally.marked += 1;
    if (given !== 'x') tally.withCounterpart += 1;
    if (link) tally.given += 1;
    if (link && counterparts.includes(rights[link.rightWord] ?? '')) tally.right += 1;
  }
}
