/** Small words by what a change of them means, in match form (see `tokens.ts`): lower case, ё as е. */
export interface Lexicon {
  readonly articles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Forms of verbs that carry tense and voice. */
  readonly auxiliaries: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

const nothing: Lexicon = {
  articles: set(''),
  prepositions: set(''),
  auxiliaries: set(''),
};

const english: Lexicon = {
  articles: set('a an the'),
  prepositions:
    set(`of in on at by for from to into onto with within over under about between through during after
    before against up down out off upon among amid around across along behind beside besides beyond near since until
    till toward towards via per regarding concerning`),
  auxiliaries:
    set(`is are was were be been being am do does did has have had having will would got get gets getting
    it's he's she's that's there's they're you're we're i'm i've we've they've you've`),
};

const russian: Lexicon = {
  articles: set(''),
  prepositions:
    set(`в во на с со к ко о об обо от ото до по за из изо у для при про через над под подо перед между
    около после без ради среди против вокруг возле вдоль мимо кроме сквозь насчет из-за из-под вместо благодаря
    согласно ввиду вследствие`),
  auxiliaries: set('был была было были быть есть стал стала стали является являются являлся бы'),
};

const german: Lexicon = {
  ...nothing,
  articles: set('der die das den dem des ein eine einen einem einer eines'),
  prepositions: set(
    'in im an am auf aus bei beim mit nach von vom zu zum zur über unter vor hinter zwischen für gegen um durch',
  ),
  auxiliaries: set('ist sind war waren sein gewesen hat haben hatte hatten wurde wurden worden'),
};

const french: Lexicon = {
  ...nothing,
  articles: set('le la les un une des du de'),
  prepositions: set('à au aux en dans sur sous par pour avec entre vers chez contre depuis pendant'),
  auxiliaries: set('est sont était étaient être été a ont avait avaient avoir'),
};

const lexicons: ReadonlyMap<string, Lexicon> = new Map([
  ['en', english],
  ['ru', russian],
  ['de', german],
  ['fr', french],
]);

/** Small words of a language; none known for other languages, whose changes are then named by what all share. */
export const lexiconOf = (language: string): Lexicon => lexicons.get(language) ?? nothing;

/** The language whose small words a text is read by where none is said: Russian for Cyrillic, else English. */
export const guessLanguage = (text: string): string => (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');
