import { englishForms } from '../../dictionary/englishForms.ts';
import { once } from '../../remember.ts';
import { stem } from '../../text/stem.ts';
import { comparisonsOf } from './contraries.ts';
import { kindsTable } from './kinds.ts';

/**
 * Opposites that a translation puts for each other by a slip, and hardly by choice: neither side is what the other says
 * when it is denied. In their first forms; a word behind a dash may stand for its side, and accuses nobody. On the right of a
 * bar Russian words, whose stems the dictionary has for others. From general knowledge.
 */
const table = `
  increase growth grow grew rise raise surge soar gain climb expand expansion boost enlarge jump double triple -up / decrease decline reduce reduction fall drop shrink lower -cut slump plunge plummet diminish lessen halve -down -sink -less
  high higher highest tall elevated / low lower lowest
  before earlier -prior -previously -ago -until -till -ahead -eve preced | до перед прежде раньше ранее накануне назад / after later afterwards -since following -next -within -follow -when | после -спустя затем потом позже позднее -через -вслед -по
  more -greater -over -above -exceed -larger -bigger -up | больше более свыше выше / less fewer -below -under -smaller -lower -most -maximum | меньше менее ниже
  most mostly majority | больше большинство наиболее / least -minority fewest | меньше меньшинство наименее
  better best improve improvement / worse worst worsen deteriorate deterioration
  many much plenty lot lots numerous -great -several -more -often | много многие многих многим многое больше / few fewer little -rare -less -couple -pair -bit -slightly -handful | мало немногие немного несколько меньше пара пару парой паре
  allow permit let authorize -may -can -enable / forbid prohibit ban prevent -bar
  agree consent accept approve adopt / refuse reject decline disagree oppose deny object
  allow grant uphold satisfy -accept / dismiss reject refuse overturn -deny -decline
  accept adopt approve approval -pass -take / reject refuse decline rejection
  support -back endorse favour favor -for / oppose oppose opponent against opposition | против
  confirm acknowledge admit affirm / deny refute reject denial
  begin start commence launch open beginning onset initial -first / end finish -complete conclude -stop -cease -close -final -last conclusion -over
  start begin continue resume -open / cease halt -stop -end -finish -quit -suspend -close -over | перестал перестала перестало перестали прекратил прекратила прекратило прекратили
  first initial initially original early / last final finally latest -recent -past
  open reopen unlock / close shut closed lock
  win victory winner defeat beat victorious / lose loss defeat loser
  find discover / lose loss
  remember recall / forget forgot
  old elder older ancient aged -senior elderly / young younger youth -new -junior youthful
  new fresh -latest / old former ancient
  large big great huge major vast enormous substantial larger bigger / small little tiny minor slight -minute smaller
  long lengthy longer / short brief shorter
  near -close nearby -next nearest closest / far distant remote away farthest
  rich wealthy / poor impoverished
  strong powerful strength strengthen strongly heavy / weak feeble weakness weaken weakly
  easy simple easier light / difficult hard complicated tough difficulty harder challenging
  early / late -later
  fast quick quickly rapid rapidly swift swiftly soon -speed / slow slowly gradual gradually slowdown
  hot warm heat / cold cool chill frost
  alive live living / dead die kill died death -fatal
  safe safety secure / dangerous danger unsafe hazardous risk
  buy purchase bought buyer / sell sold sale seller
  include including / exclude excluding except
  inside within interior indoors / outside exterior outdoors
  above -over top upper upstairs / below -under beneath bottom lower underneath downstairs
  expensive dear costly | дороже / cheap inexpensive affordable | дешевле
  good positive excellent / bad poor negative evil terrible
  positive / negative
  right correct true / wrong incorrect false
  true real genuine / false fake untrue
  love like adore / hate dislike hatred
  friend ally / enemy foe
  war / peace
  manage -able -could | сумел сумела сумели успел успела успели удалось / fail -unable
  success succeed successful / failure fail failed unsuccessful
  profit gain income / loss losses
  import / export
  guilty guilt / innocent innocence
  guilty convict / acquit innocent
  accuse prosecution / defence defense
  hire recruit -employ / fire dismiss sack
  enter -come -in / exit leave -out
  arrive arrival / depart departure -leave
  day daytime afternoon noon today / night midnight nighttime
  morning / evening
  yesterday / tomorrow today
  future / -past
  male man men boy / female woman women girl
  light bright / dark darkness
  light / heavy
  wide broad / narrow
  deep / shallow
  thick / thin
  full / empty
  clean pure / dirty filthy
  dry / wet damp moist
  hard solid firm / soft gentle tender
  loud loudly noisy aloud / quiet quietly silent soft softly
  happy joyful joy glad / sad unhappy sorrow sorrowful
  laugh laughter / cry weep wept tears
  healthy / sick ill unhealthy
  clever smart wise intelligent / stupid foolish silly dumb
  brave courageous bold / cowardly coward
  friendly / hostile
  frequent often frequently / rare rarely seldom infrequent
  always / never rarely
  everything all / nothing none
  everyone everybody all / nobody none
  maximum maximal / minimum minimal
  advantage / disadvantage drawback
  public / private
  attack offensive assault / defend defence defense retreat
  victory / defeat
  optimist optimistic / pessimist pessimistic
  ascend rise -up / descend descent
  appear appearance emerge / disappear vanish
  arrest detain / release free freed
  connect join attach / disconnect detach
  strict / lenient mild
  permanent / temporary
  modern / ancient old
  rural / urban
  domestic internal / foreign external
  senior / junior
  innocent / guilty
  plus / minus
  employer / employee
  teacher / pupil student
  doctor / patient
  plaintiff / defendant
  landlord lessor / tenant lessee
  seller vendor / buyer purchaser
`;

/** One side of a line: stems and Russian words, and those among them that say it themselves. */
interface Half {
  readonly stems: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  readonly russian: ReadonlySet<string>;
  readonly plainRussian: ReadonlySet<string>;
}

function halfOf(text: string): Half {
  const [english = [], russian = []] = text
    .split('|')
    .map((list) => list.split(/\s+/).filter((word) => word !== ''));
  const stemsOf = (words: readonly string[]) =>
    new Set(
      words
        .flatMap((word) => [...englishForms(word), ...comparisonsOf(word)])
        .map((word) => stem(word, 'en')),
    );
  const isPlain = (word: string) => !word.startsWith('-');
  const bareOf = (word: string) => word.replace('-', '');
  return {
    stems: stemsOf(english.map(bareOf)),
    plain: stemsOf(english.filter(isPlain)),
    russian: new Set(russian.map(bareOf)),
    plainRussian: new Set(russian.filter(isPlain)),
  };
}

/** What an English word says, and its opposite or another thing of its kind. */
export interface Side {
  readonly relation: 'opposite' | 'kind';
  readonly own: Half;
  readonly other: Half;
}

/** All pairs of what stands on one line. */
const sidesOfLine = (relation: Side['relation'], line: string): readonly Side[] => {
  const halves = line.split('/').map(halfOf);
  return halves.flatMap((own) =>
    halves.flatMap((other) => (own === other ? [] : [{ relation, own, other }])),
  );
};

/** By English stem; a word may stand on several lines. Read when first asked for. */
export const sidesOf = once((): ReadonlyMap<string, readonly Side[]> => {
  const sidesIn = (relation: Side['relation'], lines: string) =>
    lines
      .trim()
      .split('\n')
      .flatMap((line) => sidesOfLine(relation, line));
  const found = new Map<string, Side[]>();
  // What stands on both sides says neither.
  for (const side of [...sidesIn('opposite', table), ...sidesIn('kind', kindsTable)])
    for (const one of side.own.plain)
      if (!side.other.stems.has(one)) found.set(one, [...(found.get(one) ?? []), side]);
  return found;
});
