/** What a {@link remember} keeps its answers in: a map, or a weak one for keys that should not be held fast. */
interface Memory<Key, Answer> {
  get(key: Key): Answer | undefined;
  set(key: Key, answer: Answer): unknown;
}

/** A memory for {@link remember} that holds the last `most` answers that were asked for, and at most as many besides. */
export function lastAnswers<Key, Answer>(most: number): Memory<Key, Answer> {
  // Two maps, of which the older one goes whole: taking the oldest out of one map, one by one, is slower with each.
  let young = new Map<Key, Answer>();
  let old = young;
  const set = (key: Key, answer: Answer): void => {
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(key, answer);
  };
  return {
    get: (key) => {
      const answer = young.get(key);
      if (answer !== undefined) return answer;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    set,
  };
}

/**
 * The same function, working once for the same key. It keeps every answer as long as it lives itself, or as long as the
 * keys do where it is given a `WeakMap`. An answer of `undefined` is worked out every time.
 */
export function remember<Key, Answer>(
  answer: (key: Key) => Answer,
  known?: Memory<Key, Answer>,
): (key: Key) => Answer {
  if (known !== undefined) return rememberIn(known, answer);
  // The same in so many words: V8 looks into a map at once where it has seen nothing but maps.
  const answers = new Map<Key, Answer>();
  return (key) => {
    const before = answers.get(key);
    if (before !== undefined) return before;
    const found = answer(key);
    answers.set(key, found);
    return found;
  };
}

function rememberIn<Key, Answer>(
  known: Memory<Key, Answer>,
  answer: (key: Key) => Answer,
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
  // Not a memory of one key: a table that is asked for word by word is no more than a field to read.
  let found: { readonly answer: Answer } | null = null;
  return () => {
    found ??= { answer: answer() };
    return found.answer;
  };
}
