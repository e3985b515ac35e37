import { writeProjectFile } from '../../shared/formats/projectFile/write.ts';
import { parallelTexts } from './texts.ts';

/**
 * The file of a project of `rows` rows x 4 that is aligned already: a row for every paragraph of each version, every
 * fiftieth doubtful, and with `commented` every tenth with an open comment.
 */
export const alignedProject = (rows: number, commented = false): string => {
  const versions = parallelTexts(rows).map(({ paragraphs, ...version }) => ({
    ...version,
    importedAt: 1,
    paragraphs,
  }));
  const comment = { text: 'Is this right?', at: 1, changedAt: null, resolved: false, about: null };
  return writeProjectFile({
    title: 'Large',
    createdAt: 1,
    versions,
    rows: Array.from({ length: rows }, (_, at) => ({
      cells: versions.map(() => [at]),
      confidence: at % 50 === 0 ? 0.3 : 0.98,
      state: 'new' as const,
      correction: null,
      history: [],
      ...(commented && at % 10 === 0 ? { comments: [comment] } : {}),
    })),
    view: { mode: 'read', base: null, columns: [], row: null },
  });
};
