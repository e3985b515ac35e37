import fc from 'fast-check';
import { alignCommands } from './alignCommands.ts';
import { anyNumber } from './mendCommand.ts';
import { GoTo, Restart, Travel } from './mendSteps.ts';
import { versionCommands } from './versionCommands.ts';
import { writeCommands } from './writeCommands.ts';

/** Sequences of what a person does to a project. */
export const sequences = fc.commands(
  [
    ...alignCommands,
    ...versionCommands,
    ...writeCommands,
    fc.constantFrom('undo' as const, 'redo' as const).map((direction) => new Travel(direction)),
    fc.constant(new Travel('undo')),
    anyNumber.map((nth) => new GoTo(nth)),
    fc.constant(new Restart()),
  ],
  { maxCommands: 14, size: 'max' },
);
