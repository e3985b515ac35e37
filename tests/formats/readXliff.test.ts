import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument, readPasted } from '../../shared/formats/document.ts';
import { readSegments } from '../../shared/formats/lineFile.ts';
import { readXliff } from '../../shared/formats/xliff/read.ts';
import { writeXliff } from '../../shared/formats/xliff/write.ts';
import { alignedTexts, lighthouse } from './exportFixtures.ts';
import { refusal } from './refusal.ts';

const version2 = (units: string): string =>
  `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="en"><file id="f"><notes><note>Of the file.</note></notes>${units}</file></xliff>`;
const version1 = (units: string): string =>
  `<xliff version="1.2"><file original="a.docx" source-language="ru" target-language="en" datatype="x-docx"><header><note>Of the file.</note></header><body>${units}</body></file></xliff>`;
const textsOf = (xliff: string) => readXliff(xliff, 'a.xlf').map(({ source, target }) => [source, target]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('XLIFF', () => {
  test('puts the segments of a unit together, with what stands between them', () => {
    const unit = `<unit id="1"><segment><source>Шторм стих.</source><target>The storm has gone.</target></segment><ignorable><source> </source></ignorable><segment><source>Мы вышли.</source><target>We <pc id="p">sailed</pc>.</target></segment></unit>`;
    expect(textsOf(version2(unit))).toEqual([['Шторм стих. Мы вышли.', 'The storm has gone. We sailed.']]);
  });

  test('tells a unit that is not translated, and one whose translation is blank', () => {
    const unit = (target: string) => `<unit id="1"><segment><source>Мост</source>${target}</segment></unit>`;
    const blank = ['', '<target/>', '<target> </target>'].map((target) => unit(target)).join('');
    expect(textsOf(version2(blank))).toEqual([
      ['Мост', null],
      ['Мост', null],
      ['Мост', null],
    ]);
  });

  test('reads version 1, without codes of the format it was made of, candidates and the segmented original', () => {
    const unit = `<trans-unit id="1"><source>Мост <bpt id="1">{b</bpt>закрыт<ept id="1">}</ept><x id="2" ctype="lb"/>до утра</source><seg-source><mrk mtype="seg">Мост</mrk></seg-source><target>The <g id="1">bridge</g> is <ph id="3">\\x</ph>closed</target><alt-trans><source>Мост открыт</source><target>It is open</target></alt-trans><note from="Anna">Which one?</note></trans-unit>`;
    const [only, ...more] = readXliff(version1(unit), 'a.sdlxliff');
    expect(more).toEqual([]);
    expect(only).toEqual({
      source: 'Мост закрыт до утра',
      target: 'The bridge is closed',
      notes: [{ text: 'Which one?', author: 'Anna' }],
    });
  });

  test('keeps white space only where the file says so', () => {
    const unit = (space: string) =>
      `<unit id="1"${space}><segment><source>Он\n    ушёл</source><target>He  left</target></segment></unit>`;
    expect(textsOf(version2(unit('') + unit(' xml:space="preserve"')))).toEqual([
      ['Он ушёл', 'He left'],
      ['Он\n    ушёл', 'He  left'],
    ]);
  });

  test('reads back whatever is written, character by character', () => {
    fc.assert(
      fc.property(alignedTexts, (aligned) => {
        const written = aligned.rows.flatMap(({ correction }) =>
          correction?.text.trim() ? [correction.text.toWellFormed().replaceAll('\0', '')] : [],
        );
        const units = readXliff(writeXliff(aligned, []), 'a.xlf');
        const targets = units.flatMap(({ target }) => target ?? []);
        expect(targets).toEqual(written.filter((text) => text.trim() !== ''));
      }),
    );
  });

  test('is a document whose paragraphs are its translation, or its original where there is none', () => {
    const { language, role, paragraphs } = readDocument({
      fileName: 'Lighthouse.xlf',
      bytes: bytes(writeXliff(lighthouse, [])),
    });
    expect({ language, role }).toEqual({ language: 'en', role: 'human' });
    expect(paragraphs.map(({ text }) => text)).toEqual([
      '“You can see the light 20 miles off”',
      '- No.',
      'There is no time & no <b>need</b>.',
    ]);
    const rows = lighthouse.rows.map((row) => ({ ...row, correction: null }));
    const original = readPasted(writeXliff({ ...lighthouse, rows }, []), 'Lighthouse.xlf');
    expect(original.paragraphs.map(({ text }) => text)).toEqual([
      '«Свет виден за 20 миль»',
      '— Вам не скучно?',
      '— Нет.\tНекогда.',
    ]);
  });

  test('gives either side, and says that it has the other', () => {
    const text = writeXliff(lighthouse, []);
    const translation = readPasted(text, 'a.xlf');
    expect(translation).toMatchObject({ role: 'human', otherSide: 'source' });
    const original = readPasted(text, 'a.xlf', { side: 'source' });
    expect(original).toMatchObject({ role: 'source', language: 'ru', otherSide: 'target' });
    expect(original.paragraphs[0]?.text).toBe('«Свет виден за 20 миль»');
    expect(readPasted(text, 'a.xlf', { side: 'target' })).toEqual(translation);
  });

  test('has one side where nothing is translated, and a translation into Russian is no original', () => {
    const unit = (source: string, target: string) =>
      `<unit id="1"><segment><source>${source}</source>${target}</segment></unit>`;
    const only = readPasted(version2(unit('Мост закрыт до утра.', '')), 'a.xlf', { side: 'target' });
    expect(only).toMatchObject({ role: 'source', language: 'ru' });
    expect(only.otherSide).toBeUndefined();
    const into = version2(unit('The bridge is closed.', '<target>Мост закрыт до утра.</target>'));
    expect(readPasted(into, 'a.xlf')).toMatchObject({ role: 'human', language: 'ru' });
    expect(readPasted(into, 'a.xlf', { side: 'source' })).toMatchObject({ role: 'source', language: 'en' });
  });

  test.each([
    ['cut off', version2('<unit id="1">').slice(0, 200), 'xliffDamaged'],
    ['with entities of its own', version2('<unit id="1">&x;</unit>'), 'xliffDamaged'],
    ['without a unit', version2(''), 'emptyFile'],
    ['too deep', version2(`${'<group>'.repeat(300)}${'</group>'.repeat(300)}`), 'xliffDamaged'],
    [
      'with a document type',
      version2('').replace('?>', '?><!DOCTYPE x [<!ENTITY y "z">]>'),
      'unsupportedFormat',
    ],
  ])('refuses a file %s', (_, text, code) => {
    expect(refusal(() => readDocument({ fileName: 'a.xlf', bytes: bytes(text) }))).toMatchObject({
      code,
      params: { file: 'a.xlf' },
    });
  });

  test('is no file of lines', () => {
    const file = { fileName: 'a.xlf', bytes: bytes(version2('')) };
    expect(refusal(() => readSegments(file))).toMatchObject({ code: 'unsupportedFormat' });
  });
});
