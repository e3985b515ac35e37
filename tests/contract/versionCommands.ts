import { outcomeOf } from './fixtures.ts';
import { original, retold, translation } from './lighthouse.ts';
import { at, edit, versionsOf } from './mendCommand.ts';

const replace = edit(
  'replace',
  2,
  (which = 0, change = 0) =>
    (client, bench) => {
      const { id, role } = at(versionsOf(bench), which);
      const text = role === 'source' ? original : translation;
      const paragraphs = text.paragraphs
        .toSpliced(change % 8, change % 3, {
          role: 'body',
          included: true,
          text: `A paragraph more, ${change}.`,
        })
        .map((paragraph, nth) =>
          nth === change % 5 ? { ...paragraph, text: `Then ${paragraph.text}` } : paragraph,
        );
      return outcomeOf(
        client.version.replace({
          versionId: id,
          draft: { ...text, paragraphs },
          evenLocked: which % 2 === 0,
        }),
      );
    },
  ['texts'],
);
const include = edit('include', 2, (b = 0, included = 0) => (client, bench) => {
  const paragraphs = bench.session
    .connection()
    .all<{ id: number; versionId: number }>(
      'SELECT p.id, version_id AS versionId FROM paragraph p JOIN version v ON v.id = version_id WHERE removed = 0 AND gone = 0',
    );
  const { id, versionId } = at(paragraphs, b);
  return client.version.setIncluded({ versionId, paragraphIds: [id], included: included % 3 > 0 });
});

const add = edit(
  'add',
  2,
  (role = 0, left = 0) =>
    async (client, bench, projectId) => {
      if (versionsOf(bench).length > 3) return null;
      const paragraphs = retold.paragraphs.map((paragraph, nth) => ({
        ...paragraph,
        included: nth !== left % 12,
      }));
      const added = {
        ...retold,
        role: at(['human', 'human', 'machine', 'source'] as const, role),
        paragraphs,
      };
      return outcomeOf(client.project.addVersions({ project: { id: projectId }, drafts: [added] }));
    },
  ['texts'],
);
const remove = edit('remove', 2, (which = 0, evenLocked = 0) => async (client, bench) => {
  const versions = versionsOf(bench);
  if (versions.length === 1) return null;
  return client.version.remove({ versionId: at(versions, which).id, evenLocked: evenLocked % 2 === 0 });
});
/** What a version is: no step, so that no undo goes back to another original. */
const describe = edit('describe', 3, (which = 0, role = 0, language = 0) => async (client, bench) => {
  const { id } = at(versionsOf(bench), which);
  const known = bench.session.connection().all<{ id: number; role: string }>('SELECT id, role FROM version');
  const hasSource = known.some((version) => version.role === 'source' && version.id !== id);
  return client.version.update({
    versionId: id,
    title: `Title ${role}`,
    role: at(hasSource ? (['human', 'machine'] as const) : (['human', 'machine', 'source'] as const), role),
    language: at(['ru', 'en', 'de'], language),
  });
});
/** Put away and brought back, which changes nothing of it. */
const putAway = edit('putAway', 0, () => async (client, _, projectId) => {
  await client.project.remove({ projectId });
  return client.project.restore({ projectId });
});

/** Edits of versions, and of what a project is. */
export const versionCommands = [replace, include, include, add, remove, remove, describe, putAway];
