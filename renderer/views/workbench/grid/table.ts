import { correctedLanguage } from '../../../../shared/domain/correctedLanguage.ts';
import type { Lens } from '../compare/lens.ts';
import type { ColumnKey, Version } from '../model.ts';
import type { Column } from './columns.ts';
import type { Against } from './comparer.ts';

/** One shown column with what it shows. */
interface TableColumn {
  readonly key: ColumnKey;
  /** Null: the corrected text. */
  readonly version: Version | null;
  /** Which of the human versions, from 0; for its colour. */
  readonly ordinal: number;
  /** Alt and this digit take its text; null beyond 9, and for the corrected text. */
  readonly takeNumber: number | null;
}

/** All that rows need to know of the columns; the same value until columns, versions, base or lens change. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly keys: readonly ColumnKey[];
  /** Version that differences are shown against; null where nothing can be compared. */
  readonly base: number | null;
  /** How they are looked at; null where there is no base. */
  readonly against: Against | null;
  /** Columns that are compared with the base: those in its language. */
  readonly comparedKeys: readonly ColumnKey[];
  readonly correctedLanguage: string;
}

const mostTaken = 9;

export const makeTable = (
  shown: readonly Column[],
  versions: readonly Version[],
  base: Version | null,
  lens: Lens,
): Table => {
  const humans = versions.filter((version) => version.role === 'human');
  const columnVersions = shown.map(({ key }) => versions.find((version) => version.id === key) ?? null);
  const takable = columnVersions.filter((version) => version !== null);
  const columns = shown.map(({ key }, at): TableColumn => {
    const version = columnVersions[at] ?? null;
    const number = version ? takable.indexOf(version) + 1 : 0;
    return {
      key,
      version,
      ordinal: version ? Math.max(0, humans.indexOf(version)) : 0,
      takeNumber: number > 0 && number <= mostTaken ? number : null,
    };
  });
  const language = correctedLanguage(versions);
  const languageOf = ({ version }: TableColumn) => version?.language ?? language;
  return {
    columns,
    keys: shown.map(({ key }) => key),
    base: base?.id ?? null,
    against: base && { base: base.id, language: base.language, lens },
    comparedKeys: columns
      .filter((column) => base !== null && column.key !== base.id && languageOf(column) === base.language)
      .map(({ key }) => key),
    correctedLanguage: language,
  };
};
