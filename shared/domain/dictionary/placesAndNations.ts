/**
 * Countries, cities, rivers and mountains,
 * and what they usually are in English, written down for this program; read by `dictionaryEntries`.
 */
export const placeNames = `
австралия=australia; бразилия=brazil; аргентина=argentina; мексика=mexico; канада=canada; куба=cuba; чили=chile; колумбия=colombia; венесуэла=venezuela;
боливия=bolivia; португалия=portugal; бельгия=belgium; голландия=holland netherlands; нидерланды нидерландов=netherlands; люксембург=luxembourg; дания=denmark;
норвегия=norway; финляндия=finland; исландия=iceland; ирландия=ireland; шотландия=scotland; уэльс=wales; великобритания=britain; румыния=romania;
болгария=bulgaria; сербия=serbia; хорватия=croatia; словения=slovenia; словакия=slovakia; чехословакия=czechoslovakia; югославия=yugoslavia; албания=albania;
македония=macedonia; черногория=montenegro; босния=bosnia; молдавия=moldova; молдова=moldova; литва=lithuania; латвия=latvia; эстония=estonia;
азербайджан=azerbaijan; узбекистан=uzbekistan; таджикистан=tajikistan; киргизия=kyrgyzstan; туркмения=turkmenistan; туркменистан=turkmenistan;
монголия=mongolia; вьетнам=vietnam; таиланд=thailand; индонезия=indonesia; малайзия=malaysia; филиппины филиппин=philippines; сингапур=singapore;
тайвань=taiwan; гонконг=hong kong; тибет=tibet; афганистан=afghanistan; пакистан=pakistan; ирак=iraq; сирия=syria; ливан=lebanon; иордания=jordan;
палестина=palestine; аравия=arabia; катар=qatar; йемен=yemen; персия=persia; ливия=libya; тунис=tunisia tunis; алжир=algeria algiers; марокко=morocco;
судан=sudan; эфиопия=ethiopia; сомали=somalia; кения=kenya; нигерия=nigeria; юар=south africa; европа=continent; антарктида=antarctica; арктика=arctic;
гренландия=greenland; аляска=alaska; калифорния=california; техас=texas; флорида=florida; сицилия=sicily; корсика=corsica; византия=byzantium; вавилон=babylon;
спарта=sparta; пруссия=prussia; бавария=bavaria; саксония=saxony; галиция=galicia; прибалтика=baltic; скандинавия=scandinavia; балканы балкан=balkans;
малороссия=ukraine russia; русь руси=rus russia; ссср=ussr soviet; татарстан=tatarstan; чечня=chechnya; дагестан=dagestan; донбасс=donbass donbas;
камчатка=kamchatka; сахалин=sakhalin; байкал=baikal; дунай=danube; рейн=rhine; днепр=dnieper; нева=neva; енисей=yenisei; амур=amur; темза=thames; нил=nile;
альпы альп=alps; гималаи гималаев=himalayas; эверест=everest; килиманджаро=kilimanjaro; эльбрус=elbrus; казбек=kazbek; ленинград=leningrad; петроград=petrograd; новгород=novgorod; владивосток=vladivostok;
екатеринбург=yekaterinburg; новосибирск=novosibirsk; казань=kazan; самара=samara; саратов=saratov; одесса=odessa; харьков=kharkov kharkiv; львов=lviv lvov;
севастополь=sevastopol; минск=minsk; рига=riga; вильнюс=vilnius; таллин=tallinn; тбилиси=tbilisi; ереван=yerevan; баку=baku; ташкент=tashkent; прага=prague;
будапешт=budapest; бухарест=bucharest; софия=sofia; белград=belgrade; афины афин=athens; стамбул=istanbul; константинополь=constantinople; анкара=ankara;
иерусалим=jerusalem; каир=cairo; дамаск=damascus; багдад=baghdad; тегеран=tehran; кабул=kabul; пекин=beijing peking; шанхай=shanghai; осака=osaka; киото=kyoto; токио=tokyo; нагасаки=nagasaki; хиросима=hiroshima; нагоя=nagoya; саппоро=sapporo; нара=nara; сеул=seoul;
пхеньян=pyongyang; мадрид=madrid; барселона=barcelona; лиссабон=lisbon; милан=milan; венеция=venice; флоренция=florence; неаполь=naples; женева=geneva;
цюрих=zurich; мюнхен=munich; гамбург=hamburg; дрезден=dresden; брюссель=brussels; амстердам=amsterdam; гаага=hague; копенгаген=copenhagen; стокгольм=stockholm;
хельсинки=helsinki; дублин=dublin; эдинбург=edinburgh; оксфорд=oxford; кембридж=cambridge; вашингтон=washington; нью-йорк=york; чикаго=chicago; бостон=boston;
лос-анджелес=angeles; голливуд=hollywood; гавана=havana;
`;

/** Peoples, and those who live somewhere; as above. */
export const peoples = `
англичанин англичане=englishman english; англичанка=english englishwoman; француз=frenchman french;
француженка=french frenchwoman; немец=german; немка=german; американец=american; американка=american; итальянец итальянца=italian;
испанец испанца=spaniard spanish; португалец=portuguese; поляк=pole polish; чех=czech; венгр=hungarian; румын=romanian; болгарин болгары=bulgarian;
серб=serb serbian; хорват=croat; грек=greek; гречанка=greek; турок турка=turk; татарин татары=tatar; финн=finn; швед=swede; норвежец норвежца=norwegian;
датчанин датчане=dane; голландец голландца=dutchman dutch; ирландец=irishman; шотландец=scotsman scot; швейцарец=swiss; австриец австрийца=austrian;
украинец украинца=ukrainian; белорус=belarusian; литовец литовца=lithuanian; латыш=latvian; эстонец=estonian; молдаванин молдаване=moldovan; грузин=georgian;
грузинка=georgian; армянин армяне=armenian; азербайджанец=azerbaijani; узбек=uzbek; таджик=tajik; киргиз=kyrgyz; чеченец чеченца=chechen;
еврей еврея=jew jewish; еврейка=jewish jew; араб=arab; перс=persian; афганец=afghan; индус=hindu indian; индиец индийца=indian; индеец индейца=indian;
китаец китайца=chinese; китаянка=chinese; японец=japanese; японка=japanese; кореец корейца=korean; монгол=mongol; африканец=african; негр=negro black;
мексиканец=mexican; европеец европейца=european; азиат=asian; славянин славяне=slav; римлянин римляне=roman; россиянин россияне=russian; москвич=muscovite;
сибиряк=siberian; парижанин парижане=parisian; викинг=viking; скиф=scythian; варяг=varangian; эскимос=eskimo; латынь=latin;
`;
