/**
 * Milliseconds for a search through the texts of a project, from when its turn has come: the thread may be at other work,
 * or being loaded. Longer takes only a pattern that does not come to an end.
 */
export const searchTime = 5_000;
