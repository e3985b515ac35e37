/**
 * Pairs that follow no rule, by the form the other is put under: British and American spellings, and words that
 * simply have two. Compiled from general knowledge of both norms.
 */
const pairs = `grey=gray programme=program tyre=tire cheque=check plough=plow mould=mold smoulder=smolder sceptic=skeptic
sceptical=skeptical scepticism=skepticism cosy=cozy moustache=mustache draught=draft whisky=whiskey aluminium=aluminum
tsar=czar tzar=czar tsarist=czarist gaol=jail kerb=curb pyjamas=pajamas jewellery=jewelry ageing=aging
judgement=judgment acknowledgement=acknowledgment abridgement=abridgment lodgement=lodgment adviser=advisor
protester=protestor amidst=amid amongst=among whilst=while rouble=ruble kopeck=kopek learnt=learned burnt=burned
dreamt=dreamed leapt=leaped leant=leaned spelt=spelled spilt=spilled spoilt=spoiled orientate=orient
practise=practice practising=practicing practised=practiced licence=license artefact=artifact furore=furor
carcase=carcass disc=disk foetus=fetus foetal=fetal gramme=gram kilogramme=kilogram storey=story
speciality=specialty maths=math mum=mom sulphur=sulfur sulphate=sulfate manoeuvre=maneuver
manoeuvring=maneuvering manoeuvred=maneuvered encyclopaedia=encyclopedia mediaeval=medieval
aeroplane=airplane hiccough=hiccup yoghurt=yogurt okay=ok vodka=vodka enquiry=inquiry enquire=inquire
enquiries=inquiries endeavour=endeavor cypher=cipher gypsy=gipsy gipsy=gipsy pedlar=peddler dispatch=despatch
despatch=despatch insure=insure wooly=woolly naive=naive focussed=focused focussing=focusing biassed=biased
benefitted=benefited benefitting=benefiting targetted=targeted worshipped=worshiped kidnapped=kidnaped
programmer=programmer cancelation=cancellation instalment=installment fulfilment=fulfillment
enrolment=enrollment skilful=skillful wilful=willful fulfil=fulfill enrol=enroll distil=distill instil=instill
appal=appall install=install dependant=dependent connexion=connection reflexion=reflection inflexion=inflection
loth=loath bogey=bogy chilli=chili chile=chili doughnut=donut barbeque=barbecue catalogue=catalog
unalike=unlike snowplough=snowplow ploughed=plowed ploughing=plowing moulded=molded moulding=molding
marvellous=marvelous woollen=woolen councillor=councilor counsellor=counselor tranquillity=tranquility
cooky=cookie gaily=gayly lacklustre=lackluster ensure=ensure`;

const fixed: ReadonlyMap<string, string> = new Map(
  pairs.split(/\s+/).map((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return [from, to] as const;
  }),
);

/** Endings that both norms write, one way in each: the pattern, and what it is put under. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/ogue$/, 'og'],
  [
    /(?<=[bcdfghklmnprstvwxz])our(?=$|s$|ed$|ing$|able$|ably$|ful$|fully$|less$|ite$|ites$|er$|ers$|ist$|hood$|ist$|y$)/,
    'or',
  ],
  [/is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/, 'iz'],
  [/ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz'],
  [
    /(?<=^(?:epi|amphi|kilo|centi|milli|nano)?(?:cent|theat|met|lit|fib|calib|sab|lust|somb|spect|meag|och|mit|louv|reconnoit))re(?=$|s$|d$)/,
    'er',
  ],
  [/(?<=^(?:def|off|pret))ence(?=$|s$|less$)/, 'ense'],
  [/(?<=[aeiouy][^aeiouy]+[aeiouy])ll(?=(?:ed|ing|er|ers|ist|ists|ous|ably|able)$)/, 'l'],
  [/(?<=[bcdfghlmnprst])ae(?=[bcdfglmnprst])/, 'e'],
  [/(?<=[bcdfghlmnprst])oe(?=[bcdfglmnprst])/, 'e'],
  [
    /(?<=(?:^|[^aeiou])(?:to|for|back|up|down|in|out|home|on|after|heaven|east|west|north|south))wards$/,
    'ward',
  ],
];

/** Words whose spelling a rule would take for another's. */
const untouched = new Set(
  ('hour hours four fours our ours your yours tour tours toured touring pour pours poured pouring sour soured flour ' +
   'dour scour lour prise prised wise rise rises rising risen arise arises arising raise raised raises raising noise ' +
   'noises poise poised praise praised praises praising promise promised promises promising exercise exercised ' +
   'exercises advise advised advises advising revise revised surprise surprised surprises surprising otherwise ' +
   'likewise precise concise expertise franchise enterprise merchandise paradise compromise supervise televise ' +
   'devise disguise despise demise excise incise premise premises treatise tortoise porpoise cruise cruiser bruise ' +
   'crises oasis basis rouse does goes shoes toes foes heroes woes hoes canoe phoenix coed poem poems poet poets ' +
   'poetry coerce aerial aero rogue vogue brogue hogue'
  ).split(' '),
); // biome-ignore format: a list of words is easier to check in one block

/**
 * What the spellings of an English word have in common: lower case, without diacritics and hyphens, what
 * British and American write differently put under one. The key of a wrongly spelt word is its own. A key for
 * comparing, never shown; it is no spelling.
 */
export function spellingKey(word: string): string {
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u2010\u2011-]/g, '');
  const known = fixed.get(plain);
  if (known !== undefined) return known;
  if (untouched.has(plain)) return plain;
  let key = plain;
  for (const [pattern, put] of rules) key = key.replace(pattern, put);
  return key;
}
