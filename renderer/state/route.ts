import { useSyncExternalStore } from 'react';

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

/** The hash of a route, for links. */
export const routeHref = (route: Route): string => {
  switch (route.view) {
    case 'library':
      return '#/';
    case 'new':
      return '#/new';
    case 'project':
      return `#/project/${route.projectId}${route.rowId === undefined ? '' : `/row/${route.rowId}`}`;
    case 'addVersions':
      return `#/project/${route.projectId}/import`;
  }
};

/** The same for all routes within one screen. */
export const screenOf = (route: Route): string =>
  routeHref(route.view === 'project' ? { view: 'project', projectId: route.projectId } : route);

/** Goes to a route. `replace` leaves no way back to the present one: for screens that are done with. */
export const navigate = (route: Route, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'replace') location.replace(routeHref(route));
  else location.hash = routeHref(route);
};

const onHashChange = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The present route. */
export const useRoute = (): Route => parseRoute(useSyncExternalStore(onHashChange, () => location.hash));
