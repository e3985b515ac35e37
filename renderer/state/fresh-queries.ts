import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
  type QueryClientConfig,
  type QueryFilters,
  type QueryKey,
} from '@tanstack/react-query';
import type { Lull } from './lull.ts';

/**
 * A query client whose invalidation also reaches what is on its way. TanStack Query lets a first fetch go on (and any
 * that it is told not to fetch again) and takes its answer for fresh, though the core may have given it before the
 * change that made it stale: the old answer would stay on screen for ever. Here it is read again once it has landed.
 */
export class FreshQueries extends QueryClient {
  /** What is read again once it has landed, and when that is done. */
  readonly #landing = new WeakMap<Query, Promise<void>>();
  /** What was marked as stale while it was on its way. */
  readonly #marked = new Set<Query>();
  readonly #readMarked: () => void;

  constructor(config: QueryClientConfig, lull: Pick<Lull, 'inLull'>) {
    super(config);
    this.#readMarked = lull.inLull(() => {
      for (const { queryKey, state } of this.#marked)
        if (state.isInvalidated) void super.invalidateQueries({ queryKey, exact: true });
      this.#marked.clear();
    });
  }

  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters: InvalidateQueryFilters<Key> = {},
    options: InvalidateOptions = {},
  ): Promise<void> {
    const left = this.#onTheirWay(filters).filter((query) => !isBegunAnew(query, filters));
    await Promise.all([
      super.invalidateQueries(filters, options),
      ...left.map((query) => this.#landing.get(query) ?? this.#readOnceLanded(query)),
    ]);
  }

  /**
   * Marks as stale what typing changes at every key, for whoever looks next or asks in a lull. What is on its way is read
   * again in a lull, not once it has landed: where an answer takes longer than the next key, it would be asked for without
   * end, and every write would wait in line behind it.
   */
  markStale(filters: QueryFilters): void {
    const left = this.#onTheirWay(filters);
    void super.invalidateQueries({ ...filters, refetchType: 'none' });
    for (const query of left) {
      const mark = (): void => {
        query.invalidate();
        this.#marked.add(query);
        this.#readMarked();
      };
      void (query.promise ?? Promise.resolve()).then(mark, mark);
    }
  }

  #onTheirWay(filters: QueryFilters): readonly Query[] {
    return this.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' });
  }

  #readOnceLanded(query: Query): Promise<void> {
    const again = (): Promise<void> => {
      this.#landing.delete(query);
      return super.invalidateQueries({ queryKey: query.queryKey, exact: true });
    };
    const done = (query.promise ?? Promise.resolve()).then(again, again);
    this.#landing.set(query, done);
    return done;
  }
}

/** Whether an invalidation gives up the fetch that is under way and begins another. */
const isBegunAnew = (query: Query, { refetchType = 'active' }: { readonly refetchType?: string }): boolean =>
  query.state.data !== undefined &&
  (refetchType === 'all' || (refetchType === 'active') === query.isActive()) &&
  refetchType !== 'none';
