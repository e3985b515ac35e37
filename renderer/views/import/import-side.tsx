import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useShownKey } from '../../state/keymap.ts';
import { sourceIds } from './model.ts';
import { TextList } from './text-list.tsx';
import type { Import } from './use-import.ts';

/** What is asked where more than one text is marked as the original, and what the button does about it. */
export const settlingWords = ({
  hasSource,
  isSourceRepeated,
}: Pick<Import, 'hasSource' | 'isSourceRepeated'>) => {
  if (hasSource) return { question: 'settle.projectHasOne', answer: 'settle.asHuman' } as const;
  if (isSourceRepeated) return { question: 'settle.repeated', answer: 'settle.dropRepeated' } as const;
  return { question: 'settle.two', answer: 'settle.asSource' } as const;
};

export interface ImportSideProps {
  readonly work: Import;
  /** A new project has a title to be given. */
  readonly isNew: boolean;
  readonly onPaste: () => void;
}

/** The left of the import: title, texts, what stands in the way, and how to add more. */
export const ImportSide = ({ work, isNew, onPaste }: ImportSideProps) => {
  const { t } = useTranslation('import');
  const shownKey = useShownKey();
  const { state, dispatch, obstacle, title } = work;
  const settling = settlingWords(work);
  return (
    <div className="import-side">
      {isNew && (
        <TextField
          label={t('projectTitle')}
          value={title}
          maxLength={300}
          onChange={(wanted) => dispatch({ kind: 'titled', title: wanted })}
          {...(obstacle === 'untitled' ? { error: t('obstacles.untitled') } : {})}
        />
      )}
      {obstacle === 'twoSources' && (
        <div className="import-settle">
          <p>{t(settling.question)}</p>
          <Button {...shownKey('settleSource')} onPress={work.settleSource}>
            {t(settling.answer)}
          </Button>
        </div>
      )}
      <div className="import-texts">
        <h2 className="label">{t('texts')}</h2>
        <TextList
          state={state}
          humans={work.humans}
          rivals={obstacle === 'twoSources' ? sourceIds(state) : []}
          doubtOf={work.languageDoubtOf}
          isKnown={work.isKnown}
          onSelect={(id) => dispatch({ kind: 'selected', id })}
        />
      </div>
      <div className="import-more">
        <Button kind="quiet" icon="add" onPress={work.choose}>
          {t('chooseMore')}
        </Button>
        <Button kind="quiet" icon="paste" onPress={onPaste}>
          {t('pasteOpen')}
        </Button>
      </div>
    </div>
  );
};
