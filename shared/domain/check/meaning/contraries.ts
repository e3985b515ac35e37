import { englishForms } from '../../dictionary/englishForms.ts';
import { once } from '../../remember.ts';
import { stem } from '../../text/stem.ts';

/**
 * English words and their contraries in their first forms, by which one text may say what another denies: awake, for not
 * asleep. What stands on either side of a line is contrary to what stands on the other. From general knowledge.
 */
const table = `
  sleep asleep / awake wake
  easy simple light / hard difficult tough challenging
  good well fine / bad badly poor ill
  better best / worse worst
  often frequent common / rare seldom
  long / short brief briefly
  far distant / near close
  many much plenty / few little small scarce
  enough sufficient / few little short scarce lack
  big large great high / small little low minor modest
  quick fast rapid soon / slow late long
  early / late
  rich / poor
  healthy well / ill sick
  true real / false fake wrong lie
  alive live survive / die dead perish
  forget / remember recall
  agree accept consent / disagree object reject oppose dispute
  adopt approve pass / reject fail
  allow let permit / forbid ban prohibit prevent bar
  win save keep / lose
  succeed manage / fail
  like love / hate dislike detest
  know aware understand / wonder mystery ignorant
  open / shut close lock
  depart / stay remain
  move stir / still freeze motionless
  speak talk say answer reply utter / silent silence mute
  stop cease end finish / continue
  hurry haste rush / slow calm
  immediately once / while later eventually
  worry fear afraid / calm brave
  same alike similar / different differ vary
  change / same constant
  attend appear / absent miss
  come reach catch arrive / miss
  find / lose miss
  see notice / miss overlook blind
  hide conceal deny / admit open frank confess
  doubt / sure certain
  object mind / agree happy
  empty / full
  guilty / innocent
  together / alone apart
  crowd / empty
  company other else / alone
  interest / dull boring bore
  old / young new
  expensive / cheap
  strong / weak feeble
  safe / dangerous danger risky
  trust believe confidence / doubt suspect distrust
  clean / dirty
  clear / vague obscure
  famous / obscure
  married marry / single
  busy / free idle
  pay charge / free
  public / private secret
  obey / defy
  support / oppose against
  enemy hostile / friend
  spare / kill
  raise lift / lower down
  rise / fall
  warm hot / cold cool
  dark / light
  loud noise noisy / quiet silent
  wet / dry
  equal / differ
  regret sorry / glad
  happy glad / sad gloomy
  strange / natural
  ready / yet
  willing want / reluctant
  eat / hungry starve
  work function / broken break idle
`;

/** Longer adjectives are compared with more. */
const longestCompared = 6;

/** Shorter, shortest, easier, biggest; of words that are no adjectives, what no text has. */
export function comparisonsOf(word: string): readonly string[] {
  if (word.length > longestCompared) return [];
  const base = word
    .replace(/y$/, 'i')
    .replace(/e$/, '')
    .replace(/([aeiou])([bdgnt])$/, '$1$2$2');
  return [`${base}er`, `${word}er`, `${base}est`, `${word}est`];
}

/** By the stem of an English word those of its contraries; read when first asked for. */
export const contrariesOf = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const stemsOf = (side: string): readonly string[] =>
    side
      .trim()
      .split(' ')
      .flatMap((word) => [...englishForms(word), ...comparisonsOf(word)])
      .map((word) => stem(word, 'en'));
  for (const line of table.trim().split('\n')) {
    const [first = [], second = []] = line.split('/').map(stemsOf);
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const)
      for (const one of own) found.set(one, new Set([...(found.get(one) ?? []), ...other]));
  }
  return found;
});
