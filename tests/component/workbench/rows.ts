import type { Row, Version } from '../../../renderer/views/workbench/model.ts';

/** A version with nothing remarkable about it. */
export const exampleVersion = (given: Partial<Version> & Pick<Version, 'id' | 'role'>): Version => ({
  language: given.role === 'source' ? 'ru' : 'en',
  title: `Version ${given.id}`,
  engine: given.role === 'machine' ? 'Yandex' : null,
  attribution: given.role === 'machine' ? 'Translated by Yandex Translate' : null,
  fileName: `version-${given.id}.txt`,
  encoding: 'utf-8',
  importedAt: Date.UTC(2025, 0, 1),
  paragraphs: 3,
  leftOut: 0,
  ...given,
});

/** A row of one paragraph a version, `null` where the version has none. */
export const exampleRow = (
  position: number,
  texts: Readonly<Record<number, string | null>>,
  given: Partial<Row> = {},
): Row => ({
  id: position + 1,
  position,
  revision: 1,
  state: 'new',
  confidence: 0.9,
  flags: 0,
  cells: Object.entries(texts).flatMap(([versionId, text]) =>
    text === null
      ? []
      : {
          versionId: Number(versionId),
          paragraphs: [
            {
              id: position * 10 + Number(versionId),
              number: position,
              role: 'body' as const,
              text,
              part: null,
              pinned: false,
            },
          ],
        },
  ),
  correction: null,
  confirmedText: null,
  comments: [],
  ...given,
});
