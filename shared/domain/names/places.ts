/**
 * Cities whose English name is no romanisation of the Russian: exemplar cities of time zones in Unicode's CLDR 48.2
 * (cldr-dates-full, `timeZoneNames`, ru against en; © Unicode, Inc., licence Unicode-3.0), those of one word that
 * two languages name alike by sound left out.
 */
export const places = `
Гонолулу=Honolulu; Чатем=Chatham; Питкэрн=Pitcairn; Уэйк=Wake; Уоллис=Wallis; Брюссель=Brussels; Цюрих=Zurich;
Париж=Paris; Афины=Athens; Будапешт=Budapest; Джерси=Jersey; Кишинев=Chisinau; Подгорица=Podgorica; Варшава=Warsaw;
Бухарест=Bucharest; Стокгольм=Stockholm; Любляна=Ljubljana; Стамбул=Istanbul; Тхимпху=Thimphu; Урумчи=Urumqi;
Шанхай=Shanghai; Гонконг=Hong Kong; Тегеран=Tehran; Пномпень=Phnom Penh; Пхеньян=Pyongyang; Уральск=Oral;
Хеврон=Hebron; Дамаск=Damascus; Ашхабад=Ashgabat; Тайбэй=Taipei; Хошимин=Ho Chi Minh City; Мендоса=Mendoza;
Кордова=Cordoba; Паулу=Paulo; Доусон=Dawson; Уайтхорс=Whitehorse; Реджайна=Regina; Резольют=Resolute;
Галифакс=Halifax; Гавана=Havana; Кюрасао=Curacao; Гваделупа=Guadeloupe; Ямайка=Jamaica; Тихуана=Tijuana;
Чиуауа=Chihuahua; Мехико=Mexico City|Mexico; Сальвадор=Salvador; Анкоридж=Anchorage; Джуно=Juneau;
Анджелес=Angeles; Винсеннес=Vincennes; Нокс=Knox; Уагадугу=Ouagadougou; Абиджан=Abidjan; Джибути=Djibouti;
Алжир=Algiers|Algeria; Нуакшот=Nouakchott; Фритаун=Freetown; Нджамена=N’Djamena; Йоханнесбург=Johannesburg;
Рейкьявик=Reykjavik; Коморы=Comoros; Маврикий=Mauritius; Мальдивы=Maldives; Лонгйир=Longyearbyen; Москва=Moscow;
Вена=Vienna; Копенгаген=Copenhagen; Лиссабон=Lisbon; Рим=Rome; Прага=Prague; Никосия=Nicosia; Баку=Baku;
Иерусалим=Jerusalem; Каир=Cairo; Кувейт=Kuwait City|Kuwait; Панама=Panama City|Panama; Ватикан=Vatican; Ереван=Yerevan
`;
