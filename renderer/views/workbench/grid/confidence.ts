export type ConfidenceLevel = 'low' | 'medium' | 'high';

/** Below these, an alignment is worth a look, or likely wrong. */
const sureFrom = 0.8;
const doubtfulBelow = 0.5;

/** What an alignment's confidence (0 to 1) means to a reader. */
export const confidenceLevel = (confidence: number): ConfidenceLevel => {
  if (confidence >= sureFrom) return 'high';
  return confidence < doubtfulBelow ? 'low' : 'medium';
};

/** Whether a row's alignment is a person's work: what was made by hand has no confidence. */
export const isByHand = (confidence: number | null): confidence is null => confidence === null;
