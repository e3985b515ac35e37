import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../shared/domain/check/finding.ts';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/**
 * Files of pairs, three lines each: Russian, what a machine makes of it, and a human translation that goes wrong where
 * it says `{right|wrong}`.
 */
const files: Readonly<Record<string, readonly CheckId[]>> = {
  figures: ['number', 'percent', 'money', 'unit', 'date', 'time'],
  names: ['nameLost', 'nameSpelling'],
  negation: ['negation'],
  modality: ['modality'],
  completeness: ['clause', 'omission'],
  additions: ['addition'],
};

const choice = /\{([^|{}]*)\|([^{}]*)\}/g;

const pairsIn = (name: string): readonly (readonly [russian: string, machine: string, human: string])[] =>
  readFileSync(new URL(`./pairs/${name}.txt`, import.meta.url), 'utf8')
    .split('\n\n')
    .map((block) => {
      const [russian = '', machine = '', human = ''] = block.trim().split('\n');
      return [russian, machine, human];
    });

function found(russian: string, machine: string, human: string) {
  const row = rowOf(russian, machine, human);
  return prepareChecks([row], rowChecks)
    .checkRow(row)
    .filter(({ severity }) => severity !== 'hint');
}

describe.each(Object.entries(files))('pairs of %s', (name, checks) => {
  const pairs = pairsIn(name);

  it.each(pairs)('%s', (russian, machine, human) => {
    const right = found(russian, machine, human.replace(choice, '$1'));
    expect(right.map(({ check }) => check)).toEqual([]);
    const text = human.replace(choice, '$2');
    const wrong = found(russian, machine, text).filter(({ check }) => checks.includes(check));
    expect(wrong).not.toEqual([]);
    for (const { span } of wrong) {
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(text.length);
    }
  });
});
