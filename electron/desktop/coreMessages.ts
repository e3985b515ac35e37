/** To the core's process. */
export type ToCore =
  /** Comes with a port, over which a window calls operations. */
  | { readonly kind: 'window' }
  /** No window is left: end when all is done. */
  | { readonly kind: 'end' };

/** From the core's process. */
export interface FromCore {
  readonly kind: 'ready';
  /** Project to show first; null: the library. */
  readonly sample: string | null;
}
