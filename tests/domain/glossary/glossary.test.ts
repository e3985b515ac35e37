import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckRow, readCheckText } from '../../../shared/domain/check/row.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { glossaryCheck } from '../../../shared/domain/glossary/check.ts';
import { outermost, phraseFinder, splitVariants, type Term } from '../../../shared/domain/glossary/term.ts';

const terms: readonly Term[] = [
  {
    term: 'смотритель маяка',
    translations: ['lighthouse keeper', 'keeper'],
    forbidden: ['caretaker'],
    note: '',
  },
  { term: 'маяк', translations: ['lighthouse'], forbidden: [], note: '' },
  { term: 'баржа', translations: [], forbidden: ['scow'], note: 'never a scow' },
];

const findings = (source: string, ...texts: readonly string[]) => {
  const row: CheckRow = {
    source: readCheckText(1, source, 'ru'),
    machines: [],
    checked: texts.map((text, at) => readCheckText(at + 2, text, 'en')),
  };
  return prepareChecks([row], [glossaryCheck(terms)])
    .checkRow(row)
    .map(({ check, version, span, params }) => {
      const text = texts[(version ?? 0) - 2] ?? '';
      return [check, text.slice(span.from, span.to), params.original];
    });
};

describe('terms in a text', () => {
  it('are found in every form, those within longer ones too', () => {
    const find = phraseFinder(['маяк', 'смотритель маяка', 'смотритель'], 'ru');
    const text = 'О смотрителях маяков и о маяке.';
    expect(find(text).map(({ phrase, from, to }) => [phrase, text.slice(from, to)])).toEqual([
      [1, 'смотрителях маяков'],
      [2, 'смотрителях'],
      [0, 'маяков'],
      [0, 'маяке'],
    ]);
    expect(outermost(find(text)).map(({ phrase }) => phrase)).toEqual([1, 0]);
  });

  it('are found wherever their own words stand', () => {
    const word = fc.constantFrom('лампа', 'лампу', 'маяк', 'lamp', '12', 'ёж');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (around, phrase) => {
          const text = [...around, ...phrase, ...around].join(' ');
          const found = phraseFinder([phrase.join(' ')], 'ru')(text);
          const at = [...around, ''].join(' ').length;
          expect(found.map(({ from }) => from)).toContain(at);
        },
      ),
    );
  });

  it('without words are found nowhere', () => {
    expect(phraseFinder(['—', ''], 'ru')('— лампа')).toEqual([]);
  });

  it('are parted by semicolons, each once', () => {
    expect(splitVariants(' lamp;light ; ; lamp')).toEqual(['lamp', 'light']);
  });
});

describe('the check of a glossary', () => {
  it('passes over a text with any of the translations, in any form', () => {
    expect(findings('Смотрители маяка спят.', 'The lighthouse keepers sleep.')).toEqual([]);
    expect(findings('Рыбак спит.', 'The caretaker sleeps.')).toEqual([]);
  });

  it('reports a translation that is missing, and a forbidden variant, in each text', () => {
    expect(
      findings('Смотритель маяка спит.', 'The caretaker of the lighthouse sleeps.', 'The watchman sleeps.'),
    ).toEqual([
      ['termForbidden', 'caretaker', 'Смотритель маяка'],
      ['termMissing', '', 'Смотритель маяка'],
    ]);
  });

  it('asks for no translation where the glossary has none', () => {
    expect(findings('Баржа ушла.', 'The barge left.')).toEqual([]);
    expect(findings('Баржа ушла.', 'The scow left.')).toEqual([['termForbidden', 'scow', 'Баржа']]);
  });
});
