import type { Computed } from '@shared/evaluation/computed';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { shortened } from '@shared/rankings/digits';
import { type Standing, type StandingLine, standingsOf } from '@shared/rankings/standings';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { SettleForm } from './SettleForm';
import { useCounties } from './useCounties';

type Props = { sheet: EvaluationSheet; computed: Computed; isFrozen: boolean };

const MARKS: Record<StandingLine['state'], string> = {
  honoured: '✓',
  settledIn: '✓',
  settledOut: '✗',
  level: '?',
  barred: '✗',
  hasOther: '✗',
  missed: '',
};

/** Each honour with its seats: who has it, who was passed over and why, and who missed it by what. */
export function HonoursView({ sheet, computed, isFrozen }: Props) {
  const { t } = useTranslation('rankings');
  const [settling, setSettling] = useState<Standing | null>(null);
  const standings = standingsOf(sheet, computed);
  if (standings.length === 0)
    return <EmptyState title={t('honours.none')} hint={t('honours.noneHint')} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="rankings-honours" tabIndex={0} aria-label={t('view.honours')}>
      {standings.map((standing) => (
        <StandingCard
          key={`${standing.honourId} ${standing.categoryId}`}
          sheet={sheet}
          standing={standing}
          onSettle={isFrozen ? null : () => setSettling(standing)}
        />
      ))}
      {settling ? <SettleForm standing={settling} onClose={() => setSettling(null)} /> : null}
    </section>
  );
}

type CardProps = { sheet: EvaluationSheet; standing: Standing; onSettle: (() => void) | null };

function StandingCard({ sheet, standing, onSettle }: CardProps) {
  const { t } = useTranslation('rankings');
  const { honourId, categoryId, seats, given, open, lines } = standing;
  const honour = sheet.honours.find(({ id }) => id === honourId);
  const category = sheet.categories.find(({ id }) => id === categoryId);
  const head = t('honours.head', {
    honour: honour?.name ?? '',
    category: category?.name ?? t('honours.ofAll'),
  });
  const hasLevel = lines.some(({ state }) => ['level', 'settledIn', 'settledOut'].includes(state));
  return (
    <section className="rankings-card" aria-label={head}>
      <header>
        <h2>{head}</h2>
        <span>{t('honours.counts', { seats, given })}</span>
        {hasLevel && onSettle ? (
          <Button size="small" type={open > 0 ? 'primary' : 'default'} onClick={onSettle}>
            {t(open > 0 ? 'honours.settle' : 'honours.settleAgain')}
          </Button>
        ) : null}
      </header>
      {open > 0 ? <p className="rankings-warn">{t('honours.open', { count: open })}</p> : null}
      <table className="rankings-table">
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.countyId}
              line={line}
              sheet={sheet}
              isOfAll={categoryId === null}
              by={honour?.by ?? 'place'}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type LineProps = {
  line: StandingLine;
  sheet: EvaluationSheet;
  isOfAll: boolean;
  by: 'place' | 'rankGain';
};

function Line({ line, sheet, isOfAll, by }: LineProps) {
  const { t } = useTranslation('rankings');
  const { fullName } = useCounties();
  const { county, state } = line;
  const place = isOfAll ? county.place : county.placeInCategory;
  const isIn = state === 'honoured' || state === 'settledIn';
  return (
    <tr className={isIn ? 'rankings-in' : undefined}>
      <th scope="row">
        <span className="rankings-mark" aria-hidden>
          {MARKS[state]}
        </span>
        {fullName(line.countyId)}
      </th>
      <td className="rankings-number">{t('honours.place', { place: place ?? '—' })}</td>
      <td className="rankings-number">
        {by === 'rankGain'
          ? t('honours.gain', { gain: county.gain ?? 0 })
          : t('honours.total', { total: county.shown ?? '—' })}
      </td>
      <td>
        {t(`honours.state.${state}`)}
        <Why line={line} sheet={sheet} by={by} />
      </td>
    </tr>
  );
}

function Why({ line, sheet, by }: Pick<LineProps, 'line' | 'sheet' | 'by'>) {
  const { t } = useTranslation('rankings');
  const { decimals } = sheet.evaluation;
  const said: string[] = [];
  if (line.state === 'settledIn' || line.state === 'settledOut')
    said.push(t('honours.reason', { reason: line.reason }));
  if (line.state === 'hasOther') {
    const other = sheet.honours.find(({ id }) => id === line.honourId);
    said.push(t('honours.other', { honour: other?.name ?? '' }));
  }
  if (line.state === 'barred' || line.state === 'missed') {
    const { bar } = line;
    if (bar) said.push(bar.by === 'veto' ? t('trace.vetoed', { reason: bar.reason }) : t('gate'));
  }
  if (line.state === 'missed' && line.by !== null) {
    if (by === 'place')
      said.push(t('honours.missedPoints', { by: shortened(line.by, Math.max(2, decimals)) }));
    else if (line.by === '0') said.push(t('honours.missedLevel'));
    else said.push(t('honours.missedPlaces', { by: line.by }));
  }
  return said.map((one) => (
    <span key={one} className="rankings-soft">
      {' '}
      {one}
    </span>
  ));
}
