/** Pet names with the names they are short for, as stand-ins are: a translator may give either. */
export const petNames = `
Оля=olga; Коля=nikolai|nikolay|nicholas; Ваня=ivan; Маша=maria|mary; Миша=mikhail|michael;
Катя=katia|ekaterina|yekaterina|catherine|kate; Таня=tania|tatiana|tatyana; Наташа=natalia|natalya|natalie;
Серёжа=serezha|sergei|sergey; Алёша=alexei|alexey|aleksei; Лёша=alexei|alexey; Дима=dmitry|dmitri|dmitriy;
Митя=dmitry|dmitri; Володя=vladimir; Вова=vladimir; Петя=pyotr|peter|petr; Паша=pavel|paul;
Гриша=grigory|grigori|gregory; Женя=evgeny|yevgeny|evgenia|eugene; Настя=anastasia; Аня=anna|ann;
Лена=elena|yelena|helen; Ира=irina; Юля=yulya|julia; Боря=boris; Костя=konstantin|constantine; Стёпа=stepan;
Федя=fyodor|theodore; Вася=vasily|vasili; Толя=anatoly|anatoli; Лиза=lisa|elizaveta|elizabeth;
Соня=sonia|sofia|sofya|sophia; Даша=daria|darya; Ксюша=ksenia|xenia; Света=svetlana; Люда=lyudmila|ludmila;
Галя=galina; Валя=valentina|valentin; Слава=vyacheslav|svyatoslav|yaroslav; Юра=yuri|yury;
Андрюша=andrei|andrey; Павлик=pavel; Шура=alexander|alexandra|sasha; Лёня=leonid; Валера=valery|valeri; Гена=gennady|gennadi; Гоша=georgy|george|igor;
Жора=georgy|george; Витя=viktor|victor; Сеня=semyon|simon; Аркаша=arkady; Лёва=lev|leo; Ивашка=ivan; Илюша=ilya; Кирюша=kirill; Зина=zinaida; Рая=raisa; Люся=lyudmila|ludmila;
Нюра=anna; Нюша=anna; Дуня=avdotya|evdokia; Груша=agrafena|agrippina; Тоня=antonina; Клава=klavdia|claudia; Варя=varvara|barbara; Надя=nadezhda; Люба=lyubov;
Лида=lidia|lydia; Рита=margarita; Тома=tamara; Поля=polina|pelageya; Фрося=efrosinya; Мотя=matvei|matryona; Ася=anna|anastasia; Лёля=olga|elena; Зося=zosia|sophia;
Александр=alex|sasha|sascha|sander|oleksandr|aliaksandr; Александра=alex|sasha; Уильям=bill|billy|will|willie; Роберт=bob|bobby|rob; Ричард=dick|rick|rich;
Майкл=mike|mick|mickey; Эдвард=ed|eddie|ted|teddy; Джеймс=jim|jimmy|jamie; Томас=tom|tommy; Джозеф=joe; Джон=jack|johnny; Томми=tom;
Чарльз=charlie|chuck|charley; Фредерик=fred|freddie; Кристофер=chris; Энтони=tony; Дэниел=dan|danny; Дэниэл=dan|danny; Бенджамин=ben;
Элизабет=liz|beth|betty; Кэтрин=kate|kathy; Маргарет=maggie|peggy; Николай=mykola|mikalai; Сергей=serhiy|serhii|siarhei; Андрей=andriy|andrii;
Дмитрий=dmytro|dzmitry; Евгений=yevhen|yauhen; Михаил=mykhailo; Алексей=oleksiy|oleksii; Елена=olena|alena; Екатерина=kateryna; Пётр=petro; Павел=pavlo;
Игорь=ihor|ihar; Олег=oleh|aleh; Геннадий=hennadiy|hennadii; Григорий=hryhoriy|hryhorii|ryhor; Светлана=svitlana|sviatlana; Татьяна=tetiana|tatsiana;
Константин=kostiantyn|kanstantsin; Юрий=yuriy|yurii; Владимир=volodymyr|uladzimir; Василий=vasyl; Анна=hanna; Ольга=olha|volha; Тихановская=tsikhanouskaya
`;

const endearing =
  /^(?:(.{2,}?)(?:[ео]ньк|[оеё]чк|[аую]шк|[ую]тк|ьк)|(.{2,4}[^аеиоуыэюяйь]|.{3,}(?:[ео]в|ин))к)(?:а|и|е|у|[ое][йю]|ам|ами|ах)$/;

/** Stems of the names that an endearing form, in any case, may be made from: мит of Митеньку, ол of Олечка, шур of Шурка. Mostly none. */
export function petStems(word: string): readonly string[] {
  const [, long, short] = endearing.exec(word.toLowerCase()) ?? [];
  const stem = long ?? short;
  return stem === undefined ? [] : [stem];
}
