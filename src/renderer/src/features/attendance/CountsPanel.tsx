import type { CountsByGroup } from '@shared/attendance/contract';
import type { Counts } from '@shared/attendance/counts';
import { capacities } from '@shared/participants/participant';
import { useTranslation } from 'react-i18next';
import { usePlace } from './usePlace';

/** Who came, live: in all, by capacity and by city. A click on a group filters the list. */
export function CountsPanel({ counts }: { counts: CountsByGroup }) {
  const { t } = useTranslation('attendance');
  const { place, go } = usePlace();
  const { total } = counts;
  const rows = (
    head: string,
    lines: { key: string; name: string; counts: Counts; open: boolean; onOpen?: () => void }[],
  ) => (
    <table className="desk-counts">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col" title={t(`figure.${figure}`)}>
              {t(`figureShort.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} className={line.open ? 'desk-counts-open' : undefined}>
            <th scope="row">
              {line.onOpen ? (
                <button type="button" aria-pressed={line.open} onClick={line.onOpen}>
                  {line.name}
                </button>
              ) : (
                line.name
              )}
            </th>
            {FIGURES.map((figure) => (
              <td key={figure} className={line.counts[figure] === 0 ? 'desk-zero' : undefined}>
                {line.counts[figure]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  return (
    <aside className="desk-side" aria-label={t('countsTitle')}>
      <dl className="desk-total">
        {(['due', 'here', 'awaited'] as const).map((figure) => (
          <div key={figure} className={`desk-total-${figure}`}>
            <dt>{t(`figure.${figure}`)}</dt>
            <dd>{total[figure]}</dd>
          </div>
        ))}
      </dl>
      <p className="desk-side-note">
        {t('totals', {
          late: total.late,
          substituted: total.substituted,
          onLeave: total.onLeave,
          absent: total.absent,
        })}
        <br />
        {t('staffNote')}
      </p>
      {rows(
        t('capacity'),
        capacities
          .filter((capacity) => counts.byCapacity[capacity].due > 0)
          .map((capacity) => ({
            key: capacity,
            name: t(`participants:capacity.${capacity}`),
            counts: counts.byCapacity[capacity],
            open: place.capacity === capacity,
            onOpen: () => go({ capacity: place.capacity === capacity ? null : capacity }),
          })),
      )}
      {rows(
        t('cityHead'),
        counts.byDelegation.map(({ kind, cityId, name, counts: of }) => ({
          key: cityId ?? kind,
          name: name ?? t(`delegation.${kind}`),
          counts: of,
          open: cityId !== null && place.city === cityId,
          ...(cityId === null
            ? {}
            : { onOpen: () => go({ city: place.city === cityId ? null : cityId }) }),
        })),
      )}
    </aside>
  );
}

const FIGURES = ['due', 'here', 'awaited', 'late', 'substituted', 'onLeave', 'absent'] as const;
