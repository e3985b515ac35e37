import type { RowState, Verdict } from '../../shared/domain/model.ts';

/** The state of a row of the table "row", there called `r`: what a reviewer said stands over what was said before. */
export const stateOfRow = 'coalesce(r.verdict, r.state)';

interface StoredState {
  readonly state: Exclude<RowState, Verdict>;
  readonly verdict: Verdict | null;
}

/** How a state is stored: what is reviewed is confirmed as well, and what is rejected is to be edited. */
export const storedState = (state: RowState): StoredState => {
  switch (state) {
    case 'reviewed':
      return { state: 'confirmed', verdict: state };
    case 'rejected':
      return { state: 'edited', verdict: state };
    default:
      return { state, verdict: null };
  }
};
