import type { FileHandle } from '@shared/operation';
import {
  canBeTaken,
  type RecommendationField,
  type RecommendedFile,
} from '@shared/recommendations/recommendations';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { useIncoming } from '../../ui/useIncoming';

/** How the files are looked at. */
type How = { receivedOn: string | null; likeness: boolean };

/** Packs that came back: looked at first, decided cell by cell, then taken in as one change. */
export function useReceivedPacks(selectionId: string) {
  const { t } = useTranslation('recommendations');
  const notice = useNotice();
  const previewing = useTask(api.recommendations.preview);
  const accepting = useTask(api.recommendations.accept);
  const drawing = useTask(api.caseStudies.renderWaiting);
  const [how, setHow] = useState<How>({ receivedOn: null, likeness: false });
  const asked = ({ receivedOn, likeness }: How) => ({
    ...{ selectionId, likeness },
    ...(receivedOn ? { receivedOn: receivedOn as never } : {}),
  });
  const preview = (by: How) => async (files: FileHandle[]) =>
    (await previewing.mutateAsync({ ...asked(by), files })).files;
  const incoming = useIncoming<RecommendationField, RecommendedFile>(preview(how), canBeTaken);
  const { files, handles, conflicts, takes, toggle, decideAll, look, clear } = incoming;

  return {
    ...{ files, how, conflicts, takes, toggle, decideAll, clear },
    running: [previewing, accepting, drawing].find(({ isPending }) => isPending),

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

    /** What is late, and what is found, depends on it; decisions stay. */
    async lookAgain(change: Partial<How>) {
      const next = { ...how, ...change };
      setHow(next);
      await look(handles, preview(next));
    },

    /** Takes in these files, or all that can be; decks that came are drawn afterwards. */
    async accept(hashes?: string[]) {
      const decision = incoming.decision(hashes);
      const counts = await accepting.mutateAsync({ ...asked(how), files: handles, ...decision });
      notice.success(t('received.done', counts));
      if (hashes && decision.only.length < (files ?? []).length) await look(handles);
      else clear();
      return counts;
    },

    async draw() {
      const { pages } = await drawing.mutateAsync({});
      notice.success(t('received.drawn', { pages }));
    },
  };
}

export type ReceivedPacksState = ReturnType<typeof useReceivedPacks>;
