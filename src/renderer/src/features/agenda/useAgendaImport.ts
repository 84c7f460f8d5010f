import type { AgendaPreview } from '@shared/agenda/importing';
import type { ChosenFile } from '@shared/files/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';

/** From the choice of a file over its preview to the import. */
export function useAgendaImport(meetingId: string) {
  const { t } = useTranslation('agenda');
  const notice = useNotice();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [preview, setPreview] = useState<AgendaPreview | null>(null);
  const reading = useTask(api.agenda.previewAgenda);
  const writing = useTask(api.agenda.importAgenda);

  async function read(file: ChosenFile): Promise<void> {
    setChosen(file);
    setPreview(await reading.mutateAsync({ meetingId, file: file.file }));
  }

  function close(): void {
    setChosen(null);
    setPreview(null);
  }

  async function told(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return {
    preview,
    fileName: chosen?.name ?? '',
    busy: reading.isPending || writing.isPending ? (reading.progress ?? writing.progress) : null,
    isBusy: reading.isPending || writing.isPending,
    cancel: () => {
      reading.cancel();
      writing.cancel();
    },
    close,
    choose: () =>
      void told(async () => {
        const filters = [{ name: t('import.files'), extensions: ['xlsx', 'xls', 'csv'] }];
        const [file] = await api.files.chooseToOpen({
          title: t('import.button'),
          filters,
          many: false,
        });
        if (file) await read(file);
      }),
    /** Again, after the file was mended in the spreadsheet program. */
    readAgain: () => void told(async () => (chosen ? await read(chosen) : undefined)),
    take: (options: { leaveOutErrors: boolean; removeMissing: boolean }) =>
      void told(async () => {
        if (!chosen) return;
        const { file } = chosen;
        const counts = await writing.mutateAsync({ meetingId, file, ...options });
        close();
        notice.success(t('import.done', counts));
      }),
  };
}

export type AgendaImport = ReturnType<typeof useAgendaImport>;
