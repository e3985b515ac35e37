import { findGroups } from '../../../shared/domain/consistency/consistency.ts';
import type { Group, TextTable } from '../../../shared/domain/consistency/group.ts';

/** Columns. */
export const source = { role: 'source', language: 'ru' } as const;
export const machine = { role: 'machine', language: 'en' } as const;
export const human = { role: 'human', language: 'en' } as const;

/** Groups of every kind. */
export const found = (columns: TextTable['columns'], rows: TextTable['rows']): readonly Group[] =>
  findGroups({ columns, rows }, () => {});

/** Names alone, of an original and a translation. */
export const namesOf = (rows: TextTable['rows']): readonly Group[] =>
  found([source, human], rows).filter(({ kind }) => kind === 'name');

/** Kind, forms and how often each stands. */
export const told = (groups: readonly Group[]): readonly string[] =>
  groups.map(
    ({ kind, forms }) => `${kind}: ${forms.map(({ text, places }) => `${text} ${places.length}`).join(', ')}`,
  );
