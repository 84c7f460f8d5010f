import type { CheckedFinding } from '@shared/evaluation/contract';
import { fullName } from '@shared/organizations/organization';
import { Checkbox, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { momentText } from '../issues/moments';
import { CorrectButton } from './CorrectButton';
import { useFindingWords } from './useFindingWords';
import { VerifyButton, WithdrawButton } from './VerifyButton';
import { cellKey, type ViewProps, valuesByCell } from './viewProps';

const isOpen = ({ verified }: CheckedFinding): boolean => verified === null;

/** Indicators whose slips are offered to be put right together: more would bury the list. */
const MOST_TOGETHER = 3;

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
  const [withVerified, setWithVerified] = useState(false);
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
  const count = (kind: Kind) => all.filter((one) => one.by === kind && isOpen(one)).length;
  const kind = chosen ?? kinds.find((one) => count(one) > 0) ?? 'unitSlip';
  const own = all.filter(({ by }) => by === kind);
  const open = own.filter(isOpen);
  const rows = withVerified ? own : open;
  const slips = open.filter((one) => one.by === 'unitSlip');
  // Those that most counties share come first; the rest is put right one by one, or after these.
  const together = sheet.indicators
    .map((indicator) => ({
      indicator,
      same: slips.filter(({ indicatorId }) => indicatorId === indicator.id),
    }))
    .filter(({ same }) => same.length > 1)
    .sort((a, b) => b.same.length - a.same.length)
    .slice(0, MOST_TOGETHER);

  const columns: Column<CheckedFinding>[] = [
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
    {
      key: 'what',
      title: t('what'),
      width: 240,
      grow: 3,
      render: (one) => (
        <>
          {words(one)}
          {one.verified ? (
            <span className="values-verified">
              {t('verify.by', {
                at: momentText(one.verified.at),
                name: one.verified.operatorName ?? '',
                remark: one.verified.remark,
              })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'correct',
      title: '',
      width: 210,
      render: (one) =>
        one.verified ? (
          <WithdrawButton finding={one} />
        ) : (
          <span className="values-buttons">
            {one.by === 'unitSlip' ? (
              <CorrectButton
                evaluationId={evaluationId}
                cells={[one]}
                unit={indicatorOf.get(one.indicatorId)?.unit ?? ''}
                label={t(`correct.${one.way}`, { factor: one.factor })}
              />
            ) : null}
            <VerifyButton evaluationId={evaluationId} findings={[one]} label={t('verify.open')} />
          </span>
        ),
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
          ? together.map(({ indicator, same }) => (
              <CorrectButton
                key={indicator.id}
                evaluationId={evaluationId}
                cells={same}
                unit={indicator.unit}
                label={t('correctAll', { name: indicator.name, count: same.length })}
              />
            ))
          : null}
        {own.length > open.length ? (
          <Checkbox
            checked={withVerified}
            onChange={({ target }) => setWithVerified(target.checked)}
          >
            {t('verify.shown', { count: own.length - open.length })}
          </Checkbox>
        ) : null}
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
