import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines, type TextLine } from '../../../shared/domain/text/lines.ts';
import { joinLines, unfinishedLines } from '../../../shared/domain/text/paragraphs.ts';
import { threadTime } from '../../setup/threadTime.ts';

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

  it('are joined where a full line ends an indented paragraph and another indented line comes next', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    const paragraph = fc
      .array(word, { minLength: 30, maxLength: 60 })
      .map((words) => `The ${words.join(' ')}.`);
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 7, maxLength: 12 }),
        fc.integer({ min: 50, max: 100 }),
        (long, width) => {
          const all = long.flatMap((one) => [one, 'He left.']);
          const text = all.map((one) => wrapped(one, width, '   ')).join('\n');
          expect(paragraphs(text)).toEqual(all);
        },
      ),
    );
  });

  it('are joined where most paragraphs are short, and the entries of a list are kept', () => {
    const recipe = [
      'Щи дяди Паши',
      'На кастрюлю:',
      'капуста квашеная — 600 г',
      'говядина на кости — 700 г',
      'лук — 2 штуки',
      'соль',
      'Мясо залейте тремя литрами холодной воды, доведите до кипения, снимите пену и варите на слабом огне не меньше двух часов, пока мясо не начнёт отставать от кости, но бульон ещё останется прозрачным.',
      'Капусту отожмите, а рассол не выливайте: им можно будет в конце поправить вкус, если щи покажутся вам недостаточно кислыми.',
      'Попробуйте.',
      'Лук нарежьте мелко и обжарьте на топлёном масле до золотистого цвета, потом добавьте к нему капусту и тушите полчаса, подливая понемногу бульона, чтобы она не пригорела ко дну.',
      'Соедините всё, добавьте лавровый лист, несколько горошин чёрного перца и соль, но не раньше, чем попробуете бульон: капуста и сама бывает солёной, а соль не вынешь.',
      'Накройте.',
      'Дайте щам постоять под крышкой не меньше часа, а лучше до утра: вчерашние щи, как известно, вкуснее сегодняшних.',
      'Подавайте со сметаной.',
    ];
    expect(paragraphs(recipe.map((one) => wrapped(one, 72)).join('\n'))).toEqual(recipe);
  });

  it('end where there was room for the next word, or where an item is numbered', () => {
    const rules = [
      '1. The keeper shall light the lamp at sunset, keep it burning all night and put it out at sunrise, whatever the weather may be.',
      '2. The keeper shall count the boats and write their number into the book, even if there are none, and sign it with his full name, which nobody will read;',
      '3. The cat shall be fed from the funds of the port office, on weekdays and on feasts, but at no time with more than two fishes of the smaller sort.',
    ];
    expect(paragraphs(rules.map((one) => wrapped(one, 72)).join('\n'))).toEqual(rules);
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

describe('words that were broken at the end of a line', () => {
  /** With a hyphen for each `|` at which the line ends. */
  const read = (...lines: readonly string[]) => paragraphs(lines.join('\n').replaceAll('|', '-'));

  it('are closed where the text has them whole, and keep the hyphen that it has elsewhere', () => {
    expect(
      read(
        'The lighthouse of the western cape was a well-known one, and its light|',
        'house keeper a man whom nobody had seen. He was not well|',
        'known himself, and that suited him, for the lighthouse was company enough.',
      ),
    ).toEqual([
      'The lighthouse of the western cape was a well-known one, and its lighthouse keeper a man whom nobody had seen. He was not well-known himself, and that suited him, for the lighthouse was company enough.',
    ]);
  });

  it('are closed throughout a text that a typesetter broke, but for words that are written with a hyphen', () => {
    const text = read(
      'Смотритель выходил к пристани, когда темнело, и сидел на прис|',
      'тани, пока не зажигали лампу. Потом он шёл к маяку, и к ма|',
      'яку за ним шла кошка, которая смотрела на свет и ждала, не при|',
      'дёт ли к ним наконец в гости с далёкого берега хоть кто|',
      'нибудь. Смотритель говорил тогда с кошкой и отвечал ей по|',
      'русски, потому что больше говорить ему было не с кем.',
    ).join('\n');
    for (const word of ['на пристани', 'к маяку за', 'придёт', 'кто-нибудь', 'по-русски'])
      expect(text).toContain(word);
  });

  it('keep their hyphen where nothing in the text tells', () => {
    expect(
      read('The keeper looked at the sea and thought of a half|', 'forgotten song that he had known.'),
    ).toEqual(['The keeper looked at the sea and thought of a half-forgotten song that he had known.']);
  });

  it('lose a soft hyphen, which is the line’s in any case', () => {
    expect(
      paragraphs('The keeper looked at the sea and thought of the light\u00AD\nhouse that he had known.'),
    ).toEqual(['The keeper looked at the sea and thought of the lighthouse that he had known.']);
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
    [
      'entries of a list, long and short, in small letters',
      [
        'The keeper shall:',
        'light the lamp at sunset and put it out at sunrise;',
        'count the boats;',
        'feed the cat from the funds of the port office;',
        'not leave the lighthouse at night unless the boat is in danger;',
        'write the number of the boats into the book every evening.',
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

  it('come out of 200,000 lines in a time that grows with them, not with their square', () => {
    const lines = plainLines(`${wrapped(first, 72)}\n\n`.repeat(70_000));
    expect(joinLines(lines)).toHaveLength(70_000);
    expect(threadTime(() => joinLines(lines))).toBeLessThan(4_000);
  });
});

describe('lines that a sentence goes on after', () => {
  const lines = wrapped([first, second, russian].join(' '), 48).split('\n');

  it('are told in what a program wrapped; where a sentence ends nobody can tell whether its paragraph does', () => {
    const ended = lines.flatMap((line, at) => (/[.]$/.test(line) ? [at] : []));
    expect(unfinishedLines(lines).flatMap((goesOn, at) => (goesOn ? [] : [at]))).toEqual(ended);
    expect(ended.at(-1)).toBe(lines.length - 1);
  });

  it('are none where lines have room left, as in verse, or where paragraphs are long', () => {
    const verse = Array.from(
      { length: 20 },
      (_, at) => `and every line of it goes on, and ends at ${'last '.repeat(at % 4)}${at},`,
    );
    expect(unfinishedLines(verse)).not.toContain(true);
    expect(unfinishedLines([...lines.slice(0, 4), first, second, russian])).not.toContain(true);
  });
});
