/**
 * Endings that a Russian name or an adjective made from one can have, longest first (A. A. Zaliznyak's
 * declensions; `ск` and its kin make adjectives of names: волгоградского is Volgograd's).
 */
const endings = (
  'овскими евскими енскими инскими овского евского енского инского овскому евскому енскому инскому ' +
  'овском евском енском инском овская евская енская инская овской евской енской инской овскую евскую енскую ' +
  'инскую овские евские енские инские овский евский енский инский овских евских енских инских овским евским ' +
  'енским инским овское евское енское инское ' +
  'скими ского скому ском ская ской скую ские ский ских ским ское ски ' +
  'иями ьями ыми ими ами ями ого его ому ему иях иям ией ием ьях ьям ьей ьем ых их ым им ой ей ою ею ом ем ём ев ов ёв ах ях ам ям ие ые ая яя ое ее ую юю ия ию ии ий ый ья ью ьи ье ' +
  'а я у ю ы и е о й ь'
).split(' ');

const leastStem = 2;
/** Череповецкий is of Череповец. */
const ofPlace = /^(.+ц)к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/;

/**
 * The stems a Russian word in some case may have, in lower case with ё as е, the whole word first. Many are no
 * stems at all (Фургал loses nothing, but Фурга-л might); whoever asks compares them all. At most about ten.
 */
export function nameStems(word: string): readonly string[] {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  const stems = [lower];
  for (const ending of endings) {
    if (lower.length - ending.length >= leastStem && lower.endsWith(ending)) {
      stems.push(lower.slice(0, lower.length - ending.length));
    }
  }
  const [, place] = ofPlace.exec(lower) ?? [];
  return place === undefined ? stems : [...stems, place];
}

/** No ending of a name's cases, but of names themselves. */
const surnames = new Set(['ов', 'ев', 'ёв', 'ей', 'ой', 'ий', 'ый']);
const longestKeyEnding = 4;
const keyEndings: ReadonlySet<string> = new Set(
  endings.filter((end) => end.length <= longestKeyEnding && !end.startsWith('ск') && !surnames.has(end)),
);
const leastKey = 3;

/**
 * One stem for all forms of a name, so that its uses can be counted; adjectives in -ский stay apart from their names.
 * Андрей, Андрея and Андреем share one, Лазарев and Лазарева, Москва and Москвой.
 */
export function nameKey(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  let stem = lower;
  for (let length = Math.min(longestKeyEnding, lower.length - leastKey); length > 0; length--) {
    if (!keyEndings.has(lower.slice(-length))) continue;
    stem = lower.slice(0, -length);
    break;
  }
  const bare = stem.replace(/[аеийоуыьюя]+$/, '');
  return bare.length >= leastKey ? bare : stem;
}

/** What makes a plural, a people, a language or an adjective of an English name. */
const englishEndings = 's n an ian ean ish ese ic ers ites ans ians ka sk'.split(' ');
const leastEnglishStem = 3;

/**
 * The stems an English name may have, in lower case, the whole word first: with and without each ending that makes
 * people and adjectives of places. Many are no stems at all; whoever asks compares them. At most about ten.
 */
export function englishNameStems(word: string, least = leastEnglishStem): readonly string[] {
  const bare = word.toLowerCase().replace(/['’]s?$/, '');
  const stems = englishEndings
    .filter((end) => bare.endsWith(end) && bare.length - end.length >= least)
    .map((end) => bare.slice(0, bare.length - end.length));
  return [bare, ...stems];
}
