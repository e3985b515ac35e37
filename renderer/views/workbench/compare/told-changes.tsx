import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change, Comparison } from '../../../../shared/domain/compare/compare.ts';
import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';
import { tellingWords } from '../../../../shared/domain/compare/telling.ts';
import type { Table } from '../grid/table.ts';
import type { ColumnKey } from '../model.ts';
import { useNameOf } from '../names.ts';
import { type ShownChange, wordsOfChange } from './changes-of-row.ts';

/** Kinds whose words are told, for a glance at them is to say whether the texts tell the same. */
export const toldKinds: ReadonlySet<ChangeKind> = new Set(['number', 'name', 'negation', 'modality']);

/** Changes of a kind that are told; the others are counted. */
const mostTold = 3;

/** UTF-16 units of a side up to which all of it is told, and not only the words that make the change of its kind. */
const short = 24;

export interface ToldChangesProps {
  /** Of one kind, in the row. */
  readonly changes: readonly ShownChange[];
  readonly table: Table;
  readonly onGoTo: (changes: readonly ShownChange[], number: number) => void;
}

/** What stands for what in the row; by keyboard the button of the kind goes through them. */
export const ToldChanges = ({ changes, table, onGoTo }: ToldChangesProps) => {
  const { t } = useTranslation('compare');
  const nameOf = useNameOf();
  if (changes.length === 0) return null;
  const nameAt = (key: ColumnKey) => {
    const version = table.columns.find((column) => column.key === key)?.version;
    return version ? nameOf(version) : t('filters.corrected');
  };
  return (
    <tr className="legend-told">
      <td />
      <td colSpan={3}>
        {changes.slice(0, mostTold).map(({ key, change, comparison }, number) => (
          <ToldChange
            key={`${key} ${change.base.from} ${change.other.from}`}
            change={change}
            comparison={comparison}
            language={table.against?.language ?? 'und'}
            name={nameAt(key)}
            onPress={() => onGoTo(changes, number)}
          />
        ))}
        {changes.length > mostTold && (
          <p className="bench-quiet">{t('legend.further', { count: changes.length - mostTold })}</p>
        )}
      </td>
    </tr>
  );
};

interface ToldChangeProps {
  readonly change: Change;
  readonly comparison: Comparison;
  readonly language: string;
  /** Of the version that it is in. */
  readonly name: string;
  readonly onPress: () => void;
}

const ToldChange = ({ change, comparison, language, name, onPress }: ToldChangeProps) => {
  const { whole, told } = useMemo(
    () => wordsOf(change, comparison, language),
    [change, comparison, language],
  );
  return (
    <button type="button" tabIndex={-1} title={`${whole.before} → ${whole.after}`} onClick={onPress}>
      <bdi className="legend-words" lang={language}>
        {told.before} → <b>{told.after}</b>
      </bdi>
      <bdi className="bench-quiet">{name}</bdi>
    </button>
  );
};

const wordsOf = (change: Change, comparison: Comparison, language: string) => {
  const whole = wordsOfChange({ change, comparison });
  const isShort = whole.before.length <= short && whole.after.length <= short;
  const telling = isShort ? null : tellingWords(change, comparison, language);
  return { whole, told: telling ? { before: joined(telling.base), after: joined(telling.other) } : whole };
};

const joined = (words: readonly string[]): string => (words.length === 0 ? '—' : words.join(', '));
