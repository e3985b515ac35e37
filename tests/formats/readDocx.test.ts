import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../shared/domain/problem.ts';
import { readDocument } from '../../shared/formats/document.ts';
import { refusal } from './refusal.ts';
import { documentXml, paragraph, run, wordFile } from './wordFile.ts';

const prose =
  'Вечером ветер стих, и на пристани стало слышно, как где-то далеко, за мысом, стучит мотор и кричат чайки.';

const draftOf = (body: string) => readDocument({ fileName: 'letter.docx', bytes: wordFile(body) });
const read = (bytes: Uint8Array, fileName = 'letter.docx') => {
  const draft = readDocument({ fileName, bytes });
  return { ...draft, paragraphs: draft.paragraphs.map(({ role, text }) => `${role}: ${text}`) };
};

describe('a Word document', () => {
  it('as a program writes it', async () => {
    const change = { id: 1, author: 'Вера', date: '2025-03-01T00:00:00Z' };
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('Так лодку звали в порту.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Смотритель маяка', heading: HeadingLevel.TITLE }),
            new Paragraph({
              children: [
                new TextRun(prose),
                new FootnoteReferenceRun(1),
                new TextRun(' '),
                new TextRun({ text: prose, bold: true }),
              ],
            }),
            new Paragraph({ text: 'Первая зима', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('Лодка '),
                new DeletedTextRun({ ...change, text: 'никогда ' }),
                new InsertedTextRun({ ...change, text: 'всегда ' }),
                new TextRun('приходит.'),
              ],
            }),
            new Paragraph({ children: [new TextRun({ children: ['До', new Tab(), 'после: ', prose] })] }),
            new Paragraph({
              children: [new TextRun('Катер пришёл.'), new TextRun({ text: 'Письма не было.', break: 1 })],
            }),
          ],
        },
      ],
    });
    expect(read(new Uint8Array(await Packer.toArrayBuffer(document)))).toEqual({
      fileName: 'letter.docx',
      role: 'source',
      language: 'ru',
      title: 'Смотритель маяка',
      engine: null,
      encoding: 'utf-8',
      tracked: true,
      notes: 1,
      paragraphs: [
        'headline: Смотритель маяка',
        `body: ${prose} ${prose}`,
        'subhead: Первая зима',
        'body: Лодка всегда приходит.',
        `body: До\tпосле: ${prose}`,
        'body: Катер пришёл.',
        'body: Письма не было.',
        'body: Так лодку звали в порту.',
      ],
    });
  });

  it('as it stands with its changes accepted, and says so', () => {
    const tracked = paragraph(
      `${run('В пять')}<w:ins w:id="1" w:author="A">${run(' утра')}</w:ins>${run(' мы вышли в море.')}`,
    );
    expect(draftOf(tracked)).toMatchObject({
      tracked: true,
      paragraphs: [{ text: 'В пять утра мы вышли в море.' }],
    });
    expect(draftOf(paragraph(run('Мы вышли.'))).tracked).toBeUndefined();
  });

  it('without the readings above its words', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('маяк')}</w:rt><w:rubyBase>${run('灯台')}</w:rubyBase></w:ruby></w:r>`;
    expect(draftOf(paragraph(`${ruby}${run(' — это маяк.')}`)).paragraphs[0]?.text).toBe('灯台 — это маяк.');
  });

  it('with footnotes and endnotes behind its text, left out of it', () => {
    const notes = (kind: string, ...texts: readonly string[]): Uint8Array =>
      new TextEncoder().encode(
        documentXml(
          `<w:${kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>${texts
            .map((text, at) => `<w:${kind} w:id="${at + 2}">${paragraph(run(text))}</w:${kind}>`)
            .join('')}`,
        ),
      );
    const bytes = wordFile(
      `${paragraph(`${run(prose)}<w:r><w:footnoteReference w:id="2"/></w:r>`)}${paragraph(run('Переведено сервисом «Яндекс Переводчик»'))}`,
      {
        'word/footnotes.xml': notes('footnote', ' Мыс Сухой.', 'Три мили.'),
        'word/endnotes.xml': notes('endnote', 'Письмо не сохранилось.'),
      },
    );
    const { paragraphs, role, notes: counted } = readDocument({ fileName: 'letter.docx', bytes });
    expect(counted).toBe(3);
    // What stands last in the text stands last, whatever notes there are.
    expect(role).toBe('machine');
    expect(paragraphs.map(({ included, text }) => (included ? text : `-${text}`))).toEqual([
      prose,
      '-Переведено сервисом «Яндекс Переводчик»',
      '-Мыс Сухой.',
      '-Три мили.',
      '-Письмо не сохранилось.',
    ]);
  });

  it.each([
    [
      'moved text stands where it was moved to',
      `${paragraph(`<w:moveFrom>${run('раз ')}</w:moveFrom>${run('два ')}<w:moveTo>${run('раз')}</w:moveTo>`)}`,
      ['два раз'],
    ],
    [
      'a deleted end joins two paragraphs',
      `${paragraph(run('Катер '), '<w:rPr><w:del w:id="1"/></w:rPr>')}${paragraph(run('пришёл.'))}`,
      ['Катер пришёл.'],
    ],
    [
      'a deleted end of the last paragraph loses nothing',
      paragraph(run('Катер'), '<w:rPr><w:del w:id="1"/></w:rPr>'),
      ['Катер'],
    ],
    [
      'field codes are no text, their results are',
      paragraph(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run('12')}`),
      ['12'],
    ],
    [
      'of alternatives only one is text',
      paragraph(
        `<mc:AlternateContent><mc:Choice>${run('раз')}</mc:Choice><mc:Fallback>${run('раз')}</mc:Fallback></mc:AlternateContent>`,
      ),
      ['раз'],
    ],
    [
      'a text box is read once',
      paragraph(`${run('снаружи')}<w:r><w:txbxContent>${paragraph(run('внутри'))}</w:txbxContent></w:r>`),
      ['внутри', 'снаружи'],
    ],
    [
      'cells of a table are paragraphs',
      `<w:tbl><w:tr><w:tc>${paragraph(run('раз'))}</w:tc><w:tc>${paragraph(run('два'))}</w:tc></w:tr></w:tbl>`,
      ['раз', 'два'],
    ],
    [
      'hidden text is left out',
      paragraph(`${run('видно')}${run(' нет', '<w:vanish/>')}${run(' да', '<w:vanish w:val="0"/>')}`),
      ['видно да'],
    ],
    [
      'special signs',
      paragraph(
        '<w:r><w:t>кто</w:t><w:noBreakHyphen/><w:t>то</w:t><w:sym w:font="Arial" w:char="2014"/></w:r>',
      ),
      ['кто\u2011то—'],
    ],
    ['entities', paragraph(run('&lt;a&gt; &amp; &#1103;')), ['<a> & я']],
    [
      'properties before a change count for nothing',
      paragraph(run('раз', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
      ['раз'],
    ],
  ])('%s', (_, body, expected) => {
    expect(
      readDocument({ fileName: 'a.docx', bytes: wordFile(body) }).paragraphs.map(({ text }) => text),
    ).toEqual(expected);
  });

  it('takes a number in a table for no heading, and a chapter there for one', () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text), '<w:pStyle w:val="Normal"/>')}</w:tc>`;
    const table = `<w:tbl><w:tr>${['Пассажиры', '210', 'IV', 'Глава 2'].map(cell).join('')}</w:tr></w:tbl>`;
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>';
    const body = `${paragraph(run(prose))}${table}${paragraph(run('210'))}${paragraph(run(prose))}`;
    expect(read(wordFile(body, { 'word/styles.xml': strToU8(styles) })).paragraphs.slice(1, 6)).toEqual([
      'body: Пассажиры',
      'body: 210',
      'body: IV',
      'subhead: Глава 2',
      'subhead: 210',
    ]);
  });

  it('knows headings by outline, by style and by the style it is based on', () => {
    const styles = `<w:styles xmlns:w="w">
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="Chapter"/><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="3"><w:name w:val="ring"/><w:basedOn w:val="3"/></w:style></w:styles>`;
    const body = [
      paragraph(run('Один'), '<w:pStyle w:val="2"/>'),
      paragraph(run(prose), '<w:pStyle w:val="3"/>'),
      paragraph(run('Два'), '<w:outlineLvl w:val="1"/>'),
      paragraph(run(prose), '<w:outlineLvl w:val="9"/>'),
      paragraph(run('Три'), '<w:pStyle w:val="1"/>'),
      paragraph(run(prose)),
    ].join('');
    expect(read(wordFile(body, { 'word/styles.xml': strToU8(styles) })).paragraphs).toEqual([
      'headline: Один',
      `lead: ${prose}`,
      'subhead: Два',
      `body: ${prose}`,
      'subhead: Три',
      `body: ${prose}`,
    ]);
  });

  it('takes bold questions for questions', () => {
    const bold = (text: string): string => paragraph(run(text, '<w:b/>'));
    const body = `${bold('Вам не страшно одному?')}${paragraph(run('Бывает.'))}${paragraph(run(prose))}${bold('Что дальше?')}${paragraph(run('Весна.'))}`;
    expect(read(wordFile(body)).paragraphs).toEqual([
      'question: Вам не страшно одному?',
      'answer: Бывает.',
      `body: ${prose}`,
      'question: Что дальше?',
      'answer: Весна.',
    ]);
  });

  it('finds its main part by the relations of the archive', () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const bytes = zipSync({
      '_rels/.rels': strToU8(relations),
      'word/document2.xml': strToU8(`<w:document xmlns:w="w">${paragraph(run('раз'))}</w:document>`),
    });
    expect(readDocument({ fileName: 'a.docx', bytes }).paragraphs.map(({ text }) => text)).toEqual(['раз']);
  });

  it.each([
    ['no zip', strToU8('This is no archive at all.'), 'a.docx', 'notDocx'],
    [
      'a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'a.docx',
      'docxProtected',
    ],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'a.docx', 'notDocx'],
    ['a zip under its own name', zipSync({ 'a.txt': strToU8('x') }), 'a.zip', 'unsupportedFormat'],
    ['no text', wordFile(paragraph('')), 'a.docx', 'docxWithoutText'],
    ['broken XML', wordFile('<w:p>'), 'a.docx', 'docxDamaged'],
    ['a truncated archive', wordFile(paragraph(run(prose))).subarray(0, 200), 'a.docx', 'docxDamaged'],
  ] as const)('is refused with %s', (_, bytes, fileName, code) => {
    expect(() => readDocument({ fileName, bytes })).toThrow(
      expect.objectContaining({
        name: ProblemError.name,
        problem: expect.objectContaining({ code, params: expect.objectContaining({ file: fileName }) }),
      }),
    );
  });

  it.each([
    ['OpenDocument', ['mimetype', 'content.xml'], 'office'],
    ['a book in EPUB', ['mimetype', 'META-INF/container.xml', 'page.xhtml'], 'book'],
    ['a zip of texts', ['a.txt'], 'archive'],
    ['a spreadsheet', ['[Content_Types].xml', 'xl/workbook.xml'], undefined],
  ] as const)('%s is refused with what makes a text of it', (_, names, context) => {
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
    const { code, params } = refusal(() => readDocument({ fileName: 'a.x', bytes }));
    expect([code, params.context]).toEqual(['unsupportedFormat', context]);
  });
});
