import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { AlignedText } from '../../shared/domain/aligned.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { collectCorrected } from '../../shared/formats/corrected.ts';
import { readDocument } from '../../shared/formats/document.ts';
import { type ReviewedText, writeWordChanges as writeChanges } from '../../shared/formats/word/changes.ts';
import { writeWordTable } from '../../shared/formats/word/table.ts';
import { solidLinesOf, writeWordText } from '../../shared/formats/word/text.ts';
import { withPictures } from '../../shared/formats/xmlText.ts';
import { alignedTexts, attribution, lighthouse } from './exportFixtures.ts';

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const bodyOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? '';

/** Paragraphs as an import finds them; none where there is no text at all. */
const imported = (bytes: Uint8Array): readonly string[] => {
  try {
    return readDocument({ fileName: 'text.docx', bytes }).paragraphs.map(({ text }) => text);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'docxWithoutText') return [];
    throw error;
  }
};

/** What is left of paragraphs in a document: their lines, without space around them, and pictures of what XML forbids. */
const expected = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => solidLinesOf(text)).map((line) => withPictures(line).trim());

/** Throws where a part is no well-formed XML. */
const assertWellFormed = (bytes: Uint8Array): void => {
  for (const [name, part] of Object.entries(partsOf(bytes))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(part).close();
  }
};

/** The same document with what was inserted deleted, and the other way round: accepted, it is what rejecting leaves. */
const turnedAround = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const body = bodyOf(bytes)
    .replace(/<(\/?)w:(ins|del)(?=[ >])/g, (_, slash, name) => `<${slash}w:${name === 'ins' ? 'del' : 'ins'}`)
    .replaceAll('w:delText', 'w:t');
  return zipSync({ ...parts, 'word/document.xml': strToU8(body) });
};

const reviewedOf = (
  aligned: AlignedText,
  base: number,
  comments: ReviewedText['reviewed'][number]['comments'] = [],
): ReviewedText => ({
  aligned,
  base,
  reviewed: aligned.rows.map((_, at) => ({
    savedAt: 1_700_000_000_000,
    author: at === 0 ? 'Пётр' : '',
    comments: at === 0 ? comments : [],
  })),
});

/** By nobody in particular, where it is not said. */
const writeWordChanges = (text: ReviewedText, author = '') => writeChanges(text, author);

const unattributed = alignedTexts.map(
  (aligned): AlignedText => ({
    ...aligned,
    versions: aligned.versions.map((version) => ({ ...version, attribution: null })),
  }),
);

describe('a text', () => {
  test('has its roles as styles and its attribution at the end, and is read back with its roles', () => {
    const file = writeWordText(collectCorrected(lighthouse, 1));
    const styles = [...bodyOf(file).matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, id]) => id);
    expect(styles).toEqual(['Title', 'Answer', 'Answer', 'Attribution']);
    const { paragraphs, title, role } = readDocument({ fileName: 'lighthouse.docx', bytes: file });
    expect({ title, role, paragraphs }).toMatchObject({
      title: '“You can see the light 20 miles off”',
      role: 'machine',
      paragraphs: [
        { role: 'headline' },
        { text: '- No.' },
        { text: 'There is no time & no <b>need</b>.' },
        { role: 'attribution', text: attribution, included: false },
      ],
    });
  });

  test('comes back paragraph by paragraph, whatever is in it', () => {
    fc.assert(
      fc.property(alignedTexts, (aligned) => {
        const text = collectCorrected(
          { ...aligned, rows: [...aligned.rows, ...lighthouse.rows.slice(0, 1)] },
          0,
        );
        const file = writeWordText(text);
        assertWellFormed(file);
        expect(imported(file)).toEqual(
          expected([...text.lines.map((line) => line.text), ...text.attributions]),
        );
      }),
    );
  });

  test('keeps tabs, signs without width, other scripts and pictures', () => {
    const texts = [
      '— Ёж\tи  «уж».',
      'שלום, עולם',
      'one\u00A0two\u00ADthree\u2011four\u200Dfive',
      '👩‍👩‍👧 🇷🇺 e\u0301',
    ];
    const lines = texts.map((text) => ({ role: 'body' as const, text, language: 'und' }));
    const file = writeWordText({ title: 'x', language: 'en', lines, attributions: [] });
    expect(imported(file)).toEqual(texts);
    expect(bodyOf(file)).toMatch(/<w:bidi\/>.*<w:rtl\/>/);
  });

  test('is the same file whenever it is made', () => {
    const text = collectCorrected(lighthouse, 1);
    expect(writeWordText(text)).toEqual(writeWordText(text));
  });
});

describe('aligned texts', () => {
  test('are a table with a head on every page, on its side where there are more than two', () => {
    const body = bodyOf(writeWordTable(lighthouse));
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:tr>/g)).toHaveLength(4);
    expect(body.match(/<w:tc>/g)).toHaveLength(4 * 5);
    expect(body).toContain('w:orient="landscape"');
    expect(body).toContain(attribution);
    const two = { ...lighthouse, versions: lighthouse.versions.slice(0, 2) };
    const rows = two.rows.map((row) => ({ ...row, correction: null }));
    expect(bodyOf(writeWordTable({ ...two, rows }))).not.toContain('landscape');
  });

  test('are well-formed, whatever is in them', () => {
    fc.assert(fc.property(alignedTexts, (aligned) => assertWellFormed(writeWordTable(aligned))));
  });
});

describe('tracked changes', () => {
  test('mark words, and carry who and when', () => {
    const body = bodyOf(writeWordChanges(reviewedOf(lighthouse, 2)));
    const when = 'w:author="Пётр" w:date="2023-11-14T22:13:20Z"';
    expect(body).toMatch(
      new RegExp(
        `<w:ins w:id="\\d+" ${when}><w:r><w:t xml:space="preserve">[^<]*off[^<]*</w:t></w:r></w:ins>`,
      ),
    );
    expect(body).toMatch(new RegExp(`<w:del w:id="\\d+" ${when}><w:r><w:delText`));
    const ids = [...body.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are each by whoever made them, and what has no name by whoever is named, initials too', () => {
    const comment = { at: 0, resolved: false, about: null };
    const said = [
      { ...comment, author: '', text: 'Why?' },
      { ...comment, author: 'Анна «К» & O’Hara <редактор>', text: 'Because.' },
    ];
    const parts = partsOf(writeWordChanges(reviewedOf(lighthouse, 2, said), 'Jo'));
    const authorsIn = (part: string) => [
      ...new Set([...(parts[part] ?? '').matchAll(/w:author="([^"]*)"/g)].map(([, name]) => name)),
    ];
    expect(authorsIn('word/document.xml')).toEqual(['Пётр', 'Jo']);
    const name = 'Анна «К» &amp; O’Hara &lt;редактор&gt;';
    expect(authorsIn('word/comments.xml')).toEqual(['Jo', name]);
    expect(parts['word/comments.xml']).toContain(`w:author="${name}" w:initials="АКOHр"`);
    const nameless = partsOf(writeWordChanges(reviewedOf(lighthouse, 2, said)));
    expect(nameless['word/comments.xml']).toContain('w:author="Sverka"');
  });

  test('that are none are told, and why', () => {
    const same = lighthouse.rows.map((row) => ({
      ...row,
      correction: { text: row.cells[1]?.map(({ text }) => text).join('\n') ?? '', origin: null },
    }));
    expect(() => writeWordChanges(reviewedOf({ ...lighthouse, rows: same }, 1))).toThrow('noChanges');
    expect(bodyOf(writeWordChanges(reviewedOf({ ...lighthouse, rows: same }, 2)))).toContain('<w:ins ');
    const none = lighthouse.rows.map((row) => ({ ...row, correction: null }));
    expect(() => writeWordChanges(reviewedOf({ ...lighthouse, rows: none }, 1))).toThrow('nothingCorrected');
  });

  test('leave the corrected text when accepted, and the base when rejected', () => {
    fc.assert(
      fc.property(unattributed, fc.nat(3), (aligned, at) => {
        const base = at % aligned.versions.length;
        const whole = { ...aligned, rows: [...aligned.rows, ...lighthouseRows(aligned.versions.length)] };
        const file = writeWordChanges(reviewedOf(whole, base));
        assertWellFormed(file);
        const { lines } = collectCorrected(whole, base);
        expect(imported(file)).toEqual(expected(lines.map(({ text }) => text)));
        const before = whole.rows.flatMap(({ cells }) => (cells[base] ?? []).map(({ text }) => text));
        expect(imported(turnedAround(file))).toEqual(expected(before));
      }),
    );
  });

  test('have comments at their words, with those about other texts around the row', () => {
    const comment = { at: 1_700_000_000_000, author: '', resolved: false };
    const file = writeWordChanges(
      reviewedOf(lighthouse, 2, [
        { ...comment, text: 'Which light?\nAsk.', about: { text: 'before', near: 12, quote: 'light' } },
        { ...comment, text: 'Good.', resolved: true, about: { text: 'after', near: 0, quote: 'miles off' } },
        { ...comment, text: '«Виден»?', about: { text: 0, near: 0, quote: 'Свет виден' } },
        { ...comment, text: 'Whole row', about: null },
      ]),
    );
    assertWellFormed(file);
    const parts = partsOf(file);
    const body = parts['word/document.xml'] ?? '';
    const around = [0, 1, 2, 3].map((id) => {
      const inside = body
        .split(`<w:commentRangeStart w:id="${id}"/>`)[1]
        ?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0];
      return inside?.replace(/<w:del .*?<\/w:del>/g, '').replace(/<[^>]*>/g, '');
    });
    const row = '“You can see the light 20 miles off”';
    expect(around).toEqual(['light', 'miles off', row, row]);
    expect(
      parts['word/comments.xml']?.match(/<w:t [^>]*>[^<]*/g)?.map((text) => text.replace(/.*>/, '')),
    ).toEqual(['Which light?', 'Ask.', 'Good.', 'Оригинал: Свет виден', '«Виден»?', 'Whole row']);
    expect(parts['word/commentsExtended.xml']?.match(/w15:done="1"/g)).toHaveLength(1);
    expect(imported(file)).not.toContain('Good.');
  });

  test('show a comment on a row that has no text at all', () => {
    const empty = {
      ...lighthouse,
      rows: [{ cells: [[], [], []], state: 'new' as const, isByHand: false, correction: null }],
    };
    const file = writeWordChanges(
      reviewedOf(empty, 1, [{ text: 'Left out!', at: 0, author: '', resolved: false, about: null }]),
    );
    expect(bodyOf(file)).toContain('<w:commentReference w:id="0"/>');
    expect(() => writeWordChanges(reviewedOf(empty, 1))).toThrow('nothingCorrected');
  });
});

/** A row that has text on both sides, with so many versions. */
const lighthouseRows = (count: number): AlignedText['rows'] => [
  {
    cells: Array.from({ length: count }, () => [{ role: 'body' as const, text: 'A light was seen.' }]),
    state: 'edited',
    correction: { text: 'A light is seen\nfrom afar.', origin: null },
    isByHand: false,
  },
];
