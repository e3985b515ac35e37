import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { sum } from '../../../../shared/domain/arithmetic.ts';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import type { ProjectDetail } from '../model.ts';
import type { Found, Group } from './model.ts';
import { PlaceList } from './place-list.tsx';
import { Unify } from './unify.tsx';

export interface GroupViewProps {
  readonly project: ProjectDetail;
  readonly found: Found;
  readonly group: Group;
  /** Of the group among those found. */
  readonly number: number;
  readonly isReadOnly: boolean;
  readonly onGo: (position: number) => void;
  readonly onUndo: (editId: number) => void;
}

/** One group: its forms by version, the places of the form looked at, and making all of them one. */
export const GroupView = ({ project, found, group, number, isReadOnly, onGo, onUndo }: GroupViewProps) => {
  const [looked, setLooked] = useState<number | null>(null);
  const [isPreview, setPreview] = useState(false);
  // What is rare is what one wants to see.
  const form = Math.min(looked ?? group.forms.length - 1, group.forms.length - 1);
  return (
    <div className="consistency-detail">
      {group.kind === 'original' && group.original !== null && (
        <p className="consistency-original" lang="ru">
          {group.original}
        </p>
      )}
      <FormsTable
        found={found}
        group={group}
        looked={isPreview ? null : form}
        onLook={(at) => {
          setLooked(at);
          setPreview(false);
        }}
      />
      {!isReadOnly && (
        <Unify
          project={project}
          found={found}
          group={group}
          number={number}
          isPreview={isPreview}
          onPreview={setPreview}
          onGo={onGo}
          onUndo={onUndo}
        />
      )}
      {!isPreview && (
        <PlaceList
          projectId={project.id}
          found={found.found}
          group={number}
          form={form}
          text={group.forms[form]?.text ?? ''}
          onGo={onGo}
        />
      )}
    </div>
  );
};

interface FormsTableProps extends Pick<GroupViewProps, 'found' | 'group'> {
  /** The form whose places are shown; null where none are. */
  readonly looked: number | null;
  readonly onLook: (form: number) => void;
}

/** How often each version has each form. */
const FormsTable = ({ found, group, looked, onLook }: FormsTableProps) => {
  const { t } = useTranslation('consistency');
  const formats = useFormats();
  const nameOf = useColumnNames();
  const used = found.columns.flatMap((key, at) =>
    group.forms.some(({ counts }) => (counts[at] ?? 0) > 0) ? [{ key, at }] : [],
  );
  return (
    <table className="consistency-table">
      <caption className="visually-hidden">{t('forms')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('form')}</th>
          {used.map(({ key }) => (
            <th key={key} scope="col" className="consistency-count">
              {nameOf(key)}
            </th>
          ))}
          <th scope="col" className="consistency-count">
            {t('all')}
          </th>
        </tr>
      </thead>
      <tbody>
        {group.forms.map(({ text, counts }, at) => (
          <tr key={text}>
            <th scope="row">
              <ToggleButton
                className="consistency-look"
                isSelected={at === looked}
                onChange={() => onLook(at)}
              >
                <bdi>{text}</bdi>
              </ToggleButton>
            </th>
            {used.map(({ key, at: column }) => (
              <td key={key} className="consistency-count numbers" data-none={(counts[column] ?? 0) === 0}>
                {formats.number(counts[column] ?? 0)}
              </td>
            ))}
            <td className="consistency-count numbers">
              <b>{formats.number(sum(counts))}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
