import { once } from '../remember.ts';

/**
 * How names are spelt where they come from. Russian writes them by ear, so that Krychowiak is Крыховяк and Foucault
 * Фуко; each language here says what its letters would be in English spelling, as `soundOf` reads it. Only what
 * differs is listed, the longest first, and only what Russian practice (A. V. Superanskaya's and R. S. Gilyarevsky's
 * rules) has of it. `^` and `$` are the word's ends; `'` before a vowel letter: before front vowels alone.
 */
const conventions: readonly string[] = [
  // English
  "tch=tch ch=k wh=v ough=o gh= kn=n wr=r th=s sh=sh dge=zh g'=zh j=zh w$= ow=o aw=o ew=yu ^x=z s=z mb$=m",
  // French, and Russian names as Frenchmen and Germans once spelt them
  "tch=ch ch=sh ou=u eau=o aux$=o au=o ault$=o aud$=o gn=n qu=k ge=zh gu'=g g'=zh j=zh oi=ua oix$=ua ez$=e et$=e er$=e " +
    'ard$=ar ent$=an ant$=an ert$=er ort$=or urt$=ur ille=iy y=i s$= x$= t$= z$= d$= p$= ff$=v h= s=z',
  // German
  'tsch=ch sch=sh chs=ks ch=kh eu=oi äu=oi ei=ai ey=ai ie=i w=v v=f j=y tz=ts z=ts ^st=sht ^sp=shp ff$=v s=z',
  // Polish
  'szcz=shch sz=sh cz=ch rz=zh ch=kh dż=zh ż=zh ź=z ś=s ć=ch ń=n ł=l ó=u ą=on ę=en w=v j=y ci=ch si=s zi=z c=ts',
  // Spanish
  "ll=l ñ=n qu=k gu'=g g'=kh j=kh x=kh z=s ch=ch c'=s y=i v=b",
  // Italian
  "scia=sha scio=sho sciu=shu sc'=sh ch=k gh=g gli=li gn=n ccia=cha ccio=cho cc'=ch cia=cha cio=cho ciu=chu c'=ch " +
    "ggia=zha ggio=zho gg'=zh gia=zha gio=zho giu=zhu g'=zh qu=kv zz=ts z=ts",
  // Portuguese
  "lh=l nh=n ch=sh x=sh j=zh g'=zh ão=an õe=oin ç=s qu=k",
  // Czech and Southern Slavs'
  'ch=kh dž=zh đ=zh dj=zh č=ch ć=ch š=sh ž=zh ř=rzh lj=l nj=n j=y c=ts',
  // Hungarian
  'sz=s zs=zh cs=ch cz=ts gy=d ny=n ly=y ty=t c=ts s=sh j=y',
  // Japanese
  'sh=s ch=t ts=ts j=dz z=dz',
];

const frontVowels = '(?=[eiyéèêíì])';
const special = /[.*+?()[\]{}|\\]/g;

/** A rule as a pattern of letters: ends and front vowels are looked at, not taken. */
const patternOf = (letters: string): string => {
  const bare = letters.replace(/[\^$']/g, '').replace(special, '\\$&');
  return `${letters.startsWith('^') ? '^' : ''}${bare}${letters.endsWith('$') ? '$' : ''}${letters.endsWith("'") ? frontVowels : ''}`;
};

interface Convention {
  readonly letters: RegExp;
  readonly said: readonly string[];
}

const tables = once((): readonly Convention[] =>
  conventions.map((convention) => {
    const rules = convention.split(' ').map((rule) => rule.split('='));
    return {
      letters: new RegExp(rules.map(([letters = '']) => `(${patternOf(letters)})`).join('|'), 'g'),
      said: rules.map(([, said = '']) => said),
    };
  }),
);

/**
 * A word in Latin letters respelt as English would write what it may sound like in each of the languages that Russian
 * takes names from; without those that change nothing. At most ten. Linear.
 */
export function spokenAtHome(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const forms = tables().map(({ letters, said }) =>
    lower.replace(
      letters,
      (...found: unknown[]) => said[found.slice(1).findIndex((group) => typeof group === 'string')] ?? '',
    ),
  );
  return [...new Set(forms)].filter((form) => form !== lower);
}
