import {
  type ColumnMapping,
  type RosterField,
  type RosterSheet,
  rosterFields,
} from '@shared/participants/roster';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/DataTable';
import { Page } from '../../ui/Page';

type Props = {
  sheet: RosterSheet;
  mapping: ColumnMapping;
  note: ReactNode;
  others: ReactNode;
  onMapping: (mapping: ColumnMapping) => void;
  onNext: () => void;
};

type HeadLine = { at: number; head: string; samples: string };

const SAMPLES = 4;

/** What each column of the file means: guessed, and corrected here. */
export function MappingStep({ sheet, mapping, note, others, onMapping, onNext }: Props) {
  const { t } = useTranslation('participants');
  const lines = sheet.heads
    .map((head, at): HeadLine => ({ at, head, samples: samplesOf(sheet, at) }))
    .filter(({ head, samples }) => head || samples);
  const problem = !mapping.includes('name') ? t('error.noNameColumn') : null;

  /** A field stands at one column: choosing it here takes it from where it was. */
  const assign = (at: number, field: RosterField | null) =>
    onMapping(mapping.map((had, index) => (index === at ? field : had === field ? null : had)));

  const columns: Column<HeadLine>[] = [
    { key: 'at', title: t('import.column'), width: 64, render: ({ at }) => columnLetters(at) },
    {
      key: 'head',
      title: t('import.head'),
      width: 180,
      render: ({ head }) => <strong>{head || t('import.noHead')}</strong>,
    },
    {
      key: 'field',
      title: t('import.meaning'),
      width: 200,
      render: ({ at, head }) => (
        <Select<RosterField>
          size="small"
          className="roster-control"
          aria-label={t('import.meaningOf', { head: head || columnLetters(at) })}
          style={{ width: '100%' }}
          allowClear
          placeholder={t('import.notRead')}
          value={mapping[at] ?? null}
          onChange={(field) => assign(at, field ?? null)}
          options={rosterFields.map((value) => ({ value, label: t(`field.${value}`) }))}
        />
      ),
    },
    {
      key: 'samples',
      title: t('import.samples'),
      width: 200,
      grow: 1,
      render: ({ samples }) => <span className="roster-samples">{samples}</span>,
    },
  ];

  return (
    <Page
      title={t('import.mappingTitle')}
      note={note}
      padded={false}
      actions={
        <>
          {others}
          <Button type="primary" disabled={problem !== null} onClick={onNext}>
            {t('import.preview')}
          </Button>
        </>
      }
    >
      <p className="roster-line" role={problem ? 'alert' : undefined}>
        {problem ?? t('import.mappingHint', { count: sheet.rows.length })}
        {sheet.leftOut > 0 ? ` ${t('import.leftOut', { count: sheet.leftOut })}` : null}
      </p>
      <DataTable
        rows={lines}
        columns={columns}
        rowKey={({ at }) => String(at)}
        label={t('import.mappingTitle')}
      />
    </Page>
  );
}

function samplesOf({ rows }: RosterSheet, at: number): string {
  const said = rows.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '');
  return [...new Set(said)].slice(0, SAMPLES).join('　');
}

/** As spreadsheets name columns: A, B, … AA. */
const columnLetters = (at: number): string =>
  (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
