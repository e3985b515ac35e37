/** Roles that are named above their text; the others show by type and place. */
export const labelledRoles: ReadonlySet<string> = new Set(['lead', 'question', 'answer']);
