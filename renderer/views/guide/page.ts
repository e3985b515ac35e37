/** A run of a guide's text. Links lead to another page of it, by name. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly page: string; readonly inside: readonly Inline[] };

type Line = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly inside: Line }
  | { readonly kind: 'paragraph'; readonly inside: Line }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly entries: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `src`: in the page's file its place beside that; in the program the picture's address. */
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string };

/** A page of the guide, its first block being its title. */
export type GuidePage = readonly Block[];
