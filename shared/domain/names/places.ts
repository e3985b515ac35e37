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

/**
 * English names of well-known cities that sound as in Russian, so that no table needs them to tell what answers what:
 * only that they are cities. Those that are also persons' names or common words are left out (Sofia, Vladimir, Orlando).
 */
export const citiesBySound = `
London Berlin Oslo Bern Delhi Kyiv Kiev Manchester Liverpool Birmingham Glasgow Leeds Belfast Cardiff Oxford Cambridge Frankfurt Stuttgart
Dortmund Bremen Hannover Bonn Potsdam Salzburg Graz Innsbruck Toulouse Bordeaux Strasbourg Nantes Cannes Avignon Rotterdam Utrecht Bologna
Verona Palermo Pisa Siena Bari Rimini Granada Bilbao Malaga Porto Gdansk Wroclaw Poznan Lodz Lublin Szczecin Brno Ostrava Bratislava
Debrecen Zagreb Split Sarajevo Skopje Tirana Ankara Izmir Antalya Beirut Haifa Aleppo Mosul Basra Riyadh Dubai Muscat Kandahar Lahore
Karachi Islamabad Mumbai Bombay Calcutta Madras Dhaka Bangkok Manila Jakarta Singapore Hanoi Saigon Taipei Osaka Kyoto Nagoya Hiroshima
Nagasaki Yokohama Sapporo Busan Wuhan Harbin Nanjing Melbourne Brisbane Perth Auckland Wellington Canberra Ottawa Toronto Montreal
Vancouver Quebec Chicago Boston Philadelphia Detroit Seattle Dallas Houston Denver Miami Atlanta Baltimore Pittsburgh Cleveland Cincinnati
Minneapolis Milwaukee Memphis Nashville Honolulu Bogota Caracas Quito Lima Montevideo Brasilia Nairobi Lagos Kinshasa Luanda Casablanca
Tunis Tripoli Benghazi Khartoum Pretoria Durban Harare
Petersburg Petrograd Leningrad Stalingrad Novosibirsk Yekaterinburg Ekaterinburg Sverdlovsk Samara Omsk Ufa Volgograd Perm Voronezh
Saratov Krasnodar Tolyatti Izhevsk Barnaul Ulyanovsk Irkutsk Khabarovsk Yaroslavl Makhachkala Tomsk Orenburg Kemerovo Novokuznetsk Ryazan
Astrakhan Penza Lipetsk Kirov Cheboksary Tula Kaliningrad Kursk Stavropol Sochi Belgorod Bryansk Ivanovo Arkhangelsk Surgut Murmansk Tver
Kaluga Smolensk Pskov Kostroma Vologda Petrozavodsk Syktyvkar Saransk Tambov Chita Yakutsk Vladivostok Magadan Norilsk Vorkuta Novgorod
Suzdal Uglich Taganrog Novorossiysk Anapa Pyatigorsk Kislovodsk Grozny Nalchik Vladikavkaz Elista Abakan Chelyabinsk Magnitogorsk Tyumen
Tobolsk Komsomolsk Blagoveshchensk Yalta Sevastopol Simferopol Feodosia Kerch Donetsk Luhansk Lugansk Mariupol Zaporizhzhia Kherson Mykolaiv
Poltava Chernihiv Cherkasy Zhytomyr Vinnytsia Uzhhorod Minsk Brest Vitebsk Gomel Grodno Mogilev Samarkand Bukhara Batumi Sukhumi Gyumri
Almaty Astana Karaganda Semipalatinsk Narva Pärnu Liepaja Klaipeda Kaunas
`;
