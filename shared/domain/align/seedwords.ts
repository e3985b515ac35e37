import type { Language } from '../model.ts';
import { foldedWords, stemOf } from '../text/tokens.ts';
import type { Rendering } from './relation.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Words that any two texts are likely to share, Russian and English: the concepts of Swadesh's list (M. Swadesh,
 * "Lexicostatistic dating of prehistoric ethnic contacts", 1952, and its 1955 revision) with numerals, months,
 * weekdays, and the names of a book's parts. Forms of a word stand side by side where their stems differ.
 */
const russianEnglish = `
я меня мне мной=i me my; ты тебя тебе=you your; вы вас вам=you your; он его ему=he him his; она ей=she her;
мы нас нам=we us our; они их им=they them their; этот эта это эти=this these; тот те=that those; здесь тут=here;
там=there; кто кого=who whom; что чего=what; где=where; когда=when; как=how; почему зачем=why; не нет=not no;
все всех всё=all everything everyone; много многие=many much; некоторые=some; мало=few little; другой другие=other another;
один одна=one; два две двух=two; три трех=three; четыре=four; пять=five; шесть=six; семь=seven; восемь=eight;
девять=nine; десять=ten; двадцать=twenty; тридцать=thirty; сорок=forty; пятьдесят=fifty; шестьдесят=sixty;
восемьдесят=eighty; сто=hundred; тысяча тысячи=thousand; миллион=million; первый первая=first; второй вторая=second;
третий третья=third; четвертый=fourth; пятый=fifth; половина=half; раз=time once times; дважды=twice;
большой большая=big large great; длинный=long; широкий=wide broad; толстый=thick fat; тяжелый=heavy; маленький=small little;
короткий=short; узкий=narrow; тонкий=thin; женщина=woman; мужчина=man; человек=man person; люди людей=people men;
ребенок=child; дети детей=children; жена жены жену=wife; муж=husband; мать матери=mother; отец отца=father; сын=son; дочь дочери=daughter;
брат=brother; сестра=sister; старик старый старая=old; молодой=young; мальчик=boy; девочка девушка=girl; друг друзья=friend friends;
животное=animal; рыба=fish; птица=bird; собака=dog; кошка=cat; лошадь=horse; вошь=louse; змея=snake; червь=worm;
дерево деревья=tree trees wood; лес=forest wood; палка=stick; плод=fruit; семя=seed; лист=leaf; корень=root; кора=bark; цветок цветы=flower flowers;
трава=grass; веревка=rope; кожа=skin; мясо=meat; кровь=blood; кость=bone; жир=fat; яйцо=egg; рог=horn; хвост=tail; перо=feather pen;
волос волосы=hair; голова голову=head; ухо уши=ear ears; глаз глаза=eye eyes; нос=nose; рот=mouth; зуб зубы=tooth teeth; язык=tongue language;
нога ноги ногу=leg legs foot feet; колено=knee; рука руки руку=hand hands arm; крыло=wing; живот=belly; шея=neck; спина=back; грудь=breast chest; сердце=heart;
пить выпил=drink drank; есть ел=eat ate; кусать=bite; сосать=suck; плевать=spit; дуть=blow; дышать=breathe; смеяться засмеялся=laugh laughed;
видеть видел увидел=see saw seen; слышать слышал услышал=hear heard; знать знаю знал=know knew; думать думал подумал=think thought; бояться=fear afraid; спать спал=sleep slept;
жить жил жила=live lived; умереть умер=die died; убить убил=kill killed; идти шел шла пошел=go went come walk; прийти пришел пришла=come came; лежать лежал=lie lay;
сидеть сидел сидела=sit sat; стоять стоял стояла=stand stood; упасть упал=fall fell; дать дал дай=give gave; взять взял=take took; держать=hold held; бить=hit beat;
бежать побежал=run ran; сказать сказал сказала говорить говорит=say said says speak tell told; спросил спросила=asked ask; ответил ответила=answered answer replied; петь=sing sang; играть=play; хотел хочу=want wanted wish;
солнце=sun; луна=moon; звезда=star; вода воды=water; дождь=rain; река=river; озеро=lake; море=sea; соль=salt; камень=stone; песок=sand; пыль=dust; земля=earth land ground;
облако=cloud; туман=fog mist; небо=sky; ветер=wind; снег=snow; лед=ice; дым=smoke; огонь=fire; гора=mountain; дорога=road; город=town city; деревня=village; дом=house home; дверь=door; окно=window; комната=room; стол=table;
хлеб=bread; деньги денег=money; книга=book; письмо=letter; слово=word; имя=name; вещь=thing; работа=work; король=king; царь=tsar king; бог=god; солдат=soldier; доктор=doctor; война=war; мир=world peace;
красный красная=red; зеленый=green; желтый=yellow; белый белая=white; черный черная=black; золото золотой=gold golden; ночь ночью=night; день=day; утро утром=morning; вечер вечером=evening; год лет=year years; час часа=hour clock; минута=minute;
теплый=warm; холодный=cold; полный=full; новый=new; хороший хорошо=good well; плохой=bad; гнилой=rotten; грязный=dirty; прямой=straight; круглый=round; острый=sharp; тупой=dull; гладкий=smooth; мокрый=wet; сухой=dry;
правый=right; левый=left; близко=near; далеко=far; если=if; потому=because; с=with; и=and; но=but; или=or; теперь сейчас=now; сегодня=today; завтра=tomorrow; вчера=yesterday; всегда=always; никогда=never; опять снова=again; очень=very; только=only;
январь января=january; февраль февраля=february; март марта=march; апрель апреля=april; май мая=may; июнь июня=june; июль июля=july; август августа=august;
сентябрь сентября=september; октябрь октября=october; ноябрь ноября=november; декабрь декабря=december;
понедельник=monday; вторник=tuesday; среда=wednesday; четверг=thursday; пятница=friday; суббота=saturday; воскресенье=sunday;
глава главы=chapter; часть=part; книга=book; том=volume; пролог=prologue; эпилог=epilogue; предисловие=preface; сцена=scene; действие=act; конец=end
`;

const stemsOf = (words: string | undefined): readonly string[] => [
  ...new Set(foldedWords(words ?? '').map(stemOf)),
];
/** Stems of each entry, Russian and English. */
const entries = russianEnglish.split(';').map((entry) => {
  const [russian, english] = entry.split('=');
  return { russian: stemsOf(russian), english: stemsOf(english) };
});

/** Weight of a seed rendering: a dictionary entry is a possibility, not what this text has. */
const seedWeight = 0.3;

/** The seed words that occur in the texts, for Russian and English in either order; nothing for other languages. */
export function seedRenderings(vocabulary: Vocabulary, from: Language, to: Language): readonly Rendering[] {
  const isReversed = from === 'en' && to === 'ru';
  if (!isReversed && !(from === 'ru' && to === 'en')) return [];
  const numbers = (stems: readonly string[]) => stems.flatMap((stem) => vocabulary.known(stem) ?? []);
  return entries.flatMap(({ russian, english }) => {
    const right = numbers(english);
    return numbers(russian).flatMap((ru) =>
      right.map((en) =>
        isReversed
          ? { left: en, right: ru, weight: seedWeight }
          : { left: ru, right: en, weight: seedWeight },
      ),
    );
  });
}
