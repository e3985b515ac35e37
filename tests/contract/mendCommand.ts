import fc from 'fast-check';
import type { VersionRole } from '../../shared/domain/model.ts';
import type { MendBench } from './mendBench.ts';
import type { RowOf } from './mendState.ts';
import { type Deed, Edit, type Touching } from './mendSteps.ts';

/** The nth of a list, round and round. @throws Error where it is empty. */
export const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/** Rows as operations want them named. */
export const madeOf = (rows: readonly RowOf[]) => rows.map(({ id, revision }) => ({ rowId: id, revision }));

/** A number to choose by. */
export const anyNumber = fc.nat(40);

/** A command that takes so many numbers, to fit whatever is there; `touching`: what it changes beside the alignment. */
export const edit = (
  name: string,
  arity: number,
  deed: (...n: number[]) => Deed,
  touching: readonly Touching[] = [],
) =>
  fc
    .array(anyNumber, { minLength: arity, maxLength: arity })
    .map((numbers) => new Edit(`${name}(${numbers.join()})`, deed(...numbers), touching));

/** The versions that are in. */
export const versionsOf = ({ session }: MendBench) =>
  session
    .connection()
    .all<{ id: number; role: VersionRole }>(
      'SELECT id, role FROM version WHERE removed = 0 ORDER BY position',
    );
