import { Fragment, memo, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import './apparatus.css';
import { collate, type Passage, type Reading } from '../../../../shared/domain/compare/collate.ts';
import { IconButton } from '../../../parts/button.tsx';
import { Region } from '../../../parts/region.tsx';
import { useShownKey } from '../../../state/keymap.ts';
import { useSettled } from '../../../state/use-settled.ts';
import { useRestedTyping } from '../correct/use-rested-typing.ts';
import { useCursor } from '../cursor/use-cursor.ts';
import { useRowBlocks } from '../grid/row-blocks.ts';
import type { Table } from '../grid/table.ts';
import { langAttribute } from '../languages.ts';
import { type ColumnKey, cellText, type Row } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useLiveRow, useServices } from '../services.ts';
import { useStable } from '../use-stable.ts';

interface ApparatusProps {
  readonly row: Row;
  readonly table: Table;
  readonly onClose: () => void;
}

export interface RowApparatusProps extends Omit<ApparatusProps, 'row'> {
  readonly count: number;
}

/**
 * The apparatus of the row one is in. It comes after the grid, number and texts at once, and not for every row one
 * passes: with each it is of another height, and all that stands over it has to make room.
 */
export const RowApparatus = ({ count, table, onClose }: RowApparatusProps) => {
  const { projectId } = useServices();
  const { position } = useCursor();
  const row = useSettled(useRowBlocks(projectId, count, position, position).rowAt(position));
  const { close } = useStable({ close: onClose });
  return row && <Apparatus row={row} table={table} onClose={close} />;
};

/** A text of the row, and what it is called. */
interface Witness {
  readonly name: string;
  readonly text: string;
}

/** The row over all its versions: common words once, variants stacked, and who agrees with whom. */
const Apparatus = memo(({ row, table, onClose }: ApparatusProps) => {
  const { t } = useTranslation('compare');
  const shownKey = useShownKey();
  const live = useLiveRow(row);
  // What is typed is painted first.
  const text = useDeferredValue(useRestedTyping(live, true).text);
  const witnesses = useWitnesses(live.row, text, table);
  const { against } = table;
  const collation = useMemo(
    () =>
      against === null || witnesses.length < 2
        ? null
        : collate(
            witnesses.map(({ text }) => text),
            { base: 0, language: against.language, ignored: against.lens.ignored },
          ),
    [witnesses, against],
  );
  const lang = langAttribute(against?.language ?? 'und');
  return (
    <Region role="complementary" className="apparatus" label={t('apparatus.label')}>
      <div className="apparatus-head">
        <h2 className="label">{t('apparatus.title', { number: row.position + 1 })}</h2>
        <span className="grow" />
        <IconButton icon="close" label={t('apparatus.close')} {...shownKey('apparatus')} onPress={onClose} />
      </div>
      {collation === null ? (
        <p className="bench-quiet">{t('apparatus.nothing')}</p>
      ) : (
        <p className="text apparatus-text" lang={lang} dir="auto">
          {collation.passages.map((passage, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name than their place
            <Fragment key={at}>
              <Told passage={passage} witnesses={witnesses} />
            </Fragment>
          ))}
        </p>
      )}
      {collation?.apart.map((place) => (
        <p key={place} className="apparatus-apart">
          <b>{witnesses[place]?.name}</b> <span className="bench-quiet">{t('apparatus.apart')}</span>{' '}
          <span lang={lang} className="text">
            {witnesses[place]?.text}
          </span>
        </p>
      ))}
    </Region>
  );
});

interface ToldProps {
  readonly passage: Passage;
  readonly witnesses: readonly Witness[];
}

const Told = ({ passage, witnesses }: ToldProps) => {
  if (passage.kind === 'common') return passage.text;
  const [before, after] = spaceAround(passage.readings);
  return (
    <>
      {before}
      <span className="variant" role="list">
        {passage.readings.map((reading) => (
          <span key={reading.texts[0]} className="variant-reading" role="listitem">
            <span className="variant-text">{reading.text.trim() === '' ? '∅' : reading.text.trim()}</span>
            <span className="variant-who">
              {reading.texts.map((place) => witnesses[place]?.name).join(', ')}
            </span>
          </span>
        ))}
      </span>
      {after}
    </>
  );
};

/** White space that some reading begins or ends with stands outside, so that words do not run together. */
const spaceAround = (readings: readonly Reading[]): readonly [string, string] => [
  readings.some(({ text }) => /^\s/.test(text)) ? ' ' : '',
  readings.some(({ text }) => /\s$/.test(text)) ? ' ' : '',
];

/** The base first, then the other texts of its language, the corrected one last. */
const useWitnesses = (
  row: Row,
  typed: string,
  { base, comparedKeys, columns }: Table,
): readonly Witness[] => {
  const nameOf = useNameOf();
  const { t } = useTranslation('compare');
  return useMemo(() => {
    const nameOfKey = (key: ColumnKey): string => {
      const version = columns.find((column) => column.key === key)?.version;
      return version ? nameOf(version) : t('filters.corrected');
    };
    const keys: readonly ColumnKey[] = base === null ? [] : [base, ...comparedKeys];
    return keys
      .map((key) => ({ name: nameOfKey(key), text: key === 'corrected' ? typed : cellText(row, key) }))
      .filter(({ text }) => text !== '');
  }, [row, typed, base, comparedKeys, columns, nameOf, t]);
};
