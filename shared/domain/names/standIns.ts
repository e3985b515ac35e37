/**
 * What may be said for a place where its government, its team or its people is meant, and what one goes by among those
 * who know it: `Russian=English|or|otherwise`, in lower case, one word each. They are no names of it, so they only excuse
 * one that is gone, where the machine has not the same word.
 */
export const standIns = `
Москва=russia|russian|russians|kremlin|capital|muscovite|muscovites; московский=russian|kremlin|capital|muscovite|muscovites;
Кремль=russia|russian|moscow|putin|president; кремлевский=russian|presidential|moscow; Россия=moscow|kremlin|country|nation|federal; российский=moscow|kremlin|country|nation|national|domestic|federal;
РФ=moscow|country|nation|national|domestic|federal; Вашингтон=us|usa|u.s|america|american|americans|states; США=washington; американский=washington;
Пекин=china|chinese; Киев=ukraine|ukrainian|ukrainians; Минск=belarus|belarusian; Лондон=britain|british|uk|england|english; Париж=france|french; Берлин=germany|german;
Рим=italy|italian|vatican; Мадрид=spain|spanish; Варшава=poland|polish; Прага=czech|czechia; Анкара=turkey|turkish|türkiye; Тегеран=iran|iranian; Токио=japan|japanese; Сеул=korea|korean; Пхеньян=korea|korean;
Дели=india|indian; Каир=egypt|egyptian; Дамаск=syria|syrian; Багдад=iraq|iraqi; Тбилиси=georgia|georgian; Ереван=armenia|armenian; Баку=azerbaijan|azerbaijani; Кишинев=moldova|moldovan; Вильнюс=lithuania|lithuanian;
Рига=latvia|latvian; Таллин=estonia|estonian; Брюссель=eu|european|nato|europe; Ватикан=pope|papal|holy; Канберра=australia|australian; Оттава=canada|canadian; Вена=austria|austrian; Стокгольм=sweden|swedish; Осло=norway|norwegian;
Копенгаген=denmark|danish; Хельсинки=finland|finnish; Афины=greece|greek; Белград=serbia|serbian; София=bulgaria|bulgarian; Будапешт=hungary|hungarian; Бухарест=romania|romanian;
Ташкент=uzbekistan|uzbek; Душанбе=tajikistan|tajik; Бишкек=kyrgyzstan|kyrgyz; Кабул=afghanistan|afghan; Исламабад=pakistan|pakistani; Гавана=cuba|cuban; Каракас=venezuela|venezuelan; Ханой=vietnam|vietnamese; Доха=qatar|qatari;
Евросоюз=brussels|bloc|european|europe; ЕС=brussels|bloc|european|europe; НАТО=alliance; Петербург=city; петербургский=city; Питер=city; столичный=moscow;
Матерь=mother|lady|virgin; Богослов=theologian|divine|nazianzus|nazianzen; Ангел=angelos|angelus; Апокалипсис=apocalypse|revelation; Крещение=epiphany|theophany|baptism; Орда=horde; Грозный=terrible; Грузия=tiflis; Тбилиси=tiflis; Таллин=reval; Тарту=dorpat; Калининград=königsberg|konigsberg; Петроград=petersburg; Ленинград=petersburg|city;
Жигули=lada;
Овен=aries|ram; Телец=taurus|bull; Близнецы=gemini|twins; Рак=cancer; Лев=leo; Дева=virgo|virgin|maid|maiden; Весы=libra; Скорпион=scorpio|scorpius; Стрелец=sagittarius; Козерог=capricorn|capricornus; Водолей=aquarius; Рыбы=pisces; Медведица=ursa|bear|dipper; Лебедь=cygnus; Лира=lyra; Дракон=draco; Волопас=boötes|bootes; Гончие=hounds|canes; Гор=horus;
Боруссия=dortmund|gladbach|bvb; Бавария=munich; Реал=madrid; Атлетико=atlético|madrid; Барселона=barça|barca; Интер=milan|internazionale; Ювентус=juve; Манчестер=united|city; Тоттенхэм=spurs; ПСЖ=psg; Сбербанк=sber; Сбер=sberbank
`;
