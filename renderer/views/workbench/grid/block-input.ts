/** Rows fetched at a time. */
export const blockSize = 100;

/** What is asked of the core for a block of rows. */
export const inputOf = (projectId: string, block: number) => ({
  projectId,
  from: block * blockSize,
  count: blockSize,
});
