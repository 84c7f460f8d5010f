import type { Behind } from '@shared/figures/figures';
import { type IssueCounts, percent, type RateName, rateNames } from '@shared/issues/rates';
import { useTranslation } from 'react-i18next';

type Open = (behind: Behind) => void;

/** A rate's two numbers, each a way to its rows. */
export function RateNumbers({
  counts,
  name,
  what,
  behind,
  onOpen,
}: {
  counts: IssueCounts;
  name: RateName;
  /** whose rate it is, for those who hear the screen */
  what: string;
  behind: Behind;
  onOpen: Open;
}) {
  const { t } = useTranslation(['figures', 'issues']);
  const number = (place: 'numerator' | 'denominator') => {
    const count = counts.rates[name][place];
    // A nought has no rows to open: it says why instead.
    if (count === 0)
      return (
        <span
          className="figures-nought"
          title={t(counts.rates[name].denominator === 0 ? 'noneCounted' : 'noneReached', {
            rate: t(`issues:rate.${name}`),
          })}
        >
          0
        </span>
      );
    return (
      <button
        type="button"
        className="figures-number"
        aria-label={t('behind', {
          what,
          rate: t(`issues:rate.${name}`),
          place: t(`place.${place}`),
          count,
        })}
        onClick={() => onOpen({ ...behind, rate: { name, place } })}
      >
        {count}
      </button>
    );
  };
  return (
    <span className="figures-share">
      {number('numerator')}/{number('denominator')}
    </span>
  );
}

/** The eleven rates of the whole, each for itself. */
export function WholeRates({ counts, onOpen }: { counts: IssueCounts; onOpen: Open }) {
  const { t } = useTranslation(['figures', 'issues']);
  return (
    <section aria-label={t('rates')}>
      <p className="figures-hint">{t('ratesHint')}</p>
      <dl className="figures-rates">
        {rateNames.map((name) => (
          <div key={name}>
            <dt>{t(`issues:rate.${name}`)}</dt>
            <dd>
              <strong>{percent(counts.rates[name])}</strong>{' '}
              <RateNumbers
                counts={counts}
                name={name}
                what={t('total')}
                behind={{}}
                onOpen={onOpen}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
