/** UTF-16 units that are shown around a place. */
const around = 60;

/** The text around a place, cut between words, with an ellipsis where it is cut; `at`: where the place is in it. */
export function excerptAt(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly excerpt: string; readonly at: number } {
  const lead = text.slice(Math.max(0, from - around), from);
  const trail = text.slice(to, to + around);
  // Words are not cut where there is a space to begin and end at.
  const start = from - (from > around ? lead.replace(/^\S*\s+/u, '') : lead).length;
  const end = to + (to + around < text.length ? trail.replace(/\s+\S*$/u, '') : trail).length;
  const cut = start > 0 ? '…' : '';
  const excerpt = cut + text.slice(start, end).toWellFormed() + (end < text.length ? '…' : '');
  return { excerpt, at: from - start + cut.length };
}
