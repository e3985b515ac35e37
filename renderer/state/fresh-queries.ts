import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
  type QueryKey,
} from '@tanstack/react-query';

/**
 * A query client whose invalidation also reaches what is on its way. TanStack Query lets a first fetch go on (and any
 * that it is told not to fetch again) and takes its answer for fresh, though the core may have given it before the
 * change that made it stale: the old answer would stay on screen for ever. Here it is read again once it has landed.
 */
export class FreshQueries extends QueryClient {
  /** What is read again once it has landed, and when that is done. */
  readonly #landing = new WeakMap<Query, Promise<void>>();

  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters: InvalidateQueryFilters<Key> = {},
    options: InvalidateOptions = {},
  ): Promise<void> {
    const left = this.getQueryCache()
      .findAll({ ...filters, fetchStatus: 'fetching' })
      .filter((query) => !isBegunAnew(query, filters));
    await Promise.all([
      super.invalidateQueries(filters, options),
      ...left.map((query) => this.#landing.get(query) ?? this.#readOnceLanded(query)),
    ]);
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
