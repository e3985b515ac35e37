import type { Outputs } from '../../shared/contract/contract.ts';
import { excerptAround, placesInRow } from '../../shared/domain/concord/place.ts';
import { counterpartsOf, type Stretch, type TextKey } from '../../shared/domain/link/answer.ts';
import { incomplete } from './arguments.ts';
import { findProject } from './findProject.ts';
import { type Client, hasLibrary, lastOf, withLibrary } from './session.ts';
import { type Call, print, printJson, shown } from './terminal.ts';
import { namesOfVersions } from './versionNamed.ts';

type Found = Outputs['concord']['find'];
type Place = Found['places'][number];

/** A text of the place's row, as scripts read it; spans are UTF-16 units of `text`. */
interface Counterpart {
  /** See `namesOfVersions`; or `corrected`. */
  readonly version: string;
  readonly text: string;
  /** What answers to the words found; `sure` in about 19 of 20. */
  readonly words: readonly (Stretch & { readonly sure: boolean })[];
}

/** A place as scripts read it. `row` counts from one; spans are UTF-16 units of `text`. */
interface Told {
  readonly project: { readonly id: string; readonly title: string };
  readonly version: string;
  readonly row: number;
  /** The paragraph, or its part that stands in the row, or the corrected text. */
  readonly text: string;
  readonly words: readonly Stretch[];
  readonly counterparts: readonly Counterpart[];
}

/** `sverka find WORDS`: every place of words in the texts of the library, and what answers to them in the row. */
export const find = async (call: Call): Promise<void> => {
  const query = call.given.files.map(({ path }) => path).join(' ');
  if (query.trim() === '') throw incomplete(call.t('cli:words.words'));
  const { total, places } = hasLibrary(call)
    ? await withLibrary(call, { readOnly: true }, (client) => search(client, call, query))
    : { total: 0, places: [] };
  if (call.given.json) return printJson(call, { total, places });
  return print(call, describe(call, places, total));
};

const search = async (client: Client, { given }: Call, query: string) => {
  const { project, exact } = given;
  const projectId = project === null ? null : (await findProject(client, project)).id;
  const { total, places } = await client.concord.find({
    query,
    by: exact ? 'word' : 'stem',
    projectId,
    scope: projectId === null ? 'library' : 'project',
  });
  const told: Told[] = [];
  for (const ofProject of Map.groupBy(places, (place) => place.projectId).values())
    told.push(...(await tellProject(client, ofProject)));
  return { total, places: told };
};

/** Which words answer to which is learned from the project, as its window does, as far as these places need it. */
const tellProject = async (client: Client, places: readonly Place[]): Promise<readonly Told[]> => {
  const [{ projectId = '' } = {}] = places;
  const rows = [...new Set(places.map(({ rowId }) => rowId))];
  await lastOf(await client.links.learn({ projectId, rows }));
  const { versions } = await client.project.get({ projectId });
  const names: ReadonlyMap<TextKey, string> = namesOfVersions(versions);
  return Promise.all(places.map((place) => tell(client, place, names)));
};

const tell = async (client: Client, place: Place, names: ReadonlyMap<TextKey, string>): Promise<Told> => {
  const { projectId, projectTitle, rowId, versionId, text, found } = place;
  const row = await client.links.row({ rowId });
  const key: TextKey = versionId ?? 'corrected';
  const inRow = placesInRow(row.texts.find((one) => one.key === key)?.text ?? '', place);
  const answers = new Map(counterpartsOf(row, key, inRow).map((one) => [one.key, one]));
  const nameOf = (of: TextKey): string => names.get(of) ?? 'corrected';
  return {
    project: { id: projectId, title: projectTitle },
    version: nameOf(key),
    row: row.position + 1,
    text,
    words: found,
    counterparts: row.texts
      .filter((other) => other.key !== key)
      .map((other) => {
        const { sure = [], unsure = [] } = answers.get(other.key) ?? {};
        const words = [
          ...sure.map((one) => ({ ...one, sure: true })),
          ...unsure.map((one) => ({ ...one, sure: false })),
        ].sort((a, b) => a.from - b.from);
        return { version: nameOf(other.key), text: other.text, words };
      }),
  };
};

const describe = (call: Call, places: readonly Told[], total: number): string => {
  const { t } = call;
  if (places.length === 0) return `${t('cli:find.none')}\n`;
  const nameOf = (version: string): string =>
    version === 'corrected' ? t('cli:find.corrected') : shown(version);
  const lines: string[] = [];
  let above = '';
  for (const { project, version, row, text, words, counterparts } of places) {
    const title = `${shown(project.title)} · ${nameOf(version)}`;
    if (title !== above) lines.push(title);
    above = title;
    const around = excerptAround({ text: text.replaceAll('\n', ' '), found: words });
    lines.push(`  ${row}: ${shown(around.before)}[${shown(around.words)}]${shown(around.after)}`);
    for (const other of counterparts) {
      const answers = other.words.map(({ from, to, sure }) => {
        const word = shown(other.text.slice(from, to).replaceAll('\n', ' '));
        return sure ? word : t('cli:find.perhaps', { word });
      });
      if (answers.length > 0) lines.push(`      ${nameOf(other.version)}: ${answers.join(', ')}`);
    }
  }
  const count =
    places.length < total
      ? t('cli:find.more', { count: total, shown: places.length })
      : t('cli:find.count', { count: total });
  return [...lines, '', count, ''].join('\n');
};
