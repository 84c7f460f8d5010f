import { asInstant, type CalendarDate, dateOfInstant, dateParts } from '@shared/time';
import type { CalendarDay, CalendarImport } from '@shared/workingDays/contract';
import { unknownYears, workCalendar } from '@shared/workingDays/workCalendar';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { DayForm } from './DayForm';
import { ImportPreview } from './ImportPreview';
import { MonthGrid } from './MonthGrid';
import './calendar.css';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

type Waiting = {
  file: Parameters<typeof api.workingDays.importDays>[0]['file'];
  read: CalendarImport;
};

/** 工作日历: a year at a glance; which days this office works, by the notices of holidays and its own word. */
export function CalendarScreen() {
  const { t } = useTranslation('workingDays');
  const notice = useNotice();
  const [year, setYear] = useState(() => dateParts(dateOfInstant(asInstant(Date.now()))).year);
  const [chosen, setChosen] = useState<CalendarDate | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const days = useAnswer(api.workingDays.list, {}).data;
  const byDate = useMemo(() => new Map(days?.map((day) => [day.date, day])), [days]);
  const isUnknown =
    days !== undefined &&
    unknownYears(
      workCalendar(days),
      `${year}-01-01` as CalendarDate,
      `${year}-12-31` as CalendarDate,
    ).length > 0;
  const own = ownOf(days, year);

  async function chooseFile(): Promise<void> {
    try {
      const [file] = await api.files.chooseToOpen({
        title: t('import.choose'),
        filters: [{ name: t('import.tables'), extensions: ['xlsx', 'csv'] }],
        many: false,
      });
      if (file)
        setWaiting({
          file: file.file,
          read: await api.workingDays.previewImport({ file: file.file }),
        });
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  async function takeOver(): Promise<void> {
    if (!waiting) return;
    try {
      const { days: taken } = await api.workingDays.importDays({ file: waiting.file });
      notice.success(t('import.done', { count: taken }));
      setWaiting(null);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  const restore = () =>
    void api.workingDays
      .restore({ dates: own })
      .then(() => notice.success(t('restored', { count: own.length })))
      .catch(notice.error);
  return (
    <Page
      title={t('title')}
      note={t('hint')}
      actions={
        <>
          <Button onClick={() => setYear(year - 1)} aria-label={t('yearBefore')}>
            ‹
          </Button>
          <strong aria-live="polite">{t('year', { year })}</strong>
          <Button onClick={() => setYear(year + 1)} aria-label={t('yearAfter')}>
            ›
          </Button>
          <Button disabled={own.length === 0} onClick={restore}>
            {t('restore', { count: own.length })}
          </Button>
          <Button onClick={() => void chooseFile()}>{t('import.open')}</Button>
        </>
      }
    >
      {isUnknown ? (
        <p className="calendar-unknown" role="status">
          {t('unknownYear', { year })}
        </p>
      ) : null}
      <p className="calendar-key">
        <span className="calendar-dayOff">{t('mark.dayOff')}</span>
        <span className="calendar-workday">{t('mark.workday')}</span>
        <span className="calendar-own">{t('ownMark')}</span>
      </p>
      {waiting ? (
        <ImportPreview
          read={waiting.read}
          onTake={() => void takeOver()}
          onCancel={() => setWaiting(null)}
        />
      ) : null}
      {chosen ? (
        <DayForm
          key={chosen}
          date={chosen}
          day={byDate.get(chosen)}
          onClose={() => {
            setChosen(null);
            document.getElementById(`day-${chosen}`)?.focus();
          }}
        />
      ) : null}
      <div className="calendar">
        {MONTHS.map((month) => (
          <MonthGrid
            key={month}
            year={year}
            month={month}
            days={byDate}
            chosen={chosen}
            onChoose={setChosen}
          />
        ))}
      </div>
    </Page>
  );
}

/** The dates of a year that this office marked itself. */
const ownOf = (days: readonly CalendarDay[] | undefined, year: number): CalendarDate[] =>
  (days ?? [])
    .filter(({ date, own }) => own && dateParts(date).year === year)
    .map(({ date }) => date);
