import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import { findPhrase, type KnownStems, queryWords } from '../../shared/domain/concord/keys.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, projectByKey } from '../store/project.ts';
import { listVersions } from '../store/version.ts';
import { countTexts, type FoundText, findTexts } from '../store/words.ts';
import { api, type Parts } from './api.ts';

/** As many as a person looks through; whoever finds more asks for more words. */
const mostTexts = 300;
/** Beyond that it is only said that there are more. */
const mostCounted = 5_000;

type Place = Outputs['concord']['find']['places'][number];

export function concordOperations({ session }: Parts) {
  return {
    find: api.concord.find.handler(({ input }) => {
      const connection = session.connection();
      return connection.read(() => find(connection, input));
    }),
  };
}

function find(
  connection: Connection,
  { query, by, projectId, scope }: Inputs['concord']['find'],
): Outputs['concord']['find'] {
  const words = queryWords(query);
  if (words.length === 0) return { places: [], total: 0 };
  const project = projectId === null ? null : findProject(connection, projectId).key;
  const search = { words, by, project, isElsewhere: false };
  const first = findTexts(connection, search, mostTexts);
  const others =
    project === null || scope === 'project' || first.length >= mostTexts
      ? []
      : findTexts(connection, { ...search, isElsewhere: true }, mostTexts - first.length);
  const nameOf = naming(connection);
  const stems = new Map<string, KnownStems>();
  const places = [...first, ...others].flatMap((text): readonly Place[] => {
    const { rowId, versionId, language } = text;
    const known = stems.get(language) ?? new Map<string, string>();
    stems.set(language, known);
    const found = findPhrase(text.text, language, words, by, known);
    return found.length === 0
      ? []
      : [{ ...nameOf(text), rowId, versionId, language, text: text.text, found: [...found] }];
  });
  const isAll = first.length + others.length < mostTexts;
  return {
    places,
    total: isAll ? places.length : Math.max(places.length, countTexts(connection, search, mostCounted)),
  };
}

/** Names projects and versions, reading each once. */
function naming(connection: Connection) {
  const known = new Map<number, { id: string; title: string; versions: ReadonlyMap<number, string> }>();
  return ({ projectKey, versionId }: FoundText) => {
    const project = known.get(projectKey) ?? read(connection, projectKey);
    known.set(projectKey, project);
    return {
      projectId: project.id,
      projectTitle: project.title,
      versionTitle: versionId === null ? null : (project.versions.get(versionId) ?? null),
    };
  };
}

function read(connection: Connection, projectKey: number) {
  const { id, title } = projectByKey(connection, projectKey);
  return {
    id,
    title,
    versions: new Map(listVersions(connection, projectKey).map((version) => [version.id, version.title])),
  };
}
