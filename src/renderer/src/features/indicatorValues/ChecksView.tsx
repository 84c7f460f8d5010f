import type { Finding } from '@shared/evaluation/checks';
import { fullName } from '@shared/organizations/organization';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { CorrectButton } from './CorrectButton';
import { useFindingWords } from './useFindingWords';
import { cellKey, type ViewProps, valuesByCell } from './viewProps';

const kinds = ['unitSlip', 'jump', 'sum', 'missing'] as const;
type Kind = (typeof kinds)[number];

/** 核查: what looks wrong; a person looks, and a unit that slipped is put right by a button. */
export function ChecksView({ sheet, onGo, counties }: ViewProps) {
  const { t } = useTranslation('indicatorValues');
  const words = useFindingWords();
  const evaluationId = sheet.evaluation.id;
  const findings = useAnswer(api.evaluation.findings, { evaluationId }).data;
  const last = useAnswer(api.indicatorValues.lastYear, { evaluationId }).data ?? null;
  const [chosen, setChosen] = useState<Kind | null>(null);
  const values = useMemo(() => valuesByCell(sheet), [sheet]);
  const lastOf = useMemo(
    () =>
      new Map(
        (last?.figures ?? []).map((one) => [cellKey(one.indicatorId, one.countyId), one.value]),
      ),
    [last],
  );
  const indicatorOf = new Map(sheet.indicators.map((one) => [one.id, one]));
  const countyOf = new Map(counties.map((one) => [one.id, fullName(one)]));

  const all = findings ?? [];
  const count = (kind: Kind) => all.filter(({ by }) => by === kind).length;
  const kind = chosen ?? kinds.find((one) => count(one) > 0) ?? 'unitSlip';
  const rows = all.filter(({ by }) => by === kind);
  const slips = rows.filter((one) => one.by === 'unitSlip');
  const slipped = [...new Set(slips.map(({ indicatorId }) => indicatorId))];

  const columns: Column<Finding>[] = [
    {
      key: 'county',
      title: t('county'),
      width: 150,
      render: ({ countyId }) => countyOf.get(countyId) ?? countyId,
      compare: (a, b) => a.countyId.localeCompare(b.countyId),
    },
    {
      key: 'indicator',
      title: t('indicator'),
      width: 160,
      grow: 1,
      render: ({ indicatorId }) => indicatorOf.get(indicatorId)?.name ?? '',
    },
    {
      key: 'value',
      title: t('value'),
      width: 120,
      align: 'right',
      render: (one) => values.get(cellKey(one.indicatorId, one.countyId))?.value ?? '—',
    },
    {
      key: 'last',
      title: last ? t('lastYear', { year: last.year }) : t('lastNone'),
      width: 120,
      align: 'right',
      render: (one) => lastOf.get(cellKey(one.indicatorId, one.countyId)) ?? '—',
    },
    {
      key: 'unit',
      title: t('unit'),
      width: 90,
      render: ({ indicatorId }) => indicatorOf.get(indicatorId)?.unit ?? '',
    },
    { key: 'what', title: t('what'), width: 240, grow: 3, render: words },
    {
      key: 'correct',
      title: '',
      width: 130,
      render: (one) =>
        one.by === 'unitSlip' ? (
          <CorrectButton
            evaluationId={evaluationId}
            cells={[one]}
            unit={indicatorOf.get(one.indicatorId)?.unit ?? ''}
            label={t(`correct.${one.way}`, { factor: one.factor })}
          />
        ) : null,
    },
  ];
  return (
    <>
      <div className="values-bar">
        <Segmented
          size="small"
          value={kind}
          options={kinds.map((value) => ({
            value,
            label: t(`kind.${value}`, { count: count(value) }),
          }))}
          onChange={setChosen}
        />
        {kind === 'unitSlip'
          ? slipped.map((indicatorId) => {
              const own = slips.filter((one) => one.indicatorId === indicatorId);
              const indicator = indicatorOf.get(indicatorId);
              return own.length > 1 ? (
                <CorrectButton
                  key={indicatorId}
                  evaluationId={evaluationId}
                  cells={own}
                  unit={indicator?.unit ?? ''}
                  label={t('correctAll', { name: indicator?.name ?? '', count: own.length })}
                />
              ) : null;
            })
          : null}
        <span className="values-soft">
          {last ? t('against', { year: last.year, name: last.name }) : t('againstNothing')}
        </span>
      </div>
      <div className="values-body">
        <DataTable
          main
          wrap
          rows={rows}
          columns={columns}
          rowKey={(one) => `${one.by} ${cellKey(one.indicatorId, one.countyId)}`}
          label={t('view.checks')}
          onOpen={(one) =>
            onGo({
              only: 'grid',
              open: cellKey(one.indicatorId, one.countyId),
              city: undefined,
              text: undefined,
            })
          }
          empty={
            findings ? <EmptyState title={t(`nothing.${kind}`)} hint={t('nothingHint')} /> : null
          }
        />
      </div>
    </>
  );
}
