import type { Named } from '../../numbers/wordTable.ts';
import { type Mismatch, placeAt } from './mismatch.ts';

/**
 * Times in words of the original that the machine's texts have too and the text has less often, where the text has
 * another one of the sort that it should not: "tomorrow" for «вчера», "second half" for «первый тайм». One a sort.
 */
export function otherTimes(source: Named, machines: readonly Named[], text: Named): readonly Mismatch[] {
  const witnesses = [source, ...machines];
  const found = new Map<string, Mismatch>();
  for (const { value, span } of source.sure) {
    const sort = sortOf(value);
    if (found.has(sort)) continue;
    const meant = Math.min(surelyIn(source, value), ...machines.map((machine) => machine.timesOf(value)));
    if (text.timesOf(value) >= meant) continue;
    const stranger = text.sure.find(
      (other) =>
        sortOf(other.value) === sort &&
        other.value !== value &&
        surelyIn(text, other.value) > Math.max(...witnesses.map((witness) => witness.timesOf(other.value))),
    );
    if (stranger) found.set(sort, { source: placeAt(span), text: placeAt(stranger.span) });
  }
  return [...found.values()];
}

const sortOf = (value: string): string => value.slice(0, value.indexOf('.'));

const surelyIn = ({ sure }: Named, value: string): number =>
  sure.filter((named) => named.value === value).length;
