import type { KnownDisplay, WindowJob, WindowsState } from '@shared/windows/windows';
import { useTranslation } from 'react-i18next';
import { api, queryClient, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

/** Where the windows stand, and how to open, move and close them. Null until main has answered. */
export function useWindows() {
  const notice = useNotice();
  const state: WindowsState | null = useAnswer(api.windows.state, {}).data ?? null;
  const after = (work: Promise<unknown>) =>
    void work
      .then(() => queryClient.invalidateQueries({ queryKey: [api.windows.state.operation] }))
      .catch(notice.error);
  return {
    state,
    open: (job: WindowJob, displayId?: number) =>
      after(api.windows.open(displayId === undefined ? { job } : { job, displayId })),
    close: (job: WindowJob) => after(api.windows.close({ job })),
    identify: () => after(api.windows.identify({})),
  };
}

export type Windows = ReturnType<typeof useWindows>;

/** The jobs whose display is unplugged, each as one sentence. */
export function useWaiting(state: WindowsState | null): string[] {
  const { t } = useTranslation('windows');
  const named = ({ label, width, height }: KnownDisplay) => label || `${width}×${height}`;
  return (state?.jobs ?? []).flatMap(({ job, waitingFor }) =>
    waitingFor ? [t('waiting', { job: t(`job.${job}`), display: named(waitingFor) })] : [],
  );
}
