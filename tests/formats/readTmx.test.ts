import { describe, expect, test } from 'vitest';
import { readDocument, readPasted } from '../../shared/formats/document.ts';
import { readTmx } from '../../shared/formats/readTmx.ts';
import { writeTmx } from '../../shared/formats/tmx.ts';
import { lighthouse } from './exportFixtures.ts';
import { refusal } from './refusal.ts';

const tmx = (units: string, sourceLanguage = 'ru'): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="${sourceLanguage}" segtype="sentence"><note>Of the file.</note></header><body>${units}</body></tmx>`;
const unit = (...variants: readonly (readonly [string, string])[]): string =>
  `<tu><note>Of the unit.</note>${variants.map(([language, text]) => `<tuv xml:lang="${language}"><prop type="x">A.</prop><seg>${text}</seg></tuv>`).join('')}</tu>`;

describe('TMX', () => {
  test('has original and translation, in whatever order and by whatever regions they are named', () => {
    const units = [
      unit(['en-US', 'The bridge is closed.'], ['RU', 'Мост <bpt i="1">{b</bpt>закрыт<ept i="1">}</ept>.']),
      unit(['ru-RU', 'Паром <hi>не</hi> ходит.']),
      unit(['ru', 'Ждём.'], ['de', 'Wir warten.'], ['en-GB', 'We wait.']),
    ].join('');
    expect(readTmx(tmx(units, 'ru-RU'), 'a.tmx')).toEqual([
      { source: 'Мост закрыт.', target: 'The bridge is closed.' },
      { source: 'Паром не ходит.', target: null },
      { source: 'Ждём.', target: 'We wait.' },
    ]);
  });

  test('has the original first where the header does not say which it is', () => {
    const units = unit(['ru', 'Мост'], ['en', 'Bridge']);
    expect(readTmx(tmx(units, '*all*'), 'a.tmx')).toEqual([{ source: 'Мост', target: 'Bridge' }]);
  });

  test('is read as its translation, or as its original where that is asked for', () => {
    const text = tmx(unit(['ru', 'Мост закрыт до утра.'], ['en', 'The bridge is closed until morning.']));
    for (const bytes of [new TextEncoder().encode(text), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const translation = readDocument({ fileName: 'a.tmx', bytes });
      expect(translation).toMatchObject({ role: 'human', language: 'en', otherSide: 'source' });
      const original = readDocument({ fileName: 'a.tmx', bytes, side: 'source' });
      expect(original).toMatchObject({ role: 'source', language: 'ru', otherSide: 'target' });
      expect(original.paragraphs.map((paragraph) => paragraph.text)).toEqual(['Мост закрыт до утра.']);
    }
  });

  test('that the program wrote is read: of its texts the corrected ones, which stand behind the original', () => {
    const draft = readPasted(writeTmx(lighthouse, { programVersion: '1' }), 'a.tmx');
    expect(draft.paragraphs.map(({ text }) => text).join(' ')).toContain(
      'There is no time & no <b>need</b>.',
    );
    expect(draft.otherSide).toBe('source');
  });

  test.each([
    ['cut off', tmx('<tu>').slice(0, 150), 'tmxDamaged'],
    ['with entities of its own', tmx('<tu>&x;</tu>'), 'tmxDamaged'],
    ['that declares some', tmx('').replace('SYSTEM "tmx14.dtd"', '[<!ENTITY y "z">]'), 'unsupportedFormat'],
    ['too deep', tmx(`${'<x>'.repeat(300)}${'</x>'.repeat(300)}`), 'tmxDamaged'],
    ['without a unit', tmx(''), 'emptyFile'],
  ])('refuses a file %s', (_, text, code) => {
    const bytes = new TextEncoder().encode(text);
    expect(refusal(() => readDocument({ fileName: 'a.tmx', bytes }))).toMatchObject({
      code,
      params: { file: 'a.tmx' },
    });
  });
});
