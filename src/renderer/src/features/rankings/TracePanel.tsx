import type { ToldCounty, ToldTerm } from '@shared/evaluation/computed';
import type { EvaluationSheet, Indicator, StoredGate } from '@shared/evaluation/system';
import { plain, shortened, signed } from '@shared/rankings/digits';
import { termSteps } from '@shared/rankings/termSteps';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from './useCounties';

type Props = {
  sheet: EvaluationSheet;
  county: ToldCounty;
  /** undefined while they are asked for */
  terms: readonly ToldTerm[] | undefined;
  onClose: () => void;
};

/** One county's total, down to each figure that it comes from. */
export function TracePanel({ sheet, county, terms, onClose }: Props) {
  const { t } = useTranslation('rankings');
  const { fullName } = useCounties();
  const { evaluation } = sheet;
  const name = fullName(county.countyId);
  const category = sheet.categories.find(({ id }) => id === county.categoryId)?.name ?? '';
  const place = evaluation.ranked === 'all' ? county.place : county.placeInCategory;
  const own = sheet.adjustments.filter(({ countyId }) => countyId === county.countyId);
  const total = (sign: 1 | -1) =>
    own.reduce((sum, { points }) => sum + Math.max(0, sign * points), 0) / 100;
  const isCapped = total(1) > Number(county.bonus) || total(-1) > Number(county.malus);
  return (
    <aside className="rankings-side" aria-label={t('trace.side', { county: name })}>
      <div className="rankings-side-head">
        <h2>{name}</h2>
        <Button size="small" onClick={onClose}>
          {t('common:action.close')} <kbd>Esc</kbd>
        </Button>
      </div>
      {county.total === null ? (
        <p>{t('trace.unranked', { category })}</p>
      ) : (
        <>
          <p>{t('trace.line', { category, place, total: county.shown })}</p>
          <p className="rankings-formula">
            {t('trace.sumFormula', {
              base: plain(county.base, 4),
              bonus: plain(county.bonus, 2),
              malus: plain(county.malus, 2),
              total: plain(county.total, 4),
            })}{' '}
            <span className="rankings-soft">{t('trace.sumNote')}</span>
          </p>
        </>
      )}
      <Bars sheet={sheet} county={county} />
      {own.length > 0 ? (
        <section aria-label={t('trace.adjustments')}>
          <h3>{t('trace.adjustments')}</h3>
          <ul className="rankings-lines">
            {own.map(({ id, points, reason }) => (
              <li key={id}>
                {t('trace.adjustment', { points: signed(String(points / 100), 2), reason })}
              </li>
            ))}
          </ul>
          {isCapped ? <p className="rankings-soft">{t('trace.capped')}</p> : null}
        </section>
      ) : null}
      {terms ? <Terms sheet={sheet} county={county} terms={terms} /> : null}
      <p className="rankings-soft">{t('trace.digits')}</p>
    </aside>
  );
}

function Bars({ sheet, county }: Pick<Props, 'sheet' | 'county'>) {
  const { t } = useTranslation('rankings');
  if (county.bars.length === 0) return null;
  const gateText = (gate: StoredGate | undefined) => {
    const indicator = sheet.indicators.find(({ id }) => id === gate?.indicatorId);
    if (!gate || !indicator) return '';
    const key = gate.must === 'atLeast' ? 'trace.gateAtLeast' : 'trace.gateAtMost';
    return t(key, { indicator: indicator.name, value: plain(gate.value), unit: indicator.unit });
  };
  return (
    <ul className="rankings-lines rankings-bad" aria-label={t('trace.bars')}>
      {county.bars.map((bar) =>
        bar.by === 'veto' ? (
          <li key={bar.reason}>{t('trace.vetoed', { reason: bar.reason })}</li>
        ) : (
          <li key={bar.gateId}>
            {t('trace.gated', { gate: gateText(sheet.gates.find(({ id }) => id === bar.gateId)) })}
          </li>
        ),
      )}
    </ul>
  );
}

type TermsProps = Pick<Props, 'sheet' | 'county'> & { terms: readonly ToldTerm[] };

function Terms({ sheet, county, terms }: TermsProps) {
  const { t } = useTranslation('rankings');
  const termOf = new Map(terms.map((term) => [term.indicatorId, term]));
  const areas = sheet.areas.flatMap((area) => {
    const indicators = sheet.indicators.filter(
      ({ id, areaId }) => areaId === area.id && termOf.has(id),
    );
    const part = county.areas.find(({ areaId }) => areaId === area.id)?.part ?? null;
    return indicators.length > 0 ? [{ ...area, indicators, part }] : [];
  });
  return (
    <table className="rankings-table">
      <thead>
        <tr>
          <th scope="col">{t('trace.indicator')}</th>
          {(['value', 'score', 'weight', 'part'] as const).map((key) => (
            <th scope="col" key={key} className="rankings-number">
              {t(`trace.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      {areas.map(({ id, name, part, indicators }) => (
        <tbody key={id}>
          <tr className="rankings-area">
            <th scope="rowgroup" colSpan={4}>
              {name}
            </th>
            <td className="rankings-number">{shortened(part, 4)}</td>
          </tr>
          {indicators.map((indicator) => {
            const term = termOf.get(indicator.id);
            return term ? (
              <TermRow
                key={indicator.id}
                sheet={sheet}
                county={county}
                indicator={indicator}
                term={term}
              />
            ) : null;
          })}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = Pick<Props, 'sheet' | 'county'> & { indicator: Indicator; term: ToldTerm };

function TermRow({ sheet, county, indicator, term }: RowProps) {
  const { t } = useTranslation('rankings');
  const [isOpen, setOpen] = useState(false);
  const target = sheet.targets.find(
    (one) => one.indicatorId === indicator.id && one.countyId === county.countyId,
  );
  const steps = termSteps(term, {
    ...{ indicator, rule: sheet.evaluation, ownTarget: target?.value ?? null },
    weightCounted: county.weightCounted,
  });
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="rankings-fold"
            aria-expanded={isOpen}
            title={t('trace.open')}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden>{isOpen ? '▾' : '▸'}</span> {indicator.name}
          </button>
        </th>
        <td className="rankings-number">
          {term.value === null ? (
            <span className="rankings-warn">{t('trace.missing')}</span>
          ) : (
            <>
              {plain(term.value)}{' '}
              <span className="rankings-soft rankings-unit">{indicator.unit}</span>
            </>
          )}
        </td>
        <td className="rankings-number">{shortened(term.score, 2)}</td>
        <td className="rankings-number">{plain(String(term.weight / 100), 2)}%</td>
        <td className="rankings-number">{shortened(term.part, 4)}</td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={5}>
            <ol className="rankings-steps">
              {steps.map(({ key, params }) => (
                <li key={key}>{t(`step.${key}`, params)}</li>
              ))}
            </ol>
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
