import type { CalendarImport } from '@shared/workingDays/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = { read: CalendarImport; onTake: () => void; onCancel: () => void };

/** What a table of days would change, and the rows that nobody could read. */
export function ImportPreview({ read, onTake, onCancel }: Props) {
  const { t } = useTranslation('workingDays');
  return (
    <section className="calendar-import" aria-label={t('import.preview')}>
      <h2>{t('import.preview')}</h2>
      <p>
        {t('import.counts', {
          changed: read.days.length,
          unchanged: read.unchanged,
          skipped: read.skipped.length,
        })}
      </p>
      <ul>
        {read.days.map(({ date, mark, name }) => (
          <li key={date}>
            {date} {t(`mark.${mark}`)} {name}
          </li>
        ))}
        {read.skipped.map(({ row, reason }) => (
          <li key={`row ${row}`} className="calendar-skipped">
            {t('import.skipped', { row, reason: t(reason) })}
          </li>
        ))}
      </ul>
      <Button type="primary" disabled={read.days.length === 0} onClick={onTake}>
        {t('import.take')}
      </Button>{' '}
      <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
    </section>
  );
}
