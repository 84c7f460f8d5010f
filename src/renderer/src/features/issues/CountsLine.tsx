import { lights } from '@shared/issues/deadlines';
import { type IssueCounts, percent } from '@shared/issues/rates';
import { useTranslation } from 'react-i18next';
import type { IssuesSearch } from './issuesSearch';
import { LightMark } from './LightMark';

const rates = ['dispatched', 'concluded', 'solved', 'closed'] as const;

type Props = {
  counts: IssueCounts;
  /** rows that the filter leaves */
  shown: number;
  onLight: (change: Partial<IssuesSearch>) => void;
};

/** The rates of the whole meeting, each with what it was counted from, and the lights as ways in. */
export function CountsLine({ counts, shown, onLight }: Props) {
  const { t } = useTranslation('issues');
  return (
    <div className="issue-counts">
      <span>
        {shown === counts.total
          ? t('total', { total: counts.total })
          : t('shownOf', { shown, total: counts.total })}
      </span>
      {rates.map((rate) => {
        const { numerator, denominator } = counts.rates[rate];
        return (
          <span key={rate}>
            {t(`rate.${rate}`)} <strong>{percent(counts.rates[rate])}</strong>{' '}
            <span className="issue-soft">
              {numerator}/{denominator}
            </span>
          </span>
        );
      })}
      {lights
        .filter((light) => counts.byLight[light])
        .map((light) => (
          <button
            key={light}
            type="button"
            className="issue-count-light"
            onClick={() => onLight({ light: [light] })}
          >
            <LightMark light={light} /> {counts.byLight[light]}
          </button>
        ))}
    </div>
  );
}
