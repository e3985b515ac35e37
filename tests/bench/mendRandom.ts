import { runSequences } from '../contract/mendSequences.ts';

/** Sequences between two lines of progress; each chunk has a seed of its own, which a failure names. */
const chunk = 250;

/**
 * Does `count` random sequences of edits, each undone to the start and redone to the end, and prints how far it has
 * come. Throws with the seed and the shortest sequence found where a text is lost or a step leads elsewhere.
 */
export const mendAtRandom = async (count: number): Promise<void> => {
  const from = performance.now();
  for (let done = 0; done < count; ) {
    const next = Math.min(chunk, count - done);
    await runSequences(next);
    done += next;
    const seconds = (performance.now() - from) / 1000;
    const left = (seconds / done) * (count - done);
    console.log(`${done} of ${count} sequences, ${seconds.toFixed(0)} s, about ${left.toFixed(0)} s left`);
  }
  console.log(`${count} random sequences of edits: no text lost, undone and redone exactly`);
};
