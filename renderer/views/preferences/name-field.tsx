import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../parts/text-field.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useSetPreferences } from '../../state/set-preferences.ts';

/** UTF-16 units of a name. */
export const longestName = 100;

interface NameFieldProps {
  readonly note: string;
  readonly isLabelHidden?: boolean;
}

/** The name that comments and corrections are written under from now on; kept with every letter. */
export const NameField = ({ note, isLabelHidden = false }: NameFieldProps) => {
  const { t } = useTranslation();
  const { preferences } = usePreferences();
  const { mutate: set } = useSetPreferences();
  // Its own: letters come faster than the core answers, and a space at the end is on the way to a second name.
  const [name, setName] = useState(preferences.author ?? '');
  return (
    <div className="name-field">
      <TextField
        label={t('preferences.author')}
        description={note}
        isLabelHidden={isLabelHidden}
        value={name}
        onChange={(author) => {
          setName(author);
          set({ author });
        }}
        maxLength={longestName}
      />
    </div>
  );
};
