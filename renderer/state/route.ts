import { useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './parse-route.ts';

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
