import type { Draft } from './model.ts';

/**
 * The first of the texts whose file holds the original too, where none of them is one: that comes without being asked for.
 * -1: none.
 */
export const originalBeside = (drafts: readonly Pick<Draft, 'role' | 'otherSide'>[]): number =>
  drafts.some(({ role }) => role === 'source')
    ? -1
    : drafts.findIndex(({ otherSide }) => otherSide === 'source');
