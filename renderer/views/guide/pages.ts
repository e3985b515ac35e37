import type { GuidePage } from './page.ts';

/** Pages by name in the order they are listed in. */
const names = [
  'first-steps',
  'mending',
  'comparing',
  'checks',
  'consistency',
  'words',
  'measures',
  'terminal',
] as const;

const files = import.meta.glob<GuidePage>('../../../docs/guide/*.md', { eager: true, import: 'page' });

/** The guide in a language, as its name and page, in order. Loaded with this file, so import it only when it is wanted. */
export const guideIn = (language: string): readonly (readonly [name: string, page: GuidePage])[] =>
  names.flatMap((name) => {
    const page =
      files[`../../../docs/guide/${name}.${language}.md`] ?? files[`../../../docs/guide/${name}.en.md`];
    return page === undefined ? [] : [[name, page] as const];
  });
