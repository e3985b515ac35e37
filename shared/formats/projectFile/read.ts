import { z } from 'zod';
import { ProblemError } from '../../domain/problem.ts';
import { jsonFaultPlace } from '../jsonPlace.ts';
import { faultIn } from './fault.ts';
import { type ProjectFile, projectFileFormat, projectFileVersion, projectSchema } from './shape.ts';

/**
 * Reads a project's file. Throws `projectFileNewer` (file, found, limit) for a later version of the format, and
 * `projectFileDamaged` (file, place) for everything else that is not as it should be: JSON, shape, positions
 * out of range, a second original, an included paragraph that is not in exactly one row.
 */
export const readProjectFile = (fileName: string, text: string): ProjectFile => {
  const json = parseJson(fileName, text.replace(/^\uFEFF/, ''));
  const known = z
    .looseObject({ format: z.literal(projectFileFormat), version: z.int().positive() })
    .safeParse(json);
  if (known.success && known.data.version > projectFileVersion)
    throw new ProblemError('projectFileNewer', {
      file: fileName,
      found: known.data.version,
      limit: projectFileVersion,
    });
  const parsed = projectSchema.safeParse(json);
  if (!parsed.success) throw damaged(fileName, placeOf(parsed.error.issues[0]?.path ?? []));
  const { format: _format, version: _version, ...project } = parsed.data;
  const fault = faultIn(project);
  if (fault !== null) throw damaged(fileName, fault);
  return project;
};

const damaged = (file: string, place: string, cause?: unknown) =>
  new ProblemError('projectFileDamaged', { file, place }, { cause });

const parseJson = (fileName: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(fileName, jsonFaultPlace(text), error);
  }
};

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : `${depth === 0 ? '' : '.'}${String(key)}`))
    .join('') || '$';
