import { CancelledError } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import {
  type Answer,
  answerTo,
  type LinkedRow,
  type Stretch,
} from '../../../../shared/domain/link/answer.ts';
import { useApi, useLibraryChanges } from '../../../state/api.ts';
import type { ColumnKey, RowIndex } from '../model.ts';
import { useServices } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { clearAnswer, showAnswer, showSentences } from './highlights.ts';
import { type RowSentences, sentencesAt } from './sentences.ts';

/** What is pointed at, and how. */
export interface Pointed extends Stretch {
  readonly position: number;
  readonly key: ColumnKey;
  /** A pointer that rests says nothing; what is done by key or by selecting is also said in words. */
  readonly isSaid: boolean;
}

const isSame = (one: Pointed | null, other: Pointed): boolean =>
  one !== null &&
  one.position === other.position &&
  one.key === other.key &&
  one.from === other.from &&
  one.to === other.to;

interface PointingOptions {
  readonly index: RowIndex;
  readonly isUsed: boolean;
  /** Whether the sentence that is pointed at lights up, too. */
  readonly showsSentences: boolean;
}

/** Points at something, or at nothing; `when`: since when that is wished, by the page's clock (`event.timeStamp`). */
export type Point = (pointed: Pointed | null, when?: number) => void;

/** Reads the links of rows and shows what answers; the newest wish wins. */
export const usePointing = (
  { index, isUsed, showsSentences }: PointingOptions,
  onSaid: (answer: Answer, position: number) => void,
) => {
  const { read, readOnce, readSentences } = useReading(index);
  const wanted = useRef<Pointed | null>(null);
  /** When that was wished: pointer and selection are heard a moment after, and must not undo what a key did meanwhile. */
  const wishedAt = useRef(0);
  useEffect(() => {
    if (!isUsed) return;
    return () => {
      wanted.current = null;
      clearAnswer();
    };
  }, [isUsed]);
  const at: Point = (pointed, when = performance.now()) => {
    if (when < wishedAt.current) return;
    wishedAt.current = when;
    wanted.current = pointed;
    if (!pointed) {
      clearAnswer();
      return;
    }
    const { position, key, from, isSaid } = pointed;
    // What is written anew at every key is asked for again when keys rest, not without end.
    const asked = isSaid ? read(position) : readOnce(position);
    void Promise.all([asked, showsSentences ? readSentences(position) : null]).then(([row, sentences]) => {
      if (row === undefined || !isSame(wanted.current, pointed)) return;
      const answer = row && answerTo(row, key, pointed);
      clearAnswer();
      if (sentences) showSentences(position, sentencesAt(sentences, key, from));
      if (!answer) return;
      showAnswer(position, key, answer);
      if (isSaid) onSaid(answer, position);
    });
  };
  useLinkNews(() => {
    // It is no newer wish: what the caret asked for a moment ago, and is heard in a moment, still comes first.
    if (wanted.current) at({ ...wanted.current, isSaid: false }, wishedAt.current);
  });
  return { read, at };
};

/** Reads what the words and sentences of a row answer to; null where the row is gone, and there is nothing to light up. */
const useReading = (index: RowIndex) => {
  const { queries, queryClient } = useApi();
  /** Undefined where the row was written meanwhile. */
  const readOnce = async (position: number): Promise<LinkedRow | null | undefined> => {
    const rowId = index.ids[position];
    if (rowId === undefined) return null;
    // Not what is remembered where more has been learned since.
    return queryClient
      .fetchQuery(queries.links.row.queryOptions({ input: { rowId } }))
      .catch((error: unknown) => (error instanceof CancelledError ? undefined : null));
  };
  const read = async (position: number): Promise<LinkedRow | null> => {
    const row = await readOnce(position);
    return row === undefined ? read(position) : row;
  };
  const readSentences = async (position: number): Promise<RowSentences | null> => {
    const rowId = index.ids[position];
    if (rowId === undefined) return null;
    return queryClient
      .fetchQuery(queries.links.sentences.queryOptions({ input: { rowId } }))
      .catch(() => null);
  };
  return { read, readOnce, readSentences };
};

/** Forgets what is remembered of rows that were written, and asks again in a lull. */
const useLinkNews = (askAnew: () => void): void => {
  const { queries, queryClient, lull } = useApi();
  const { projectId } = useServices();
  const { again } = useStable({
    again: () => {
      void queryClient.refetchQueries({
        queryKey: queries.links.sentences.key(),
        type: 'active',
        stale: true,
      });
      askAnew();
    },
  });
  // Not at every key of somebody who types: the next write would wait for what is asked.
  const askAgain = useMemo(() => lull.inLull(again), [lull, again]);
  useLibraryChanges((change) => {
    if (change.kind !== 'rows' || change.projectId !== projectId || change.texts === false) return;
    const isWide = change.rowIds === null || change.order === true;
    const inputs = isWide ? [{}] : (change.rowIds ?? []).map((rowId) => ({ input: { rowId } }));
    for (const input of inputs) {
      queryClient.removeQueries({ queryKey: queries.links.row.key(input) });
      // What is on screen of the sentences stays until they are known anew.
      queryClient.markStale({ queryKey: queries.links.sentences.key(input) });
    }
    // What is lit may not answer any more, and a text that was just written may answer now.
    askAgain();
  });
};
