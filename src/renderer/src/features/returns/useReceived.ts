import type { FileHandle } from '@shared/operation';
import { canBeTaken, type ReturnedFile, type ReturnField } from '@shared/returns/returns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { useIncoming } from '../../ui/useIncoming';

/** Files that came back: looked at first, decided cell by cell, then taken in as one change. */
export function useReceived(meetingId: string) {
  const { t } = useTranslation('returns');
  const notice = useNotice();
  const previewing = useTask(api.returns.preview);
  const accepting = useTask(api.returns.accept);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const dayOf = (on: string | null) => (on ? { receivedOn: on as never } : {});
  const preview = (on: string | null) => async (files: FileHandle[]) =>
    (await previewing.mutateAsync({ meetingId, files, ...dayOf(on) })).files;
  const incoming = useIncoming<ReturnField, ReturnedFile>(preview(receivedOn), canBeTaken);
  const { files, handles, conflicts, takes, toggle, decideAll, look, clear } = incoming;

  return {
    files,
    receivedOn,
    conflicts,
    running: [previewing, accepting].find(({ isPending }) => isPending),
    takes,
    clear,
    toggle,
    decideAll,

    async chooseFiles() {
      const chosen = await api.files.chooseToOpen({
        title: t('received.chooseFiles'),
        filters: [
          { name: t('received.filter'), extensions: ['xlsx', 'xls', 'et', 'csv', 'ods', 'xlsm'] },
        ],
        many: true,
      });
      return look(chosen.map(({ file }) => file));
    },

    async chooseFolder() {
      const folder = await api.files.chooseFolder({ title: t('received.chooseFolder') });
      return folder ? look([folder.file]) : [];
    },

    /** What is late depends on the day; decisions stay. */
    async setReceivedOn(on: string | null) {
      setReceivedOn(on);
      await look(handles, preview(on));
    },

    /** Takes in these files, or all that can be. */
    async accept(hashes?: string[]) {
      const decision = incoming.decision(hashes);
      const counts = await accepting.mutateAsync({
        ...{ meetingId, files: handles, ...dayOf(receivedOn) },
        ...decision,
      });
      notice.success(t('received.done', counts));
      if (hashes && decision.only.length < (files ?? []).length) await look(handles);
      else clear();
    },
  };
}

export type ReceivedState = ReturnType<typeof useReceived>;
