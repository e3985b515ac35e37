import type { RowState } from '../model.ts';

/** A step in the history of a row's corrected text, with when it was taken; `text` null where there was none. */
export interface DatedStep {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string | null;
  readonly state: RowState;
}

/**
 * How a row's corrected text stands in a copy of the project to the one here: the same; gone on with only there (`newer`)
 * or only here (`older`); or both, from one that was (`apart`).
 */
export type Standing = 'same' | 'newer' | 'older' | 'apart';

/**
 * Told by the two histories, oldest first. One that begins as all of the other went on from it; where the one here went
 * back to what the copy left behind, as an undo does, both stand apart, lest it could not be had again. Else, for what was taken
 * from a copy before is in both with other steps around it, whoever knows the other's present text and state and is not
 * known there has gone on. O(steps).
 */
export function standingOf(here: readonly DatedStep[], there: readonly DatedStep[]): Standing {
  const [ours, theirs] = [here.at(-1) ?? nothing, there.at(-1) ?? nothing];
  if (sayTheSame(ours, theirs)) return 'same';
  const common = commonSteps(here, there);
  if (common === here.length) return 'newer';
  const isKnownThere = knows(there, ours);
  if (common === there.length) return isKnownThere ? 'apart' : 'older';
  const isKnownHere = knows(here, theirs);
  if (isKnownThere === isKnownHere) return 'apart';
  return isKnownThere ? 'newer' : 'older';
}

/** The steps of the copy that this history does not have, oldest first: what it takes to go on as the copy did. */
export const stepsSince = <S extends DatedStep>(
  here: readonly DatedStep[],
  there: readonly S[],
): readonly S[] =>
  there
    .slice(commonSteps(here, there))
    .filter((step) => !here.some((known) => known.at === step.at && sayTheSame(known, step)));

/** A row without history. */
const nothing = { text: null, state: 'new' } as const;

type Said = Pick<DatedStep, 'text' | 'state'>;

const sayTheSame = (a: Said, b: Said): boolean => a.state === b.state && a.text === b.text;

/** Whether a row was as is said at some time; each was without text once. */
const knows = (steps: readonly DatedStep[], said: Said): boolean =>
  [nothing, ...steps].some((step) => sayTheSame(step, said));

/** How many steps both begin with. */
function commonSteps(here: readonly DatedStep[], there: readonly DatedStep[]): number {
  const other = here.findIndex((step, at) => {
    const own = there[at];
    return own === undefined || own.at !== step.at || !sayTheSame(own, step);
  });
  return other < 0 ? here.length : other;
}
