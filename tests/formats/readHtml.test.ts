import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../shared/domain/problem.ts';
import { readDocument } from '../../shared/formats/document.ts';
import { encode } from './encode.ts';

const prose =
  'Вечером ветер стих, и на пристани стало слышно, как где-то далеко, за мысом, стучит мотор и кричат чайки.';

const read = (html: string, encoding = 'utf-8', fileName = 'page.html') => {
  const draft = readDocument({ fileName, bytes: encode(html, encoding) });
  return { ...draft, paragraphs: draft.paragraphs.map(({ role, text }) => `${role}: ${text}`) };
};

const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Смотритель маяка | Остров</title>
<style>p { color: red }</style><script>document.write('<p>Этого никто не писал, это сделала программа.</p>')</script></head><body>
<header><h1><a href="/">Остров</a></h1><nav><ul><li><a href="/">Главная</a></li><li><a href="/n">Новости</a></li></ul></nav></header>
<article><h1>Смотритель   маяка</h1><p>${prose} ${prose}</p><h2>Первая зима</h2><p><b>— Вам не страшно одному?</b></p>
<p>— Бывает.&nbsp;${prose}</p><p>${prose}</p><p><b>— А <i>дальше</i>?</b></p><p>— Весна.</p>
<noscript>Включите скрипты, чтобы читать дальше эту страницу.</noscript>
<blockquote>Море не спрашивает &amp; не отвечает.</blockquote><ul><li>тёплые носки</li><li>две книги</li></ul></article>
<aside><h3>Читайте также</h3><ul><li><a href="/x">Ещё одна новость о море и о ветре</a></li></ul></aside>
<footer><p>© Остров, все права защищены и ещё немного слов.</p></footer></body></html>`;

describe('a saved page', () => {
  it('gives its article, and nothing of what stands around it', () => {
    expect(read(page)).toEqual({
      fileName: 'page.html',
      role: 'source',
      language: 'ru',
      title: 'Смотритель маяка',
      engine: null,
      encoding: 'utf-8',
      paragraphs: [
        'headline: Смотритель маяка',
        `lead: ${prose} ${prose}`,
        'subhead: Первая зима',
        'question: — Вам не страшно одному?',
        `answer: — Бывает.\u00A0${prose}`,
        `body: ${prose}`,
        'question: — А дальше?',
        'answer: — Весна.',
        'body: Море не спрашивает & не отвечает.',
        'body: тёплые носки',
        'body: две книги',
      ],
    });
  });

  it('is read without the numbers of its notes, which stand at words', () => {
    const notes = page
      .replace('чайки.</p><h2>', 'чайки.<sup><a href="#n1">[1]</a></sup></p><h2>')
      .replace('Бывает.&nbsp;', 'Бывает<a href="notes.xhtml#n2" epub:type="noteref">12</a>.&nbsp;')
      .replace(
        'не отвечает.',
        'не отвечает<a href="#n3">*</a>, см. <a href="#n4">[2]</a> и <a href="#w">Весна</a>.',
      );
    const { paragraphs } = read(notes);
    expect(paragraphs).toHaveLength(read(page).paragraphs.length);
    expect(paragraphs[1]).toBe(read(page).paragraphs[1]);
    expect(paragraphs[4]).toBe(read(page).paragraphs[4]);
    expect(paragraphs[8]).toBe('body: Море не спрашивает & не отвечает, см. [2] и Весна.');
  });

  it.each([
    ['<aside epub:type="footnote" id="n1"><p>Так лодку <i>звали</i> в порту.</p></aside>', '<h2>'],
    [
      '<section role="doc-endnotes"><ol><li><p>Так лодку звали в порту.<a href="#r1">↩︎</a></p></li></ol></section>',
      '</article>',
    ],
  ])('has its notes behind its text, left out: %s', (note, place) => {
    const html = page.replace(place, `${note}${place}`);
    const { paragraphs } = readDocument({ fileName: 'page.xhtml', bytes: encode(html, 'utf-8') });
    expect(paragraphs.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      ...read(page).paragraphs,
      'body: Так лодку звали в порту.',
    ]);
    expect(paragraphs.map(({ included }) => included)).toEqual(paragraphs.map((_, at) => at < 11));
  });

  it('is a text of notes where it holds nothing else', () => {
    const html = `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><section epub:type="endnotes"><p>Так лодку звали в порту.</p><p>${prose}</p></section></body></html>`;
    expect(read(html, 'utf-8', 'notes.xhtml').paragraphs).toEqual([
      'body: Так лодку звали в порту.',
      `body: ${prose}`,
    ]);
  });

  it('is known by its content where its name says nothing', () => {
    expect(read(page, 'utf-8', 'page.txt').paragraphs).toEqual(read(page).paragraphs);
    expect(read(`<!-- saved -->\n${page}`, 'utf-8', 'page').paragraphs).toEqual(read(page).paragraphs);
  });

  it.each(['windows-1251', 'x-mac-cyrillic', 'utf-16le'])(
    'is read in the encoding it declares: %s',
    (encoding) => {
      const declared = page.replace('charset="utf-8"', `charset=${encoding}`).replace('©', '(c)');
      expect(read(declared, encoding)).toMatchObject({ encoding, paragraphs: read(page).paragraphs });
    },
  );

  it('is read in UTF-8 if it is UTF-8, whatever it declares', () => {
    expect(read(page.replace('charset="utf-8"', 'charset="windows-1251"')).encoding).toBe('utf-8');
  });

  it('is read in a declared encoding even where the bytes do not tell', () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=x-mac-cyrillic"></head><body><p>This is five words, \u2018of\u2019 course.</p></body></html>';
    expect(read(html, 'x-mac-cyrillic')).toMatchObject({
      encoding: 'x-mac-cyrillic',
      paragraphs: ['body: This is five words, ‘of’ course.'],
    });
  });

  it.each(['utf-8', 'utf-16le'])('is known for one behind many blanks, whatever its name: %s', (encoding) => {
    const draft = read(`${' '.repeat(3_000)}${page}`, encoding, 'page.txt');
    expect(draft.paragraphs).toEqual(read(page).paragraphs);
  });

  it('obeys the encoding that its reader chose', () => {
    const bytes = encode(page.replace('©', '(c)'), 'windows-1251');
    expect(readDocument({ fileName: 'page.html', bytes, encoding: 'windows-1251' }).title).toBe(
      'Смотритель маяка',
    );
  });

  it('without paragraphs is parted at its double line breaks', () => {
    const html = `<html><body><div><font>${prose}<br><br>${prose}<br><br>— Да, — сказал он.<br>— Нет.</font></div></body></html>`;
    expect(read(html).paragraphs).toEqual([
      `body: ${prose}`,
      `body: ${prose}`,
      'body: — Да, — сказал он.',
      'body: — Нет.',
    ]);
  });

  it('loses no paragraph that stands in a box of its own', () => {
    const boxes = [1, 2, 3, 4].map(
      (number) => `<div class="block"><div><p>${prose} ${number}</p></div></div>`,
    );
    expect(read(`<html><body>${boxes.join('')}</body></html>`).paragraphs).toEqual(
      [1, 2, 3, 4].map((number) => `body: ${prose} ${number}`),
    );
  });

  it('is read however deep its tags are left open', () => {
    const html = `<html><body>${'<font><div>'.repeat(1000)}<p>${prose}</p></body></html>`;
    expect(read(html).paragraphs).toEqual([`body: ${prose}`]);
  });

  it.each([
    [
      'menus only',
      '<html><body><nav><a href="/">Home</a> <a href="/n">News of the day and of the night</a></nav></body></html>',
    ],
    [
      'links only',
      `<html><body><ul>${'<li><a href="/x">A link with several words in it</a></li>'.repeat(8)}</ul></body></html>`,
    ],
    [
      'scripts only',
      '<html><body><script>const text = "one two three four five six seven";</script></body></html>',
    ],
    ['nothing', '<html><head><title>A title with several words in it</title></head><body></body></html>'],
  ])('is refused without an article: %s', (_, html) => {
    expect(() => read(html)).toThrow(new ProblemError('htmlWithoutArticle', { file: 'page.html' }));
  });
});
