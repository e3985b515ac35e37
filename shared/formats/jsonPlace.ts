const string = String.raw`"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const tokenPattern = new RegExp(
  String.raw`[ \t\n\r]*(?:([{}\[\],:])|(${string})|${number}|true|false|null)`,
  'uy',
);

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Where JSON stops being JSON, as one-based `line:column`; engines do not say. For text that `JSON.parse` refused.
 * Linear in the length up to the fault.
 */
export const jsonFaultPlace = (text: string): string => {
  const closers: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (let found = tokenAt(text, 0); found !== null; found = tokenAt(text, at)) {
    const next = after(found.kind, expected, closers);
    if (next === null) break;
    expected = next;
    at = found.to;
  }
  const fault = at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
  const lines = text.slice(0, fault).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
};

/** The token at `at`, white space before it passed over: a bracket or mark as it is, or what else it is. */
const tokenAt = (text: string, at: number): { readonly kind: string; readonly to: number } | null => {
  tokenPattern.lastIndex = at;
  const found = tokenPattern.exec(text);
  if (found === null) return null;
  return { kind: found[1] ?? (found[2] === undefined ? 'scalar' : 'string'), to: tokenPattern.lastIndex };
};

/** What may follow a token; null where the token itself may not stand. Keeps the open brackets in `closers`. */
const after = (token: string, expected: Expected, closers: string[]): Expected | null => {
  if (expected.endsWith('OrEnd') && token === closers.at(-1)) {
    closers.pop();
    return afterValue(closers);
  }
  if (expected === 'commaOrEnd' && token === ',') return closers.at(-1) === '}' ? 'key' : 'value';
  if (expected === 'colon' && token === ':') return 'value';
  if (expected.startsWith('key') && token === 'string') return 'colon';
  return expected.startsWith('value') ? afterStart(token, closers) : null;
};

const afterStart = (token: string, closers: string[]): Expected | null => {
  if (token === 'string' || token === 'scalar') return afterValue(closers);
  if (token !== '{' && token !== '[') return null;
  closers.push(token === '{' ? '}' : ']');
  return token === '{' ? 'keyOrEnd' : 'valueOrEnd';
};

const afterValue = (closers: readonly string[]): Expected =>
  closers.length === 0 ? 'nothing' : 'commaOrEnd';
