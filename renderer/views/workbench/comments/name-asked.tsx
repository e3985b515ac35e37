import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../parts/text-field.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { useSetPreferences } from '../../../state/set-preferences.ts';
import { longestName } from '../../preferences/name-field.tsx';

/** What is asked of whoever writes a first comment. */
export interface AskedName {
  /** Null: it was asked before. */
  readonly field: { readonly name: string; readonly write: (name: string) => void } | null;
  /** Keeps the answer, which may be none, so that it is not asked again. */
  readonly settle: () => Promise<void>;
}

/** The name that comments go by, asked for beside the first one that is written in a library. */
export const useAskedName = (): AskedName => {
  const { preferences, isReady } = usePreferences();
  const { mutateAsync } = useSetPreferences();
  const [name, write] = useState('');
  const isAsked = isReady && preferences.author === undefined;
  return {
    field: isAsked ? { name, write } : null,
    settle: async () => {
      if (isAsked) await mutateAsync({ author: name.trim() });
    },
  };
};

interface NameAskedProps extends NonNullable<AskedName['field']> {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export const NameAsked = ({ name, write, onKeyDown }: NameAskedProps) => {
  const { t } = useTranslation();
  return (
    <div className="comment-name">
      <TextField
        label={t('preferences.author')}
        description={t('preferences.authorAsked')}
        value={name}
        onChange={write}
        onKeyDown={onKeyDown}
        maxLength={longestName}
      />
    </div>
  );
};
