import type { TestFile } from './host.ts';

/** A short interview in four versions, written for these tests; human A merges, human B leaves one paragraph out. */
const source = `Главная / Культура

«Тишина — тоже реставратор»

Хранитель музея Пётр Ясенев тридцать лет спасает старые рукописи. О сырости, терпении и 412 спасённых листах он рассказал нашей газете.

«Бумага не любит спешки»

— Пётр Ильич, с чего начинается ваш день?

— С воды. Я проверяю влажность в девяти залах, и только потом завариваю чай.

В 2003 году у нас прорвало трубу, и с тех пор я никому не верю на слово.

— Сколько листов вы спасли за это время?

— Четыреста двенадцать. Ещё семь ждут очереди с прошлой зимы.

«Читать важнее, чем хранить»

— Кто читает эти рукописи сегодня?

— Студенты. Они не боятся чужого почерка и задают хорошие вопросы.
`;

const machine = `Home / Culture

"Silence is also a restorer"

The curator of the museum Pyotr Yasenev has been saving old manuscripts for thirty years. About dampness, patience and 412 saved sheets he told our newspaper.

"Paper doesn't like haste"

- Pyotr Ilyich, where does your day start?

- From water. I check the humidity in nine halls, and only then I brew tea.

In 2003, our pipe burst, and since then I don't take anyone's word for it.

- How many sheets have you saved during this time?

- Four hundred and twelve. Seven more have been waiting in line since last winter.

"Reading is more important than storing"

- Who reads these manuscripts today?

- Students. They are not afraid of someone else's handwriting and ask good questions.

Переведено сервисом «Яндекс Переводчик»
`;

const humanA = `“Silence mends things too”

For thirty years museum keeper Pyotr Yasenev has been rescuing old manuscripts. He told us about damp, patience and the 412 leaves he has saved.

“Paper hates to be hurried”

— Pyotr Ilyich, how does your day begin?

— With water. I check the damp in nine rooms, and only then put the kettle on. In 2003 a pipe burst here, and I have taken nobody at their word since.

— How many leaves have you saved in that time?

— Four hundred and twelve. Another seven have been waiting their turn since last winter.

“Reading matters more than keeping”

— Who reads the manuscripts today?

— Students. A stranger’s handwriting does not scare them, and they ask good questions.
`;

const humanB = `“Quiet is a restorer as well”

Pyotr Yasenev, keeper at the museum, has spent thirty years saving old manuscripts. Damp, patience and 412 rescued leaves were what we talked about.

“You cannot hurry paper”

— What comes first in your day, Pyotr Ilyich?

— Water. I look at the humidity in nine rooms before I make any tea.

— And how many leaves have been saved in all these years?

— Four hundred and twelve, with seven more in the queue since last winter.

“To read is better than to keep”

— Who are the readers today?

— Students: they do not fear unfamiliar handwriting, and their questions are good.
`;

/** A file to be chosen. */
export const textFile = (name: string, content: string | Uint8Array): TestFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

export const sourceFile = textFile('source.ru.txt', source);
export const machineFile = textFile('machine.en.txt', machine);
export const files = [
  sourceFile,
  machineFile,
  textFile('human-a.txt', humanA),
  textFile('human-b.txt', humanB),
];
