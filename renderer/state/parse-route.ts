/** Where one is in the program; lives in the address after `#`, so that back, forward and reload work. */
export type Route =
  | { readonly view: 'library' }
  | { readonly view: 'new' }
  /** `rowId`: where to begin, which is otherwise where one was. */
  | { readonly view: 'project'; readonly projectId: string; readonly rowId?: number }
  | { readonly view: 'addVersions'; readonly projectId: string };

const projectPath = /^#\/project\/([0-9a-f-]{36})(?:\/(?:(import)|row\/(\d{1,15})))?$/;

/** The route that an address hash names; anything unknown is the library. */
export const parseRoute = (hash: string): Route => {
  if (hash === '#/new') return { view: 'new' };
  const [, projectId, importing, row] = projectPath.exec(hash) ?? [];
  if (projectId === undefined) return { view: 'library' };
  if (importing !== undefined) return { view: 'addVersions', projectId };
  return { view: 'project', projectId, ...(row !== undefined && { rowId: Number(row) }) };
};
