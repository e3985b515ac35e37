import { lastAnswers, remember } from '../remember.ts';

/**
 * Pairs that no rule finds, by the form the other is put under: British and American spellings, and words that simply
 * have two. Lower case, ё as е, without hyphens. Compiled from general knowledge of both norms. Plurals go with them.
 */
const pairs: ReadonlyMap<string, string> = new Map(
  `grey=gray tyre=tire cheque=check plough=plow ploughed=plowed ploughing=plowing snowplough=snowplow mould=mold
moulded=molded moulding=molding smoulder=smolder sceptic=skeptic sceptical=skeptical scepticism=skepticism cosy=cozy
moustache=mustache draught=draft whisky=whiskey aluminium=aluminum tsar=czar tzar=czar tsarist=czarist gaol=jail
kerb=curb pyjamas=pajamas jewellery=jewelry ageing=aging adviser=advisor protester=protestor amidst=amid amongst=among
whilst=while rouble=ruble kopeck=kopek learnt=learned burnt=burned dreamt=dreamed leapt=leaped leant=leaned
spelt=spelled spilt=spilled spoilt=spoiled orientate=orient practise=practice practising=practicing
practised=practiced artefact=artifact furore=furor carcase=carcass disc=disk gramme=gram kilogramme=kilogram
storey=story speciality=specialty maths=math mum=mom sulphur=sulfur sulphate=sulfate manoeuvre=maneuver
manoeuvring=maneuvering manoeuvred=maneuvered aeroplane=airplane hiccough=hiccup yoghurt=yogurt okay=ok
alright=allright enquiry=inquiry enquire=inquire enquiries=inquiries endeavour=endeavor cypher=cipher gypsy=gipsy
pedlar=peddler despatch=dispatch wooly=woolly woollen=woolen focussed=focused focussing=focusing biassed=biased
benefitted=benefited benefitting=benefiting targetted=targeted worshipped=worshiped kidnapped=kidnaped
cancelation=cancellation dependant=dependent connexion=connection reflexion=reflection inflexion=inflection
loth=loath bogey=bogy chilli=chili doughnut=donut barbeque=barbecue tranquillity=tranquility cooky=cookie gaily=gayly
axe=ax imposter=impostor omelette=omelet syphon=siphon swop=swap worshipper=worshiper vitamine=vitamin caviare=caviar
нуль=ноль туннель=тоннель матрац=матрас калоши=галоши шкап=шкаф`
    .split(/\s+/)
    .map((pair) => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to] as const;
    }),
);

/**
 * Endings and letters that two norms write otherwise, in the order they are tried. A rule may make a word that is
 * none, as long as no two words of different meaning become one; hence the letters asked for around it (`prise`,
 * `prize`; `four`, `for`; `filled`, `filed`; `rewards`, `reward`; `poet`, `pet` stay apart). Before each stand letters
 * without which it finds nothing: they are looked for first, for most words have none of them.
 */
const rules: readonly (readonly [letters: string, pattern: RegExp, put: string])[] = [
  ['our', /(?<=[a-z]{2})our/, 'or'],
  ['is', /(?<=[a-z]{3})is(?=(?:e[sd]?|ing|ers?|ations?|ational(?:ly)?)$)/, 'iz'],
  ['ys', /(?<=[a-z]{3})ys(?=(?:e[sd]?|ing|ers?)$)/, 'yz'],
  [
    're',
    /(?<=cent|theat|met|lit|fib|calib|sab|lust|somb|spect|meag|och|mit|louv|reconnoit)re(?=[sd]?$)/,
    'er',
  ],
  ['ogue', /ogue(?=s?$)/, 'og'],
  ['ll', /(?<=[aeiouy][a-z]*[aeiouy])ll(?=(?:ed|ing|ers?|ors?|ists?|ous|abl[ey])$)/, 'l'],
  ['ence', /(?<=^(?:def|off|lic|pret))ence/, 'ense'],
  ['ement', /(?<=^(?:judg|acknowledg|abridg|lodg))ement/, 'ment'],
  [
    'wards',
    /(?<=(?:^|[^aeiou])(?:to|for|back|up|down|in|out|home|on|after|heaven|east|west|north|south))wards$/,
    'ward',
  ],
  ['me', /(?<=^program)me(?=s?$)/, ''],
  ['lful', /(?<=^(?:ski|wi)l)(?=ful)/, 'l'],
  ['l', /(?<=^(?:fulfi|insti|enro|insta|disti|appa)l)l(?=(?:s|ments?)?$)/, ''],
  ['ae', /(?<=[bcdfghklmnprst])ae(?=[bcdfgmnoprst])/, 'e'],
  ['eable', /(?<=[^aceg])eable$/, 'able'],
  ['oe', /(?<=^f)oe(?=t)|(?<=am)oe(?=b)|(?<=rrh)oe(?=a)|^oe(?=stro|soph|dem)/, 'e'],
];

const plain = /^[a-z]+$/;
const hyphens = /(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu;
const diacritics = /[\u0300-\u036f]/g;

/** More words than texts that are compared one after another have in common; a few megabytes. */
const rememberedWords = 20_000;

/**
 * What all spellings of a word have in common: the word in lower case, without hyphens and the diacritics of Latin
 * letters, and what British and American write differently put under one. A key for comparing, never shown: it need
 * not be a word. Linear in the word's length, and remembered, for words come again and again.
 */
export const spellingKey = remember(keyFor, lastAnswers(rememberedWords));

function keyFor(word: string): string {
  let key = word.toLowerCase();
  if (!plain.test(key)) {
    key = key.replace(hyphens, '');
    if (/[a-z]/.test(key)) key = key.normalize('NFD').replace(diacritics, '');
  }
  const known = pairs.get(key);
  if (known !== undefined) return known;
  if (!/^[a-z]{4}/.test(key)) return key;
  const single = key.endsWith('s') ? pairs.get(key.slice(0, -1)) : undefined;
  if (single !== undefined) return `${single}s`;
  for (const [letters, pattern, put] of rules) if (key.includes(letters)) key = key.replace(pattern, put);
  return key;
}

/** A word without the `'s` or `'` that it ends with. */
export const withoutPossessive = (word: string): string => word.replace(/'s?$/, '');
