import type { Outputs } from '../../../../shared/contract/contract.ts';

type Step = Outputs['copies']['compare'] extends AsyncIterable<infer One> ? One : never;
type Answer = Extract<Step, { readonly kind: 'done' }>['value'];

/** One thing that is new in a copy. */
export type CopyNews = Answer['items'][number];
export type NewText = Extract<CopyNews, { readonly kind: 'text' }>;
export type NewComment = Extract<CopyNews, { readonly kind: 'comment' }>;
export type UnplacedText = Answer['unplaced'][number];
