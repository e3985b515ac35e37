import type { Finding } from '../finding.ts';
import type { ReadRow } from '../meaning/knowledge.ts';
import type { Reading, Word } from '../meaning/reading.ts';
import { type FamiliarNames, learnFamiliar, plainNames } from './familiar.ts';
import { createNameForms, type NameForms } from './forms.ts';
import { nameFaults } from './judge.ts';
import { learnRenderings, learnSeen, learnUsage, type NameUsage, type SeenNames } from './learn.ts';
import { type Renderings, renderingsOf, type WitnessedName, witnessedNames } from './match.ts';
import type { NameCase, NameFault, StrangeName } from './nameCase.ts';
import { type CommonWords, commonWords, createNameReader, type NameReader } from './nameWords.ts';
import { nameVariants } from './variants.ts';

/** What a project shows of its names. */
export interface NameKnowledge {
  readonly forms: NameForms;
  readonly common: CommonWords;
  readonly reader: NameReader;
  readonly renderings: Renderings;
  readonly usage: NameUsage;
  readonly familiar: FamiliarNames;
  readonly seen: SeenNames;
}

/** Learns a project's names. `onProgress` hears the share done, 0 to 1. Linear in its texts. */
export function learnNames(rows: readonly ReadRow[], onProgress: (done: number) => void): NameKnowledge {
  const forms = createNameForms();
  const common = commonWords(
    rows.map(({ source, machines, checked }) => ({ source, english: [...machines, ...checked] })),
    forms,
  );
  onProgress(0.1);
  const reader = createNameReader(common, forms);
  const known = {
    forms,
    common,
    reader,
    renderings: { isKnown: () => false, hasAny: () => false },
    familiar: plainNames(forms),
    seen: learnSeen(rows, forms),
  };
  const cases = rows.flatMap((row, at) => {
    onProgress(0.2 + (0.6 * at) / rows.length);
    const own = namesOfRow(row, known);
    return row.checked.map((human) => caseOf(own, human, unaligned, known));
  });
  const unwitnessed = cases.filter(({ machines }) => machines.length === 0);
  const renderings = learnRenderings(cases, (done) => onProgress(0.8 + 0.1 * done));
  onProgress(0.9);
  const usage = learnUsage(cases);
  onProgress(0.95);
  return {
    ...known,
    renderings,
    usage,
    familiar: unwitnessed.length === 0 ? known.familiar : learnFamiliar(unwitnessed, forms),
  };
}

/** The names of a row, which all its humans are judged by. */
export interface RowNames extends Pick<NameCase, 'russians' | 'witnessed'> {
  readonly row: ReadRow;
}

/** Finds the names of a row. O(product of the names of its Russian and its machine's text). */
export function namesOfRow(
  row: ReadRow,
  { forms, reader, renderings, familiar }: Omit<NameKnowledge, 'usage'>,
): RowNames {
  const russians = row.source === null ? [] : reader.russian(row.source);
  const machine = row.machines[0];
  const witnessed =
    machine === undefined
      ? familiar.namesIn(russians)
      : witnessedNames(russians, machine.words, reader.english(machine), forms, renderings);
  return { row, russians, witnessed };
}

/** How a human's text stands to the machine's, or where there is none to the original's sentences. */
export type Alignment = Pick<NameCase, 'paired' | 'beads'>;

const unaligned: Alignment = { paired: null, beads: null };

function caseOf(
  { row, russians, witnessed }: RowNames,
  human: Reading,
  { paired, beads }: Alignment,
  { forms, common, reader, renderings, seen }: Omit<NameKnowledge, 'usage'>,
): NameCase {
  const others = row.checked.filter((other) => other !== human);
  const source = row.source?.text.text ?? '';
  const found = new Map<WitnessedName, readonly Word[]>();
  const given = (name: WitnessedName): readonly Word[] => {
    const words = found.get(name) ?? renderingsOf(name, human.words, forms, renderings);
    found.set(name, words);
    return words;
  };
  return {
    human,
    source,
    original: row.source,
    machines: row.machines,
    others,
    russians,
    witnessed,
    given,
    paired,
    beads,
    forms,
    common,
    reader,
    renderings,
    seen,
  };
}

/** Names lost, replaced or spelt wrong in one human's row: Russian and machine must agree before it is accused. */
export function nameFindings(
  row: RowNames,
  human: Reading,
  alignment: Alignment,
  knowledge: NameKnowledge,
): readonly Finding[] {
  // What is not translated yet lacks every name.
  if (human.words.length === 0) return [];
  const nameCase = caseOf(row, human, alignment, knowledge);
  return [
    ...nameFaults(nameCase, knowledge.usage).map((fault) => findingOf(fault, human)),
    ...nameVariants(nameCase, knowledge.usage).map(
      ({ name, word, other, isElsewhere }): Finding => ({
        check: 'nameVariants',
        severity: 'hint',
        version: human.text.version,
        span: { from: word.from, to: word.to },
        source: { from: name.russian.word.from, to: name.russian.word.to },
        message: isElsewhere ? 'nameVersions' : 'nameVariants',
        params: { text: word.text, other },
      }),
    ),
  ];
}

function findingOf(fault: NameFault | StrangeName, human: Reading): Finding {
  if (fault.kind === 'strange') return strangeFinding(fault, human);
  const { kind, name, word, isSlight } = fault;
  const { russian, machine } = name;
  return {
    check: kind === 'spelling' ? 'nameSpelling' : 'nameLost',
    severity: isSlight || name.isDoubtful || (machine === null && kind === 'lost') ? 'hint' : 'warning',
    version: human.text.version,
    span:
      word === null
        ? { from: human.text.text.length, to: human.text.text.length }
        : { from: word.from, to: word.to },
    source: { from: russian.word.from, to: russian.word.to },
    ...saidOf(fault),
  };
}

function saidOf({ kind, name, word }: NameFault): Pick<Finding, 'message' | 'params'> {
  const source = name.russian.word.text;
  if (kind === 'lost') return { message: 'nameLost', params: { source } };
  const text = word?.text ?? '';
  if (kind === 'other') return { message: 'nameOther', params: { text, source } };
  return name.machine === null
    ? { message: 'nameUnlike', params: { text, source } }
    : { message: 'nameSpelling', params: { text, other: name.machine.text } };
}

const strangeFinding = ({ word }: StrangeName, human: Reading): Finding => ({
  check: 'nameLost',
  severity: 'warning',
  version: human.text.version,
  span: { from: word.from, to: word.to },
  source: null,
  message: 'nameStrange',
  params: { text: word.text },
});
