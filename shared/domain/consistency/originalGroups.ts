import { foldText } from '../text/normalise.ts';
import { byFrequency, type Form, type Group, type Place, type TextTable } from './group.ts';

/** An original shorter than this, in characters, is a heading or a cry: it says different things. */
const shortestOriginal = 8;

/** Without regard to case, typography and spaces. */
const folded = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Rows whose original text is the same, where a version translates it in several ways. Linear in the texts. */
export function originalGroups({ columns, rows }: TextTable): readonly Group[] {
  const source = columns.findIndex(({ role }) => role === 'source');
  if (source < 0) return [];
  const alike = new Map<string, number[]>();
  for (const [row, cells] of rows.entries()) {
    const original = folded(cells[source] ?? '');
    if (original.length < shortestOriginal) continue;
    alike.set(original, [...(alike.get(original) ?? []), row]);
  }
  return [...alike.values()].flatMap((numbers) => {
    if (numbers.length < 2) return [];
    return columns.flatMap((_, column): Group[] => {
      if (column === source) return [];
      const forms = formsIn(column, numbers, rows);
      const original = rows[numbers[0] ?? 0]?.[source] ?? null;
      return forms.length < 2 ? [] : [{ kind: 'original', original, forms }];
    });
  });
}

function formsIn(column: number, numbers: readonly number[], rows: TextTable['rows']): Form[] {
  const forms = new Map<string, { text: string; places: Place[] }>();
  for (const row of numbers) {
    const text = rows[row]?.[column] ?? null;
    if (text === null) continue;
    const form = forms.get(folded(text)) ?? { text, places: [] };
    form.places.push({ row, column, from: 0, to: text.length });
    forms.set(folded(text), form);
  }
  return [...forms.values()].sort(byFrequency);
}
