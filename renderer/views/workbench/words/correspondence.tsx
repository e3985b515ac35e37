import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, wordBeside } from '../../../../shared/domain/link/answer.ts';
import { useFormats } from '../../../state/format.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { useSetPreferences } from '../../../state/set-preferences.ts';
import { useShortcuts } from '../../../state/shortcuts.ts';
import type { CursorControl } from '../cursor/use-cursor.ts';
import type { Mode, RowIndex, Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useServices } from '../services.ts';
import { textsAt } from './places.ts';
import { usePointer, useSelection } from './use-heard-points.ts';
import { useLearning } from './use-learning.ts';
import { type Pointed, usePointing } from './use-pointing.ts';
import './words.css';

export interface CorrespondenceProps {
  readonly index: RowIndex;
  readonly versions: readonly Version[];
  readonly cursor: CursorControl;
  readonly mode: Mode;
}

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
  const step = useWordSteps(cursor, point);
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

/** Points at the next or the previous word of the text one is in. */
const useWordSteps = (cursor: CursorControl, point: ReturnType<typeof usePointing>) => {
  const { t } = useTranslation('words');
  const { announce } = useServices();
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
  return (by: 1 | -1): void => {
    const pressedAt = performance.now();
    steps.current = steps.current.then(() => take(by, pressedAt));
  };
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
