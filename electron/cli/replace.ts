import type { Outputs } from '../../shared/contract/contract.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { findProject } from './findProject.ts';
import { type Client, lastOf, withLibrary } from './session.ts';
import { added, type Call, dropped, print, printJson, shown } from './terminal.ts';
import { versionNamed } from './versionNamed.ts';

type Found = Extract<
  Outputs['rewriting']['find'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value'];

/** A place as scripts read it. `row` counts from one; `from` and `to` are UTF-16 units of the row's corrected text. */
interface Told {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly replacement: string;
}

/**
 * `sverka replace --project NAME --find A --with B`: what the window's finding and replacing does in all rows, as one step
 * that is undone there. With `--dry-run` the library is only read, beside an open window.
 */
export const replace = async (call: Call): Promise<void> => {
  const { project, find: text, put, files, dryRun } = call.given;
  const [word] = files;
  if (word !== undefined) throw misunderstood(`replace ${word.path}`);
  if (project === null) throw incomplete('--project');
  if (text === null || text === '') throw incomplete('--find');
  if (put === null) throw incomplete('--with');
  const { id, found } = await withLibrary(call, { readOnly: dryRun }, async (client) => {
    const { id: projectId } = await findProject(client, project);
    const places = await findPlaces(client, call, { projectId, text, replacement: put });
    if (!dryRun && places.rows.length > 0) await apply(client, projectId, text, places);
    return { id: projectId, found: places };
  });
  const places = found.rows.flatMap(toldOf);
  const rows = found.rows.length;
  if (call.given.json) return printJson(call, { project: id, dryRun, rows, places, more: found.more });
  return print(call, describe(call, found, places.length));
};

interface Wanted {
  readonly projectId: string;
  readonly text: string;
  readonly replacement: string;
}

const findPlaces = async (client: Client, { given }: Call, wanted: Wanted): Promise<Found> => {
  const { searchMode: mode, matchCase, fallback } = given;
  const { versions } = await client.project.get({ projectId: wanted.projectId });
  const fill = fallback === null ? null : versionNamed(versions, fallback, '--fallback');
  return lastOf(await client.rewriting.find({ ...wanted, mode, matchCase, rowIds: null, fill }));
};

const apply = (client: Client, projectId: string, title: string, { rows }: Found) =>
  client.rewriting.apply({
    projectId,
    kind: 'replace',
    title,
    rows: rows.map(({ rowId, revision, origin, places }) => ({
      rowId,
      revision,
      origin,
      places: places.map(({ from, to, text }) => ({ from, to, text })),
    })),
  });

const toldOf = ({ position, places }: Found['rows'][number]): readonly Told[] =>
  places.map(({ from, to, text, excerpt, at }) => ({
    row: position + 1,
    from,
    to,
    text: excerpt.slice(at, at + to - from),
    replacement: text,
  }));

/** A line a place, as `sverka diff` marks what is left out and put in; then how many there are. */
const describe = ({ t, given }: Call, { rows, more }: Found, count: number): string => {
  if (count === 0) return `${t('cli:find.none')}\n`;
  const lines = rows.flatMap(({ position, places }) =>
    places.map(({ from, to, text, excerpt, at }) => {
      const end = at + to - from;
      const put = text === '' ? '' : added(shown(text));
      const changed = dropped(shown(excerpt.slice(at, end))) + put;
      return `  ${position + 1}: ${shown(excerpt.slice(0, at))}${changed}${shown(excerpt.slice(end))}`;
    }),
  );
  const counts = { places: t('cli:places', { count }), rows: t('cli:rows', { count: rows.length }) };
  return [
    ...lines,
    '',
    t(given.dryRun ? 'cli:replace.wouldBe' : 'cli:replace.done', counts),
    ...(more ? [t('cli:replace.more')] : []),
    '',
  ].join('\n');
};
