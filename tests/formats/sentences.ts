/** Sentences written for these tests, of many kinds, so that no two windows on them are alike. */

export const russian = [
  'Утром над рекой стоял такой туман, что паромщик звонил в колокол каждые пять минут.',
  'В архиве нашли письмо 1912 года: купец Сомов просил прислать ему «хоть какую-нибудь карту уезда».',
  '— Вы уверены, что ключ подходит? — спросила Вера и посветила фонариком.',
  'Наш отдел занимается объездными дорогами, а не мостами; с мостами, пожалуйста, на третий этаж.',
  'Щенок съел половину пирога, вздохнул и улёгся спать под вешалкой.',
  'Экспедиция вышла из Якутска в феврале, когда термометр показывал минус сорок восемь.',
  'Цены выросли на 12,5 %, однако очередь у булочной на углу не стала короче.',
  'Журналисты ждали объяснений, но директор музея только развёл руками.',
  'Мы не обещали построить школу за год — мы обещали начать.',
  'Юрист перечитал договор ещё раз и нашёл в нём две опечатки и одну ловушку.',
  'Старый фельдшер лечил всю округу: и людей, и лошадей, и однажды даже цирковую обезьяну.',
  'За хребтом начинается другая погода, другие песни и совсем другой чай.',
  'Если поезд опоздает больше чем на час, билеты примут обратно без всяких вопросов.',
  'Химик Ольга Жданова говорит: «Реакция идёт сама, нам остаётся только не мешать».',
  'Он хотел возразить, но вместо этого достал блокнот и записал чужую мысль.',
  'Библиотека закрыта по понедельникам, зато в воскресенье здесь читают вслух до самой ночи.',
  'Бухгалтер подсчитала убытки, и получилось, что дешевле было бы вообще ничего не делать.',
  'На площади играл духовой оркестр; дети бегали вокруг фонтана и кричали громче труб.',
  'Этот сорт яблок вывели в Мичуринске, а прославился он почему-то на юге.',
  'Подъезд пахнет краской, лифт не работает, зато почтовые ящики теперь голубые.',
  'Ямщик свистнул, лошади дёрнули, и сундук с книгами чуть не вывалился в снег.',
  'Учёные измерили скорость ветра на вершине: пятьдесят два метра в секунду.',
  'Хозяйка гостиницы помнила всех постояльцев по именам, а их собак — по характеру.',
  'Ни один из свидетелей не сумел описать шляпу, хотя все говорили только о ней.',
  'Пьесу ставили трижды, и каждый раз критики уходили после первого действия.',
  'Жюри совещалось до полуночи и разделило премию между двумя молчаливыми победителями.',
  'Зимой здесь темнеет в четыре, поэтому репетиции перенесли на утро.',
  'Чертежи маяка сгорели, но сын смотрителя нарисовал его по памяти со всеми ступенями.',
  'Федор Ильич утверждает, что чайник свистит в тональности ля минор.',
  'Объявление на столбе гласило: «Продаю гараж, меняю дачу, ищу друга».',
  'Шёл третий день переговоров, и переводчики начали понимать друг друга без слов.',
  'Тётя Шура вязала варежки на всю футбольную команду, включая запасных.',
] as const;

export const western = [
  'À la gare, le garçon répète que le train de Nîmes partira dès que le mécanicien aura retrouvé sa clé.',
  'Les élèves ont planté un châtaignier près de la fenêtre où leur maître s’asseyait jadis.',
  'Die Bäckerin öffnet früh, denn die Züge nach Köln fahren schon vor fünf.',
  'Für den größten Kürbis gab es heuer eine Prämie von zwanzig Euro und einen Händedruck.',
  'El niño preguntó por qué mañana llega siempre después de la noche.',
  'En agosto, la compañía cerró el almacén y abrió una pequeña librería de viejo.',
  'A estação fica além da ponte; não há táxis, mas o pão é ótimo.',
  'Il caffè è pronto, però la città dorme ancora sotto la pioggia.',
  'De coördinatie van de tentoonstelling kostte een jaar, zei de conservatrice.',
  'På torget säljer man äpplen, smör och små blå krukor från Åland.',
] as const;

export const english = [
  'The ferryman rang his bell every five minutes, because the fog had swallowed both banks.',
  'Nobody could describe the hat, although everyone talked of nothing else.',
  'We never promised to build the school in a year; we promised to begin.',
  'The accountant found that doing nothing would have been cheaper, and said so.',
] as const;

/** A text of `units` UTF-16 units from the sentences: another beginning, within a word as a rule, and another order each turn. */
export function windowOf(sentences: readonly string[], units: number, turn: number): string {
  const steps = [1, 3, 5, 7, 11, 13].filter((step) => sentences.length % step !== 0);
  const step = steps[turn % steps.length] ?? 1;
  const parts: string[] = [];
  const skipped = (turn * 7) % 40;
  let length = -skipped;
  for (let at = turn; length < units; at += step) {
    const sentence = sentences[at % sentences.length] ?? '';
    parts.push(sentence);
    length += sentence.length + 1;
  }
  return parts.join(' ').slice(skipped, skipped + units);
}
