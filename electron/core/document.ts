import type { Draft } from '../../shared/domain/model.ts';
import { assertFileSize } from '../../shared/domain/text/fileSize.ts';
import { api, type Parts } from './api.ts';
import { never } from './never.ts';

/** A draft as the contract has it: with lists of its own. */
const toContract = (draft: Draft) => ({
  ...draft,
  paragraphs: draft.paragraphs.map((paragraph) => ({ ...paragraph })),
});

export function documentOperations({ reading }: Parts) {
  return {
    inspect: api.document.inspect.handler(async ({ input, signal }) => {
      const { fileName, content, encoding, mend, side } = input;
      assertFileSize(fileName, typeof content === 'string' ? content.length : content.size);
      const draft = await reading.run(
        'inspect',
        {
          fileName,
          content: typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer()),
          encoding,
          mend,
          side,
        },
        { signal: signal ?? never, file: fileName },
      );
      return toContract(draft);
    }),
  };
}
