/**
 * What gives a language away in a running text: its most frequent short words, and letters its neighbours do
 * without. Compiled by hand from the closed word classes (pronouns, prepositions, conjunctions, auxiliaries);
 * these make up a third to a half of any prose, so a sentence or two are enough.
 */
export interface LanguageProfile {
  readonly language: string;
  /** Lower case, space separated. */
  readonly words: string;
  /** Letters rare or unknown in some other languages of the script. */
  readonly letters: string;
  /** Letters of the script that it does without; a word that has one speaks against it. */
  readonly foreign: string;
  /** Word endings, space separated; for scripts where inflection tells more than the short words. */
  readonly endings?: string;
}

/** Languages written in Cyrillic. */
export const cyrillicProfiles: readonly LanguageProfile[] = [
  {
    language: 'ru',
    words:
      'и в не на что с он как это по но они к из у за вы так же от мы бы его для только её ещё было уже или когда если при был была были их чтобы этот эта эти того этого нет до там где кто она мне меня себя вас нас все всё может быть который которые очень после потом со во об о без под над даже теперь есть ли ни чем перед сейчас также более лишь тоже',
    letters: 'ыэёъ',
    foreign: 'іїєґўјљњђћџѓќѕ',
    endings:
      'ого его ться тся ый ий ая яя ое ые ие ения ений ение ость ами ями ешь ует ают или ла ло ли ал ил ает яет уют ую юю ой ых ым их',
  },
  {
    language: 'uk',
    words:
      'і в не на що з він як це по але вони до із у за ви так ж від ми б його для тільки її ще було вже або коли якщо при був була були їх щоб цей ця ці того цього немає там де хто вона мені мене себе вас нас усе все може бути який які дуже після потім та й про без під над навіть тепер є чи ні ніж перед зараз також більш лише теж',
    letters: 'іїєґ',
    foreign: 'ыэёъўјљњђћџѓќѕ',
    endings: 'ого ться ий ій ає ює ує ння ість ами ями ють ити ати ував ала ила',
  },
  {
    language: 'be',
    words:
      'і ў не на што з ён як гэта па але яны да са у за вы так жа ад мы б яго для толькі яе яшчэ было ужо ўжо ці калі быў была былі іх каб гэты гэтая таго няма там дзе хто яна мне мяне сябе вас нас усё можа быць які якія вельмі пасля потым і пра без пад над нават цяпер ёсць ні перад зараз таксама больш',
    letters: 'ўыэіё',
    foreign: 'ищъїєґјљњђћџѓќѕ',
    endings: 'ага ца цца ння асць амі ямі юць ць аў',
  },
  {
    language: 'bg',
    words:
      'и в не на че с той как това по но те към от у за вие така же ние би го само я още беше вече или когато ако при бил била са ги да този тази тези няма до там където кой тя ми ме себе си вас нас всичко може е бъде който които много след после със във без под над дори сега има ли нито преди също повече ще се го му им',
    letters: 'ъ',
    foreign: 'ыэёьіїєґўјљњђћџѓќѕ',
    endings: 'ът ят та то те ите ата ото ието ваше ени ност ция',
  },
  {
    language: 'sr',
    words:
      'и у не на што са он како то по али они ка из за ви тако ми би га само је још било већ или када ако при био била су их да овај ова ови нема до тамо где ко она мене себе вас нас све може бити који које врло после потом о без под над чак сада има ли ни пре шта томе тога овог код такође више се ће смо сам од',
    letters: 'јљњђћџ',
    foreign: 'йщъыьэюяёіїєґўѓќѕ',
    endings: 'ост ања ење ама има',
  },
  {
    language: 'mk',
    words:
      'и во не на што со тој како тоа по но тие од за да се е беше ќе кој која ги го му им сè ова овој но или ако кога само уште веќе',
    letters: 'јљњѓќѕ',
    foreign: 'йщъыьэюяёіїєґўђћ',
  },
];

/** Languages written in Latin letters. */
export const latinProfiles: readonly LanguageProfile[] = [
  {
    language: 'en',
    words:
      "the of and to in is that it was for on are as with his they at be this from have or by had not but what were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into has more could no than been its who now people my over did down only way may i you he our all one because after before where any most why while should such being between through don' didn' isn' wasn' it' i' that'",
    letters: '',
    foreign: 'ßàáâãäåæçèêëìíîñòóôõöøùúûüýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'de',
    words:
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ich du wir ihr mich dich uns kein keine schon sehr hier dann doch diese dieser dieses',
    letters: 'äöüß',
    foreign: 'àáâãåæçèéêëìíîïñòóôõøùúûýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'fr',
    words:
      "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ou mais comme elle nous été je vous ses cette leur y fait ont même tout être deux ces lui bien sans peut si on était cela où très dont après avant aussi moi toi quand alors l' d' j' qu' n' s' m' c' t' jusqu' lorsqu'",
    letters: 'éèêàùâîôûëïœç',
    foreign: 'ßáãäåæìíñòóõöøúýăąćčďęěğıłńňőřśşšţťůűźżžșț',
  },
  {
    language: 'es',
    words:
      'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho es son fue era está han ha',
    letters: 'ñ¿¡áéíóú',
    foreign: 'ßàâãäåæçèêëìîïòôõöøùûýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'it',
    words:
      "di e il la che in un a per è una sono del non si con da le dei i al lo come più ma alla anche della nel gli ha ci se o mi questo quella questa suo sua loro essere stato era fu hanno molto dove quando tutto dopo prima senza perché chi cosa io tu lui lei noi voi nella delle degli dalla sulla così già ancora poi solo l' dell' all' nell' dall' sull' c' d' un'",
    letters: 'èéàìòù',
    foreign: 'ßáâãäåæçêëïñôõöøûüýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'pt',
    words:
      'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa',
    letters: 'ãõçâêôáéíóúà',
    foreign: 'ßäåæèëìîïñòöøùûýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'pl',
    words:
      'i w nie na się z do to że jest o jak ale po co za od tak jego czy być był była było są ma go dla przez już tylko ich jej ten ta te tego tym który która które może przed przy pod nad oraz lub albo gdy kiedy gdzie kto ja ty on ona my wy oni mnie mi bardzo jeszcze także również ze we bez bo więc',
    letters: 'łąężźśńćó',
    foreign: 'ßàáâãäåæçèéêëìíîïñòôõöøùúûüýăčďěğıňőœřşšţťůűžșț',
  },
  {
    language: 'nl',
    words:
      'de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit hij door over naar heeft hebben worden wordt werd was nog zich die deze dit tot wel geen meer al kan zou ze wij we je ik mijn hun haar hem waar wat wie hoe toen na onder tegen zo veel moet u',
    letters: '',
    foreign: 'ßàáâãäåæçèêìíîñòóôõöøùúûüýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'cs',
    words:
      'a v se na je že to s z do o i ve jako za by ale si po jsem jsou k od pro bude byl byla bylo byly tak jeho nebo které který která aby už jen když co ani jak má být při před pod nad také ještě kde kdo já ty on ona my vy oni mě mi velmi ze bez nebo proto protože není však',
    letters: 'řěůčšžýťďňáéíóú',
    foreign: 'ßàâãäåæçèêëìîïñòôõöøùûüăąćęğıłńőœśşţűźżșț',
  },
  {
    language: 'sv',
    words:
      'och i att det som en på är av för med den till inte har de ett om var han men vi så från kan när nu skulle vid också efter eller hade jag du hon sig sin ska mot än där upp över bara vad under mycket alla denna detta blev',
    letters: 'åäö',
    foreign: 'ßàáâãæçèêëìíîïñòóôõøùúûüýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'da',
    words:
      'og i at det som en på er af for med den til ikke har de et om var han men vi så fra kan når nu skulle ved også efter eller havde jeg du hun sig sin skal mod end der op over kun hvad under meget alle denne dette blev',
    letters: 'æøå',
    foreign: 'ßàáâãäçèêëìíîïñòóôõöùúûüýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
  {
    language: 'ro',
    words:
      'și de în a la cu nu pe o un din care că să este sunt mai pentru au se fi prin ca dar sau fost era lui ei el ea noi voi acest această după când unde foarte doar fără între despre',
    letters: 'ăâîșțşţ',
    foreign: 'ßàáãäåæçèéêëìíïñòóôõöøùúûüýąćčďęěğıłńňőœřśšťůűźżž',
  },
  {
    language: 'hu',
    words:
      'a az és hogy nem is egy ez de van volt meg csak már mint el fel ki be még azt ha vagy ők én te ő mi ti minden után alatt nagyon akkor itt ott lesz szerint',
    letters: 'őűáéíóúöü',
    foreign: 'ßàâãäåæçèêëìîïñòôõøùûýăąćčďęěğıłńňœřśşšţťůźżžșț',
  },
  {
    language: 'tr',
    words:
      've bir bu da de için ile çok daha ne gibi olan olarak var yok ama o ben sen biz siz onlar kadar sonra önce ki mi her şey değil en olduğu ise ya',
    letters: 'ışğçöü',
    foreign: 'ßàáâãäåæèéêëìíîïñòóôõøùúûýăąćčďęěłńňőœřśšţťůűźżžșț',
  },
  {
    language: 'fi',
    words:
      'ja on ei se että hän oli mutta kun niin tai ovat myös joka mitä jos vain sen olla minä sinä me te he ne tämä tässä siitä ole kuin sitten nyt vielä hyvin jo',
    letters: 'äö',
    foreign: 'ßàáâãåæçèéêëìíîïñòóôõøùúûüýăąćčďęěğıłńňőœřśşšţťůűźżžșț',
  },
];

/** Scripts that one living language writes, or nearly so. */
export const scriptLanguages: readonly (readonly [language: string, letter: RegExp])[] = [
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
];
