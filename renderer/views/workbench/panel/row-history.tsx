import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTexts } from '../../../../shared/domain/compare/compare.ts';
import { Button } from '../../../parts/button.tsx';
import { focusGrid } from '../../../parts/focus.ts';
import { StatusMark } from '../../../parts/status-mark.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { langAttribute } from '../languages.ts';
import type { RevisionEntry, Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { type LiveRow, useServices } from '../services.ts';
import { DifferenceText } from './full-difference.tsx';
import { isToday } from './today.ts';

export interface RowHistoryProps {
  readonly live: LiveRow;
  readonly versions: readonly Version[];
  readonly language: string;
  readonly canCorrect: boolean;
}

/** Entries shown before "show all". */
const shortList = 4;

/** What the row's corrected text was before, and what was changed each time; each wording with a way back to it. */
export const RowHistory = ({ live, versions, language, canCorrect }: RowHistoryProps) => {
  const { t } = useTranslation('workbench');
  const { queries } = useApi();
  const { autosave, announce } = useServices();
  const nameOf = useNameOf();
  const [isLong, setLong] = useState(false);
  const rowId = live.row.id;
  const { data: entries = [] } = useQuery(queries.rows.history.queryOptions({ input: { rowId } }));
  const originName = (entry: RevisionEntry): string | undefined => {
    const version = versions.find(({ id }) => id === entry.origin);
    return version && nameOf(version);
  };
  if (entries.length === 0) return null;
  const shown = isLong ? entries : entries.slice(0, shortList);
  const restore = (entry: RevisionEntry) => {
    autosave.put(live.row, {
      text: entry.text ?? '',
      state: entry.text === null ? 'new' : 'edited',
      origin: entry.origin,
    });
    announce(t('history.restored'));
    // The button goes, for its text is the present one now.
    focusGrid();
  };
  return (
    <section className="bench-section">
      <h3 className="label">{t('history.title')}</h3>
      <ol className="bench-history">
        {shown.map((entry, at) => (
          <HistoryEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added in front, and may share an instant
            key={`${entry.at} ${entries.length - at}`}
            entry={entry}
            before={entries[at + 1]}
            origin={originName(entry)}
            language={language}
            isPresent={(entry.text ?? '') === live.text}
            {...(canCorrect ? { onRestore: () => restore(entry) } : {})}
          />
        ))}
      </ol>
      {entries.length > shortList && (
        <Button kind="quiet" onPress={() => setLong(!isLong)}>
          {isLong ? t('history.less') : t('history.all', { count: entries.length })}
        </Button>
      )}
    </section>
  );
};

interface HistoryEntryProps {
  readonly entry: RevisionEntry;
  /** The one that it followed. */
  readonly before: RevisionEntry | undefined;
  readonly origin: string | undefined;
  readonly language: string;
  readonly isPresent: boolean;
  readonly onRestore?: () => void;
}

const HistoryEntry = (props: HistoryEntryProps) => {
  const { entry, before, origin, language, isPresent, onRestore } = props;
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  return (
    <li>
      <div className="bench-history-line numbers">
        <time dateTime={new Date(entry.at).toISOString()} title={formats.moment(entry.at)}>
          {isToday(entry.at) ? formats.time(entry.at) : formats.moment(entry.at)}
        </time>
        <StatusMark state={entry.state} showLabel />
        {entry.author !== '' && <bdi className="bench-history-author">{entry.author}</bdi>}
        {origin !== undefined && <bdi className="bench-quiet">{t('corrected.from', { title: origin })}</bdi>}
        {!isPresent && onRestore && (
          <Button
            kind="quiet"
            onPress={onRestore}
            aria-label={t('history.restoreOf', { time: formats.moment(entry.at) })}
          >
            {t('history.restore')}
          </Button>
        )}
      </div>
      {before?.text !== entry.text && (
        <EntryText text={entry.text ?? ''} before={before?.text ?? ''} language={language} />
      )}
    </li>
  );
};

/** UTF-16 units before the first change; with them it stands in the lines that an entry has. */
const lead = 60;

interface EntryTextProps {
  readonly text: string;
  readonly before: string;
  readonly language: string;
}

/** What an entry made of the text before it: entries of a long text begin alike, and would look the same. */
const EntryText = ({ text, before, language }: EntryTextProps) => {
  const { t } = useTranslation('workbench');
  const comparison = useMemo(
    () => (before === '' || text === '' ? null : compareTexts(before, text, { language })),
    [before, text, language],
  );
  if (text === '') return <p className="bench-quiet">{t('history.empty')}</p>;
  return (
    <p className="text bench-history-text" lang={langAttribute(language)} dir="auto">
      {comparison ? <DifferenceText comparison={comparison} showsForms lead={lead} /> : text}
    </p>
  );
};
