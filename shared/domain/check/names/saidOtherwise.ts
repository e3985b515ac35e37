import type { Word } from '../meaning/reading.ts';
import type { WitnessedName } from './match.ts';
import type { NameCase } from './nameCase.ts';

/**
 * True where the human has, more often than the machine, a word that may be said for what is named: "Russia" for Moscow's
 * government, "Hands Up" for the band Руки Вверх, whose name the machine romanises. Linear in the row's words.
 */
export function isPutOtherwise({ russian }: WitnessedName, { human, machines, forms }: NameCase): boolean {
  const [machine] = machines;
  if (machine === undefined || russian.isLatin) return false;
  const places = forms.standInsFor(russian.word.text);
  const senses = forms.sensesOf(russian.word.stem);
  if (places.size === 0 && senses.size === 0) return false;
  const mayStand = ({ name, stem }: Word): boolean => places.has(name) || senses.has(stem);
  const stems = new Set(human.words.filter(mayStand).map(({ stem }) => stem));
  const timesIn = (words: readonly Word[], stem: string) => words.filter((word) => word.stem === stem).length;
  return [...stems].some((stem) => timesIn(human.words, stem) > timesIn(machine.words, stem));
}
