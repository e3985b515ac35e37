/** Verbs whose forms share too little to be known by their letters; the first of each line stands for all. */
const irregular: ReadonlyMap<string, string> = new Map(
  `go went gone goes going,say said says,see saw seen sees seeing,take took taken takes taking,give gave given gives,
  come came comes coming,make made makes making,get got gotten gets,know knew known knows,think thought thinks thinking,
  tell told tells telling,become became becomes,leave left leaves leaving,feel felt feels,bring brought brings bringing,
  begin began begun begins,keep kept keeps,hold held holds,write wrote written writes,stand stood stands,hear heard hears,
  let lets,mean meant means,meet met meets,run ran runs running,pay paid pays,sit sat sits,speak spoke spoken speaks,
  lie lay lain lies,lead led leads,grow grew grown grows,lose lost loses,fall fell fallen falls,send sent sends,
  build built builds,understand understood,draw drew drawn draws,break broke broken breaks,spend spent spends,
  rise rose risen rises,buy bought buys,teach taught,catch caught,fight fought,choose chose chosen,drive drove driven,
  man men,woman women,child children,foot feet,tooth teeth,person people,good better best,bad worse worst,
  идти иду идет идут шел шла шли шло,человек люди людей людям людьми,ребенок дети детей детям,год лет,хороший лучше,плохой хуже`
    .split(',')
    .flatMap((line) => {
      const forms = line.trim().split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);

const englishEnding =
  /^(?:|s|es|ed|d|ing|er|ers|est|ly|y|ies|ied|ily|'s|’s|n|an|ian|ic|al|ally|ion|ions|ation|ations|ment|ments|ness|ful|able|ive|or|e|ity|ance|ence|ant|ent|en|i)$/;
const russianEnding = /^[а-я]{0,4}(?:ся|сь)?$/;
/** Letters that two forms of a word begin with alike, at least: so many, and this share of the shorter. */
const least = { letters: 3, share: 0.6 };

/** True for two forms of one word (`went`, `goes`; `ferry`, `ferries`; `паром`, `парома`), by their letters alone. */
export const sameWord = (left: string, right: string): boolean => {
  if (left === right) return true;
  const common = irregular.get(left);
  if (common !== undefined && common === irregular.get(right)) return true;
  const shorter = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < shorter && left[shared] === right[shared]) shared++;
  if (shared < Math.max(least.letters, shorter * least.share)) return false;
  const ending = /^[а-я]/.test(left) ? russianEnding : englishEnding;
  return isEnding(left, shared, ending) && isEnding(right, shared, ending);
};

/** Up to two letters of the stem may belong to the ending that differs: `ferr|y`, `begin|ning`, `decid|ed`. */
const isEnding = (word: string, shared: number, ending: RegExp): boolean => {
  const rest = word.slice(shared);
  if (ending.test(rest)) return true;
  const doubled = rest[0] === word[shared - 1] ? rest.slice(1) : rest;
  return ending.test(doubled) || ending.test(word.slice(shared - 1)) || ending.test(word.slice(shared - 2));
};
