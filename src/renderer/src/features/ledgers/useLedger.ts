import type {
  LedgerField,
  LedgerFile,
  LedgerMapping,
  LedgerPreview,
  LedgerPreviewRow,
  LedgerSheet,
} from '@shared/ledgers/ledger';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand, useTask } from '../../api';
import { useNotice } from '../../ui/notice';

type Decisions = ReadonlyMap<number, string>;

const keyOf = (row: number, field: LedgerField): string => `${row} ${field}`;

/** A ledger that was chosen: looked at first, decided row by row, then taken in as one change. */
export function useLedger(meetingId: string) {
  const { t } = useTranslation('ledgers');
  const notice = useNotice();
  const reading = useTask(api.ledgers.read);
  const importing = useCommand(api.ledgers.import);
  const remembering = useCommand(api.ledgers.remember);
  const adding = useCommand(api.organizations.addDepartment);
  const [file, setFile] = useState<LedgerFile | null>(null);
  const [sheet, setSheet] = useState<LedgerSheet | null>(null);
  const [mapping, setMapping] = useState<LedgerMapping>([]);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const [preview, setPreview] = useState<LedgerPreview | null>(null);

  const asked = (of: LedgerSheet, means: LedgerMapping, decided: Decisions) => ({
    ...{ meetingId, mapping: means, rows: of.rows, asOf: of.asOf },
    decisions: [...decided].map(([row, is]) => ({ row, is })),
  });

  async function look(of: LedgerSheet, means: LedgerMapping, decided: Decisions): Promise<void> {
    setSheet(of);
    setMapping(means);
    setDecisions(decided);
    try {
      setPreview(await api.ledgers.preview(asked(of, means, decided)));
    } catch (cause) {
      setPreview(null);
      throw cause;
    }
  }

  function clear(): void {
    setFile(null);
    setSheet(null);
    setPreview(null);
    setDecisions(new Map());
    setUnwanted(new Set());
  }

  return {
    ...{ file, sheet, mapping, preview, reading },
    isBusy: reading.isPending || importing.isPending,
    isUndecided: (row: LedgerPreviewRow) => row.state === 'undecided',
    isDecided: (row: number) => decisions.has(row),
    takes: (row: number, field: LedgerField) => !unwanted.has(keyOf(row, field)),
    clear,

    async choose(): Promise<boolean> {
      const [chosen] = await api.files.chooseToOpen({
        title: t('chooseTitle'),
        filters: [{ name: t('filter'), extensions: ['xlsx', 'xls', 'et', 'csv', 'ods', 'xlsm'] }],
        many: false,
      });
      if (!chosen) return false;
      const read = await reading.mutateAsync({ file: chosen.file });
      const [first] = read.sheets;
      if (!first) return false;
      setFile(read);
      setUnwanted(new Set());
      await look(first, first.mapping, new Map());
      return true;
    },

    chooseSheet: (of: LedgerSheet) => look(of, of.mapping, new Map()),
    mean: (means: LedgerMapping) => (sheet ? look(sheet, means, decisions) : Promise.resolve()),

    /** `null` takes a decision back. */
    async decide(row: number, is: string | null): Promise<void> {
      if (!sheet) return;
      const next = new Map(decisions);
      if (is === null) next.delete(row);
      else next.set(row, is);
      await look(sheet, mapping, next);
    },

    toggle(row: number, field: LedgerField): void {
      const next = new Set(unwanted);
      if (!next.delete(keyOf(row, field))) next.add(keyOf(row, field));
      setUnwanted(next);
    },

    async addDepartment(name: string): Promise<void> {
      await adding.mutateAsync({ name });
      notice.success(t('added', { name }));
      if (sheet) await look(sheet, mapping, decisions);
    },

    /** What the columns mean is remembered first, so that Ctrl+Z takes back the import. */
    async take(): Promise<void> {
      if (!sheet || !preview) return;
      const isNew = !sheet.remembered || mapping.join() !== sheet.mapping.join();
      if (isNew) await remembering.mutateAsync({ heads: sheet.heads, mapping });
      const without = preview.rows.flatMap(({ number, changes }) =>
        changes
          .filter(({ field }) => unwanted.has(keyOf(number, field)))
          .map(({ field }) => ({ row: number, field })),
      );
      const { counts, changes } = await importing.mutateAsync({
        ...asked(sheet, mapping, decisions),
        without,
      });
      notice.success(t('done', { created: counts.new, changed: counts.changed, cells: changes }));
      if (counts.undecided === 0) clear();
      else await look({ ...sheet, remembered: true, mapping }, mapping, decisions);
    },
  };
}

export type LedgerState = ReturnType<typeof useLedger>;
