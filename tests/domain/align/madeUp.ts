import type { Evidence } from '../../../shared/domain/align/evidence/evidence.ts';
import { evidenceFor } from '../../../shared/domain/align/evidence/witnesses.ts';
import { profileOf } from '../../../shared/domain/align/reading/profile.ts';
import { readVersions } from '../../../shared/domain/align/reading/reading.ts';
import { versionOf } from './versions.ts';

/** Hears nothing of how far the work is. */
export const silent = { advance: () => {}, breathe: () => {}, leap: () => {} };

/** The numbers from 0. */
export const count = (length: number) => Array.from({ length }, (_, n) => n);

/** A made-up word for a number; those of neighbouring numbers look nothing alike. */
function wordOf(number: number): string {
  const mixed = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  return [0, 5, 10, 15, 20, 25]
    .map((shift) => 'bcdfghjklmnpqrstvwxz'[(mixed >>> shift) % 20] ?? '')
    .join('a');
}

/** A sentence with words of its own and some that all sentences share. */
export function sentenceOf(number: number): string {
  return `The ${wordOf(3 * number)} of ${wordOf(3 * number + 1)} and a ${wordOf(3 * number + 2)}.`;
}

/** What a machine's text and a human's say of each other. */
export function evidenceOf(machine: readonly string[], human: readonly string[]): Evidence {
  const versions = [versionOf('m', 'machine', 'en', machine), versionOf('h', 'human', 'en', human)];
  const reading = readVersions(versions, silent);
  const [first] = reading.units;
  if (first === undefined) throw new Error('nothing was read');
  const profile = profileOf(first);
  const [member] = profile.members;
  const witnesses = member === undefined ? [] : [{ version: 0, member }];
  return evidenceFor(reading, profile, witnesses, 1, new Map());
}
