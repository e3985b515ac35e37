interface Anchor {
  readonly lists: readonly (readonly number[])[];
}

/**
 * The paragraphs that anchors leave free, by stretch and version. Anchors that have text in every version and
 * rise in all of them end a stretch; the paragraphs of others are only left out. A row pinned crosswise to an
 * earlier one therefore ends none. Linear in paragraphs.
 */
export function stretchesBetween(
  counts: readonly number[],
  anchors: readonly Anchor[],
): readonly (readonly (readonly number[])[])[] {
  const isTaken = counts.map((count) => new Uint8Array(count));
  for (const { lists } of anchors) {
    lists.forEach((list, version) => {
      for (const paragraph of list) (isTaken[version] ?? [])[paragraph] = 1;
    });
  }
  const walls = [...risingAnchors(anchors).map(({ lists }) => lists.map((list) => list.at(-1) ?? 0)), counts];
  let from = counts.map(() => 0);
  return walls.map((wall) => {
    const stretch = wall.map((end, version) => {
      const free: number[] = [];
      for (let p = from[version] ?? 0; p < end; p++) if (isTaken[version]?.[p] === 0) free.push(p);
      return free;
    });
    from = [...wall];
    return stretch;
  });
}

/** Anchors with text everywhere, each wholly behind the one before in every version. */
function risingAnchors(anchors: readonly Anchor[]): readonly Anchor[] {
  const full = anchors.filter(({ lists }) => lists.every((list) => list.length > 0));
  const ordered = full.toSorted((a, b) => (a.lists[0]?.[0] ?? 0) - (b.lists[0]?.[0] ?? 0));
  let last: Anchor | undefined;
  return ordered.filter((anchor) => {
    const rises = anchor.lists.every(
      (list, version) => (list[0] ?? 0) > (last?.lists[version]?.at(-1) ?? -1),
    );
    if (rises) last = anchor;
    return rises;
  });
}
