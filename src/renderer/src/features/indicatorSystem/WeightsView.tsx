import type { Scope } from '@shared/evaluation/method';
import type { EvaluationSheet, IndicatorWeight } from '@shared/evaluation/system';
import { wholeWeights } from '@shared/evaluation/weights';
import { branches } from '@shared/indicatorSystem/outline';
import { WHOLE_WEIGHT } from '@shared/scoring/scoreSheet';
import { Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = {
  sheet: EvaluationSheet;
  /** weights that were proposed and nobody has saved yet */
  proposed: readonly IndicatorWeight[] | null;
};

const keyOf = (indicatorId: string, categoryId: string) => `${indicatorId} ${categoryId}`;
const drafted = (weights: readonly IndicatorWeight[]) =>
  new Map(weights.map((one) => [keyOf(one.indicatorId, one.categoryId), one.weight]));

/** Weights of every category, whose sum is always seen; saved together as one change. */
export function WeightsView({ sheet, proposed }: Props) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const { evaluation, categories, indicators, areas } = sheet;
  const evaluationId = evaluation.id;
  const [draft, setDraft] = useState(() => drafted(proposed ?? sheet.weights));
  const [areConfirmed, setConfirmed] = useState(!evaluation.weightsArePlaceholder && !proposed);
  const [remark, setRemark] = useState('');
  const weight = (indicatorId: string, categoryId: string) =>
    draft.get(keyOf(indicatorId, categoryId)) ?? 0;
  const column = (categoryId: string) => indicators.map(({ id }) => weight(id, categoryId));
  const sumOf = (categoryId: string) => column(categoryId).reduce((sum, one) => sum + one, 0);
  const isWhole = categories.every(({ id }) => sumOf(id) === WHOLE_WEIGHT);
  const put = (entries: readonly (readonly [string, number])[]) =>
    setDraft(new Map([...draft, ...entries]));
  const setColumn = (categoryId: string, weights: readonly number[]) =>
    put(indicators.map(({ id }, at) => [keyOf(id, categoryId), weights[at] ?? 0] as const));

  async function propose(within: Scope): Promise<void> {
    const found = await api.indicatorSystem.entropy({ evaluationId, within });
    const without = categories.filter(({ id }) => found.withoutProposal.includes(id));
    put(found.weights.map((one) => [keyOf(one.indicatorId, one.categoryId), one.weight] as const));
    setConfirmed(false);
    setRemark(
      [
        t('weights.entropyDone'),
        without.length > 0
          ? t('weights.entropyWithout', { names: without.map(({ name }) => name).join(t('comma')) })
          : '',
        found.withoutValues.length > 0
          ? t('weights.entropyNoValues', { count: found.withoutValues.length })
          : '',
      ].join(''),
    );
  }

  async function save(): Promise<void> {
    const weights = indicators.flatMap(({ id }) =>
      categories.map((category) => ({
        ...{ indicatorId: id, categoryId: category.id, weight: weight(id, category.id) },
      })),
    );
    await api.evaluation.setWeights({ evaluationId, weights, areConfirmed });
    notice.success(t('common:savedUndoable'));
  }

  return (
    <div className="system-scroll">
      {evaluation.weightsArePlaceholder ? (
        <p className="system-warn">{t('weights.placeholder')}</p>
      ) : null}
      <div className="system-row">
        <Button size="small" onClick={() => void propose('category').catch(notice.error)}>
          {t('weights.entropyCategory')}
        </Button>
        <Button size="small" onClick={() => void propose('all').catch(notice.error)}>
          {t('weights.entropyAll')}
        </Button>
        <span className="system-soft">{remark || t('weights.hint')}</span>
      </div>
      <table className="system-table system-weights">
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            {categories.map(({ id, name }) => (
              <th key={id} scope="col" className="system-number">
                {name} %
                <div className="system-under">
                  <Button
                    size="small"
                    type="link"
                    disabled={sumOf(id) === 0 || sumOf(id) === WHOLE_WEIGHT}
                    aria-label={t('weights.scaleNamed', { name })}
                    onClick={() => setColumn(id, wholeWeights(column(id)))}
                  >
                    {t('weights.scale')}
                  </Button>
                  {categories.length > 1 ? (
                    <Button
                      size="small"
                      type="link"
                      aria-label={t('weights.copyNamed', { name })}
                      onClick={() =>
                        put(
                          categories.flatMap((category) =>
                            indicators.map(
                              (one) => [keyOf(one.id, category.id), weight(one.id, id)] as const,
                            ),
                          ),
                        )
                      }
                    >
                      {t('weights.copy')}
                    </Button>
                  ) : null}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        {branches(areas, indicators).map(({ area, indicators: own }) => (
          <tbody key={area.id}>
            <tr className={area.parentId ? 'system-part' : 'system-area'}>
              <th scope="rowgroup">{area.name}</th>
              {categories.map(({ id }) => (
                <td key={id} className="system-number">
                  {own.length > 0
                    ? (own.reduce((sum, one) => sum + weight(one.id, id), 0) / 100).toFixed(2)
                    : ''}
                </td>
              ))}
            </tr>
            {own.map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row">{indicator.name}</th>
                {categories.map(({ id, name }) => (
                  <td key={id} className="system-number">
                    <InputNumber
                      size="small"
                      className="system-weight"
                      aria-label={t('weights.of', { indicator: indicator.name, category: name })}
                      min={0}
                      max={100}
                      step={0.1}
                      precision={2}
                      controls={false}
                      value={weight(indicator.id, id) / 100}
                      onChange={(value) =>
                        put([[keyOf(indicator.id, id), Math.round((value ?? 0) * 100)]])
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('weights.sum')}</th>
            {categories.map(({ id }) => (
              <td key={id} className="system-number">
                <Sum value={sumOf(id)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <div className="system-foot">
        <Checkbox checked={areConfirmed} onChange={(event) => setConfirmed(event.target.checked)}>
          {t('weights.confirm')}
        </Checkbox>
        <Button type="primary" disabled={!isWhole} onClick={() => void save().catch(notice.error)}>
          {t('weights.save')}
        </Button>
        {isWhole ? null : <span className="system-bad">{t('weights.notWhole')}</span>}
      </div>
    </div>
  );
}

function Sum({ value }: { value: number }) {
  const { t } = useTranslation('indicatorSystem');
  const rest = WHOLE_WEIGHT - value;
  const shown = (value / 100).toFixed(2);
  if (rest === 0) return <b className="system-good">{shown} ✓</b>;
  return (
    <b className="system-bad">
      {shown}{' '}
      {t(rest > 0 ? 'weights.short' : 'weights.over', {
        by: (Math.abs(rest) / 100).toFixed(2),
      })}
    </b>
  );
}
