import { type CheckId, checkKinds } from '../../../shared/domain/check/finding.ts';
import type { ProjectFile } from '../../../shared/formats/projectFile/shape.ts';
import type { Connection } from '../../store/connection.ts';
import { type Dismissal, listNumberedDismissals } from '../../store/dismissal.ts';

type Part = Pick<ProjectFile, 'dismissed'>;

/** What was dismissed, as a project's file holds it; nothing where there is none. Versions that are out take theirs along. */
export function dismissalsToFile(
  connection: Connection,
  projectKey: number,
  versionIds: readonly number[],
): Part {
  const dismissed = listNumberedDismissals(connection, projectKey).flatMap(
    ({ kind: check, version: id, text, ofVersion, number }) => {
      const version = id === null ? null : versionIds.indexOf(id);
      const ofPosition = ofVersion === null ? null : versionIds.indexOf(ofVersion);
      if (version === -1 || ofPosition === -1) return [];
      const paragraph = ofPosition === null || number === null ? null : { version: ofPosition, number };
      return [{ check, version, text, paragraph }];
    },
  );
  return dismissed.length > 0 ? { dismissed } : {};
}

/** The same, read again; of checks that this program does not know nothing is kept. */
export const dismissalsFromFile = (
  { dismissed = [] }: Part,
  versionIds: readonly number[],
  paragraphOf: (version: number, number: number) => number | null,
): readonly Dismissal[] =>
  dismissed.flatMap(({ check, version, text, paragraph }) => {
    if (!isCheck(check)) return [];
    const place = paragraph && paragraphOf(paragraph.version, paragraph.number);
    if (paragraph && place === null) return [];
    return [
      {
        kind: check,
        version: version === null ? null : (versionIds[version] ?? null),
        paragraph: place,
        text,
      },
    ];
  });

const isCheck = (name: string): name is CheckId => Object.hasOwn(checkKinds, name);
