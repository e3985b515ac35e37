import { useSyncExternalStore } from 'react';

/** Where one is in the program; lives in the address after `#`, so that back, forward and reload work. */
export type Route =
  | { readonly view: 'library' }
  | { readonly view: 'new' }
  | { readonly view: 'project'; readonly projectId: string }
  | { readonly view: 'addVersions'; readonly projectId: string };

const projectPath = /^#\/project\/([0-9a-f-]{36})(\/import)?$/;

/** The route that an address hash names; anything unknown is the library. */
export const parseRoute = (hash: string): Route => {
  if (hash === '#/new') return { view: 'new' };
  const [, projectId, importing] = projectPath.exec(hash) ?? [];
  if (projectId === undefined) return { view: 'library' };
  return { view: importing === undefined ? 'project' : 'addVersions', projectId };
};

/** The hash of a route, for links. */
export const routeHref = (route: Route): string => {
  switch (route.view) {
    case 'library':
      return '#/';
    case 'new':
      return '#/new';
    case 'project':
      return `#/project/${route.projectId}`;
    case 'addVersions':
      return `#/project/${route.projectId}/import`;
  }
};

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
