import type { Draft } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { api, type Parts } from './api.ts';

/** Bytes of the largest file that is read: 64 MB. */
const largestFile = 64 * 1024 * 1024;

/** A draft as the contract has it: with lists of its own. */
const toContract = (draft: Draft) => ({
  ...draft,
  paragraphs: draft.paragraphs.map((paragraph) => ({ ...paragraph })),
});

export function documentOperations({ reading }: Parts) {
  return {
    inspect: api.document.inspect.handler(async ({ input, signal }) => {
      const { fileName, content, encoding } = input;
      const size = typeof content === 'string' ? content.length : content.size;
      if (size > largestFile) {
        throw new ProblemError('fileTooLarge', {
          file: fileName,
          limit: 64,
          found: Math.ceil(size / 1024 / 1024),
        });
      }
      const draft = await reading.run(
        'inspect',
        {
          fileName,
          content: typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer()),
          encoding,
        },
        { signal: signal ?? new AbortController().signal, file: fileName },
      );
      return toContract(draft);
    }),
  };
}
