import { rpcPath, tokenHeader, tokenMeta } from '../shared/contract/bridge.ts';
import type { Outputs } from '../shared/contract/contract.ts';
import { parseRoute } from './state/parse-route.ts';
import { blockSize, inputOf } from './views/workbench/grid/block-input.ts';

/**
 * What the page begins with. It runs as soon as the page is there, and asks the core for what is to be shown first, while
 * the browser still reads the program, which is a thousand times as long. Answers by their questions.
 */
const answers = new Map<string, { readonly response: Promise<Response>; readonly stop: AbortController }>();
/** Whether the program asks by itself. */
let isOver = false;

const questionOf = (operation: string, input: unknown): string =>
  `${operation} ${JSON.stringify(input) ?? ''}`;

const ask = (token: string, operation: string, input?: object): Promise<Response> => {
  const stop = new AbortController();
  // As oRPC's link asks.
  const response = fetch(`${rpcPath}/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [tokenHeader]: token },
    body: JSON.stringify(input === undefined ? {} : { json: input }),
    redirect: 'manual',
    signal: stop.signal,
  });
  // Whoever takes it is told.
  response.catch(() => {});
  answers.set(questionOf(operation, input), { response, stop });
  return response;
};

/** What a response says, which is left to be read once more. */
const answerOf = async <T>(response: Promise<Response>): Promise<T> =>
  ((await (await response).clone().json()) as { json: T }).json;

/**
 * Begins to load what the first screen is set in. Else the browser would learn of it while it lays out the first rows, and
 * paint them twice.
 */
const loadTypefaces = async (preferences: Promise<Response>): Promise<void> => {
  const { textFont = 'serif' } = await answerOf<Outputs['library']['preferences']>(preferences);
  const families = textFont === 'serif' ? ['Inter', 'Source Serif 4'] : ['Inter'];
  await Promise.all(families.map((family) => document.fonts.load(`1em "${family} Variable"`, 'Aя')));
};

/**
 * Asks for what the page of this address begins with, in the order in which its program would: the stream of changes
 * first, so that no change is missed that the others do not have yet. Rejects where an answer is none.
 */
const askEarly = async (token: string): Promise<void> => {
  await ask(token, 'library/changes');
  if (isOver) return;
  void ask(token, 'library/status');
  loadTypefaces(ask(token, 'library/preferences')).catch(() => {});
  const route = parseRoute(location.hash);
  if (route.view !== 'project') return;
  const { projectId } = route;
  const [opened, index] = await Promise.all([
    answerOf<Outputs['project']['open']>(ask(token, 'project/open', { projectId })),
    answerOf<Outputs['rows']['index']>(ask(token, 'rows/index', { projectId })),
  ]);
  if (isOver) return;
  const row = route.rowId ?? opened.view.row;
  const position = row === null ? 0 : Math.max(0, index.ids.indexOf(row));
  void ask(token, 'rows/window', inputOf(projectId, Math.floor(position / blockSize)));
};

/** The page's token; null in the desktop's window, where nothing is asked for over HTTP. */
export const pageToken = (): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${tokenMeta}"]`)?.content ?? null;

/** The answer to a question that was asked early, to be had once; null where it was not. */
export const takeEarly = (
  path: readonly string[],
  input: unknown,
  signal: AbortSignal,
): Promise<Response> | null => {
  const question = questionOf(path.join('/'), input);
  const answer = answers.get(question);
  if (answer === undefined) return null;
  answers.delete(question);
  if (signal.aborted) answer.stop.abort();
  signal.addEventListener('abort', () => answer.stop.abort());
  return answer.response;
};

/** Asks for nothing more, and leaves what nobody has taken: it may be from before a change. */
export const endEarly = (): void => {
  isOver = true;
  answers.clear();
};

const token = pageToken();
// A page out of sight opens no stream until it is seen: browsers keep six connections for all of them.
if (token !== null && document.visibilityState === 'visible') askEarly(token).catch(() => {});
