import type { Interval } from '@shared/evaluation/robustness';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useCounties } from './useCounties';
import { useKept } from './useKept';

type Line = Interval & { place: number; categoryId: string; among: number };
type Ran = { draws: number; percent: number; intervals: Interval[] };

/** Weights shaken: between which places counties end up. */
export function ShakeView({ sheet }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('rankings');
  const notice = useNotice();
  const { fullName } = useCounties();
  const evaluationId = sheet.evaluation.id;
  const computed = useAnswer(api.evaluation.results, { evaluationId }).data;
  const shake = useTask(api.evaluation.shake);
  const { kept, isStale, keep } = useKept<Ran>('shake', sheet);
  const ran = kept?.answer ?? null;
  const [draws, setDraws] = useState(ran?.draws ?? 10_000);
  const [percent, setPercent] = useState(ran?.percent ?? 20);
  const isOfAll = sheet.evaluation.ranked === 'all';
  const categoryName = new Map(sheet.categories.map(({ id, name }) => [id, name]));
  const categoryAt = new Map(sheet.categories.map(({ id }, at) => [id, at]));

  const run = () =>
    void shake
      .mutateAsync({ evaluationId, draws, width: percent / 100 })
      .then((intervals) => keep({ draws, percent, intervals }))
      .catch(notice.error);

  const intervals = ran?.intervals ?? [];
  const counties = new Map((computed?.counties ?? []).map((one) => [one.countyId, one]));
  const amongOf = (categoryId: string) =>
    intervals.filter(({ countyId }) => isOfAll || counties.get(countyId)?.categoryId === categoryId)
      .length;
  const rows = intervals
    .flatMap((interval): Line[] => {
      const county = counties.get(interval.countyId);
      const place = isOfAll ? county?.place : county?.placeInCategory;
      if (!county || place == null) return [];
      const { categoryId } = county;
      return [{ ...interval, place, categoryId, among: amongOf(categoryId) }];
    })
    .sort(
      (a, b) =>
        (isOfAll ? 0 : (categoryAt.get(a.categoryId) ?? 0) - (categoryAt.get(b.categoryId) ?? 0)) ||
        a.place - b.place ||
        (a.countyId < b.countyId ? -1 : 1),
    );
  const firm = rows.filter(({ from, to }) => from === to).length;
  const width = rows.reduce((sum, { from, to }) => sum + to - from, 0) / (rows.length || 1);
  const columns: (Column<Line> | false)[] = [
    {
      key: 'place',
      title: t('column.place'),
      width: 58,
      align: 'right',
      render: ({ place }) => <b>{place}</b>,
    },
    {
      key: 'county',
      title: t('column.county'),
      width: 130,
      grow: 1,
      render: ({ countyId }) => fullName(countyId),
    },
    !isOfAll && {
      key: 'category',
      title: t('column.category'),
      width: 96,
      goesAt: 1,
      render: ({ categoryId }) => categoryName.get(categoryId) ?? '',
    },
    {
      key: 'interval',
      title: t('column.interval'),
      width: 132,
      align: 'center',
      render: ({ from, to }) => (from === to ? from : `${from}–${to}`),
      compare: (a, b) => b.to - b.from - (a.to - a.from),
    },
    {
      key: 'spread',
      title: t('column.spread'),
      width: 130,
      grow: 2,
      render: (line) => <Spread line={line} />,
    },
    {
      key: 'extremes',
      title: t('column.extremes'),
      width: 100,
      goesAt: 2,
      align: 'center',
      render: ({ best, worst }) => `${best}–${worst}`,
    },
  ];
  return (
    <section className="rankings-half" aria-label={t('robust.shake')}>
      <header>
        <h2>{t('robust.shake')}</h2>
        <span className="rankings-number-field">
          {t('robust.draws')}
          <InputNumber
            aria-label={t('robust.draws')}
            size="small"
            min={100}
            max={100_000}
            step={1000}
            precision={0}
            value={draws}
            onChange={(value) => setDraws(value ?? 10_000)}
          />
        </span>
        <span className="rankings-number-field">
          {t('robust.width')}
          <InputNumber
            aria-label={t('robust.width')}
            size="small"
            min={0}
            max={90}
            step={5}
            precision={0}
            value={percent}
            onChange={(value) => setPercent(value ?? 20)}
          />
        </span>
        {shake.isPending ? (
          <TaskProgress progress={shake.progress} onCancel={shake.cancel} />
        ) : (
          <Button type={ran ? 'default' : 'primary'} onClick={run}>
            {t(ran ? 'robust.again' : 'robust.run')}
          </Button>
        )}
      </header>
      {ran === null ? (
        <p className="rankings-soft">{t('robust.shakeExplain')}</p>
      ) : (
        <p>
          {t('robust.done', { width: ran.percent, draws: ran.draws })}{' '}
          {t('robust.firm', { count: firm, width: width.toFixed(1) })}
        </p>
      )}
      {isStale ? (
        <p className="rankings-warn" role="status">
          {t('robust.stale')}
        </p>
      ) : null}
      {ran ? (
        <DataTable
          rows={rows}
          columns={columns.flatMap((column) => (column === false ? [] : [column]))}
          rowKey={({ countyId }) => countyId}
          label={t('robust.shake')}
        />
      ) : null}
    </section>
  );
}

/** The places from first to last as a line, those of nine draws in ten dark, the place now a stroke. */
function Spread({ line }: { line: Line }) {
  const { t } = useTranslation('rankings');
  const { from, to, best, worst, place, among } = line;
  const at = (one: number) => `${((one - 1) / among) * 100}%`;
  const wide = (a: number, b: number) => `${((b - a + 1) / among) * 100}%`;
  return (
    <span className="rankings-spread" role="img" aria-label={t('robust.bar', { from, to, place })}>
      <span className="rankings-whole" style={{ left: at(best), width: wide(best, worst) }} />
      <span className="rankings-most" style={{ left: at(from), width: wide(from, to) }} />
      <span className="rankings-now" style={{ left: `${((place - 0.5) / among) * 100}%` }} />
    </span>
  );
}
