import type { EvaluationSheet } from '@shared/evaluation/system';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { DifferenceList } from './DifferenceList';

/** What this year's system does otherwise than another one: the year before, unless one is chosen. */
export function DifferencesView({ sheet: { evaluation } }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('indicatorSystem');
  const others = (useAnswer(api.evaluation.list, {}).data ?? []).filter(
    ({ id }) => id !== evaluation.id,
  );
  const earlier = others.filter(({ year }) => year < evaluation.year).at(-1);
  const [chosen, setChosen] = useState<string | null>(null);
  const from = chosen ?? earlier?.id ?? others[0]?.id ?? null;
  const found = useAnswer(
    api.indicatorSystem.differences,
    { evaluationId: evaluation.id, from: from ?? '' },
    { enabled: from !== null },
  ).data;
  if (from === null)
    return <EmptyState title={t('difference.noOther')} hint={t('difference.noOtherHint')} />;
  return (
    <div className="system-scroll">
      <div className="system-row">
        <span>{t('difference.from')}</span>
        <Select
          size="small"
          className="system-choice"
          aria-label={t('difference.from')}
          value={from}
          options={others.map((one) => ({ value: one.id, label: t('evaluation:named', one) }))}
          onChange={setChosen}
        />
        {found ? (
          <span className="system-soft">{t('difference.count', { count: found.length })}</span>
        ) : null}
      </div>
      {found?.length === 0 ? <EmptyState title={t('difference.none')} /> : null}
      {found ? <DifferenceList differences={found} /> : null}
    </div>
  );
}
