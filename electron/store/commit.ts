import type { Connection } from './connection.ts';

/** One immediate transaction of the library, counted, so that a backup knows whether there is anything new. */
export function commit<T>(connection: Connection, work: () => T): T {
  return connection.write(() => {
    const result = work();
    connection.run('UPDATE library SET writes = writes + 1');
    return result;
  });
}
