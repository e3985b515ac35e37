import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../../shared/domain/text/language.ts';

const sentences: readonly (readonly [language: string, text: string])[] = [
  ['ru', 'Катер пришёл только к вечеру, и письма снова не было.'],
  ['ru', 'Смотритель маяка читает вслух коту каждую ночь.'],
  ['ru', 'Что вы об этом думаете?'],
  ['uk', 'Катер прийшов лише надвечір, і листа знову не було.'],
  ['uk', 'Що ви про це думаєте, якщо чесно?'],
  ['be', 'Кацер прыйшоў толькі пад вечар, і ліста зноў не было.'],
  ['be', 'Што вы пра гэта думаеце?'],
  ['bg', 'Корабчето дойде чак вечерта и писмото отново го нямаше.'],
  ['bg', 'Какво мислите за това, което се случи на острова?'],
  ['sr', 'Чамац је стигао тек увече, а писма опет није било.'],
  ['sr', 'Шта мислите о томе што се догодило на острву?'],
  ['en', 'The boat came only in the evening, and again there was no letter.'],
  ['en', 'What do you think of it?'],
  ['de', 'Das Boot kam erst am Abend, und wieder war kein Brief dabei.'],
  ['de', 'Was halten Sie davon?'],
  ['fr', "Le bateau n'est arrivé que le soir, et il n'y avait toujours pas de lettre."],
  ['es', 'La barca no llegó hasta la noche, y otra vez no había carta.'],
  ['it', 'La barca è arrivata solo la sera, e di nuovo non c’era nessuna lettera.'],
  ['pt', 'O barco só chegou à noite, e mais uma vez não havia carta.'],
  ['pl', 'Łódź przypłynęła dopiero wieczorem, a listu znowu nie było.'],
  ['nl', 'De boot kwam pas ’s avonds aan, en weer was er geen brief.'],
  ['cs', 'Loď připlula až večer a dopis zase nepřišel.'],
  ['el', 'Το καράβι ήρθε μόνο το βράδυ.'],
  ['he', 'הסירה הגיעה רק בערב.'],
  ['ka', 'ნავი მხოლოდ საღამოს მოვიდა.'],
  ['hy', 'Նավակը եկավ միայն երեկոյան։'],
  ['ja', '船は夕方になってやっと来た。'],
  ['zh', '船到傍晚才来，信还是没有。'],
  ['ko', '배는 저녁이 되어서야 왔다.'],
];

describe('the language of a text', () => {
  it.each(sentences)('is %s for %s', (language, text) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it('is that of most of it', () => {
    const english = 'The boat came only in the evening, and there was no letter. ';
    expect(identifyLanguage(`${english.repeat(10)} Переведено сервисом, который мы не называем.`)).toBe('en');
    expect(identifyLanguage(`Письма, как сказал бы старый капитан, «the boat is late», снова не было.`)).toBe(
      'ru',
    );
  });

  it.each([[''], ['   '], ['12 345,67'], ['* * *'], ['Xylqz wvrt'], ['Мир'], ['OK'], ['😀😀']])(
    'is not guessed for %j',
    (text) => {
      expect(identifyLanguage(text)).toBe('und');
    },
  );
});
