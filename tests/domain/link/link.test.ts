import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkText, learnLinks } from '../../../shared/domain/link/learn.ts';
import { linkRow, lookUpWords, readLinkText } from '../../../shared/domain/link/linkRow.ts';
import { openModel } from '../../../shared/domain/link/model.ts';
import { createPriors, type Priors } from '../../../shared/domain/link/prior.ts';
import { commonPairs } from '../../../shared/domain/link/wordPairs.ts';

const row = (source: string, machine: string, human: string): readonly LinkText[] => [
  { language: 'ru', role: 'source', text: source },
  { language: 'en', role: 'machine', text: machine },
  { language: 'en', role: 'human', text: human },
];

/** Words that no list knows, so that they must be learned here. */
const rows = [
  row('Смотритель чинит фонарь.', 'The caretaker repairs the lantern.', 'The keeper mends the lamp.'),
  row('Смотритель красит лестницу.', 'The caretaker paints the staircase.', 'The keeper paints the stairs.'),
  row('Рыбак чинит сеть.', 'The fisherman repairs the net.', 'The angler mends the net.'),
  row('Рыбак красит фонарь.', 'The fisherman paints the lantern.', 'The angler paints the lamp.'),
  row('Смотритель прячет сеть.', 'The caretaker hides the net.', 'The keeper hides the net.'),
  row('Рыбак прячет лестницу.', 'The fisherman hides the staircase.', 'The angler hides the stairs.'),
];
const model = openModel(learnLinks(rows, () => {}));

function linked(texts: readonly LinkText[], left: number, word: string, right: number): string | undefined {
  const { words, links } = linkRow(texts, model);
  const textOf = (text: number, at: number): string => {
    const found = words[text]?.[at];
    return (texts[text]?.text ?? '').slice(found?.from, found?.to);
  };
  const link = links.find(
    (one) => one.left === left && one.right === right && textOf(left, one.leftWord) === word,
  );
  return link && textOf(right, link.rightWord);
}

describe('what was learned', () => {
  it('lists its pairs in the order in which they are looked for, each once, and finds each of them', () => {
    const learned = learnLinks(rows, () => {});
    const open = openModel(learned);
    for (const { from, to, lefts, rights, left, right, forward, backward } of learned.tables) {
      const places = Array.from(left, (own, at) => own * rights.length + (right[at] ?? 0));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      left.forEach((own, at) => {
        const [one, other] = [lefts[own] ?? '', rights[right[at] ?? 0] ?? ''];
        const straight = open.judge(from, to)([one], [other]);
        expect(straight.forward.scores[0]).toBeCloseTo(Math.max(1e-5, forward[at] ?? 0));
        if (from === to) return;
        const turned = open.judge(to, from)([other], [one]);
        expect(turned.forward.scores[0]).toBeCloseTo(Math.max(1e-5, backward[at] ?? 0));
      });
    }
  });
});

describe('looking words up beforehand', () => {
  it('asks for all that linking asks for, one word at a step', () => {
    const word = fc.constantFrom(
      'фонарь',
      'дом',
      'Марков',
      '7',
      'lantern',
      'house',
      'Markov',
      'и',
      'the',
      'xyzzy',
    );
    const language = fc.constantFrom('ru' as const, 'en' as const, 'und' as const);
    const text = fc.record({
      language,
      role: fc.constant('human' as const),
      text: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const asked: string[] = [];
        const own = createPriors();
        const priors: Priors = (from, to) => (left) => {
          asked.push(`${from} ${to} ${left.key}`);
          return own(from, to)(left);
        };
        const open = openModel({ tables: [] }, priors);
        let before = 0;
        for (const _ of lookUpWords(
          texts.map((text) => readLinkText(text, open)),
          open,
        )) {
          expect(asked.length - before).toBe(1);
          before = asked.length;
        }
        const known = new Set(asked.splice(0));
        linkRow(texts, open);
        expect(asked.filter((one) => !known.has(one))).toEqual([]);
      }),
    );
  });
});

describe('word correspondence', () => {
  it.each([
    ['Смотритель', 'caretaker', 'keeper'],
    ['чинит', 'repairs', 'mends'],
    ['фонарь', 'lantern', 'lamp'],
  ])('learns from the project that %s is %s and %s', (source, machine, human) => {
    const texts = rows[0] ?? [];
    expect(linked(texts, 0, source, 1)).toBe(machine);
    expect(linked(texts, 0, source, 2)).toBe(human);
    expect(linked(texts, 1, machine, 2)).toBe(human);
  });

  it('knows words by their stems and in another order', () => {
    const texts = row(
      'Фонари прятали рыбаки.',
      'Lanterns were hidden by fishermen, with hides.',
      'By anglers were lamps being hidden.',
    );
    expect(linked(texts, 0, 'Фонари', 2)).toBe('lamps');
    expect(linked(texts, 0, 'рыбаки', 2)).toBe('anglers');
  });

  it('links numbers and names that were never seen', () => {
    const texts = row(
      'В 1887 году Галузин уехал в Кулунду.',
      'In 1887 Galuzin left for Kulunda.',
      'Galuzin went away to Kulunda in 1887.',
    );
    expect(linked(texts, 0, '1887', 2)).toBe('1887');
    expect(linked(texts, 0, 'Галузин', 2)).toBe('Galuzin');
    expect(linked(texts, 0, 'Кулунду', 2)).toBe('Kulunda');
    expect(linked(texts, 1, 'Kulunda', 2)).toBe('Kulunda');
  });

  it('knows common words that it was never taught, in any form, and words that share a sense', () => {
    const texts = row(
      'Отца обманул сосед, и он вернул деньги позже.',
      'The father was deceived by his neighbour, and he gave the money back later.',
      'A neighbour tricked his dad; afterwards, he returned the sum.',
    );
    expect(linked(texts, 0, 'Отца', 1)).toBe('father');
    expect(linked(texts, 0, 'обманул', 1)).toBe('deceived');
    expect(linked(texts, 0, 'сосед', 2)).toBe('neighbour');
    expect(linked(row('', 'A huge house.', 'An enormous house.'), 1, 'huge', 2)).toBe('enormous');
  });

  it('judges a word the same wherever it stands, and however often it comes', () => {
    const russian = ['смотрител', 'лодк', 'сет', '12', 'фонар'];
    const english = ['caretak', 'boat', 'net', '12', 'lamp', 'lantern', 'keeper'];
    const keys = (of: readonly string[]) => fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 12 });
    const ways = fc.constantFrom(['ru', 'en'] as const, ['en', 'ru'] as const, ['en', 'en'] as const);
    const knows = fc.constantFrom(model, openModel({ tables: [] }));
    const cases = fc.tuple(knows, ways, keys(russian), keys(english), keys(english));
    fc.assert(
      fc.property(cases, ([open, [from, to], ru, en, more]) => {
        const judge = open.judge(from, to);
        const [lefts, rights] = [from === 'ru' ? ru : en, to === 'ru' ? ru : more];
        const { forward, backward } = judge(lefts, rights);
        for (const [row, left] of lefts.entries())
          for (const [column, right] of rights.entries()) {
            const alone = judge([left], [right]);
            const at = row * rights.length + column;
            expect(forward.scores[at]).toBe(alone.forward.scores[0]);
            expect(backward.scores[at]).toBe(alone.backward.scores[0]);
          }
      }),
    );
  });

  it('takes two English words for likely that the dictionary has for one Russian word, either way', () => {
    const stems = 'big larg great boat ship vessel net lamp lantern dog hound hous home begin start'.split(
      ' ',
    );
    const russian = commonPairs('en');
    const haveOne = (a: string, b: string): boolean =>
      [...(russian.get(a) ?? [])].some((sense) => russian.get(b)?.has(sense));
    const judge = openModel({ tables: [] }).judge('en', 'en');
    const { forward } = judge(stems, stems);
    const likely = (a: number, b: number): boolean => (forward.scores[a * stems.length + b] ?? 0) > 0.1;
    let count = 0;
    for (const [a, one] of stems.entries())
      for (const [b, other] of stems.entries()) {
        if (a === b || one.slice(0, 4) === other.slice(0, 4)) continue;
        expect([one, other, likely(a, b)]).toEqual([one, other, haveOne(one, other)]);
        count += Number(haveOne(one, other));
      }
    expect(count).toBeGreaterThan(8);
  });

  it('puts together what is left over between words that are linked, one or two in order', () => {
    const nonsense = (left: string, right: string) =>
      row(`Смотритель ${left} фонарь.`, '', `The keeper ${right} the lamp.`);
    expect(linked(nonsense('тугит', 'gorps'), 0, 'тугит', 2)).toBe('gorps');
    expect(linked(nonsense('тугит бамкий', 'gorps wusty'), 0, 'тугит', 2)).toBe('gorps');
    expect(linked(nonsense('тугит бамкий', 'gorps wusty'), 0, 'бамкий', 2)).toBe('wusty');
    expect(linked(nonsense('тугит', 'gorps wusty dran'), 0, 'тугит', 2)).toBeUndefined();
  });

  it('keeps to sentences that say the same', () => {
    const texts = row(
      'Рыбак красит сеть. Смотритель прячет фонарь. Рыбак чинит лестницу.',
      'The fisherman paints the net. The caretaker hides the lantern. The fisherman repairs the staircase.',
      'The keeper hides the lamp. The angler mends the stairs.',
    );
    expect(linked(texts, 0, 'Смотритель', 2)).toBe('keeper');
    expect(linked(texts, 0, 'лестницу', 2)).toBe('stairs');
    expect(linked(texts, 0, 'красит', 2)).toBeUndefined();
  });

  it('is the same every time, and can be stopped', () => {
    const once = learnLinks(rows, () => {});
    expect(learnLinks(rows, () => {})).toEqual(once);
    const stop = (): void => {
      throw new Error('stopped');
    };
    expect(() => learnLinks(rows, stop)).toThrow('stopped');
  });

  it('links every sentence of a long paragraph with its own', () => {
    const numbers = Array.from({ length: 60 }, (_, at) => 1000 + at);
    const texts = row(
      numbers.map((year) => `В ${year} году смотритель чинил фонарь.`).join(' '),
      numbers.map((year) => `In ${year} the caretaker repaired the lantern.`).join(' '),
      numbers.map((year) => `The keeper mended the lamp in ${year}.`).join(' '),
    );
    for (const year of numbers) expect(linked(texts, 1, String(year), 2)).toBe(String(year));
    const { links } = linkRow(texts, model);
    // Four words of each sentence answer to each other, in each of the three pairs of texts.
    expect(links.length).toBe(numbers.length * 4 * 3);
  });

  it('tells progress from 0 to 1, never back', () => {
    const said: number[] = [];
    learnLinks(rows, (done) => said.push(done));
    expect(said.length).toBeGreaterThan(5);
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect(said.at(-1)).toBeCloseTo(1, 6);
  });

  it('gives every word one counterpart at most in each text, and words where they stand', () => {
    const word = fc.constantFrom(
      'рыбак', 'сеть', 'фонарь', 'и', '1887', 'fisherman', 'net', 'the', 'lamp', 'keeper', '.', '!', 'Дом', '«', '…',
    ); // biome-ignore format: one line
    const text = fc.array(word, { maxLength: 14 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, text, (source, machine, human) => {
        const texts = row(source, machine, human);
        const { words, links } = linkRow(texts, model);
        const taken = new Set<string>();
        for (const { left, right, leftWord, rightWord, score } of links) {
          for (const end of [`${left} ${right} l${leftWord}`, `${left} ${right} r${rightWord}`]) {
            expect(taken.has(end)).toBe(false);
            taken.add(end);
          }
          expect(words[left]?.[leftWord]).toBeDefined();
          expect(words[right]?.[rightWord]).toBeDefined();
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        words.forEach((list, at) => {
          let last = 0;
          for (const { from, to } of list) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(texts[at]?.text.slice(from, to)).toMatch(/^[\p{L}\p{N}]/u);
            last = to;
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});
