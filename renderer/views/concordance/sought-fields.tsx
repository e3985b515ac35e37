import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ListField } from '../../parts/list-field.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import type { By, Scope } from './use-places.ts';

/** What is looked for. */
export interface Sought {
  readonly typed: string;
  readonly by: By;
  readonly scope: Scope;
}

interface SoughtFieldsProps {
  readonly sought: Sought;
  /** The list that keys go through, and the id of its option in hand. */
  readonly listId: string;
  readonly currentId: string | null;
  /** Whether one is in a project. */
  readonly hasScope: boolean;
  readonly onChange: (part: Partial<Sought>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Words to look for, how, and where. */
export const SoughtFields = (props: SoughtFieldsProps) => {
  const { sought, listId, currentId, hasScope, onChange, onKeyDown } = props;
  const { t } = useTranslation('words');
  return (
    <div className="concordance-ask">
      <ListField
        label={t('find.label')}
        listId={listId}
        currentId={currentId}
        value={sought.typed}
        onChange={(typed) => onChange({ typed })}
        onKeyDown={onKeyDown}
      />
      <Segmented
        label={t('find.by')}
        value={sought.by}
        options={[
          { id: 'stem', label: t('find.byStem') },
          { id: 'word', label: t('find.byWord') },
        ]}
        onChange={(by) => onChange({ by })}
      />
      {hasScope && (
        <Segmented
          label={t('find.scope')}
          value={sought.scope}
          options={[
            { id: 'library', label: t('find.library') },
            { id: 'project', label: t('find.project') },
          ]}
          onChange={(scope) => onChange({ scope })}
        />
      )}
    </div>
  );
};
