import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misgivingsOf, sharedIn } from '../../../shared/domain/align/doubt/reasons.ts';

const kindsOf = (text: string, other: string, isAcross = false) =>
  misgivingsOf(text, other, isAcross).map(({ kind }) => kind);

describe('sharedIn', () => {
  it('names numbers, then names, then long words that both texts have', () => {
    expect(
      sharedIn(
        'In November 2020 Putin discussed vaccination with regional governors.',
        'Vaccination was discussed by Putin and the governors in November 2020.',
        4,
      ),
    ).toEqual(['2020', 'November', 'Putin', 'vaccination']);
  });
  it('names no words that are in every text, and takes no beginning of a sentence for a name', () => {
    const ferry = 'There was a ferry at Kuzino. — Though nobody there had crossed by it, Anton did.';
    const boat = 'At Kuzino there was a ferry, though Anton had crossed and nobody else there did.';
    expect(sharedIn(ferry, boat, 9)).toEqual(['Kuzino', 'Anton', 'crossed', 'Though', 'nobody', 'ferry']);
  });
  it('is content with short words where there are no others', () => {
    expect(sharedIn('6:05 Tver – Rybinsk', 'At 6:05 from Tver to Rybinsk.', 4)).toContain('6:05');
    expect(sharedIn('“A cow?”', '- A cow?', 4)).toEqual(['cow']);
  });
  it('finds nothing where no word is common', () => {
    expect(sharedIn('One two three', 'vier fünf', 4)).toEqual([]);
    expect(sharedIn('', '', 4)).toEqual([]);
  });
});

describe('misgivingsOf', () => {
  const boat = 'The ferryman tied his boat to the old pier. Nobody answered from the house.';
  it('has none for a faithful rendering, nor where there is nothing to compare', () => {
    const other = 'The ferryman fastened the boat at an old pier. From the house nobody answered.';
    expect(kindsOf(boat, other)).toEqual([]);
    expect(kindsOf(boat, '')).toEqual([]);
  });
  it('quotes an end that nothing answers, on either side', () => {
    const cut = 'The ferryman fastened the boat at an old pier.';
    const quoted = { kind: 'ends', words: 'Nobody answered from the house.' };
    expect(misgivingsOf(boat, cut, false)).toContainEqual(quoted);
    expect(misgivingsOf(cut, boat, false)).toContainEqual({ ...quoted, kind: 'otherEnds' });
  });
  it('quotes a beginning by its first words', () => {
    const late = `Meanwhile seven grey horses grazed under distant poplars. ${boat}`;
    expect(misgivingsOf(late, boat, false)).toContainEqual({
      kind: 'begins',
      words: 'Meanwhile seven grey horses grazed…',
    });
  });
  it('compares lengths between two languages, and no words', () => {
    const told = 'В 1994 году паромщик привязал лодку. Из дома никто не ответил, и он ушёл.';
    expect(kindsOf(told, 'In 1994.', true)).toEqual(['longer']);
    expect(kindsOf('In 1994.', told, true)).toEqual(['shorter']);
    expect(kindsOf(told, boat, true)).toEqual([]);
  });
  it('finds nothing against a text itself, and the same turned round', () => {
    const sentence = fc.lorem({ maxCount: 3, mode: 'sentences' });
    const turned: Record<string, string> = { longer: 'shorter', begins: 'otherBegins', ends: 'otherEnds' };
    const both = Object.entries(turned).flatMap(([one, other]) => [
      [one, other] as const,
      [other, one] as const,
    ]);
    const back = new Map<string, string>(both);
    fc.assert(
      fc.property(sentence, sentence, (text, other) => {
        expect(kindsOf(text, text)).toEqual([]);
        const there = kindsOf(text, other).map((kind) => back.get(kind) ?? kind);
        expect(there.toSorted()).toEqual(kindsOf(other, text).toSorted());
      }),
    );
  });
});
