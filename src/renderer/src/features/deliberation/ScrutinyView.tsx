import type { Results, Scrutiny } from '@shared/deliberation/contract';
import { firmnessSentence, shakenSentence } from '@shared/deliberation/firmness';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export const DRAWS = 10_000;
export const WIDTH = 0.2;

type Props = {
  sheet: SelectionSheet;
  results: Results;
  scrutiny: Scrutiny | undefined;
  isRunning: boolean;
  onRun: () => void;
};

const signed = (value: number) => `${value > 0 ? '+' : ''}${value.toFixed(2)}`;

/** How firm the result is, and what other methods would make of it. To look at: nothing is corrected. */
export function ScrutinyView({ sheet, results, scrutiny, isRunning, onRun }: Props) {
  const { t } = useTranslation('deliberation');
  const run = (
    <Button type={scrutiny ? 'default' : 'primary'} disabled={isRunning} onClick={onRun}>
      {t(scrutiny ? 'scrutiny.again' : 'scrutiny.run')}
    </Button>
  );
  if (!scrutiny)
    return (
      <div className="results-scrutiny">
        <p>{t('scrutiny.explanation', { draws: DRAWS })}</p>
        {run}
      </div>
    );
  const names = new Map(scrutiny.judges.map(({ judgeId, name }) => [judgeId, name]));
  const titles = new Map(results.lines.map((line) => [line.nominationId, line]));
  const titled = (ids: readonly string[]) =>
    ids.map((id) => t('titled', { title: titles.get(id)?.title ?? '' })).join('') || t('nobody');
  const say = (key: string, params?: object) => t(key, { ...params });
  const lenient = (points: number | null) => {
    if (points === null) return '—';
    if (Math.abs(points) < 0.005) return t('scrutiny.even');
    return t(points < 0 ? 'scrutiny.harsh' : 'scrutiny.lenient', { points: signed(points) });
  };
  const nameOf = (id: string) => names.get(id) ?? '';
  return (
    <div className="results-scrutiny">
      <section aria-label={t('scrutiny.firm')}>
        <h2>{t('scrutiny.firm')}</h2>
        <p className="results-said">
          {firmnessSentence(scrutiny.firmness, sheet.seats, nameOf, say)}
        </p>
        <p className="results-said">
          {shakenSentence(scrutiny.shaken, { width: WIDTH, draws: DRAWS }, say)}
        </p>
        {run}
      </section>
      <section aria-label={t('scrutiny.judges')}>
        <h2>{t('scrutiny.judges')}</h2>
        {scrutiny.isConnected ? null : <p className="results-bad">{t('scrutiny.apart')}</p>}
        <table className="results-table">
          <thead>
            <tr>
              {(['judge', 'scored', 'leniency', 'spread', 'agreement'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`scrutiny.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scrutiny.judges.map(({ judgeId, name, scored, leniency, spread, agreement }) => (
              <tr key={judgeId}>
                <th scope="row">{name}</th>
                <td>{scored}</td>
                <td>{lenient(leniency)}</td>
                <td>{spread === null ? '—' : spread.toFixed(2)}</td>
                <td>{agreement === null ? '—' : agreement.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="results-soft">{t('scrutiny.judgesHint')}</p>
      </section>
      <section aria-label={t('scrutiny.others')}>
        <h2>{t('scrutiny.others')}</h2>
        <table className="results-table">
          <thead>
            <tr>
              {(['method', 'enters', 'leaves'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`scrutiny.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scrutiny.others.map(({ aggregation, enters, leaves }) => (
              <tr key={aggregation}>
                <th scope="row">
                  {t(`selections:aggregation.${aggregation}`)}
                  {aggregation === sheet.aggregation ? t('scrutiny.own') : ''}
                </th>
                <td>{titled(enters)}</td>
                <td>{titled(leaves)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{t('scrutiny.sideBySide')}</h2>
        <table className="results-table">
          <thead>
            <tr>
              <th scope="col">{t('column.title')}</th>
              <th scope="col">{t('scrutiny.levelled')}</th>
              {scrutiny.others.map(({ aggregation }) => (
                <th key={aggregation} scope="col">
                  {t(`selections:aggregation.${aggregation}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.lines.map(({ nominationId, title, place }) => (
              <tr key={nominationId}>
                <th scope="row">
                  {place ?? '—'} {title}
                </th>
                <td>
                  {scrutiny.levelled.find((one) => one.nominationId === nominationId)?.place ?? '—'}
                </td>
                {scrutiny.others.map(({ aggregation, lines }) => {
                  const line = lines.find((one) => one.nominationId === nominationId);
                  return (
                    <td key={aggregation}>
                      {line?.place ?? '—'}
                      {line?.isIn ? ' ✓' : ''}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
