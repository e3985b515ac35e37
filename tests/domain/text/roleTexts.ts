import type { ParagraphRole } from '../../../shared/domain/model.ts';

/** Texts written for these tests, with the role each line must get; an empty line is a blank line. */
export interface RoleText {
  readonly kind: string;
  readonly lines: readonly (readonly [role: ParagraphRole, line: string] | '')[];
}

const longAnswer =
  'Мы начали с малого: отмыли окна, нашли чертежи и поговорили с каждым, кто помнил, как этот маяк работал до закрытия.';
const longAnswerEn =
  'We began with small things: we cleaned the windows, found the drawings and talked to everyone who remembered the lighthouse at work.';
const prose =
  'Вечером ветер стих, и на пристани стало слышно, как где-то далеко, за мысом, стучит мотор и кричат чайки.';
const proseEn =
  'In the evening the wind fell, and on the pier one could hear an engine knocking somewhere far off behind the cape.';

export const interviews: readonly RoleText[] = [
  {
    kind: 'a Russian interview as copied from a site, with breadcrumbs, em dashes and «ёлочки»',
    lines: [
      ['navigation', '— Статьи'],
      ['navigation', '— Общество'],
      ['navigation', '— «Маяк не обязан светить только кораблям»'],
      '',
      ['headline', '«Маяк не обязан светить только кораблям»'],
      '',
      ['lead', `Смотритель маяка Глеб Сомов рассказал в интервью, зачем острову библиотека. ${prose}`],
      ['subhead', '«Мы открыли двери и стали ждать»'],
      ['question', '— Вы приехали сюда в 2011 году. Каким вы увидели остров?'],
      ['answer', `— Пустым. ${longAnswer}`],
      ['body', `Потом пришли дети. ${prose}`],
      ['question', '— А взрослые?'],
      ['answer', `— Взрослые пришли зимой. ${longAnswer}`],
      ['subhead', '«Книги приплывают сами»'],
      ['question', '— Откуда берутся книги? Их же надо на чём-то везти.'],
      ['answer', `— С катером, по вторникам. ${longAnswer}`],
      ['question', '— Что дальше?'],
      ['answer', `— Дальше весна. ${longAnswer}`],
      ['attribution', 'Переведено сервисом «Яндекс Переводчик»'],
    ],
  },
  {
    kind: 'the same in a line of breadcrumbs, without quotation marks',
    lines: [
      ['navigation', 'Главная / Общество'],
      ['headline', 'Смотритель маяка: остров начинается с библиотеки'],
      ['body', '12 марта, 10:15'],
      ['lead', `О книгах и зимних штормах — в интервью со смотрителем маяка. ${prose}`],
      ['subhead', 'Первая зима'],
      ['question', '– Вам не страшно одному?'],
      ['answer', `– Бывает. ${longAnswer}`],
      ['question', '– Расскажите о самом трудном дне.'],
      ['answer', `– Их было два. ${longAnswer}`],
      ['body', longAnswer],
      ['question', '– И всё-таки вы остались?'],
      ['answer', `– Остался. ${longAnswer}`],
    ],
  },
  {
    kind: 'an English one with hyphens and breadcrumbs in one line',
    lines: [
      ['navigation', 'Home › Society › A lighthouse need not shine for ships alone'],
      '',
      ['headline', 'A lighthouse need not shine for ships alone'],
      '',
      ['lead', `Keeper Gleb Somov on why an island needs a library. ${proseEn}`],
      '',
      ['question', '- You came here in 2011. What did you find?'],
      '',
      ['answer', `- Emptiness. ${longAnswerEn}`],
      '',
      ['question', '- And the adults?'],
      '',
      ['answer', `- They came in winter. ${longAnswerEn}`],
      '',
      ['attribution', 'Translated with DeepL.com (free version)'],
    ],
  },
  {
    kind: 'questions and answers by Q and A',
    lines: [
      ['headline', 'Five minutes with a lighthouse keeper'],
      '',
      ['question', 'Q: Do you ever sleep?'],
      ['answer', 'A: In turns with the lamp.'],
      ['question', 'Q: Who reads here?'],
      ['answer', `A: Whoever misses the boat. ${longAnswerEn}`],
      ['body', 'And the boat is often missed.'],
    ],
  },
  {
    kind: 'questions and answers by «Вопрос» and «Ответ»',
    lines: [
      ['question', 'Вопрос: Когда придёт катер?'],
      ['answer', 'Ответ: Во вторник, если позволит ветер.'],
      ['question', 'Вопрос: А если не позволит?'],
      ['answer', 'Ответ: Тогда в среду.'],
    ],
  },
  {
    kind: 'a line a paragraph, with a title above, and questions without any sign',
    lines: [
      ['headline', 'The keeper of the last lamp'],
      ['body', 'Were you born on the island?'],
      ['body', 'No, I came with the mail boat when I was nine, and the lamp was already there.'],
      ['body', 'Who lit it then?'],
      ['body', 'A deaf man called Sidorov, who counted the flashes on his fingers every night.'],
    ],
  },
  {
    kind: 'a question below the title, and its answer, which is no lead',
    lines: [
      ['headline', 'Хранительница последней лампы'],
      '',
      ['body', 'Вы родились на острове?'],
      '',
      ['body', `Нет, я приехала почтовым катером, когда мне было девять лет. ${prose}`],
      '',
      ['body', longAnswer],
      '',
      ['body', prose],
    ],
  },
  {
    kind: 'speakers by name',
    lines: [
      ['headline', 'Разговор у причала'],
      '',
      ['lead', `Редакция поговорила со смотрителем о книгах и погоде. ${prose}`],
      '',
      ['question', 'Вера Лыкова: Глеб, с чего всё началось?'],
      ['answer', `Глеб Сомов: С протекающей крыши. ${longAnswer}`],
      ['question', 'Вера Лыкова: И кто её чинил?'],
      ['answer', `Глеб Сомов: Весь остров. ${longAnswer}`],
      ['body', longAnswer],
      ['question', 'Вера Лыкова: Что бы вы сделали иначе?'],
      ['answer', 'Глеб Сомов: Начал бы с крыши.'],
    ],
  },
  {
    kind: 'questions without a dash, answers with one',
    lines: [
      ['question', 'Когда вы впервые увидели маяк?'],
      ['answer', `— В детстве, с палубы. ${longAnswer}`],
      ['question', 'И сразу решили остаться?'],
      ['answer', '— Нет, конечно.'],
      ['body', longAnswer],
      ['question', 'Что сказали дома?'],
      ['answer', '— Ничего не сказали, собрали чемодан.'],
    ],
  },
];

export const others: readonly RoleText[] = [
  {
    kind: 'a plain article with blank lines and subheads',
    lines: [
      ['headline', 'На острове открыли библиотеку'],
      '',
      ['lead', `Первыми читателями стали рыбаки. ${prose}`],
      '',
      ['subhead', 'Как это было'],
      '',
      ['body', prose],
      '',
      ['body', 'Очередь стояла до причала. Так не бывало даже в день выдачи зарплаты, говорят старожилы.'],
      '',
      ['subhead', 'Что дальше'],
      '',
      ['body', prose],
    ],
  },
  {
    kind: 'a plain English article, one paragraph a line',
    lines: [
      ['headline', 'Island opens a library of its own'],
      ['lead', `Fishermen were the first readers. ${proseEn}`],
      ['body', proseEn],
      ['body', 'The queue reached the pier, which had not happened even on pay days, the older people say.'],
    ],
  },
  {
    kind: 'an article that lists things',
    lines: [
      ['headline', 'What to bring to the island'],
      ['lead', `The boat leaves at noon, and the shop is closed all winter. ${proseEn}`],
      ['body', '- warm socks'],
      ['body', '- two books'],
      ['body', '- a lamp'],
      ['body', proseEn],
      ['body', proseEn],
    ],
  },
  {
    kind: 'a story with dialogue by dashes, questions and answers among them',
    lines: [
      ['headline', 'Катер во вторник'],
      '',
      ['body', prose],
      ['body', '— Кто там? — спросил смотритель.'],
      ['body', '— Это я, почта.'],
      ['body', 'Он спустился по лестнице и долго искал ключ.'],
      ['body', '— Что в мешке?'],
      ['body', '— Газеты, — ответила Вера. — И одно письмо.'],
      ['body', '— От кого?'],
      ['body', '— Без подписи.'],
      ['body', prose],
    ],
  },
  {
    kind: 'a bare dialogue of a story, which begins with a dash',
    lines: [
      ['body', '— Ты спишь?'],
      ['body', '— Нет.'],
      ['body', '— О чём думаешь?'],
      ['body', '— О лодке.'],
    ],
  },
  {
    kind: 'a story with chapters and an author',
    lines: [
      ['body', 'Вера Лыкова'],
      ['headline', 'Письмо без подписи'],
      ['subhead', 'Глава 1'],
      ['body', prose],
      ['body', prose],
      ['subhead', 'Глава 2'],
      ['body', prose],
      ['subhead', 'Эпилог'],
      ['body', prose],
    ],
  },
  {
    kind: 'chapters by Roman numbers, scenes parted by asterisks',
    lines: [
      ['headline', 'The Unsigned Letter'],
      '',
      ['subhead', 'I'],
      '',
      ['body', proseEn],
      '',
      ['body', '* * *'],
      '',
      ['body', proseEn],
      '',
      ['subhead', 'II'],
      '',
      ['body', `“Who wrote it?” she asked. ${proseEn}`],
    ],
  },
  {
    kind: 'a poem with a title',
    lines: [
      ['headline', 'Пристань'],
      '',
      ['body', 'Волна приходит и уходит,'],
      ['body', 'Фонарь качается едва,'],
      ['body', 'И кто-то медленно выводит'],
      ['body', 'На мокрых досках все слова'],
      '',
      ['body', 'О том, что лодка не вернётся,'],
      ['body', 'О том, что ждать ещё полдня'],
      ['body', 'И что над самым дном колодца'],
      ['body', 'Живёт осколок от огня.'],
    ],
  },
  {
    kind: 'a play',
    lines: [
      ['body', 'ВЕРА: Лодка пришла.'],
      ['body', 'ГЛЕБ: Вижу.'],
      ['body', 'ВЕРА: Там кто-то машет.'],
      ['body', 'ГЛЕБ: Пусть машет.'],
    ],
  },
  {
    kind: 'a line that begins with a negative number',
    lines: [
      ['headline', 'Weather on the island'],
      ['lead', `The coldest night of the winter is over. ${proseEn}`],
      ['body', '-5 at night, -2 by day, and the wind from the north-west, as the keeper told the radio.'],
      ['body', `Nobody minds, he says. ${proseEn}`],
    ],
  },
  { kind: 'a single sentence', lines: [['body', 'Катер приходит по вторникам.']] },
  { kind: 'a single line without an end', lines: [['body', 'Катер во вторник']] },
  {
    kind: 'an article with what its page left around it',
    lines: [
      ['navigation', 'Новости'],
      ['navigation', 'На острове открыли библиотеку'],
      '',
      ['headline', 'На острове открыли библиотеку'],
      '',
      ['lead', `Первыми читателями стали рыбаки. ${prose}`],
      ['body', prose],
      ['body', prose],
      ['navigation', 'Поделиться'],
      ['navigation', 'Комментарии (12)'],
    ],
  },
  {
    kind: 'a translation that says so at its top',
    lines: [
      ['attribution', 'Machine translation by Google'],
      ['headline', 'Island opens a library of its own'],
      ['lead', `Fishermen were the first readers. ${proseEn}`],
      ['body', proseEn],
      ['body', `Google Translate was the keeper's first librarian, he jokes. ${proseEn}`],
    ],
  },
];
