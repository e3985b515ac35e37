import { describe, expect, it } from 'vitest';
import { plainLines, type TextLine } from '../../../shared/domain/text/lines.ts';
import { joinLines } from '../../../shared/domain/text/paragraphs.ts';

const paragraphs = (text: string): readonly string[] =>
  joinLines(plainLines(text)).map((block) => block.text);

const first =
  'The keeper of the lighthouse counted the boats every evening, wrote their number into a thick green book and read it aloud to the cat, who did not care.';
const second =
  'On Tuesdays the number was one higher, because the mail came. On Tuesdays, therefore, he put on a tie and swept the pier down to the last plank.';
const russian =
  'Смотритель маяка каждый вечер считал лодки, записывал их число в толстую зелёную книгу и читал его вслух коту, которому было решительно всё равно.';

/** Breaks a text at a column, as an editor does. */
function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let open = indent;
  for (const word of text.split(' ')) {
    if (open.trim() !== '' && open.length + 1 + word.length > width) {
      lines.push(open);
      open = word;
    } else open = open.trim() === '' ? open + word : `${open} ${word}`;
  }
  return [...lines, open].join('\n');
}

describe('lines that were wrapped', () => {
  it.each([50, 60, 72, 80, 100])('are joined at %i columns, with blank lines between paragraphs', (width) => {
    const text = [first, second, russian].map((paragraph) => wrapped(paragraph, width)).join('\n\n');
    expect(paragraphs(text)).toEqual([first, second, russian]);
  });

  it('are joined where only an indentation begins a paragraph', () => {
    const text = [first, second, russian].map((paragraph) => wrapped(paragraph, 72, '    ')).join('\n');
    expect(paragraphs(text)).toEqual([first, second, russian]);
  });

  it('keep a heading and the turns of a dialogue apart', () => {
    const turns = '— Опять вторник? — спросил почтальон.\n— Опять, — вздохнул смотритель и поправил галстук.';
    const text = `Глава первая\n\n${wrapped(first, 72)}\n\n${turns}\n\n${wrapped(russian, 72)}`;
    expect(paragraphs(text)).toEqual(['Глава первая', first, ...turns.split('\n'), russian]);
  });

  it('close a word that was broken at its hyphen', () => {
    const text =
      'Было это, по словам смотрителя, как раз в тот день, когда кто-\nто оставил на пристани письмо без подписи и без всякого ад-\nреса, а почта ещё не приходила.';
    expect(paragraphs(text)).toEqual([
      'Было это, по словам смотрителя, как раз в тот день, когда кто-то оставил на пристани письмо без подписи и без всякого ад-реса, а почта ещё не приходила.',
    ]);
  });
});

describe('lines that are paragraphs', () => {
  it.each([
    ['long ones, without blank lines', [first, second, russian]],
    ['short ones', ['Катер пришёл.', 'Вера спустилась к воде.', 'Письма не было.', 'Она не удивилась.']],
    [
      'verse, whose lines are of one length and begin with capitals',
      [
        'Волна приходит и уходит, как гость,',
        'Фонарь качается едва над причалом,',
        'И кто-то медленно выводит, как гвоздь,',
        'На мокрых досках все слова о малом.',
      ],
    ],
    [
      'verse without capitals, whose lines are short',
      [
        'волна приходит и уходит',
        'фонарь качается едва',
        'и кто-то медленно выводит',
        'на мокрых досках все слова',
      ],
    ],
    ['a list', ['warm socks', 'two books', 'a lamp', 'a second lamp']],
    ['two lines', ['The keeper of the lighthouse counted all the boats', 'The cat did not']],
  ])('stay apart: %s', (_, lines) => {
    expect(paragraphs(lines.join('\n'))).toEqual(lines);
  });

  it.each([['\n'], ['\r\n'], ['\r'], ['\u2028'], ['\u2029'], ['\f'], ['\v']])('end at %j', (lineEnd) => {
    expect(paragraphs(['Катер пришёл.', 'Письма не было.'].join(lineEnd))).toEqual([
      'Катер пришёл.',
      'Письма не было.',
    ]);
  });
});

describe('blocks', () => {
  it('know their first line and whether they stand apart', () => {
    const text = `\n\nTitle\n\n${wrapped(first, 72)}\n`;
    expect(joinLines(plainLines(text)).map(({ line, apart }) => ({ line, apart }))).toEqual([
      { line: 3, apart: true },
      { line: 5, apart: true },
    ]);
  });

  it('join a heading that its markup breaks', () => {
    const heading = (text: string, startsBlock: boolean): TextLine => ({
      text,
      number: 1,
      mark: 'heading',
      emphasised: false,
      startsBlock,
    });
    expect(joinLines([heading('The Unsigned', true), heading('Letter', false)])).toEqual([
      { text: 'The Unsigned Letter', line: 1, mark: 'heading', emphasised: false, apart: true },
    ]);
  });

  it('come out of 200,000 lines in a second or two', () => {
    const lines = plainLines(`${wrapped(first, 72)}\n\n`.repeat(70_000));
    const begun = performance.now();
    expect(joinLines(lines)).toHaveLength(70_000);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
