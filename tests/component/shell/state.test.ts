import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyNames } from '../../../renderer/parts/key.tsx';
import { createFormats } from '../../../renderer/state/format.ts';
import { createTranslator } from '../../../renderer/state/i18n.ts';
import { movedBy } from '../../../renderer/state/moved-by.ts';
import { parseRoute, type Route } from '../../../renderer/state/parse-route.ts';
import { routeHref } from '../../../renderer/state/route.ts';
import { isChosen, within } from '../../../renderer/views/import/selection.ts';
import { foldTitle } from '../../../renderer/views/library/fold.ts';
import { crashReport } from '../../../renderer/views/problem/error-boundary.tsx';

describe('routes', () => {
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.constantFrom({ view: 'library' } as const, { view: 'new' } as const),
    fc.record({ view: fc.constantFrom('project' as const, 'addVersions' as const), projectId: fc.uuid() }),
  );
  test('are read from the address they are written to', () => {
    fc.assert(
      fc.property(route, (each) => {
        expect(parseRoute(routeHref(each))).toEqual(each);
      }),
    );
  });
  test('are the library for any other address', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseRoute(`#!${hash}`)).toEqual({ view: 'library' });
      }),
    );
  });
});

describe('formats', () => {
  const ru = createFormats('ru', { unknown: 'не определён', now: 'только что' });
  const en = createFormats('en', { unknown: 'unknown', now: 'just now' });
  test('never call unfinished work finished, or begun work not begun', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
        (share) => {
          expect(['0%', '100%']).not.toContain(en.percent(share));
        },
      ),
    );
    expect([en.percent(0), en.percent(1)]).toEqual(['0%', '100%']);
  });
  test('write as the language does', () => {
    expect({
      number: [ru.number(12_345.5), en.number(12_345.5)],
      bytes: [ru.bytes(2_345_678), en.bytes(2_345_678), en.bytes(0), en.bytes(999), en.bytes(47_000)],
      language: [ru.language('en'), en.language('ru'), ru.language('und'), en.language('und')],
      ago: [ru.ago(Date.now()), en.ago(Date.now() - 90_000_000)],
    }).toEqual({
      number: ['12\u00a0345,5', '12,345.5'],
      bytes: ['2,3 МБ', '2.3 MB', '0 byte', '999 byte', '47 kB'],
      language: ['английский', 'Russian', 'не определён', 'unknown'],
      ago: ['только что', 'yesterday'],
    });
  });
});

describe('sentences', () => {
  test('write large counts as the language does', () => {
    const [ru, en] = [createTranslator('ru'), createTranslator('en')];
    expect([ru.t('import:included', { count: 10_400 }), en.t('import:included', { count: 10_400 })]).toEqual([
      '10\u00a0400 абзацев',
      '10,400 paragraphs',
    ]);
  });

  test('quote a headline that is a quotation once', () => {
    const ru = createTranslator('ru').getFixedT('ru', 'library');
    const en = createTranslator('en').getFixedT('en', 'library');
    expect([
      ru('removed', { title: '«Тишина»' }),
      ru('removed', { title: '«Тишина» и «шум»' }),
      ru('removed', { title: '“Silence”' }),
      ru('removed', { title: '"Silence"' }),
      ru('removed', { title: '"Silence" and "noise"' }),
      en('removed', { title: '“Silence”' }),
      en('removed', { title: '"Silence"' }),
      en('removed', { title: 'Silence' }),
    ]).toEqual([
      'Проект «Тишина» удалён.',
      'Проект ««Тишина» и «шум»» удалён.',
      'Проект «“Silence”» удалён.',
      'Проект «Silence» удалён.',
      'Проект «"Silence" and "noise"» удалён.',
      '“Silence” was removed.',
      '“Silence” was removed.',
      '“Silence” was removed.',
    ]);
  });
});

describe('keys', () => {
  test('are named as they are engraved', () => {
    const names = [
      'Control+KeyZ',
      'Alt+ArrowDown',
      'Shift+?',
      'Digit1',
      'F6',
      'Space',
      'Alt+Shift+Delete',
    ].map(keyNames);
    expect(names).toEqual([
      ['Ctrl', 'Z'],
      ['Alt', '↓'],
      ['?'],
      ['1'],
      ['F6'],
      ['Space'],
      ['Alt', 'Shift', 'Del'],
    ]);
  });
});

describe('titles', () => {
  test('are found whatever their case, accents and ё', () => {
    expect(['ТЁПЛЫЙ', 'Тепло', 'café'].map(foldTitle)).toEqual(['теплыи', 'тепло', 'cafe']);
  });
});

describe('the selection of paragraphs', () => {
  const count = fc.integer({ min: 1, max: 500 });
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
  test('never leaves the list', () => {
    fc.assert(
      fc.property(count, fc.array(key), (total, keys) => {
        const end = keys.reduce((cursor, pressed) => movedBy(pressed, cursor, total, 12) ?? cursor, 0);
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThan(total);
      }),
    );
  });
  test('holds both its ends, and stays inside a shorter list', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), count, (anchor, cursor, total) => {
        const kept = within({ anchor, cursor }, total);
        expect([isChosen(kept, kept.anchor), isChosen(kept, kept.cursor)]).toEqual([true, true]);
        expect(isChosen(kept, total)).toBe(false);
      }),
    );
  });
  test('is not moved by other keys', () => {
    expect(['a', ' ', 'Enter', 'Tab'].map((pressed) => movedBy(pressed, 3, 9, 2))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the report of a crash', () => {
  test('holds places, and neither message nor address', () => {
    const error = new RangeError('«секрет» is out of range');
    error.stack = [
      'RangeError: «секрет» is out of range',
      '    at cut (http://127.0.0.1:4801/assets/index-a1.js?t=секрет:10:20)',
      '    at http://127.0.0.1:4801/assets/index-a1.js:30:40',
    ].join('\n');
    const report = crashReport(error, '    at Row (http://127.0.0.1:4801/assets/index-a1.js:50:60)');
    expect(report.split('\n').filter((line) => line !== navigator.userAgent)).toEqual([
      'Sverka RangeError',
      'stack:',
      '  cut index-a1.js:10:20',
      '  index-a1.js:30:40',
      'components:',
      '  Row index-a1.js:50:60',
    ]);
  });
});
