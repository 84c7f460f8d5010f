import type { FileHandle } from '@shared/operation';
import { canBeTaken, type ReturnChange, type ReturnedFile } from '@shared/returns/returns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';

type Cell = { hash: string; code: string; change: ReturnChange };

const keyOf = ({ hash, code, change }: Cell): string => `${hash} ${code} ${change.field}`;

/** The cells of files that differ, in the order they are shown. */
export const cellsOf = (files: readonly ReturnedFile[]): Cell[] =>
  files.flatMap(({ hash, rows }) =>
    rows.flatMap(({ code, changes }) => changes.map((change) => ({ hash, code, change }))),
  );

/** Files that came back: looked at first, decided cell by cell, then taken in as one change. */
export function useReceived(meetingId: string) {
  const { t } = useTranslation('returns');
  const notice = useNotice();
  const previewing = useTask(api.returns.preview);
  const accepting = useTask(api.returns.accept);
  const [handles, setHandles] = useState<FileHandle[]>([]);
  const [files, setFiles] = useState<ReturnedFile[] | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  const day = receivedOn ? { receivedOn: receivedOn as never } : {};

  // A conflict is a person's to decide: until then what is here stays.
  const takes = (cell: Cell): boolean => decided.get(keyOf(cell)) ?? !cell.change.conflict;
  const conflicts = cellsOf(files ?? []).filter(({ change }) => change.conflict);

  async function look(from: FileHandle[], on: typeof day): Promise<ReturnedFile[]> {
    const read = (await previewing.mutateAsync({ meetingId, files: from, ...on })).files;
    setHandles(from);
    setFiles(read);
    return read;
  }

  function clear(): void {
    setFiles(null);
    setHandles([]);
    setDecided(new Map());
  }

  return {
    files,
    receivedOn,
    conflicts: conflicts.length,
    running: [previewing, accepting].find(({ isPending }) => isPending),
    takes,
    clear,

    async chooseFiles() {
      const chosen = await api.files.chooseToOpen({
        title: t('received.chooseFiles'),
        filters: [
          { name: t('received.filter'), extensions: ['xlsx', 'xls', 'et', 'csv', 'ods', 'xlsm'] },
        ],
        many: true,
      });
      if (chosen.length === 0) return [];
      setDecided(new Map());
      return look(
        chosen.map(({ file }) => file),
        day,
      );
    },

    async chooseFolder() {
      const folder = await api.files.chooseFolder({ title: t('received.chooseFolder') });
      if (!folder) return [];
      setDecided(new Map());
      return look([folder.file], day);
    },

    /** What is late depends on the day; decisions stay. */
    async setReceivedOn(on: string | null) {
      setReceivedOn(on);
      if (handles.length > 0) await look(handles, on ? { receivedOn: on as never } : {});
    },

    toggle: (cell: Cell) => setDecided(new Map([...decided, [keyOf(cell), !takes(cell)]])),

    decideAll: (forFile: boolean) =>
      setDecided(
        new Map([...decided, ...conflicts.map((cell) => [keyOf(cell), forFile] as const)]),
      ),

    /** Takes in these files, or all that can be. */
    async accept(hashes?: string[]) {
      const taken = (files ?? []).filter(
        (file) => canBeTaken(file) && (!hashes || hashes.includes(file.hash)),
      );
      const cells = cellsOf(taken);
      const named = (some: Cell[]) =>
        some.map(({ hash, code, change: { field } }) => ({ hash, code, field }));
      const counts = await accepting.mutateAsync({
        ...{ meetingId, files: handles, ...day },
        only: taken.map(({ hash }) => hash),
        fromFile: named(cells.filter((cell) => cell.change.conflict && takes(cell))),
        without: named(cells.filter((cell) => !cell.change.conflict && !takes(cell))),
      });
      notice.success(t('received.done', counts));
      if (hashes && taken.length < (files ?? []).length) await look(handles, day);
      else clear();
    },
  };
}

export type ReceivedState = ReturnType<typeof useReceived>;
