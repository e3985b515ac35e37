import { int, ints } from '../typed.ts';

/** Numbers below `count`, each a set of its own: by number its parent, of a root itself. */
export function setsOfOne(count: number): Int32Array {
  return ints(count, (node) => node);
}

/** The least number of a node's set. Near constant time: every look halves the path. */
export function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  while (int(parent, at) !== at) {
    parent[at] = int(parent, int(parent, at));
    at = int(parent, at);
  }
  return at;
}

/** Makes two sets one; false where they were one before. */
export function unite(parent: Int32Array, one: number, other: number): boolean {
  const a = rootOf(parent, one);
  const b = rootOf(parent, other);
  parent[Math.max(a, b)] = Math.min(a, b);
  return a !== b;
}
