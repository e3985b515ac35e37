import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../shared/domain/glossary/term.ts';
import { readGlossaryFile } from '../../shared/formats/glossaryFile.ts';
import { readGlossaryTable, writeGlossaryTsv } from '../../shared/formats/glossaryTable.ts';
import { readTbx, writeTbx } from '../../shared/formats/tbx.ts';
import { resources } from '../../shared/locales/locales.ts';
import { threadTime } from '../setup/threadTime.ts';
import { refusal } from './refusal.ts';

const languages = { from: 'ru', to: 'en' };

/** Words as people write them: no white space at the ends, no semicolon, which parts variants. */
const phrase = fc
  .string({ unit: fc.constantFrom(...'абв xyz -=<>&"\'\\,.1é—😀'), minLength: 1, maxLength: 12 })
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');
const variants = fc.uniqueArray(phrase, { maxLength: 4 });
const term = fc
  .record({
    term: phrase,
    translations: variants,
    forbidden: variants,
    note: fc.oneof(phrase, fc.constant('')),
  })
  .filter(
    ({ term: name, translations, forbidden }) =>
      name.toLowerCase() !== 'term' && !forbidden.some((one) => translations.includes(one)),
  );
const glossary = fc.uniqueArray(term, { maxLength: 6, selector: (one) => one.term });

describe('a glossary', () => {
  it('comes back from tab-separated values as it was', () => {
    fc.assert(
      fc.property(glossary, (terms) => {
        expect(readGlossaryTable(writeGlossaryTsv(terms), languages)).toEqual(terms);
      }),
    );
  });

  it('comes back from TBX as it was', () => {
    fc.assert(
      fc.property(glossary, (terms) => {
        expect(readTbx('a.tbx', writeTbx(terms, languages, 'Лампы & <маяки>'), languages)).toEqual(terms);
      }),
    );
  });

  it('is read from what a spreadsheet saves', () => {
    const line = 'маяк\tlighthouse; light\r\n\t\r\nбаржа\tbarge\tscow\t"the ""flat"" one,\nnot the boat"\r\n';
    const wanted: readonly Term[] = [
      { term: 'маяк', translations: ['lighthouse', 'light'], forbidden: [], note: '' },
      { term: 'баржа', translations: ['barge'], forbidden: ['scow'], note: 'the "flat" one,\nnot the boat' },
    ];
    expect(readGlossaryTable(line, languages)).toEqual(wanted);
    const parted = (by: string) =>
      line.replaceAll('\t', by).replace('lighthouse; light', '"lighthouse; light"');
    expect(readGlossaryTable(parted(';'), languages)).toEqual(wanted);
    expect(readGlossaryTable(parted(','), languages)).toEqual(wanted);
  });

  it.each(['ru', 'en'] as const)(
    'is read under the names that its window gives the columns: %s',
    (locale) => {
      const { term, translations, forbidden, note } = resources[locale].words.glossary;
      const table = `${[note, forbidden, translations, term].join('\t')}\nплоская\tscow\tbarge\tбаржа\n`;
      expect(readGlossaryTable(table, languages)).toEqual([
        { term: 'баржа', translations: ['barge'], forbidden: ['scow'], note: 'плоская' },
      ]);
    },
  );

  it('is read where words stand in quotation marks, and nothing parts them', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `"слово ${at}"`).join(' ');
    expect(readGlossaryTable(words, languages)).toEqual([
      { term: words, translations: [], forbidden: [], note: '' },
    ]);
    expect(readGlossaryTable('труба 5",5" pipe\n"a ""b""; c",d', languages)).toEqual([
      { term: 'труба 5"', translations: ['5" pipe'], forbidden: [], note: '' },
      { term: 'a "b"; c', translations: ['d'], forbidden: [], note: '' },
    ]);
  });

  it('has a note in the third of three columns, as others write them', () => {
    expect(readGlossaryTable('клей\tglue\tnot "paste"\n', languages)).toEqual([
      { term: 'клей', translations: ['glue'], forbidden: [], note: 'not "paste"' },
    ]);
  });

  it.each([
    ['source\ttarget\tcomment', 'порт\tport\tтихий'],
    ['Комментарий;Термин;Тема;Перевод', 'тихий;порт;море;port'],
    ['en-GB,ru-RU,note', 'port,порт,тихий'],
    ['Русский\tАнглийский\tПримечание', 'порт\tport\tтихий'],
  ])('goes by the names of columns: %s', (names, line) => {
    expect(readGlossaryTable(`${names}\r\n${line}`, languages)).toEqual([
      { term: 'порт', translations: ['port'], forbidden: [], note: 'тихий' },
    ]);
  });

  it('takes a term that is called as a column for a term', () => {
    const found = readGlossaryTable('термин\tterm\nперевод\ttranslation\n', languages);
    expect(found.map(({ term }) => term)).toEqual(['термин', 'перевод']);
  });

  it('is read from TBX of 2008, with a document type, other languages and regions', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX-Basic"><text><body><termEntry id="1"><note>on the coast</note>
      <langSet xml:lang="ru-RU"><tig><term>маяк</term></tig></langSet>
      <langSet xml:lang="de"><tig><term>Leuchtturm</term></tig></langSet>
      <langSet xml:lang="en-GB"><tig><term>beacon</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
      <ntig><termGrp><term>lighthouse</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
      </termEntry></body></text></martif>`;
    const wanted: readonly Term[] = [
      { term: 'маяк', translations: ['lighthouse'], forbidden: ['beacon'], note: 'on the coast' },
    ];
    expect(readTbx('a.tbx', text, languages)).toEqual(wanted);
  });

  it('hears what is to be used and what not, whatever else is noted of a term', () => {
    const noted = (term: string, status: string) =>
      `<termSec><term>${term}</term><termNote type="administrativeStatus">${status}-admn-sts</termNote>
       <termNote type="partOfSpeech">noun</termNote></termSec>`;
    const text = `<tbx><conceptEntry><langSec xml:lang="ru"><termSec><term>маяк</term></termSec></langSec>
      <langSec xml:lang="en">${noted('beacon', 'deprecatedTerm')}${noted('light', 'admittedTerm')}
      ${noted('lighthouse', 'preferredTerm')}</langSec></conceptEntry></tbx>`;
    expect(readTbx('a.tbx', text, languages)).toEqual([
      { term: 'маяк', translations: ['lighthouse', 'light'], forbidden: ['beacon'], note: '' },
    ]);
  });

  it.each([
    ['no XML', 'маяк'],
    ['other XML', '<html><body/></html>'],
    ['half a file', '<tbx><text><body>'],
    ['a document type of its own', '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>'],
  ])('is refused where it is %s', (_, text) => {
    expect(refusal(() => readTbx('a.tbx', text, languages))).toMatchObject({
      code: 'glossaryDamaged',
      params: { file: 'a.tbx' },
    });
  });
});

it('a first line that calls one column a translation and none a term is a line of terms', () => {
  expect(readGlossaryTable('перевозка\ttranslation\n', languages)).toEqual([
    { term: 'перевозка', translations: ['translation'], forbidden: [], note: '' },
  ]);
});

describe('a glossary file', () => {
  it('is a TBX by its name or its beginning, in any encoding, and a table otherwise', () => {
    const wanted: readonly Term[] = [{ term: 'маяк', translations: ['lighthouse'], forbidden: [], note: '' }];
    const tbx = writeTbx(wanted, languages, 'Маяк');
    expect(readGlossaryFile('a.tbx', tbx, languages)).toEqual(wanted);
    expect(readGlossaryFile('a', `\uFEFF${tbx}`, languages)).toEqual(wanted);
    const table = new Uint8Array([0xff, 0xfe, ...Buffer.from('маяк\tlighthouse\n', 'utf16le')]);
    expect(readGlossaryFile('a.csv', table, languages)).toEqual(wanted);
    expect(refusal(() => readGlossaryFile('a.csv', '\n', languages))).toEqual({
      code: 'glossaryEmpty',
      params: { file: 'a.csv' },
    });
  });

  it('has each term once, the last line about a variant deciding', () => {
    const lines = ['маяк\tbeacon; lamp\t\told', 'лодка\tboat', 'маяк\tlighthouse\tbeacon\tnew', 'маяк\tlamp'];
    expect(
      readGlossaryFile('a.tsv', `term\ttranslation\tforbidden\tnote\n${lines.join('\n')}`, languages),
    ).toEqual([
      { term: 'маяк', translations: ['lamp', 'lighthouse'], forbidden: ['beacon'], note: 'old; new' },
      { term: 'лодка', translations: ['boat'], forbidden: [], note: '' },
    ]);
  });

  it.each([
    [
      'of one term in 20,000 lines',
      'a.tsv',
      () => Array.from({ length: 20_000 }, (_, at) => `a\tb${at}\n`).join(''),
    ],
    ['of nothing but document types', 'a.tbx', () => '<!DOCTYPE'.repeat(60_000)],
  ])('%s takes no time that grows with its square', (_, file, make) => {
    const text = make();
    const took = threadTime(() => {
      try {
        readGlossaryFile(file, text, languages);
      } catch (error) {
        expect(error).toMatchObject({ problem: { code: 'glossaryDamaged' } });
      }
    });
    // A tenth of a second; before, more than ten.
    expect(took).toBeLessThan(3_000);
  });
});
