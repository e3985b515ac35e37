/** What a {@link remember} keeps its answers in: a map, or a weak one for keys that should not be held fast. */
interface Memory<Key, Answer> {
  get(key: Key): Answer | undefined;
  set(key: Key, answer: Answer): unknown;
}

/** A memory for {@link remember} that has room for the last `most` answers. */
export function lastAnswers<Key, Answer>(most: number): Memory<Key, Answer> {
  const known = new Map<Key, Answer>();
  return {
    get: (key) => known.get(key),
    set: (key, answer) => {
      const [oldest] = known.keys();
      if (known.size >= most && oldest !== undefined) known.delete(oldest);
      known.set(key, answer);
    },
  };
}

/**
 * The same function, working once for the same key. It keeps every answer as long as it lives itself, or as long as the
 * keys do where it is given a `WeakMap`. An answer of `undefined` is worked out every time.
 */
export function remember<Key, Answer>(
  answer: (key: Key) => Answer,
  known: Memory<Key, Answer> = new Map(),
): (key: Key) => Answer {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(key);
    known.set(key, found);
    return found;
  };
}

/** The same answer each time, worked out when it is first asked for. */
export function once<Answer>(answer: () => Answer): () => Answer {
  const found = remember((_: 'the only key') => answer());
  return () => found('the only key');
}
