import { once } from '../../shared/domain/remember.ts';
import { api, type Parts } from './api.ts';
import { streamed } from './progress.ts';

export function linkOperations(parts: Parts) {
  // With its dictionary it is a third of all that the core would load before a window is answered.
  const loaded = once(async () => {
    const { KnownWords, learn, readLinks, readSentences } = await import('./rowLinks.ts');
    return { learn, readLinks, readSentences, own: { ...parts, words: new KnownWords() } };
  });
  return {
    learn: api.links.learn.handler(({ input, signal }) =>
      streamed(signal, async (report, cancel) => {
        const { learn, own } = await loaded();
        return learn(own, input, (done) => report({ stage: 'reading', done, total: 1 }), cancel);
      }),
    ),
    row: api.links.row.handler(async ({ input: { rowId } }) => {
      const { readLinks, own } = await loaded();
      return readLinks(own, rowId);
    }),
    sentences: api.links.sentences.handler(async ({ input: { rowId } }) => {
      const { readSentences, own } = await loaded();
      return readSentences(own, rowId);
    }),
  };
}
