const article = {
  ru: [
    'Главная > Город > Беседы',
    'Маяк, который не гаснет',
    'Смотритель рассказал в интервью, почему он не уезжает с мыса.',
    '— Сколько лет вы здесь?',
    '— Двадцать три года, и ни разу не пожалел: здесь тихо, море каждый день другое, а лампа горит ровно и помнит мои руки.',
    '— Кто приедет вам на смену?',
    '— Племянник обещал вернуться осенью, как только закончит училище; он с детства знает здесь каждую ступеньку и каждый винт.',
  ],
  machine: [
    'The lighthouse that does not go out',
    'The caretaker told in an interview why he does not leave the cape.',
    '- How many years are you here?',
    '- Twenty-three years, and I have never regretted: it is quiet here, the sea is different each day, and the lamp burns evenly.',
    '- Who will come to replace you?',
    '- The nephew promised to return in the fall, as soon as he finishes the school; since childhood he knows here every step.',
    'Переведено сервисом «Яндекс Переводчик»',
  ],
} as const;

const fileOf = (name: string, paragraphs: readonly string[]): File =>
  new File([paragraphs.join('\n\n')], name);

/** An interview with a line of navigation; it is taken for the original. */
export const original = (): File => fileOf('lighthouse.ru.txt', article.ru);
/** Its machine translation, with the attribution as its last line. */
export const machine = (): File => fileOf('lighthouse.en.txt', article.machine);
/** Another Russian text: a second original. */
export const second = (): File => fileOf('second.ru.txt', ['Второй маяк', ...article.ru.slice(2)]);
/** A file that cannot be read. */
export const empty = (): File => fileOf('empty.txt', []);
/** A file of a translation program, with original and translation. */
export const units = (): File =>
  new File(
    [
      '<xliff version="1.2"><file><body><trans-unit id="1"><source>Мост закрыт до утра.</source><target>The bridge is closed.</target></trans-unit><trans-unit id="2"><source>Паром не ходит.</source><target>There is no ferry.</target></trans-unit></body></file></xliff>',
    ],
    'bridge.sdlxliff',
  );
