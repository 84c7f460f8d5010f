import type { VariantOutcome } from '@shared/evaluation/contract';
import type { Variant } from '@shared/evaluation/robustness';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { hangingOf } from '@shared/rankings/hanging';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useCounties } from './useCounties';
import { useKept } from './useKept';

/** Each choice taken otherwise: which honour hangs on which. */
export function ChoicesView({ sheet }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('rankings');
  const notice = useNotice();
  const scrutinize = useTask(api.evaluation.scrutinize);
  const { kept: ran, isStale, keep } = useKept<VariantOutcome[]>('choices', sheet);
  const run = () =>
    void scrutinize
      .mutateAsync({ evaluationId: sheet.evaluation.id })
      .then(keep)
      .catch(notice.error);
  return (
    <section className="rankings-half" aria-label={t('robust.choices')}>
      <header>
        <h2>{t('robust.choices')}</h2>
        {scrutinize.isPending ? (
          <TaskProgress progress={scrutinize.progress} onCancel={scrutinize.cancel} />
        ) : (
          <Button onClick={run}>{t(ran ? 'robust.again' : 'robust.run')}</Button>
        )}
      </header>
      {ran === null ? <p className="rankings-soft">{t('robust.choicesExplain')}</p> : null}
      {isStale ? (
        <p className="rankings-warn" role="status">
          {t('robust.stale')}
        </p>
      ) : null}
      {ran ? <Outcomes sheet={ran.sheet} outcomes={ran.answer} /> : null}
    </section>
  );
}

type Props = { sheet: EvaluationSheet; outcomes: readonly VariantOutcome[] };

function Outcomes({ sheet, outcomes }: Props) {
  const { t } = useTranslation('rankings');
  const { fullName } = useCounties();
  const honourName = new Map(sheet.honours.map(({ id, name }) => [id, name]));
  const hanging = hangingOf(outcomes);
  const steady = outcomes.filter(({ gained, lost }) => gained.length + lost.length === 0).length;
  const named = (of: VariantOutcome['gained']) =>
    of
      .map(({ countyId, honourId }) =>
        t('robust.county', { name: fullName(countyId), honour: honourName.get(honourId) ?? '' }),
      )
      .join(t('evaluation:comma')) || t('robust.none');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="rankings-scroll" tabIndex={0} aria-label={t('robust.hanging')}>
      <p>{t('robust.steady', { all: outcomes.length, same: steady })}</p>
      {hanging.length > 0 ? (
        <>
          <h3>{t('robust.hanging')}</h3>
          <ul className="rankings-lines rankings-hanging">
            {hanging.map(({ countyId, honourId, choices }) => (
              <li key={`${countyId} ${honourId}`}>
                {t('robust.hangs', {
                  county: fullName(countyId),
                  honour: honourName.get(honourId) ?? '',
                  count: choices,
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <table className="rankings-table">
        <thead>
          <tr>
            {(['choice', 'moved', 'gains', 'loses'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`robust.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ variant, gained, lost, moved }) => (
            <tr key={JSON.stringify(variant)}>
              <th scope="row">
                <Choice variant={variant} sheet={sheet} />
              </th>
              <td>{t('robust.movedCount', { count: moved })}</td>
              <td>{named(gained)}</td>
              <td>{named(lost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Choice({ variant, sheet }: { variant: Variant; sheet: EvaluationSheet }) {
  const { t } = useTranslation('rankings');
  switch (variant.by) {
    case 'withoutIndicator': {
      const name = sheet.indicators.find(({ id }) => id === variant.indicatorId)?.name ?? '';
      return <>{t('variant.withoutIndicator', { name })}</>;
    }
    case 'method':
      return <>{t(`variant.method.${variant.method}`)}</>;
    case 'compared':
      return <>{t(`variant.compared.${variant.compared}`)}</>;
    case 'missing':
      return <>{t(`variant.missing.${variant.missing}`)}</>;
    case 'level':
      return <>{t(`variant.level.${variant.level}`)}</>;
    case 'outliers':
      return <>{t(variant.held ? 'variant.held.yes' : 'variant.held.no')}</>;
  }
}
