import {
  type Behind,
  behindBand,
  type Figures,
  openStatuses,
  type TrendPoint,
} from '@shared/figures/figures';
import type { CalendarDate } from '@shared/time';
import { useTranslation } from 'react-i18next';

type Bar = { key: string; label: string; value: number; title: string; open: () => void };

/** Bars of one length scale; each says its number and is a way to its rows. */
function Bars({ title, bars }: { title: string; bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section aria-label={title}>
      <h2 className="figures-head">{title}</h2>
      {bars.map(({ key, label, value, title: hint, open }) => (
        <button key={key} type="button" className="figures-bar-row" title={hint} onClick={open}>
          <span className="figures-bar-label">{label}</span>
          <span className="figures-bar-track" aria-hidden>
            <span className="figures-bar-fill" style={{ width: `${(100 * value) / most}%` }} />
          </span>
          <span className="figures-bar-value">{value}</span>
        </button>
      ))}
    </section>
  );
}

export function AgeingBars({
  figures,
  onOpen,
}: {
  figures: Figures;
  onOpen: (behind: Behind) => void;
}) {
  const { t } = useTranslation('figures');
  return (
    <Bars
      title={t('ageing')}
      bars={figures.ageing.map((band) => ({
        key: String(band.from),
        label: band.to === null ? t('lastDays', band) : t('days', band),
        value: band.issues,
        title: t('count', { count: band.issues }),
        open: () => onOpen(behindBand(band, figures.asOf)),
      }))}
    />
  );
}

export function TrendBars({
  points,
  onOpen,
}: {
  points: TrendPoint[];
  onOpen: (behind: Behind, date: CalendarDate) => void;
}) {
  const { t } = useTranslation('figures');
  return (
    <Bars
      title={t('trend')}
      bars={points.map(({ date, open, total }) => ({
        key: date,
        label: date,
        value: open,
        title: t('trendPoint', { open, total }),
        open: () => onOpen({ status: [...openStatuses] }, date),
      }))}
    />
  );
}
