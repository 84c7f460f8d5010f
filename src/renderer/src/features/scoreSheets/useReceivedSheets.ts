import type { FileHandle } from '@shared/operation';
import { isFit, type ReceivedSheet } from '@shared/scoreSheets/received';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';

/** Workbooks that came back: looked at first, then recorded as one change. */
export function useReceivedSheets(selectionId: string) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const previewing = useTask(api.scoreSheets.preview);
  const accepting = useTask(api.scoreSheets.accept);
  const [handles, setHandles] = useState<FileHandle[]>([]);
  const [files, setFiles] = useState<ReceivedSheet[] | null>(null);

  async function look(from: FileHandle[]): Promise<void> {
    const read = await previewing.mutateAsync({ selectionId, files: from });
    setHandles(from);
    setFiles(read.files);
  }

  function clear(): void {
    setFiles(null);
    setHandles([]);
  }

  return {
    files,
    fit: (files ?? []).filter(isFit).length,
    running: [previewing, accepting].find(({ isPending }) => isPending),
    clear,

    async chooseFiles() {
      const chosen = await api.files.chooseToOpen({
        title: t('receive.files'),
        filters: [{ name: t('receive.filter'), extensions: ['xlsx', 'xls', 'et', 'ods', 'xlsm'] }],
        many: true,
      });
      if (chosen.length > 0) await look(chosen.map(({ file }) => file));
    },

    async chooseFolder() {
      const folder = await api.files.chooseFolder({ title: t('receive.folder') });
      if (folder) await look([folder.file]);
    },

    async accept() {
      const only = (files ?? []).filter(isFit).map(({ hash }) => hash);
      const done = await accepting.mutateAsync({ selectionId, files: handles, only });
      notice.success(t('receive.done', done));
      if (only.length < (files ?? []).length) await look(handles);
      else clear();
    },
  };
}

export type ReceivedSheetsState = ReturnType<typeof useReceivedSheets>;
