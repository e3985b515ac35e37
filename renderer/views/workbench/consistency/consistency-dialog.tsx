import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupKind, groupKinds } from '../../../../shared/domain/consistency/group.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { useApi } from '../../../state/api.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import { GroupList } from './group-list.tsx';
import { GroupView } from './group-view.tsx';
import { keyOf } from './model.ts';
import './consistency.css';

/** What the translations write in several ways, where, and a way to make it one in the corrected text. */
export const ConsistencyDialog = ({ project, isReadOnly, onGo, onClose, onUndo }: BenchDialogsProps) => {
  const { t } = useTranslation('consistency');
  const { client } = useApi();
  const projectId = project.id;
  const [kind, setKind] = useState<GroupKind | 'all'>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  // Terms take long in a long project: what is quickly found does not wait for them.
  const quick = useCoreWork(projectId, (signal) =>
    client.consistency.find({ projectId, terms: false }, { signal }),
  );
  const whole = useCoreWork(projectId, (signal) => client.consistency.find({ projectId }, { signal }));
  // The later answer is the one that holds.
  const found = (whole.value?.found ?? 0) >= (quick.value?.found ?? 0) ? whole : quick;
  const groups = found.value?.groups ?? [];
  const shown = groups.flatMap((group, number) =>
    kind === 'all' || group.kind === kind ? [{ group, number }] : [],
  );
  const current = shown.find(({ group }) => keyOf(group) === chosen) ?? shown[0];
  const kinds = groupKinds.filter((one) => groups.some((group) => group.kind === one));
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} width="full">
      <div className="consistency">
        <div className="consistency-top">
          {kinds.length > 1 && (
            <Segmented
              label={t('kind')}
              value={kind}
              options={(['all', ...kinds] as const).map((id) => ({ id, label: t(`kinds.${id}`) }))}
              onChange={setKind}
            />
          )}
          <Waiting of={whole} />
        </div>
        {found.value && groups.length === 0 && <p>{t('none')}</p>}
        {found.value && groups.length > 0 && (
          <div className="consistency-columns">
            <GroupList
              groups={shown.map(({ group }) => group)}
              chosen={current?.group}
              onChoose={(group) => setChosen(keyOf(group))}
            />
            {current && (
              <GroupView
                key={keyOf(current.group)}
                project={project}
                found={found.value}
                group={current.group}
                number={current.number}
                isReadOnly={isReadOnly}
                onGo={onGo}
                onUndo={onUndo}
              />
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
};
