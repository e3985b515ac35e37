import { CancelledError } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Answer,
  answerTo,
  type LinkedRow,
  type Stretch,
  wordBeside,
} from '../../../../shared/domain/link/answer.ts';
import { useApi, useLibraryChanges } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { useSetPreferences } from '../../../state/set-preferences.ts';
import { useShortcuts } from '../../../state/shortcuts.ts';
import type { CursorControl } from '../cursor/use-cursor.ts';
import type { ColumnKey, Mode, RowIndex, Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useServices } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { clearAnswer, showAnswer, showSentences } from './highlights.ts';
import { cellAt, placeAt, selectedPlace, textsAt } from './places.ts';
import { type RowSentences, sentencesAt } from './sentences.ts';
import { useLearning } from './use-learning.ts';
import './words.css';

export interface CorrespondenceProps {
  readonly index: RowIndex;
  readonly versions: readonly Version[];
  readonly cursor: CursorControl;
  readonly mode: Mode;
}

/** What is pointed at, and how. */
interface Pointed extends Stretch {
  readonly position: number;
  readonly key: ColumnKey;
  /** A pointer that rests says nothing; what is done by key or by selecting is also said in words. */
  readonly isSaid: boolean;
}

/** Milliseconds the pointer must rest on a word: on its way across the texts it lights nothing up. */
const pointerRest = 60;
/** Milliseconds without a key after the last change of the selection, and where that came of typing. */
const selectionRest = 120;
const typingRest = 500;

/**
 * Lights up what answers to the word under the pointer or the caret, or to what is selected, across the row. Draws
 * nothing itself but how far learning is.
 */
export const Correspondence = ({ index, versions, cursor, mode }: CorrespondenceProps) => {
  const { t } = useTranslation('words');
  const formats = useFormats();
  const { projectId, announce } = useServices();
  const [isOn, setOn] = useState(true);
  const isUsed = isOn && mode !== 'align';
  const learning = useLearning(projectId, index.ids, isUsed);
  const { preferences } = usePreferences();
  const { mutate: setPreferences } = useSetPreferences();
  const showsSentences = preferences.sentences ?? false;
  const toggleSentences = (): void => {
    setPreferences({ sentences: !showsSentences });
    announce(t(showsSentences ? 'sentences.off' : 'sentences.on'));
  };
  const say = useAnswerWords(versions);
  const point = usePointing({ index, isUsed, showsSentences }, (answer, position) =>
    announce(say(answer, position)),
  );
  const stepped = useRef<Pointed | null>(null);
  /** Keys that are pressed in quick succession are answered one after the other. */
  const steps = useRef<Promise<void>>(Promise.resolve());
  const take = async (by: 1 | -1, pressedAt: number): Promise<void> => {
    const { position, column: key } = cursor.get();
    const last = stepped.current;
    const isSame = last?.position === position && last.key === key;
    const row = await point.read(position);
    const word = row && wordBeside(row, key, isSame ? last.from : null, by);
    if (!word) {
      announce(t('links.noMore'));
      return;
    }
    stepped.current = { position, key, ...word, isSaid: true };
    point.at(stepped.current, pressedAt);
  };
  const step = (by: 1 | -1): void => {
    const pressedAt = performance.now();
    steps.current = steps.current.then(() => take(by, pressedAt));
  };
  useShortcuts(t('keys.title'), [
    {
      id: 'correspondence',
      run: () => {
        setOn(!isOn);
        announce(t(isOn ? 'links.off' : 'links.on'));
      },
    },
    ...(mode === 'align' ? [] : [{ id: 'sentences' as const, run: toggleSentences }]),
    ...(isUsed
      ? [
          { id: 'nextWord' as const, run: () => step(1) },
          { id: 'previousWord' as const, run: () => step(-1) },
        ]
      : []),
  ]);
  usePointer(isUsed, point.at);
  useSelection(isUsed, point.at);
  if (learning === null) return null;
  return (
    <span className="words-learning numbers">
      {t('links.learning', { percent: formats.percent(learning) })}
    </span>
  );
};

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
type Point = (pointed: Pointed | null, when?: number) => void;

/** Reads the links of rows and shows what answers; the newest wish wins. */
const usePointing = (
  { index, isUsed, showsSentences }: PointingOptions,
  onSaid: (answer: Answer, position: number) => void,
) => {
  const { queries, queryClient, lull } = useApi();
  const { projectId } = useServices();
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
  /** Undefined where the row was written meanwhile. */
  const readOnce = async (position: number): Promise<LinkedRow | null | undefined> => {
    const rowId = index.ids[position];
    if (rowId === undefined) return null;
    // Not what is remembered where more has been learned since.
    return queryClient
      .fetchQuery(queries.links.row.queryOptions({ input: { rowId } }))
      .catch((error: unknown) => {
        if (error instanceof CancelledError) return undefined;
        // It may be gone by now; then there is nothing to light up.
        return null;
      });
  };
  const read = async (position: number): Promise<LinkedRow | null> => {
    const row = await readOnce(position);
    return row === undefined ? read(position) : row;
  };
  const readSentences = async (position: number): Promise<RowSentences | null> => {
    const rowId = index.ids[position];
    if (rowId === undefined || !showsSentences) return null;
    return queryClient
      .fetchQuery(queries.links.sentences.queryOptions({ input: { rowId } }))
      .catch(() => null);
  };
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
    void Promise.all([asked, readSentences(position)]).then(([row, sentences]) => {
      if (row === undefined || !isSame(wanted.current, pointed)) return;
      const answer = row && answerTo(row, key, pointed);
      clearAnswer();
      if (sentences) showSentences(position, sentencesAt(sentences, key, from));
      if (!answer) return;
      showAnswer(position, key, answer);
      if (isSaid) onSaid(answer, position);
    });
  };
  const { again } = useStable({
    again: () => {
      void queryClient.refetchQueries({
        queryKey: queries.links.sentences.key(),
        type: 'active',
        stale: true,
      });
      // It is no newer wish: what the caret asked for a moment ago, and is heard in a moment, still comes first.
      if (wanted.current) at({ ...wanted.current, isSaid: false }, wishedAt.current);
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
  return { read, at };
};

/** Points at the word the pointer rests on, in any row. */
const usePointer = (isUsed: boolean, point: Point): void => {
  const found = useEffectEvent(point);
  useEffect(() => {
    if (!isUsed) return clearAnswer();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLit = false;
    let at = '';
    const move = (event: PointerEvent): void => {
      // When the page moves under a pointer that rests, browsers tell of a move to where it is.
      const now = `${event.screenX} ${event.screenY}`;
      if (at === now) return;
      at = now;
      clearTimeout(timer);
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      timer = setTimeout(() => {
        if (document.getSelection()?.isCollapsed === false) return;
        const place = placeAt(event.clientX, event.clientY);
        if (place) {
          const { position, key, offset } = place;
          isLit = true;
          found({ position, key, from: offset, to: offset, isSaid: false }, event.timeStamp);
        } else if (isLit) {
          isLit = false;
          found(null, event.timeStamp);
        }
      }, pointerRest);
    };
    document.addEventListener('pointermove', move, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', move);
      clearAnswer();
    };
  }, [isUsed]);
};

/** What moves a caret or a selection. */
const acts = ['keydown', 'pointerdown', 'input'] as const;

/** Points at what is selected, or at the word the caret stands in where the corrected text is written. */
const useSelection = (isUsed: boolean, point: Point): void => {
  const { lull } = useApi();
  const found = useEffectEvent(point);
  useEffect(() => {
    if (!isUsed) return;
    let callOff = (): void => {};
    let isLit = false;
    /** Whether the last key or press wrote something; the selection changes after it, on a busy machine long after. */
    let hasTyped = false;
    const note = ({ type }: Event): void => {
      hasTyped = type === 'input';
    };
    const select = ({ timeStamp }: Event): void => {
      callOff();
      callOff = lull.atRest(hasTyped ? typingRest : selectionRest, () => {
        const place = selectedPlace();
        if (!place || !cellAt(place.position, place.key)) {
          if (isLit) found(null, timeStamp);
          isLit = false;
          return;
        }
        isLit = true;
        const { position, key, offset, end } = place;
        found({ position, key, from: offset, to: end, isSaid: end > offset }, timeStamp);
      });
    };
    for (const type of acts) document.addEventListener(type, note, { capture: true });
    document.addEventListener('selectionchange', select);
    return () => {
      callOff();
      for (const type of acts) document.removeEventListener(type, note, { capture: true });
      document.removeEventListener('selectionchange', select);
    };
  }, [isUsed, lull]);
};

/** Says what answers: "Original: лампа; Human A: lantern, perhaps light". */
const useAnswerWords = (versions: readonly Version[]) => {
  const { t } = useTranslation('words');
  const nameOf = useNameOf();
  return ({ others }: Answer, position: number): string => {
    const parts = others.flatMap(({ key, sure, unsure }) => {
      const version = versions.find(({ id }) => id === key);
      const words = [
        ...textsAt(position, key, sure),
        ...textsAt(position, key, unsure).map((text) => t('links.perhaps', { words: text })),
      ];
      const name = version ? nameOf(version) : t('links.corrected');
      return words.length === 0 ? [] : `${name}: ${words.join(', ')}`;
    });
    return parts.length === 0 ? t('links.none') : parts.join('; ');
  };
};
