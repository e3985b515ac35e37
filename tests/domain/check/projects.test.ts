import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckId, Finding } from '../../../shared/domain/check/finding.ts';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import type { CheckRow } from '../../../shared/domain/check/row.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/**
 * Small projects of rows that belong together, so that names come again, shorter, declined, as pronouns. After a line
 * `# title` rows of three lines as in the pairs: Russian, a machine's text, a human's. Where a name may go wrong that says
 * `{right|wrong}`, where a number may `[right|wrong]`; one at a time goes wrong, all else being right.
 */
const projects = readFileSync(new URL('./pairs/projects.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((project) => {
    const [title = '', ...lines] = project.trim().split('\n');
    const rows = lines.join('\n').trim().split('\n\n');
    return [title, rows.map((row) => row.split('\n'))] as const;
  });

const figures: readonly CheckId[] = ['number', 'percent', 'money', 'unit', 'date', 'time'];
const names: readonly CheckId[] = ['nameLost', 'nameSpelling'];
const choice = /\{([^|{}]*)\|([^{}]*)\}|\[([^|[\]]*)\|([^[\]]*)\]/g;

/** A human's text with one of its choices gone wrong, or none. */
function textOf(human: string, wrong: number | null): string {
  let at = -1;
  return human.replace(choice, (_, ...found: (string | undefined)[]) => {
    at += 1;
    return (at === wrong ? (found[1] ?? found[3]) : (found[0] ?? found[2])) ?? '';
  });
}

const isSevere = ({ severity, check }: Finding): boolean =>
  severity !== 'hint' && (names.includes(check) || figures.includes(check));

const checkRow = (rows: readonly CheckRow[], row: CheckRow): readonly Finding[] =>
  prepareChecks(rows, rowChecks).checkRow(row).filter(isSevere);

describe.each(projects)('project of %s', (_, texts) => {
  const right = texts.map(([russian = '', machine = '', human = '']) =>
    rowOf(russian, machine, textOf(human, null)),
  );

  it('has nothing flagged where all is right', () => {
    const prepared = prepareChecks(right, rowChecks);
    expect(right.map((row) => prepared.checkRow(row).filter(isSevere))).toEqual(right.map(() => []));
  });

  const planted = texts.flatMap(([russian = '', machine = '', human = ''], at) =>
    Array.from(
      human.matchAll(choice),
      ([said], wrong) => [said, { russian, machine, human, at, wrong }] as const,
    ),
  );

  it.each(planted)('%s', (said, { russian, machine, human, at, wrong }) => {
    const row = rowOf(russian, machine, textOf(human, wrong));
    const found = checkRow(right.with(at, row), row);
    const kind = said.startsWith('{') ? names : figures;
    expect(found.filter(({ check }) => kind.includes(check))).not.toEqual([]);
  });
});
