import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlignedText } from '../../shared/domain/aligned.ts';
import { type RowNotes, writeXliff } from '../../shared/formats/xliff/write.ts';
import { alignedTexts, attribution, fastest, largeText, lighthouse } from './exportFixtures.ts';
import { type Element, readXml } from './strictXml.ts';

// The content models of xliff_core_2.0.xsd and matches.xsd, and what the specification asks of attributes, as far as they
// concern what is written here.
const contentModels: Readonly<Record<string, RegExp>> = {
  xliff: /^(file )+$/,
  file: /^(notes )?(unit )*$/,
  notes: /^(note )+$/,
  unit: /^(mtc:matches )?(notes )?(segment )+$/,
  'mtc:matches': /^(mtc:match )+$/,
  'mtc:match': /^source target $/,
  segment: /^source (target )?$/,
  source: /^$/,
  target: /^$/,
  note: /^$/,
};
const requiredAttributes: Readonly<Record<string, readonly string[]>> = {
  xliff: ['srcLang', 'trgLang', 'version', 'xmlns', 'xmlns:mtc'],
  file: ['id'],
  unit: ['id'],
  'mtc:match': ['ref'],
};
const texts = ['source', 'target', 'note'];

const expectValid = (element: Element): void => {
  const { name, attributes, children, text } = element;
  expect(children.map((child) => `${child.name} `).join('')).toMatch(contentModels[name] ?? /^never$/);
  expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...(requiredAttributes[name] ?? [])]));
  if (!texts.includes(name)) expect(text.trim()).toBe('');
  if (name === 'unit') {
    const segments = children
      .filter((child) => child.name === 'segment')
      .map((child) => `#${child.attributes.id}`);
    const candidates = children
      .filter((child) => child.name === 'mtc:matches')
      .flatMap((all) => all.children);
    for (const candidate of candidates) expect(segments).toContain(candidate.attributes.ref);
  }
  // What is translated has a translation; where nothing else is said a segment is at its beginning.
  if (name === 'segment' && attributes.state !== 'initial') expect(children[1]?.name).toBe('target');
  children.forEach(expectValid);
};

const characterOf = ({ name, attributes }: Element): string | null =>
  name === 'cp' ? String.fromCodePoint(Number.parseInt(attributes.hex ?? '', 16)) : null;
const read = (aligned: AlignedText, notes: RowNotes = []) => readXml(writeXliff(aligned, notes), characterOf);

const named = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];
const unitsOf = (aligned: AlignedText, notes: RowNotes = []) =>
  named(read(aligned, notes).children[0], 'unit');
const textsOf = (unit: Element) => {
  const [segment] = named(unit, 'segment');
  return {
    state: `${segment?.attributes.state} ${segment?.attributes.subState}`,
    source: named(segment, 'source')[0]?.text,
    target: named(segment, 'target')[0]?.text,
    candidates: named(named(unit, 'mtc:matches')[0], 'mtc:match').map(
      ({ attributes: { type, origin }, children }) => `${type} ${origin}: ${children[1]?.text}`,
    ),
  };
};

describe('XLIFF', () => {
  test('has the original, the corrected text with its state, and the versions as candidates', () => {
    const root = read(lighthouse);
    expect(root.attributes).toMatchObject({ version: '2.0', srcLang: 'ru', trgLang: 'en' });
    expect(root.children[0]?.attributes.original).toBe('Смотритель маяка');
    expect(named(root.children[0], 'notes')[0]?.children.map(({ text }) => text)).toEqual([attribution]);
    expect(unitsOf(lighthouse).map(textsOf)).toEqual([
      {
        state: 'translated sverka:confirmed',
        source: '«Свет виден за 20 миль»',
        target: '“You can see the light 20 miles off”',
        candidates: [
          'mt Yandex: "The light is visible for 20 miles"',
          'other A <translator>: “You can see the light for 20 miles”',
        ],
      },
      {
        state: 'initial sverka:new',
        source: '— Вам не скучно?',
        target: undefined,
        candidates: ['other A <translator>: — Aren’t you bored?'],
      },
      {
        state: 'translated sverka:edited',
        source: '— Нет.\tНекогда.',
        target: '- No.\nThere is no time & no <b>need</b>.',
        candidates: ['mt Yandex: - No. There is no time.', 'other A <translator>: — No.\n=There is no time.'],
      },
    ]);
  });

  test('says beside each text of a machine whose it is, and what was said of a row', () => {
    const said = { author: 'Анна', resolved: false, about: 'target', quote: 'miles' } as const;
    const notes: RowNotes = [
      [
        { ...said, text: 'Nautical?' },
        { text: 'Good.', author: '', resolved: true, about: null, quote: '' },
      ],
    ];
    const shown = unitsOf(lighthouse, notes).map((unit) =>
      named(named(unit, 'notes')[0], 'note').map(({ attributes, text }) => [attributes, text]),
    );
    expect(shown).toEqual([
      [
        [{ category: 'attribution' }, attribution],
        [{ category: 'comment', appliesTo: 'target' }, 'Анна, «miles»:\nNautical?'],
        [{ category: 'resolved' }, 'Good.'],
      ],
      [],
      [[{ category: 'attribution' }, attribution]],
    ]);
  });

  test('takes a rejected text for one to be translated, and a version in another language for a reference', () => {
    const [row] = lighthouse.rows;
    const [source, machine, human] = lighthouse.versions;
    if (!row || !source || !machine || !human) throw new Error('no fixture');
    const versions = [source, machine, { ...human, language: 'und' }];
    const [unit] = unitsOf({ ...lighthouse, versions, rows: [{ ...row, state: 'rejected' }] });
    if (!unit) throw new Error('no unit');
    expect(textsOf(unit).state).toBe('initial sverka:rejected');
    const [, foreign] = named(named(unit, 'mtc:matches')[0], 'mtc:match');
    expect(foreign?.attributes.reference).toBe('yes');
    expect(foreign?.children[1]?.attributes).toEqual({ 'xml:lang': 'und' });
  });

  test('is valid whatever the texts, and loses no character of any', () => {
    fc.assert(
      fc.property(alignedTexts, (aligned) => {
        expectValid(read(aligned));
        const at = aligned.versions.findIndex(({ role }) => role === 'source');
        const written = (text: string | undefined) => (text?.trim() ? text : undefined);
        const joined = (cells: AlignedText['rows'][number]['cells'], index: number) =>
          (cells[index] ?? []).map(({ text }) => text).join('\n');
        const rows = aligned.rows.map(({ cells, correction }) => ({
          source: joined(cells, at),
          target: written(correction?.text),
          candidates: [...aligned.versions.keys()]
            .filter((index) => index !== at)
            .map((index) => joined(cells, index))
            .filter((text) => text !== ''),
        }));
        const units = unitsOf(aligned).map((unit) => ({
          source: textsOf(unit).source,
          target: textsOf(unit).target,
          candidates: named(named(unit, 'mtc:matches')[0], 'mtc:match').map(
            ({ children }) => children[1]?.text,
          ),
        }));
        expect(units).toEqual(
          rows.filter(({ source, target, candidates }) => source || target || candidates.length > 0),
        );
      }),
    );
  });

  test('takes no longer per row for a long text', () => {
    const all = largeText();
    const [part, whole] = [1_000, 10_000].map((count) => {
      const text = { ...all, rows: all.rows.slice(0, count) };
      return fastest(() => writeXliff(text, []));
    });
    expect(whole ?? 0).toBeLessThan(40 * (part ?? 0));
  });
});
