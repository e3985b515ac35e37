import { describe, expect, it } from 'vitest';
import type { DraftParagraph, ParagraphRole } from '../../../shared/domain/model.ts';
import { readAttribution } from '../../../shared/domain/text/attribution.ts';
import { displayName, nameEnding, nameWithoutEnding } from '../../../shared/domain/text/fileName.ts';
import { propose } from '../../../shared/domain/text/proposal.ts';

describe('attribution', () => {
  it.each([
    ['Переведено сервисом «Яндекс Переводчик»', 'Yandex'],
    ['Переведено с помощью Яндекс.Переводчика', 'Yandex'],
    ['Перевод выполнен сервисом Google Переводчик', 'Google'],
    ['Этот текст был автоматически переведён Гуглом.', 'Google'],
    ['(Translated by Yandex Translate)', 'Yandex'],
    ['Translated with DeepL.com (free version)', 'DeepL'],
    ['Machine translation by Microsoft Translator', 'Microsoft'],
    ['Powered by Google Translate', 'Google'],
    ['Übersetzt mit DeepL.com (kostenlose Version)', 'DeepL'],
    ['Traduit avec DeepL.com (version gratuite)', 'DeepL'],
    ['Traducido con Google', 'Google'],
    ['Перевод: PROMT', 'PROMT'],
    ['This article was translated by ChatGPT', 'ChatGPT'],
    ['Машинный перевод', null],
    ['Automatic translation', null],
  ])('is read from %s', (text, engine) => {
    expect(readAttribution(text)).toEqual({ engine });
  });

  it.each([
    ['Перевод Ивана Сомова'],
    ['Translated by Constance Lykova'],
    [
      'Переводчик Google ошибся в первом же слове, и смотритель маяка долго смеялся над ним вместе с котом, а потом записал ошибку в книгу.',
    ],
    ['Google Translate got the first word wrong.'],
    ['Яндекс открыл на острове пункт выдачи.'],
    ['They translated the letter with the help of a dictionary.'],
    [''],
  ])('is not read from %s', (text) => {
    expect(readAttribution(text)).toBeNull();
  });
});

const paragraph = (text: string, role: ParagraphRole = 'body'): DraftParagraph => ({
  role,
  text,
  included: role !== 'navigation' && role !== 'attribution',
});
const russian = [paragraph('Катер пришёл только к вечеру, и письма снова не было.')];
const english = [paragraph('The boat came only in the evening, and there was no letter.')];
const attributed = (paragraphs: readonly DraftParagraph[]) => [
  ...paragraphs,
  paragraph('Переведено сервисом «Яндекс Переводчик»', 'attribution'),
];

describe('what is proposed for a document', () => {
  it.each([
    ['letter.txt', russian, 'source', 'ru', null],
    ['letter.txt', english, 'human', 'en', null],
    ['letter.txt', attributed(english), 'machine', 'en', 'Yandex'],
    ['letter.txt', attributed(russian), 'machine', 'ru', 'Yandex'],
    ['letter.machine.en.txt', english, 'machine', 'en', null],
    ['mt.en', english, 'machine', 'en', null],
    ['letter_deepl.txt', english, 'machine', 'en', 'DeepL'],
    ['letter-google.en.txt', english, 'machine', 'en', 'Google'],
    ['Письмо (машинный перевод).txt', english, 'machine', 'en', null],
    ['src.ru', russian, 'source', 'ru', null],
    ['source.txt', english, 'source', 'en', null],
    ['letter.orig.txt', english, 'source', 'en', null],
    ['refA.en', english, 'human', 'en', null],
    ['human.txt', russian, 'human', 'ru', null],
    ['one.txt', [paragraph('Катер пришёл.')], 'source', 'ru', null],
    ['one.txt', [paragraph('Boats!')], 'human', 'en', null],
    ['one.txt', [paragraph('Човни її.')], 'human', 'uk', null],
    ['one.txt', [paragraph('Għajn')], 'human', 'und', null],
    ['one.txt', [paragraph('*** 12')], 'human', 'und', null],
    ['mtsensk.txt', english, 'human', 'en', null],
    ['resource.txt', english, 'human', 'en', null],
    ['Новости Яндекса.txt', russian, 'source', 'ru', null],
    ['x.de.txt', [paragraph('Weiter')], 'human', 'de', null],
  ] as const)('%s', (fileName, paragraphs, role, language, engine) => {
    const draft = propose(fileName, 'utf-8', paragraphs);
    expect(draft).toEqual({
      fileName,
      role,
      language,
      engine,
      title: nameWithoutEnding(fileName),
      encoding: 'utf-8',
      paragraphs,
    });
  });

  it('takes the title from the headline, the markup, the name, the beginning, in that order', () => {
    const headline = paragraph('Письмо без подписи', 'headline');
    expect(propose('a.txt', 'utf-8', [headline, ...russian], 'Letter').title).toBe('Письмо без подписи');
    expect(propose('a.txt', 'utf-8', russian, 'Letter').title).toBe('Letter');
    expect(propose('a.b.txt', 'utf-8', russian).title).toBe('a.b');
    expect(propose('', 'utf-8', russian).title).toBe('Катер пришёл только к вечеру, и письма снова не было.');
    const long = propose('', 'utf-8', [paragraph('слово '.repeat(40).trim())]).title;
    expect(long).toMatch(/^(?:слово )+слово…$/);
    expect(long.length).toBeLessThanOrEqual(60);
  });

  it('keeps titles within their limit and well-formed', () => {
    const { title } = propose('a.txt', 'utf-8', [paragraph('😀'.repeat(200), 'headline')]);
    expect(title.length).toBeLessThanOrEqual(300);
    expect(title.isWellFormed()).toBe(true);
  });
});

describe('file names', () => {
  it.each([
    ['/home/vera/letter.txt', 'letter.txt'],
    ['C:\\Texts\\letter.txt', 'letter.txt'],
    ['let\u202Etxt.exe', 'lettxt.exe'],
    ['\u2066a\u2069\u200B\u0007.txt', 'a.txt'],
    ['письмо \uD800.txt', 'письмо .txt'],
    ['..', ''],
    ['a/', ''],
    ['семья 👨‍👩‍👧.txt', 'семья 👨‍👩‍👧.txt'],
  ])('%j is shown as %j', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });

  it('are cut with their ending kept', () => {
    const name = displayName(`${'😀'.repeat(300)}.docx`);
    expect(name.length).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
    expect(nameEnding(name)).toBe('docx');
  });
});
