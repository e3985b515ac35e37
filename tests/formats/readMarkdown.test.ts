import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readPasted } from '../../shared/formats/document.ts';
import { readMarkdown } from '../../shared/formats/markdown.ts';

const prose =
  'Вечером ветер стих, и на пристани стало слышно, как где-то далеко, за мысом, стучит мотор и кричат чайки.';

const read = (text: string) =>
  readDocument({ fileName: 'text.md', bytes: new TextEncoder().encode(text) }).paragraphs.map(
    ({ role, text: paragraph }) => `${role}: ${paragraph}`,
  );

describe('Markdown', () => {
  it('gives its text, with headings by their marks', () => {
    const text = `# Смотритель *маяка*\n\n${prose} **${prose}**\n\n## Первая зима\n\n${prose.replace(', ', ',\n')}\n\n> Море не [спрашивает](http://example.org).\n\n***\n\n\\*${prose}\n`;
    expect(read(text)).toEqual([
      'headline: Смотритель маяка',
      `lead: ${prose} ${prose}`,
      'subhead: Первая зима',
      `body: ${prose}`,
      'body: Море не спрашивает.',
      'body: ***',
      `body: *${prose}`,
    ]);
  });

  it('keeps the markers of its lists as they are written', () => {
    expect(read('- warm socks\n- two books\n\n3. a lamp\n4. a *second* lamp\n\n* one\n  > two')).toEqual([
      'body: - warm socks',
      'body: - two books',
      'body: 3. a lamp',
      'body: 4. a second lamp',
      'body: * one',
      'body: two',
    ]);
  });

  it('keeps the turns of an interview apart, with or without blank lines', () => {
    const turns = ['— Вам не страшно одному?', `— Бывает. ${prose}`, '— Что дальше?', `— Весна. ${prose}`];
    const roles = ['question', 'answer', 'question', 'answer'];
    const expected = turns.map((turn, index) => `${roles[index]}: ${turn}`);
    expect(read(turns.join('\n'))).toEqual(expected);
    expect(read(turns.join('\n\n'))).toEqual(expected);
    expect(read(turns.join('\n').replaceAll('—', '-'))).toEqual(
      expected.map((turn) => turn.replaceAll('—', '-')),
    );
  });

  it('breaks lines where they are broken for good', () => {
    expect(read('Волна приходит  \nи уходит\\\nк утру<br>\nкак гость')).toEqual([
      'body: Волна приходит',
      'body: и уходит',
      'body: к утру',
      'body: как гость',
    ]);
  });

  it('gives the cells of a table, row after row', () => {
    const table = '| Год | *Людей* |\n|:--|---:|\n| 1987 | 5 |\n| 1988 |  |\n';
    expect(read(`${prose}\n\n${table}\n${prose}`)).toEqual([
      `body: ${prose}`,
      ...['Год', 'Людей', '1987', '5', '1988'].map((cell) => `body: ${cell}`),
      `body: ${prose}`,
    ]);
    expect(read('Год | Людей\n--- | ---\n1987 | 5').map((cell) => cell.replace(/^\w+: /, ''))).toEqual([
      'Год',
      'Людей',
      '1987',
      '5',
    ]);
    // A line of dashes under words that are no row is no table.
    expect(read(`${prose}\n-- | --`)).toEqual([`body: ${prose} -- | --`]);
  });

  it('has its footnotes apart, left out, and no mark of them in its words', () => {
    const text = `Лодка[^1] ушла,[^b] а [^2] и [помощь][help] остались.\n\n[^1]: Так её *звали*\nв порту.\n[^b]: Слово.\n\n    И второй абзац сноски.\n\n${prose}\n\n[help]: http://example.org\n[^c]: Одно\n`;
    const { paragraphs } = readDocument({ fileName: 'a.md', bytes: new TextEncoder().encode(text) });
    expect(paragraphs.map((each) => `${each.included ? '+' : '-'} ${each.text}`)).toEqual([
      '+ Лодка ушла, а [^2] и помощь остались.',
      '- Так её звали в порту.',
      '- Слово.',
      '- И второй абзац сноски.',
      `+ ${prose}`,
      '- Одно',
    ]);
  });

  it('has each of its paragraphs once, whatever looks like the address of a link', () => {
    const paragraphs = Array.from({ length: 400 }, (_, at) => `${at} ${prose}`);
    const speech = ['[Смеётся]: это ремарка, а не ссылка.', '[Молчит]: и это тоже. [Маяк][m]'];
    const text = [...paragraphs, ...speech, '```', 'не закрыто'].join('\n\n');
    expect(read(`[m]: http://example.org\n\n${text}`).map((line) => line.replace(/^\w+: /, ''))).toEqual([
      ...paragraphs,
      '[Смеётся]: это ремарка, а не ссылка.',
      '[Молчит]: и это тоже. Маяк',
      'не закрыто',
    ]);
  });

  it('sets its front matter apart', () => {
    expect(read(`---\ntitle: Маяк\ntags: [море]\n---\n\n# Смотритель маяка\n\n${prose}\n`)).toEqual([
      'navigation: ---',
      'navigation: title: Маяк',
      'navigation: tags: [море]',
      'navigation: ---',
      'headline: Смотритель маяка',
      `body: ${prose}`,
    ]);
  });

  it('gives the text of HTML, not its tags', () => {
    expect(read(`<div>\n<p>${prose}</p><script>alert(1)</script>\n</div>\n\nЕщё <b>слово</b>.`)).toEqual([
      `body: ${prose}`,
      'body: Ещё слово.',
    ]);
  });

  it('names the line of each paragraph', () => {
    const { lines } = readMarkdown(
      '---\na: b\n---\n# One\n\nTwo\n\n- three\n- four\n\n```\nfive\n```\n',
      'text.md',
    );
    expect(lines.map(({ text, number }) => [text, number])).toEqual([
      ['---', 1],
      ['a: b', 2],
      ['---', 3],
      ['One', 4],
      ['Two', 6],
      ['- three', 8],
      ['- four', 9],
      ['five', 11],
    ]);
  });

  it('is read alike in one piece and in many, links of other pieces included', () => {
    const paragraphs = Array.from({ length: 1500 }, (_, index) => `${prose} [${index}][sea]`);
    const text = `${paragraphs.join('\n\n')}\n\n\`\`\`\n# no heading\n\n# nor this\n\`\`\`\n\n[sea]: http://example.org\n`;
    const found = readPasted(text, 'text.md').paragraphs.map((paragraph) => paragraph.text);
    expect(found).toEqual([
      ...paragraphs.map((paragraph) => paragraph.replace(/\[(\d+)\]\[sea\]/, '$1')),
      '# no heading',
      '# nor this',
    ]);
  });

  it('keeps all words of text that has no markup', () => {
    const word = fc.stringMatching(/^[а-яёa-z]{1,9}[,.?!]?$/);
    const lines = fc.array(
      fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const text = paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n');
        const found = readPasted(text, 'text.md').paragraphs.map((paragraph) => paragraph.text);
        expect(found.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
      }),
    );
  });
});
