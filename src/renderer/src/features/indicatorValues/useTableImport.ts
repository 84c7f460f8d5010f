import type { TableCell, TablePreview } from '@shared/indicatorValues/table';
import type { FileHandle } from '@shared/operation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { cellKey } from './viewProps';

type Heads = { head: string; indicatorId: string | null }[];
type Counties = { sheet: string; at: number; text: string; countyId: string | null }[];
type Said = { sheets: string[]; heads: Heads; counties: Counties };

const NOTHING: Said = { sheets: [], heads: [], counties: [] };

/** A reported table: looked at first, what nobody knew named by a person, then taken in as one act. */
export function useTableImport(evaluationId: string) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const reading = useTask(api.indicatorValues.previewTable);
  const importing = useTask(api.indicatorValues.importTable);
  const [file, setFile] = useState<FileHandle | null>(null);
  const [said, setSaid] = useState<Said>(NOTHING);
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [sheetNames, setSheetNames] = useState<readonly string[]>([]);
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const [withRemovals, setWithRemovals] = useState(false);
  const [source, setSource] = useState('');

  async function look(from: FileHandle, what: Said): Promise<TablePreview> {
    const read = await reading.mutateAsync({ evaluationId, file: from, ...what });
    setFile(from);
    setSaid(what);
    setPreview(read);
    return read;
  }

  function clear(): void {
    setFile(null);
    setPreview(null);
    setSaid(NOTHING);
    setUnwanted(new Set());
    setWithRemovals(false);
  }

  const keyOf = ({ indicatorId, countyId }: TableCell) => cellKey(indicatorId, countyId);
  const takes = (cell: TableCell): boolean =>
    cell.is !== 'same' && !unwanted.has(keyOf(cell)) && (cell.is !== 'removed' || withRemovals);
  async function again(change: Partial<Said>): Promise<void> {
    if (file) await look(file, { ...said, ...change });
  }

  return {
    ...{ preview, sheetNames, withRemovals, setWithRemovals, source, setSource, takes, clear },
    running: [reading, importing].find(({ isPending }) => isPending),
    wanted: (preview?.cells ?? []).filter(takes).length,

    async choose(): Promise<boolean> {
      const [chosen] = await api.files.chooseToOpen({
        title: t('import.choose'),
        filters: [
          { name: t('import.filter'), extensions: ['xlsx', 'xls', 'et', 'csv', 'ods', 'xlsm'] },
        ],
        many: false,
      });
      if (!chosen) return false;
      setUnwanted(new Set());
      setSource(chosen.name);
      const read = await look(chosen.file, NOTHING);
      setSheetNames(read.sheets.map(({ name }) => name));
      return true;
    },

    /** `undefined` takes back what was said of a head. */
    mean: (head: string, indicatorId: string | null | undefined) =>
      again({
        heads: [
          ...said.heads.filter((one) => one.head !== head),
          ...(indicatorId === undefined ? [] : [{ head, indicatorId }]),
        ],
      }),

    place: (where: Omit<Counties[number], 'countyId'>, countyId: string | null | undefined) =>
      again({
        counties: [
          ...said.counties.filter((one) => one.sheet !== where.sheet || one.at !== where.at),
          ...(countyId === undefined ? [] : [{ ...where, countyId }]),
        ],
      }),

    /** Leaves a sheet with figures out, or takes it in again; one at least is read. */
    toggleSheet(name: string): Promise<void> {
      const read = said.sheets.length > 0 ? said.sheets : sheetNames;
      const next = sheetNames.filter((one) => read.includes(one) !== (one === name));
      return next.length > 0 ? again({ sheets: next }) : Promise.resolve();
    },

    toggle(cell: TableCell): void {
      const next = new Set(unwanted);
      if (!next.delete(keyOf(cell))) next.add(keyOf(cell));
      setUnwanted(next);
    },

    async take(): Promise<void> {
      if (!file || !preview) return;
      const without = preview.cells
        .filter((cell) => unwanted.has(keyOf(cell)))
        .map(({ indicatorId, countyId }) => ({ indicatorId, countyId }));
      // What was shown as remembered is said by whoever takes it.
      const named = new Set(said.heads.map(({ head }) => head));
      const heads = preview.unknownHeads.flatMap(({ head, remembered }) =>
        remembered?.isApplied && !named.has(head)
          ? { head, indicatorId: remembered.indicatorId }
          : [],
      );
      const counts = await importing.mutateAsync({
        ...{ evaluationId, file, ...said, hash: preview.hash },
        heads: [...said.heads, ...heads],
        ...{ source: source.trim().slice(0, 200), without, withRemovals },
      });
      notice.success(t('import.done', counts));
      await look(file, said);
    },
  };
}

export type TableImport = ReturnType<typeof useTableImport>;
