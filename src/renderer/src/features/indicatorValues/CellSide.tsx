import type { CheckedFinding } from '@shared/evaluation/contract';
import type { EvaluationSheet, Indicator, ReportedValue } from '@shared/evaluation/system';
import type { LastFigure } from '@shared/indicatorValues/lastYear';
import { fullName, type OrganizationInCity } from '@shared/organizations/organization';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { momentText } from '../issues/moments';
import { CorrectButton } from './CorrectButton';
import { TargetField } from './TargetField';
import { useFindingWords } from './useFindingWords';
import { VerifyButton, WithdrawButton } from './VerifyButton';

type Props = {
  sheet: EvaluationSheet;
  indicator: Indicator;
  county: OrganizationInCity;
  value: ReportedValue | null;
  finding: CheckedFinding | null;
  /** null: there is no evaluation of the year before */
  last: { year: number; figure: LastFigure | null } | null;
};

/** One figure: what it means, where it comes from, last year's, what looks wrong, and who wrote what. */
export function CellSide({ sheet, indicator, county, value, finding, last }: Props) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const words = useFindingWords();
  const [source, setSource] = useState(value?.source ?? '');
  const cell = { indicatorId: indicator.id, countyId: county.id };
  const steps = useAnswer(api.indicatorValues.history, cell).data ?? [];
  const counties = useAnswer(api.organizations.list, { kind: 'county' }).data ?? [];
  const nameOf = (id: string): string => {
    const found = counties.find((one) => one.id === id);
    return found ? fullName(found) : id;
  };
  const save = () => {
    if (!value || source.trim() === value.source) return;
    void api.evaluation
      .setValue({ ...cell, value: value.value, source })
      .then(() => notice.success(t('common:savedUndoable')))
      .catch(notice.error);
  };
  const figure = last?.figure ?? null;
  const title = `${fullName(county)} · ${indicator.name}`;
  return (
    <aside className="values-side" aria-label={title}>
      <h2>{title}</h2>
      <p className="values-figure">
        <b>{value?.value ?? t('missing')}</b> {value ? indicator.unit : ''}
      </p>
      {finding ? (
        <p className={finding.verified ? 'values-finding is-verified' : 'values-finding'}>
          {words(finding)}{' '}
          {finding.verified ? (
            <span className="values-verified">
              {t('verify.by', {
                at: momentText(finding.verified.at),
                name: finding.verified.operatorName ?? '',
                remark: finding.verified.remark,
              })}
            </span>
          ) : null}
          {finding.by === 'unitSlip' && !finding.verified ? (
            <CorrectButton
              evaluationId={sheet.evaluation.id}
              cells={[finding]}
              unit={indicator.unit}
              label={t(`correct.${finding.way}`, { factor: finding.factor })}
            />
          ) : null}{' '}
          {finding.verified ? (
            <WithdrawButton finding={finding} />
          ) : (
            <VerifyButton
              evaluationId={sheet.evaluation.id}
              findings={[finding]}
              label={t('verify.open')}
            />
          )}
        </p>
      ) : null}
      <dl>
        {last ? (
          <>
            <dt>{t('lastYear', { year: last.year })}</dt>
            <dd>
              {figure?.isApart ? t('isApart') : (figure?.value ?? t('noLast'))}
              {figure && figure.of.length > 0 ? (
                <ul className="values-of">
                  {figure.of.map((one) => (
                    <li key={one.countyId}>
                      {nameOf(one.countyId)} {one.value ?? t('missing')}
                    </li>
                  ))}
                </ul>
              ) : null}
            </dd>
          </>
        ) : null}
        <dt>{t('definition')}</dt>
        <dd>{indicator.definition || t('none')}</dd>
        <dt>{t('usualSource')}</dt>
        <dd>{[indicator.source, indicator.sourceYear].filter(Boolean).join(' ') || t('none')}</dd>
      </dl>
      {value ? (
        <div className="values-own">
          <label htmlFor="value-source">{t('ownSource')}</label>
          <Input
            id="value-source"
            maxLength={200}
            value={source}
            onChange={({ target }) => setSource(target.value)}
            onKeyDown={enterRuns(save)}
          />
          <Button size="small" disabled={source.trim() === value.source} onClick={save}>
            {t('common:action.save')}
          </Button>
        </div>
      ) : null}
      <TargetField
        key={`${indicator.id} ${county.id}`}
        sheet={sheet}
        indicator={indicator}
        countyId={county.id}
      />
      <h3>{t('history')}</h3>
      {steps.length === 0 ? <p className="values-soft">{t('noHistory')}</p> : null}
      <ol className="values-history">
        {steps.map((step) => (
          <li key={step.changeId}>
            <span className="values-soft">
              {momentText(step.at)} {step.personName ?? ''}{' '}
              {t(`common:operation.${step.operation}` as never)}
            </span>
            <span>
              {step.from === step.to ? t('sourceOnly') : `${step.from ?? '—'} → ${step.to ?? '—'}`}
              {step.to !== null && step.source ? ` · ${step.source}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
