import { canBeTaken, type ReturnedPack } from '@shared/indicatorValues/packs';
import type { FileHandle } from '@shared/operation';
import type { CalendarDate } from '@shared/time';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { useIncoming } from '../../ui/useIncoming';

const today = () => dayjs().format('YYYY-MM-DD');
const asDate = (day: string) => day as CalendarDate;

/** Workbooks that came back: looked at first, decided figure by figure, taken in as one act. */
export function useReceivedPacks(evaluationId: string) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const previewing = useTask(api.indicatorValues.previewPacks);
  const accepting = useTask(api.indicatorValues.acceptPacks);
  const [receivedOn, setReceivedOn] = useState(today);
  const previewOn = (day: string) => async (files: FileHandle[]) =>
    (await previewing.mutateAsync({ evaluationId, files, receivedOn: asDate(day) })).files;
  const incoming = useIncoming<string, ReturnedPack>(previewOn(receivedOn), canBeTaken);
  const { files, handles, conflicts, takes, toggle, decideAll, look, clear } = incoming;
  return {
    ...{ files, conflicts, takes, toggle, decideAll, clear, receivedOn },

    /** The day on which the files came, which decides whether they are late. */
    async cameOn(chosen: string | null): Promise<void> {
      const day = chosen ?? today();
      setReceivedOn(day);
      await look(handles, previewOn(day));
    },

    running: [previewing, accepting].find(({ isPending }) => isPending),

    async chooseFiles() {
      const chosen = await api.files.chooseToOpen({
        title: t('received.chooseFiles'),
        filters: [
          { name: t('import.filter'), extensions: ['xlsx', 'xls', 'et', 'csv', 'ods', 'xlsm'] },
        ],
        many: true,
      });
      return look(chosen.map(({ file }) => file));
    },

    async chooseFolder() {
      const folder = await api.files.chooseFolder({ title: t('received.chooseFolder') });
      return folder ? look([folder.file]) : [];
    },

    async accept() {
      const counts = await accepting.mutateAsync({
        ...{ evaluationId, files: handles, receivedOn: asDate(receivedOn) },
        ...incoming.decision(),
      });
      notice.success(t('received.done', counts));
      clear();
    },
  };
}

export type ReceivedPacks = ReturnType<typeof useReceivedPacks>;
