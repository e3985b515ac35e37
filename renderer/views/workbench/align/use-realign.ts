import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { useApi } from '../../../state/api.ts';
import type { Services } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';

export type Scope = NonNullable<Inputs['rows']['align']['scope']>;

/** How far an alignment has come. */
interface Realigning {
  readonly stage: 'reading' | 'aligning' | 'saving';
  /** 0 to 1. */
  readonly share: number;
}

export interface Realign {
  /** Null where none is under way. */
  readonly running: Realigning | null;
  /** Aligns anew what nobody has settled nor, with `keepMended`, mended since; offers to undo it. */
  run(scope: Scope, keepMended: boolean): void;
  /** Ends the one under way: everything stays as it was. */
  cancel(): void;
}

/** Aligning anew from align mode, where one goes on seeing the rows. */
export const useRealign = (services: Services, undoEdit: (editId: number) => void): Realign => {
  const { t } = useTranslation('workbench');
  const { client, queryClient, queries } = useApi();
  const done = useDoneNotice(undoEdit);
  const fail = useTroubleNotice();
  const [running, setRunning] = useState<Realigning | null>(null);
  const controller = useRef<AbortController | null>(null);
  const { projectId, autosave, announce } = services;
  const align = async (scope: Scope, keepMended: boolean, signal: AbortSignal): Promise<void> => {
    if (!(await autosave.flush())) return announce(t('align.unsaved'));
    const events = await client.rows.align({ projectId, scope, keepMended }, { signal });
    for await (const event of events) {
      if (event.kind === 'progress') setRunning({ stage: event.stage, share: event.done / event.total });
      else {
        await queryClient.invalidateQueries({ queryKey: queries.rows.key() });
        void queryClient.invalidateQueries({ queryKey: queries.edits.key() });
        done(t('align.done', { count: event.value.rows }), event.value.editId);
      }
    }
  };
  return {
    running,
    run: (scope, keepMended) => {
      if (controller.current !== null) return announce(t('align.underWay'));
      const own = new AbortController();
      controller.current = own;
      setRunning({ stage: 'reading', share: 0 });
      void align(scope, keepMended, own.signal)
        .catch((error: unknown) => {
          if (own.signal.aborted) announce(t('align.cancelled'));
          else fail(error);
        })
        .finally(() => {
          controller.current = null;
          setRunning(null);
        });
    },
    cancel: () => controller.current?.abort(),
  };
};
