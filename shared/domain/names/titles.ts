import { once } from '../remember.ts';

/**
 * What a person may be called before the name, each with all that English says for it; one word each, the word itself or
 * the beginning of all its forms in Russian.
 */
const titles = `
генерал=general; полковник=colonel; подполковник=lieutenant|colonel|wing; майор=major; капитан=captain|skipper|commander; ротмистр=captain|rittmaster|rotmistr; есаул=captain|esaul|yesaul;
поручик=lieutenant; подпоручик=lieutenant|second; лейтенант=lieutenant; хорунжий=cornet|ensign; корнет=cornet; прапорщик=ensign|warrant|officer|praporshchik; мичман=midshipman|ensign|warrant;
сержант=sergeant; старшина=sergeant|major; старшин=sergeant|major; ефрейтор=corporal|lance; капрал=corporal; унтер=sergeant|corporal|unteroffizier|under; боцман=boatswain|bosun; адмирал=admiral; маршал=marshal; фельдмаршал=marshal|field; атаман=ataman|hetman; гетман=hetman;
комиссар=commissar|commissioner|inspector|superintendent; инспектор=inspector; следователь=investigator|detective|inspector; прокурор=prosecutor|attorney; судья=judge|justice|referee; судь=judge|justice|referee; адвокат=lawyer|advocate|attorney;
царь=tsar|czar|tzar|king|emperor; цар=tsar|czar|tzar|king|emperor; царевич=tsarevich|prince; царевна=tsarevna|princess; цариц=tsarina|tsaritsa|queen|empress; король=king; корол=king; королев=queen; император=emperor|tsar|kaiser; императриц=empress|tsarina; кайзер=kaiser|emperor;
князь=prince|duke; княз=prince|duke; княгин=princess|duchess; княжн=princess; княжич=prince; принц=prince; принцесс=princess; герцог=duke; герцогин=duchess; граф=count|earl; графин=countess|lady; маркиз=marquis|marquess|marquise|marchioness; виконт=viscount; барон=baron|lord; баронесс=baroness|lady;
султан=sultan; хан=khan; эмир=emir|amir; шах=shah; шейх=sheikh|shaikh|sheik; лорд=lord; сэр=sir; леди=lady;
патриарх=patriarch; митрополит=metropolitan; архиепископ=archbishop; епископ=bishop; архимандрит=archimandrite; игумен=abbot|hegumen|igumen; игумень=abbess|hegumenia|mother; архиерей=bishop|hierarch|archpriest; протоиерей=archpriest|father; иеромонах=hieromonk|father; кардинал=cardinal; аббат=abbot|abbé|abbe|father; пастор=pastor|reverend|parson;
апостол=apostle|saint|st; пророк=prophet; преподобный=saint|st|venerable|reverend|monk; святитель=saint|st|hierarch|bishop|archbishop|metropolitan|patriarch; святой=saint|st|holy;
президент=president; премьер=premier|prime|minister|pm; министр=minister|secretary; сенатор=senator; депутат=deputy|representative|member|mp|congressman|congresswoman; губернатор=governor; мэр=mayor; посол=ambassador|envoy; консул=consul; спикер=speaker|chairman|chairwoman|chair; канцлер=chancellor;
профессор=professor|prof|dr; доктор=doctor|dr; академик=academician|professor|academic; сестра=sister|nurse; сестр=sister|nurse; брат=brother; дядя=uncle; дяд=uncle; тетя=aunt|auntie; тетк=aunt|auntie; тет=aunt|auntie; тетушк=aunt|auntie; дядюшк=uncle; товарищ=comrade;
господин=mr|sir|monsieur|herr|master; госпожа=mrs|ms|miss|madam|madame|mistress|frau; госпож=mrs|ms|miss|madam|madame|mistress|frau; мистер=mr|mister; миссис=mrs|ms; мисс=miss|ms; герр=herr|mr; фрау=frau|mrs; мсье=monsieur|mr; мадам=madame|madam|mrs|mme; мадемуазель=mademoiselle|miss|mlle
`;

/** Never used before a name alone, or in too many senses to tell anything; they only allow. */
const loose =
  /^(?:second|warrant|officer|field|lance|under|prime|holy|member|chair|sir|monk|academic|wing|master|justice|nurse|st|dr|mother|father|skipper|deputy|representative|minister|secretary|speaker)$/;

const endings = /(?:ами|ями|ого|ому|ыми|ов|ев|ей|ой|ою|ом|ем|ам|ям|ах|ях|ый|ая|ую|ые|ых|ым|[аяоеуюыиь])$/;

const table = once(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      titles.split(';').map((entry) => {
        const [russian = '', english = ''] = entry.trim().split('=');
        return [russian, new Set(english.split('|'))] as const;
      }),
    ),
);

const known = once((): ReadonlySet<string> => {
  const all = [...table().values()].flatMap((words) => [...words]);
  return new Set(all.filter((word) => !loose.test(word)));
});

const none: ReadonlySet<string> = new Set();

/** What English says, in lower case, for a Russian title of a person in any case, in lower case; empty for other words. */
export const titleInEnglish = (russian: string): ReadonlySet<string> =>
  table().get(russian) ?? table().get(russian.replace(endings, '')) ?? none;

const courtesy = /^(?:mr|mrs|ms|miss|mister|monsieur|madame?|mistress|herr|frau)$/;

/** True of an English title, in lower case, that anybody may have besides another. */
export const isCourtesy = (english: string): boolean => courtesy.test(english);

/** True of an English title of a person, in lower case, that Russian has titles of its own for. */
export const isEnglishTitle = (english: string): boolean => known().has(english);
