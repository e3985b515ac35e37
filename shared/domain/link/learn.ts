import type { Language, VersionRole } from '../model.ts';
import { remember } from '../remember.ts';
import { type LinkModel, type LinkTable, openModel } from './model.ts';
import { createPriors, type Priors } from './prior.ts';
import { contentOf, keysOf, pairContents } from './sentences.ts';
import { type Meeting, train } from './train.ts';
import { kindOf } from './words.ts';

/** The text of a version in a row. */
export interface LinkText {
  readonly language: Language;
  readonly role: VersionRole;
  readonly text: string;
}

/** Rows are learned from, evenly spread, until they make this many pairs of words: more say nothing new. */
const mostCells = 12_000_000;
/** Pairs less probable than this both ways are forgotten. */
const leastProbable = 0.003;

/**
 * Learns from the rows of a project which words answer to which: the original with every translation, and the first
 * translation (a machine's before others) with the rest. `onProgress`: 0 to 1, may throw to stop. Rows hold the texts
 * that are there. Memory and time grow with the rows up to a limit of about 10 s.
 */
export function learnLinks(
  rows: readonly (readonly LinkText[])[],
  onProgress: (done: number) => void,
): LinkModel {
  const priors = createPriors();
  const gathered = gather(rows, priors, (done) => onProgress(done * 0.3));
  const tables = [...gathered.values()].map((pair, at, { length }) =>
    learnTable(pair, priors, (done) => onProgress(0.3 + (0.7 * (at + done)) / length)),
  );
  return { tables };
}

/** What two languages have in common in the project. */
interface Gathered {
  readonly from: Language;
  readonly to: Language;
  readonly lefts: Vocabulary;
  readonly rights: Vocabulary;
  readonly meetings: Meeting[];
}

interface Vocabulary {
  readonly keys: string[];
  readonly numbers: Map<string, number>;
}

function gather(
  rows: readonly (readonly LinkText[])[],
  priors: Priors,
  onProgress: (done: number) => void,
): ReadonlyMap<string, Gathered> {
  const found = new Map<string, Gathered>();
  const known = openModel({ tables: [] }, priors);
  const order = spread(rows.length);
  let cells = 0;
  for (let n = 0; n < order.length && cells < mostCells; n++) {
    onProgress(n / order.length);
    const texts = (rows[order[n] ?? 0] ?? []).map((text) => ({
      ...text,
      content: contentOf(known.read(text.text, text.language)),
    }));
    for (const [left, right] of taughtPairs(texts)) {
      const pair = pairOf(found, left.language, right.language);
      const judge = known.judge(left.language, right.language);
      const judged = () => judge(left.content.keys, right.content.keys);
      for (const bead of pairContents(left.content, right.content, judged)) {
        const meeting = {
          left: numbersOf(pair.lefts, keysOf(left.content, bead.left)),
          right: numbersOf(pair.rights, keysOf(right.content, bead.right)),
        };
        if (meeting.left.length === 0 || meeting.right.length === 0) continue;
        pair.meetings.push(meeting);
        cells += meeting.left.length * meeting.right.length;
      }
    }
  }
  return found;
}

/** Every row once, so that any beginning of the order is spread over all of them. */
function spread(count: number): readonly number[] {
  const order: number[] = [];
  const step = Math.max(1, Math.floor(Math.sqrt(count)));
  for (let from = 0; from < step; from++) for (let row = from; row < count; row += step) order.push(row);
  return order;
}

function taughtPairs<T extends LinkText>(texts: readonly T[]): readonly (readonly [T, T])[] {
  const source = texts.find(({ role }) => role === 'source');
  const translations = texts.filter((text) => text !== source);
  const first = translations.find(({ role }) => role === 'machine') ?? translations[0];
  const others = translations.filter((text) => text !== first && text.language === first?.language);
  return [
    ...(source ? translations.map((text) => [source, text] as const) : []),
    ...(first ? others.map((text) => [first, text] as const) : []),
  ];
}

function pairOf(found: Map<string, Gathered>, from: Language, to: Language): Gathered {
  const name = `${from} ${to}`;
  const known = found.get(name);
  if (known) return known;
  const vocabulary = (): Vocabulary => ({ keys: [], numbers: new Map() });
  const made = { from, to, lefts: vocabulary(), rights: vocabulary(), meetings: [] };
  found.set(name, made);
  return made;
}

const numbersOf = ({ keys, numbers }: Vocabulary, words: readonly string[]): readonly number[] =>
  words.map((key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  });

function learnTable(
  { from, to, lefts, rights, meetings }: Gathered,
  priors: Priors,
  onRound: (done: number) => void,
): LinkTable {
  const prior = priors(from, to);
  const priorOf = remember((left: number) => prior(kindOf(lefts.keys[left] ?? '')));
  const rightKinds = rights.keys.map(kindOf);
  const nothing = kindOf('');
  const learned = train(meetings, (left, right) => priorOf(left)(rightKinds[right] ?? nothing), onRound);
  const { pairs } = learned;
  const kept: number[] = [];
  for (let pair = 0; pair < pairs.count(); pair++) {
    if (Math.max(learned.forward[pair] ?? 0, learned.backward[pair] ?? 0) >= leastProbable) kept.push(pair);
  }
  // Here, where nobody waits, and not where the table is asked.
  kept.sort((a, b) => pairs.left(a) - pairs.left(b) || pairs.right(a) - pairs.right(b));
  return {
    from,
    to,
    lefts: lefts.keys,
    rights: rights.keys,
    left: Int32Array.from(kept, pairs.left),
    right: Int32Array.from(kept, pairs.right),
    forward: Float32Array.from(kept, (pair) => learned.forward[pair] ?? 0),
    backward: Float32Array.from(kept, (pair) => learned.backward[pair] ?? 0),
  };
}
