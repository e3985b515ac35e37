/**
 * Spellings of English that differ by country or age, brought to one. A rule may make a word that is none, as long as
 * no two words of different meaning become one; hence the letters asked for before an ending (`prise`, `prize`;
 * `four`, `for`; `filled`, `filed` stay apart).
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})our/, 'or'],
  [/(?<=[a-z]{3})is(?=(?:e[sd]?|ing|ers?|ations?)$)/, 'iz'],
  [/(?<=[a-z]{3})ys(?=(?:e[sd]?|ing|ers?)$)/, 'yz'],
  [/(?<=[a-z]{2}[bt])re(s?)$/, 'er$1'],
  [/ogue(s?)$/, 'og$1'],
  [/(?<=[aeiou][a-z]+[aeiou])ll(?=(?:ed|ing|ers?|ors?)$)/, 'l'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/^(judg|acknowledg|abridg)ement/, '$1ment'],
  [/(?<=[a-z]{2})wards$/, 'ward'],
  [/^program(?:me)(s?)$/, 'program$1'],
  [/^(skil|wil)ful/, '$1lful'],
  [/^(fulfi|insti|enro|insta)ll?(s|ment|ments)?$/, '$1l$2'],
];

/** Pairs that no rule finds; the left one becomes the right one. Lower case, ё as е. */
const pairs: ReadonlyMap<string, string> = new Map(
  `grey gray,greys grays,whilst while,amongst among,learnt learned,burnt burned,spelt spelled,dreamt dreamed,
  leapt leaped,mould mold,plough plow,ploughs plows,ageing aging,sceptical skeptical,sceptic skeptic,aluminium aluminum,
  manoeuvre maneuver,manoeuvres maneuvers,encyclopaedia encyclopedia,cosy cozy,pyjamas pajamas,moustache mustache,
  practise practice,ok okay,alright all-right,adviser advisor,advisers advisors,jewellery jewelry,
  нуль ноль,туннель тоннель,матрац матрас,калоши галоши,шкап шкаф`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const latin = /^[a-z-]{4,}$/;
const hyphen = /(?<=\p{L})-(?=\p{L})/gu;

/** One form for all spellings of a word in match form (see `tokens.ts`); the form itself for other words. */
export const spellingFold = (match: string): string => {
  const known = pairs.get(match);
  if (known !== undefined) return known.replace(hyphen, '');
  let folded = match.includes('-') ? match.replace(hyphen, '') : match;
  if (!latin.test(folded)) return folded;
  for (const [pattern, replacement] of rules) folded = folded.replace(pattern, replacement);
  return folded;
};
