/** Words whose forms share too little to be known by their letters; the first of each line stands for all. */
const irregular: ReadonlyMap<string, string> = new Map(
  `go went gone,say said,see saw seen,take took taken,give gave given,come came,make made,get got gotten,know knew known,
  think thought,tell told,become became,leave left,feel felt,bring brought,begin began begun,keep kept,hold held,
  write wrote written,stand stood,hear heard,let,mean meant,meet met,run ran,pay paid,sit sat,speak spoke spoken,lie lay lain,
  lead led,grow grew grown,lose lost,fall fell fallen,send sent,build built,understand understood,draw drew drawn,
  break broke broken,spend spent,rise rose risen,buy bought,teach taught,catch caught,fight fought,choose chose chosen,
  drive drove driven,eat ate eaten,drink drank drunk,sing sang sung,ring rang rung,sink sank sunk,swim swam swum,
  find found,sell sold,sleep slept,sweep swept,weep wept,creep crept,deal dealt,seek sought,strike struck stricken,
  win won,wear wore worn,tear tore torn,bear bore borne,swear swore sworn,steal stole stolen,freeze froze frozen,
  throw threw thrown,blow blew blown,fly flew flown,wake woke woken,shake shook shaken,forget forgot forgotten,
  forgive forgave forgiven,hide hid hidden,ride rode ridden,bite bit bitten,shoot shot,shine shone,dig dug,hang hung,
  stick stuck,swing swung,spin spun,feed fed,bleed bled,flee fled,slide slid,light lit,bind bound,grind ground,wind wound,
  arise arose arisen,withdraw withdrew withdrawn,overcome overcame,undertake undertook undertaken,
  man men,woman women,child children,foot feet,tooth teeth,goose geese,mouse mice,person people,life lives,wife wives,
  knife knives,half halves,self selves,thief thieves,wolf wolves,good better best,bad worse worst,
  идти иду идет идут шел шла шли шло,есть ем ест едят ел ела ели,ехать еду едет едут ехал,человек люди людей людям людьми,
  ребенок дети детей детям,год лет,друг друзья друзей друзьям,хороший лучше,плохой хуже`
    .split(',')
    .flatMap((line) => {
      const forms = line.trim().split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);

/** "пришел", "придут", "войти": verbs of going with a prefix, whose stems have nothing in common. */
const going =
  /^(в[оы]|взо|до|за|изо|на|обо|ото|пере|по|подо|при|про|разо|со|у)(?:й?ти|й?д(?:у|ем|ет|ете|ешь|ут|и|ите|я)|шел|шла|шло|шли)$/;

/** What the forms of an irregular word have in common, with regular endings on it too: `growing`, `runs`, `taking`. */
const commonForm = (word: string): string | undefined => {
  const stem = /^[a-z]{2,}?(?=(?:ing|e?s)$)/.exec(word)?.[0] ?? word;
  const prefix = going.exec(word)?.[1];
  if (prefix !== undefined) return `${prefix}йти`;
  return (
    irregular.get(word) ?? irregular.get(stem) ?? irregular.get(`${stem}e`) ?? irregular.get(undoubled(stem))
  );
};

const undoubled = (stem: string): string => (stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem);

const englishEnding =
  /^(?:|s|es|ed|d|ing|er|ers|est|ly|y|ies|ied|ily|'s|’s|n|an|ian|ic|al|ally|ion|ions|ation|ations|ment|ments|ness|ful|able|ive|or|e|ity|ance|ence|ant|ent|en|i)$/;
const russianEnding = /^[а-я]{0,4}(?:ся|сь)?$/;
/** Letters that two forms of a word begin with alike, at least: so many, and this share of the shorter. */
const least = { letters: 3, share: 0.6 };

/** True for two forms of one word (`went`, `goes`; `ferry`, `ferries`; `паром`, `парома`), by their letters alone. */
export const sameWord = (left: string, right: string): boolean => {
  if (left === right) return true;
  const common = commonForm(left);
  if (common !== undefined && common === commonForm(right)) return true;
  const shorter = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < shorter && left[shared] === right[shared]) shared++;
  if (shared >= leastBefore && alternates(left, right, shared)) shared++;
  if (shared < Math.max(least.letters, shorter * least.share)) return false;
  const ending = /^[а-я]/.test(left) ? russianEnding : englishEnding;
  return isEnding(left, shared, ending) && isEnding(right, shared, ending);
};

/** True for the same words in the same order, in these or other forms. */
export const areForms = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((word, at) => sameWord(word, right[at] ?? ''));

/** Letters before a consonant that alternates. */
const leastBefore = 2;
/** Consonants that a Russian stem changes between its forms: `писать, пишет`, `видеть, вижу`, `мог, может`. */
const alternations: readonly string[] = ['сшх', 'зждг', 'кчтщ'];

/** True where the words differ in such a consonant, and go on with other endings. */
const alternates = (left: string, right: string, at: number): boolean => {
  const [one, two] = [left.slice(at + 1), right.slice(at + 1)];
  if (one === two || !/^(?:$|[аеиоуыюяь])/.test(one) || !/^(?:$|[аеиоуыюяь])/.test(two)) return false;
  return alternations.some(
    (letters) => letters.includes(left[at] ?? '-') && letters.includes(right[at] ?? '-'),
  );
};

/** Up to two letters of the stem may belong to the ending that differs: `ferr|y`, `begin|ning`, `decid|ed`. */
const isEnding = (word: string, shared: number, ending: RegExp): boolean => {
  const rest = word.slice(shared);
  if (ending.test(rest)) return true;
  const doubled = rest[0] === word[shared - 1] ? rest.slice(1) : rest;
  return ending.test(doubled) || ending.test(word.slice(shared - 1)) || ending.test(word.slice(shared - 2));
};
