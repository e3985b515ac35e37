import { useTranslation } from 'react-i18next';
import { useApi } from '../../../state/api.ts';
import type { CursorControl } from '../cursor/use-cursor.ts';
import { useInRow } from '../cursor/use-in-row.ts';
import type { Travel } from '../cursor/use-travel.ts';
import { cachedRow } from '../grid/row-blocks.ts';
import type { Table } from '../grid/table.ts';
import { cellText, type Row, type Version } from '../model.ts';
import type { Services } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { useInsertTerm } from '../words/use-insert-term.ts';
import { takenWording, typedWording } from './editing.ts';
import { useConfirm } from './use-confirm.ts';

export interface Corrections {
  take(versionId: number): void;
  /** Takes the text of the column with that take key. */
  takeNumbered(number: number): void;
  /** Puts the text of the column with that take key at the caret. */
  insertNumbered(number: number): void;
  /** Puts the next translation of a term of the row, that the text has not yet, at the caret. */
  insertTerm(): void;
  /** Confirms, or in review approves. */
  confirm(stay: boolean): void;
  /** Sends back to whoever corrects; in review only. */
  reject(): void;
}

export interface CorrectionsOptions {
  readonly services: Services;
  readonly table: Table;
  readonly cursor: CursorControl;
  readonly canCorrect: boolean;
  readonly isReviewing: boolean;
  readonly travel: Travel;
  /** Short name of a version, to say what was taken. */
  readonly nameOf: (version: Version) => string;
  /** Positions of the rows that are selected to be confirmed together; none: the current row alone. */
  readonly selected: () => readonly number[];
  readonly undoEdit: (editId: number) => void;
  /** Puts the focus into the editor of a row. */
  readonly edit: (position: number) => void;
}

export interface Written {
  readonly position: number;
  readonly row: Row;
  readonly text: string;
  readonly state: Row['state'];
  readonly origin: number | null;
}

/** What the keys and buttons of the correcting and reviewing modes do to the current row. */
export const useCorrections = (options: CorrectionsOptions): Corrections => {
  const { services, table, cursor, nameOf, edit } = options;
  const { t } = useTranslation('workbench');
  const api = useApi();
  const { projectId, autosave, announce } = services;

  /** A key may come before the row it means has been fetched: it then waits for it. */
  const inTurn = useInRow(services, () => cursor.get().position);

  const written = (position = cursor.get().position): Written | null => {
    const shown = cachedRow(api, projectId, position);
    return shown ? { position, ...writtenIn(autosave, shown) } : null;
  };
  const columnOf = (number: number) =>
    table.columns.find(({ takeNumber }) => takeNumber === number)?.version ?? null;
  const take = (versionId: number): void => {
    const live = written();
    if (!live) return;
    const { row } = live;
    const wording = takenWording(row, versionId);
    if (!wording) {
      announce(t('take.nothing'));
      return;
    }
    autosave.put(row, wording);
    edit(live.position);
    const version = table.columns.find(({ key }) => key === versionId)?.version;
    announce(t('take.done', { title: version ? nameOf(version) : '' }));
  };
  const takeNumbered = (number: number): void => {
    const version = columnOf(number);
    if (version) take(version.id);
  };
  const insertNumbered = (number: number): void => {
    const version = columnOf(number);
    const live = written();
    if (!version || !live) return;
    const added = cellText(live.row, version.id);
    if (added === '') {
      announce(t('take.nothing'));
      return;
    }
    insert(live, added, live.origin ?? version.id);
    announce(t('take.inserted', { title: nameOf(version) }));
  };
  const insert = (live: Written, added: string, origin: number | null): void => {
    const text = insertedAtCaret(live.text, added);
    autosave.type(live.row, { ...typedWording(live, text), origin });
    edit(live.position);
  };
  const insertTerm = useInsertTerm(written, insert, announce);
  const settle = useConfirm({ ...options, written });
  const confirm = (stay: boolean): void => settle(options.isReviewing ? 'reviewed' : 'confirmed', stay);
  const reject = (): void => {
    if (options.isReviewing) settle('rejected', false);
  };
  const now = useStable({ take, takeNumbered, insertNumbered, insertTerm, confirm, reject });
  return {
    take: (versionId) => inTurn(() => now.take(versionId)),
    takeNumbered: (number) => inTurn(() => now.takeNumbered(number)),
    insertNumbered: (number) => inTurn(() => now.insertNumbered(number)),
    insertTerm: () => inTurn(() => now.insertTerm()),
    confirm: (stay) => inTurn(() => now.confirm(stay)),
    reject: () => inTurn(() => now.reject()),
  };
};

/** What is written in a row by now, saved or not. */
const writtenIn = (autosave: Services['autosave'], shown: Row): Omit<Written, 'position'> => {
  const row = autosave.latest(shown);
  const { text, state, origin } = autosave.state().drafts.get(row.id) ?? {
    text: row.correction?.text ?? '',
    state: row.state,
    origin: row.correction?.origin ?? null,
  };
  return { row, text, state, origin };
};

/** A text with words put at the caret, in place of what is selected; at its end where it is not being typed in. */
const insertedAtCaret = (text: string, added: string): string => {
  const input = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement : null;
  const from = input?.selectionStart ?? text.length;
  const to = input?.selectionEnd ?? text.length;
  return text.slice(0, from) + added + text.slice(to);
};
